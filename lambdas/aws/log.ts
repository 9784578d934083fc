/** The log in AWS: one JSON object a line, which the metric filters of the stack read. No mail text, no names, no addresses. */
import { framesOf } from '../fault.ts';
import type { World } from '../story/world.ts';

export const log: World['log'] = (line) => {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);
};

/** The kind and place of a fault, without its message: those of the SDK may quote an address. */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const [place = ''] = framesOf(error, 1);
  return `${error.name} ${place.replace(/\(?file:\/\/\S*\//, '(').slice(0, 160)}`.trim();
}
