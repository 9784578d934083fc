/** The log: one readable line per event, without mail text, names or addresses. */
import type { World } from '../story/world.ts';

export type Log = World['log'];

/** '12:04:55  sent  step=thank parts=1' */
function writeLine({ what, ...fields }: Parameters<Log>[0], at: number): string {
  const said = Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]));
  return [new Date(at).toISOString().slice(11, 19), what, ...(said.length === 0 ? [] : [said.join(' ')])].join('  ');
}

/** Nothing waits for the log, and the program goes on if nobody reads it. */
export function logTo(stream: NodeJS.WritableStream): Log {
  stream.on('error', () => {});
  return (line) => {
    stream.write(`${writeLine(line, Date.now())}\n`);
  };
}
