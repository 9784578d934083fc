/** What may stand around an hour's number and tells it from other numbers. */

import { amAt } from './half-of-day.ts';
import type { Reader } from './reader.ts';

/** How an hour is written decides how far to trust it. */
export type Style = 'colon' | 'dot' | 'unit' | 'half' | 'word' | 'before' | 'at' | 'bare';

export interface Hour {
  readonly hour: number;
  readonly minute: number;
  readonly half: 'am' | 'pm' | null;
  readonly style: Style;
  /** A leading zero, or past twelve: the 24-hour clock. */
  readonly wide: boolean;
  readonly next: number;
  readonly language: string;
}

export const CURRENCY: ReadonlySet<string> = new Set([
  '€',
  '$',
  '£',
  '¥',
  'eur',
  'usd',
  'gbp',
  'chf',
  'sek',
  'pln',
  'zł',
  'kr',
  '%',
  'k',
  'euro',
  'euros',
  'km',
  'kg',
  'gb',
  'mb',
  'x',
]);

/** A number that belongs to a length, price or count is not an hour. */
export function counts(r: Reader, at: number): boolean {
  const i = r.key(at) === '-' || r.key(at) === '+' ? at + 1 : at;
  const unit = r.any(i, 'minute', 'day-unit', 'business-day', 'week', 'month-unit', 'other-unit');
  return unit !== null || CURRENCY.has(r.key(at));
}

/** am or pm in words after an hour: 'pm', 'in the afternoon', 'nachmittags', 'de la tarde'. */
export function halfAfter(r: Reader, at: number): { readonly half: 'am' | 'pm'; readonly next: number } | null {
  // '7p to 11p', as shifts are written in America.
  if (r.glued(at, 'a', 'p') && r.token(at - 1)?.kind === 'number' && (r.token(at + 1)?.space ?? true))
    return { half: r.key(at) === 'a' ? 'am' : 'pm', next: at + 1 };
  const am = amAt(r, at);
  const pm = r.sense(at, 'pm');
  if (am === null && pm === null) return null;
  const best =
    pm !== null && pm.next >= (am?.next ?? 0)
      ? { half: 'pm' as const, next: pm.next }
      : { half: 'am' as const, next: am?.next ?? at };
  return best;
}

/** The number does not count a thing: the phrase ends, or continues with a date, zone or small word. */
export function closes(r: Reader, at: number): boolean {
  const token = r.token(at);
  if (token === null || token.kind === 'mark') return true;
  if (
    r.any(
      at,
      'on',
      'and',
      'or',
      'to',
      'lasting',
      'your-zone',
      'our-zone',
      'zone',
      'weekday',
      'city',
      'day',
      'move',
      'month',
    ) !== null
  )
    return true;
  return token.raw.length <= 4 && token.raw === token.raw.toUpperCase() && token.kind === 'word'
    ? true
    : [
        'with',
        'in',
        'via',
        'for',
        'mit',
        'avec',
        'con',
        'com',
        'met',
        'z',
        'med',
        'per',
        'par',
        'über',
        'sharp',
        'if',
        'statt',
        'verschoben',
        'instead',
      ].includes(token.key);
}

/** The hour after the T of '2026-12-08T14:30'. RFC 3339 §5.6 */
export const isoTime = (r: Reader, at: number): boolean =>
  r.glued(at, r.key(at)) && r.glued(at - 1, 't') && r.token(at - 2)?.kind === 'number';

/** '10.12.2026', '10.12/', '10.50%': more than hours and minutes. */
export const goesOn = (r: Reader, at: number): boolean =>
  r.glued(at, '/', '%') || (r.glued(at, '.', ',') && r.token(at + 1)?.kind === 'number' && !r.token(at + 1)?.space);

/** The minutes of '14h30', '14 Uhr 30', '14時30分', '14h30min'. */
export function trailingMinutes(r: Reader, at: number): { readonly minute: number; readonly next: number } | null {
  if (r.key(at) === '半') return { minute: 30, next: at + 1 };
  const minute = r.number(at, 0, 59);
  const token = r.token(at);
  if (minute === null || token === null || token.key.length !== 2) return null;
  if (r.glued(at + 1, ':', '.') && r.token(at + 2)?.kind === 'number' && !r.token(at + 2)?.space) return null;
  const unit = r.sense(at + 1, 'minute');
  if (token.space && r.any(at + 1, 'day-unit', 'week', 'month', 'hour') !== null) return null;
  if (token.space && unit !== null && r.key(at - 1) !== 'uhr') return null;
  return { minute, next: unit !== null && (r.key(at + 1) === '分' || !token.space) ? unit.next : at + 1 };
}
