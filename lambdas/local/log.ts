/** The log: one line that a person can read for each thing that happened, without the text of any mail, a name or an address. */
import type { World } from '../story/world.ts';

export type Log = World['log'];

/** '12:04:55  sent  step=thank parts=1' */
export function writeLine({ what, ...fields }: Parameters<Log>[0], at: number): string {
  const said = Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]));
  return [new Date(at).toISOString().slice(11, 19), what, ...(said.length === 0 ? [] : [said.join(' ')])].join('  ');
}

/** Nobody waits for the log, and nothing ends because nobody reads it. */
export function logTo(stream: NodeJS.WritableStream): Log {
  stream.on('error', () => {});
  return (line) => {
    stream.write(`${writeLine(line, Date.now())}\n`);
  };
}
