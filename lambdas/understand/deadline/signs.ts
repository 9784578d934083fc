/** Whether the words around a date make it the day by which the employer should be heard from. */

import { DEADLINES } from '../lexicon/hints.ts';
import type { DateAtom } from '../when/date-atom.ts';
import type { Found, Reader } from '../when/reader.ts';
import type { ReadLine } from '../when/scan.ts';

/** The candidate is asked to do something by then: said in the same sentence, before the date. */
export function asked(r: Reader, at: number): boolean {
  let from = at;
  while (from > 0 && !['.', '!', '?', '。'].includes(r.key(from - 1))) from--;
  let end = at;
  while (end < r.tokens.length && !['.', '!', '?', '。'].includes(r.key(end))) end++;
  const before = r.tokens
    .slice(from, at)
    .map((one) => one.key)
    .join(' ');
  const all = r.tokens
    .slice(at, end)
    .map((one) => one.key)
    .join('');
  if (/ください|下さい/u.test(all)) return true;
  return (
    DEADLINES.asked.some((word) => ` ${before} `.includes(` ${word} `)) &&
    !/bear with|allow|give us|geben sie uns|gib uns|gedulden|geduld|patien|pacien|pazien|cierpliw|tålamod|geef ons|donnez-nous|denos|dadnos/u.test(
      before,
    )
  );
}

/** Words that may stand between 'by' and its date. */
const BETWEEN: ReadonlySet<string> = new Set([
  'the',
  'end',
  'day',
  'of',
  'on',
  'eod',
  'cob',
  'close',
  'business',
  'eob',
  'le',
  'el',
  'dem',
  'den',
  'il',
  'o',
  'about',
  'around',
  'dia',
  'día',
  'dnia',
  ',',
  '(',
  ':',
  'ca',
  '.',
  'at',
  'latest',
  'least',
]);

function reaches(r: Reader, from: number, to: number, most: number): boolean {
  let words = 0;
  for (let i = from; i < to; i++) {
    if (
      ['!', '?', '。', ';'].includes(r.key(i)) ||
      (r.key(i) === '.' && r.token(i + 1)?.space !== false && r.token(i + 1)?.raw !== r.token(i + 1)?.key)
    )
      return false;
    if (!BETWEEN.has(r.key(i)) && r.any(i, 'on', 'of', 'clock-at') === null && r.token(i)?.kind !== 'mark') words++;
  }
  return words <= most;
}

/** Positions of 'back', 'by' and 'after' in a line. */
interface Sign {
  readonly at: number;
  readonly back: Found | null;
  readonly by: Found | null;
}

export function signsOf(reader: Reader): readonly Sign[] {
  const out: Sign[] = [];
  for (let at = 0; at < reader.tokens.length; at++) {
    const back = reader.sense(at, 'back');
    const by = reader.any(at, 'by', 'after');
    if (back !== null || by !== null) out.push({ at, back, by });
  }
  return out;
}

export function weightOf(
  line: ReadLine,
  date: DateAtom,
  signs: readonly Sign[],
  hears: boolean,
  away: boolean,
): number {
  const { reader } = line;
  let weight = 0;
  for (const { at, back, by } of signs) {
    // On its own the word must come right before its date: 'zurück am 4. Januar'.
    const plain = back !== null && back.next <= date.at && reaches(reader, back.next, date.at, 0);
    if (back !== null && (away || hears || back.size > 1 || plain)) {
      if (back.next <= date.at && reaches(reader, back.next, date.at, 5)) weight = Math.max(weight, 5);
      if (at >= date.next && reaches(reader, date.next, at, 5)) weight = Math.max(weight, 4.5);
    }
    if (
      by !== null &&
      by.next <= date.at &&
      reaches(reader, by.next, date.at, 0) &&
      (hears || away || reader.sense(at, 'by') !== null)
    )
      weight = Math.max(weight, hears || away ? 4 : 3);
    if (by?.language === 'ja' && at === date.next) weight = Math.max(weight, 4);
  }
  if (weight === 0 && hears && !line.atoms.some((one) => one.kind === 'clock')) weight = 2;
  if (weight === 0 && away) {
    const last = line.atoms.findLast((one) => one.kind === 'date');
    weight = last === date ? 1 : 0;
  }
  return weight;
}
