/** The half of the day a word gives: 'afternoon', 'am', 'nachmittags'. */
import type { Found, Reader } from './reader.ts';

export function halfAt(r: Reader, at: number): { readonly half: 'am' | 'pm'; readonly next: number } | null {
  // 'Dienstag Morgen': after a weekday the word does not mean 'tomorrow'.
  if (r.key(at) === 'morgen') return { half: 'am', next: at + 1 };
  const am = amAt(r, at);
  const pm = r.sense(at, 'pm');
  if (pm !== null && pm.next >= (am?.next ?? 0)) return { half: 'pm', next: pm.next };
  return am === null ? null : { half: 'am', next: am.next };
}

/** 'am' after an hour; in German it also comes before a date: '14 Uhr am 8. Dezember'. */
export function amAt(r: Reader, at: number): Found | null {
  const german = r.key(at) === 'am' && r.tongues.first === 'de' && r.token(at)?.space === true;
  const found = r.sense(at, 'am');
  return german && found?.size === 1 ? null : found;
}
