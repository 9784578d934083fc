/** Whether a number is where an hour may be: between marks, days and the small words used around hours. */
import { closes, counts } from './hour.ts';
import type { Reader } from './reader.ts';

/** What may stand after an hour. */
const AFTER: ReadonlySet<string> = new Set(
  'sharp|prompt|but|say|around|about|ish|till|til|until|before|after|then|now|local|latest|tops|and|or|at|to|on|as|so|once|when|while|because|not|would|works|suits|is|was|please|i|we|it|you|bis|und|oder|dann|nach|wenn|jusque|puis|ou|si|hasta|y|o|até|e|tot|en|of|do|i|lub|till|och|eller'.split(
    '|',
  ),
);

export function standsFree(r: Reader, at: number, next: number): boolean {
  const before = r.token(at - 1);
  const led =
    before === null ||
    before.kind === 'mark' ||
    r.before(
      at,
      'clock-at',
      'clock-before',
      'from',
      'to',
      'between',
      'and',
      'or',
      'on',
      'weekday',
      'weekday-short',
      'day',
      'month',
      'am',
      'pm',
    ) !== null ||
    before.kind === 'number' ||
    AFTER.has(before.key);
  if (!led || counts(r, next)) return false;
  const after = r.token(next);
  if (after !== null && !after.space && after.kind === 'word' && after.key !== 'ish') return false;
  return closes(r, next) || (after !== null && AFTER.has(after.key));
}
