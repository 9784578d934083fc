/** What stands between and around the parts of a date: marks, years, and hours that are not days. */
import type { Reader } from './reader.ts';

export const SEPARATORS: ReadonlySet<string> = new Set([',', '.', '(', '|', '-', ':', '、', '（', '·', '/']);

/** The number is not joined on the left to something that would make it part of another. */
export function startsClean(r: Reader, at: number): boolean {
  const token = r.token(at);
  const before = r.token(at - 1);
  if (token === null) return false;
  if (token.space || before === null) return true;
  if (before.kind === 'word') return before.key.endsWith("'") || /[\u3040-\u30ff\u3400-\u9fff]/u.test(before.key);
  if (before.key === '-' || before.key === '~') return before.space || r.token(at - 2)?.kind !== 'number';
  return [')', '）', '(', ',', ':', '[', ';', '|', '、', '「', '【', '@', '·', '=', '/'].includes(before.key)
    ? before.key !== '/' || r.token(at - 2)?.kind !== 'number'
    : false;
}

/** Is this number an hour and not a day: '10:00', '10 am', '10h', '10 Uhr'? */
export function isHour(r: Reader, at: number, dashes = true): boolean {
  if (r.glued(at + 1, ':') && r.token(at + 2)?.kind === 'number') return true;
  if (r.glued(at + 1, '.') && !(r.token(at + 2)?.space ?? true) && r.token(at + 2)?.key.length === 2) return true;
  if (r.any(at + 1, 'clock-after', 'hour', 'minute', 'week', 'day-unit', 'other-unit') !== null) return true;
  const half = r.any(at + 1, 'am', 'pm');
  if (half !== null && (half.size > 1 || ['am', 'pm'].includes(r.key(at + 1)))) return true;
  // '2-3pm', '10-11'
  return dashes && ['-', '~'].includes(r.key(at + 1)) && r.number(at + 2, 0, 24) !== null;
}

export function year(r: Reader, at: number): { readonly year: number; readonly next: number } | null {
  let i = at;
  if (r.key(i) === '.' || r.key(i) === ',') i++;
  const of = r.sense(i, 'of');
  if (of !== null && r.number(of.next, 2000, 2099, 4) !== null) i = of.next;
  const found = r.number(i, 2000, 2099, 4);
  if (found === null || r.glued(i + 1, ':')) return null;
  let next = i + 1;
  if (r.key(next) === 'r' && r.glued(next + 1, '.')) next += 2;
  else if (r.key(next) === 'r' && r.tongues.rank.has('pl')) next += 1;
  return { year: found, next };
}

/** Skips marks and small words between the parts of a date; at most three. */
export function over(r: Reader, at: number): readonly number[] {
  const places = [at];
  let i = at;
  for (let step = 0; step < 3; step++) {
    const small = r.any(i, 'of', 'on');
    if (SEPARATORS.has(r.key(i))) i++;
    else if (small !== null) i = small.next;
    else break;
    places.push(i);
  }
  return places;
}
