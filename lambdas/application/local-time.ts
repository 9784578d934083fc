/** Wall-clock time: what a clock in a zone shows at an instant, and the instant at which it shows a given time. */
import { DAY, HOUR, type Instant, MINUTE, SECOND } from './instant.ts';
import { offsetAt } from './offsets.ts';

export { isZone } from './offsets.ts';

/** A date on the calendar; `month` 1 to 12. */
export interface LocalDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What a wall clock shows. Out-of-range fields carry over when read: 32 December is 1 January. */
export interface LocalTime extends LocalDate {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
}

/** What a wall clock and the calendar beside it show; `weekday` 1 (Monday) to 7 (Sunday). ISO 8601 */
export interface Local extends LocalDate {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
}

/** Days since 1970-01-01 of a date in the Gregorian calendar, with years that begin in March. */
export function daysOf(year: number, month: number, day: number): number {
  const months = year * 12 + month - 3;
  const y = Math.floor(months / 12);
  const m = months - y * 12;
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * m + 2) / 5) +
    day -
    719_469
  );
}

/** The instant at which a clock in UTC shows this. */
export const utcOf = (time: LocalTime): Instant =>
  daysOf(time.year, time.month, time.day) * DAY + time.hour * HOUR + time.minute * MINUTE + (time.second ?? 0) * SECOND;

/** What a clock in UTC shows. */
export function fieldsOf(at: Instant): Local {
  const days = Math.floor(at / DAY);
  const seconds = Math.floor((at - days * DAY) / SECOND);
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = ((ofEra - ((ofEra / 1460) | 0) + ((ofEra / 36_524) | 0) - ((ofEra / 146_096) | 0)) / 365) | 0;
  const ofYear = ofEra - (365 * yearOfEra + (yearOfEra >> 2) - ((yearOfEra / 100) | 0));
  const m = ((5 * ofYear + 2) / 153) | 0;
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - (((153 * m + 2) / 5) | 0) + 1,
    hour: (seconds / 3600) | 0,
    minute: ((seconds / 60) | 0) % 60,
    second: seconds % 60,
    weekday: ((((days + 3) % 7) + 7) % 7) + 1,
  };
}

export const localOf = (at: Instant, zone: string): Local => fieldsOf(at + offsetAt(zone, at));

/** How a wall time lies in its zone: shown once, twice (a clock went back), or never (a clock went forward). */
type Lie = 'once' | 'twice' | 'never';

interface Place {
  readonly at: Instant;
  readonly lie: Lie;
}

export const placeAt = (zone: string, time: LocalTime): Place => placeOf(zone, utcOf(time));

/**
 * If a clock shows a time twice, the earlier one counts; a skipped time moves forward by as much as the clock did. RFC 5545 §3.3.5 `wall`: the
 * instant at which a clock in UTC shows it.
 */
function placeOf(zone: string, wall: Instant): Place {
  const before = offsetAt(zone, wall - DAY);
  const after = offsetAt(zone, wall + DAY);
  if (before === after) return { at: wall - before, lie: 'once' };
  const holdsBefore = offsetAt(zone, wall - before) === before;
  const holdsAfter = offsetAt(zone, wall - after) === after;
  if (holdsBefore) return { at: wall - before, lie: holdsAfter ? 'twice' : 'once' };
  return holdsAfter ? { at: wall - after, lie: 'once' } : { at: wall - before, lie: 'never' };
}

/** The instant at which a clock in the zone shows this time. */
export const instantAt = (zone: string, time: LocalTime): Instant => placeAt(zone, time).at;

/** The local day of an instant, in days since 1970-01-01. */
export const dayOf = (at: Instant, zone: string): number => Math.floor((at + offsetAt(zone, at)) / DAY);

/** The wall-clock time in the zone, in whole minutes since midnight. */
export const minuteOf = (at: Instant, zone: string): number => {
  const wall = at + offsetAt(zone, at);
  return Math.floor((wall - Math.floor(wall / DAY) * DAY) / MINUTE);
};

/** The instant at which a clock in the zone shows that minute of the day. */
export const onDay = (day: number, minutes: number, zone: string): Instant =>
  placeOf(zone, day * DAY + minutes * MINUTE).at;

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const two = (n: number): string => String(n).padStart(2, '0');

/** 'Tue 1 Dec 15:45', in English whatever the system's locale. */
export function writeLocal(at: Instant, zone: string): string {
  const { weekday, day, month, hour, minute } = localOf(at, zone);
  return `${WEEKDAYS[weekday - 1]} ${day} ${MONTHS[month - 1]} ${two(hour)}:${two(minute)}`;
}
