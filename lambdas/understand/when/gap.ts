/** How far apart two parts of one line are. */

import type { Atom } from './atom.ts';
import type { Reader } from './reader.ts';

/** A date and an hour on one line that are farther apart do not belong together. */
export const FAR = 14;

/** The most tokens examined between the two. */
const WIDEST = 80;

const FREE: ReadonlySet<string> = new Set([
  '(',
  ')',
  ',',
  ':',
  '-',
  '–',
  '@',
  '|',
  '·',
  '⋅',
  '（',
  '）',
  '、',
  '[',
  ']',
  '/',
  '.',
  '~',
  '【',
  '】',
]);

const SMALL: ReadonlySet<string> = new Set([
  't',
  'in',
  'the',
  'a',
  'with',
  'de',
  'la',
  'um',
  'kl',
  'für',
  'at',
  'は',
  'に',
  'の',
  'で',
  'を',
  'が',
  'r',
  'czasu',
  'set',
  'also',
  'then',
  'es',
  'is',
  'ist',
  'est',
  'será',
  'jest',
  'är',
]);

/** How far apart two atoms on one line are, in words; small words and marks do not count. */
export function gap(r: Reader, from: number, to: number, atoms: readonly Atom[]): number {
  let cost = 0;
  let i = from;
  if (to - from > WIDEST) return Number.POSITIVE_INFINITY;
  const within = atoms.filter((one) => one.at >= from && one.next <= to);
  while (i < to && cost <= 2 * FAR) {
    const inside = within.find((one) => one.at === i);
    if (inside !== undefined && inside.next > i) {
      cost += inside.kind === 'date' ? 6 : inside.kind === 'clock' ? 1 : 0;
      i = inside.next;
      continue;
    }
    const small = r.any(i, 'on', 'of', 'from', 'clock-at', 'clock-before', 'lasting', 'am', 'pm');
    const key = r.key(i);
    if (r.any(i, 'or') !== null) {
      cost += 4;
      i++;
    } else if (small !== null && small.next <= to) i = small.next;
    else if (r.any(i, 'and') !== null || key === ';') {
      cost += 3;
      i++;
    } else if (key === '.' && r.token(i + 1)?.space === true) {
      cost += 4;
      i++;
    } else if (key === '!' || key === '?' || key === '。') {
      cost += 4;
      i++;
    } else {
      cost += FREE.has(key) || SMALL.has(key) ? 0 : 1;
      i++;
    }
  }
  return cost;
}
