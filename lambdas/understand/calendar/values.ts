/** DATE, DATE-TIME and DURATION values. RFC 5545 §3.3.4 to §3.3.6 */
import { HOUR, MINUTE, SECOND } from '../../application/instant.ts';
import type { LocalTime } from '../../application/local-time.ts';

/** `utc`: written with a Z or an offset, and `time` is in UTC; `local`: a wall clock whose zone is given elsewhere. */
export interface DateValue {
  readonly form: 'date' | 'utc' | 'local';
  readonly time: LocalTime;
}

/** The basic form of RFC 5545, and the extended form of ISO 8601 that some programs write. */
const VALUE =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/** Null if it is not such a value, or there is no such day. */
export function readDateValue(text: string): DateValue | null {
  const found = VALUE.exec(text.slice(0, 60).replaceAll('"', '').trim());
  if (found === null) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (
    year < 1 ||
    month < 1 ||
    month > 12 ||
    day < 1 ||
    day > new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
  )
    return null;
  if (found[4] === undefined) return { form: 'date', time: { year, month, day, hour: 0, minute: 0, second: 0 } };
  const [hour, minute, second] = [Number(found[4]), Number(found[5]), Number(found[6] ?? 0)];
  if (hour > 24 || minute > 59 || second > 60) return null;
  const time = { year, month, day, hour, minute, second };
  const zone = found[7];
  if (zone === undefined) return { form: 'local', time };
  if (zone.toUpperCase() === 'Z') return { form: 'utc', time };
  const east = (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))) * (zone.startsWith('-') ? -1 : 1);
  return { form: 'utc', time: { ...time, minute: minute - east } };
}

/** Days are counted on the wall clock, the rest in real time. RFC 5545 §3.8.2.5 */
export interface Duration {
  readonly days: number;
  readonly rest: number;
}

const DURATION = /^\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?$/i;

/** Null if it is not a duration, or negative. */
export function readDuration(text: string): Duration | null {
  const found = DURATION.exec(text.slice(0, 60).trim());
  if (found === null || !/\d/.test(found[0])) return null;
  const [weeks, days, hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0));
  return {
    days: (weeks ?? 0) * 7 + (days ?? 0),
    rest: (hours ?? 0) * HOUR + (minutes ?? 0) * MINUTE + (seconds ?? 0) * SECOND,
  };
}
