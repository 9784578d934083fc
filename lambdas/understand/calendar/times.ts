/** When one VEVENT begins and ends, and when the next of its series does. RFC 5545 §3.8.2, §3.8.5 */
import { DAY, type Instant } from '../../application/instant.ts';
import { CALENDAR } from '../../application/limits.ts';
import { type LocalTime, utcOf } from '../../application/local-time.ts';
import type { ContentLine } from './lines.ts';
import { nextStart } from './recurrence.ts';
import { readRule } from './recurrence-rule.ts';
import { readDateValue, readDuration } from './values.ts';
import { type Place, type PlaceFinder, placeTime } from './wall-time.ts';

/** What a series needs from the object around it. */
export interface SeriesContext {
  readonly place: PlaceFinder;
  readonly now: Instant;
  /** Occurrences of the series that have VEVENTs of their own. */
  readonly moved: (uid: string | null) => readonly Instant[];
}

export interface Time {
  readonly at: Instant | null;
  readonly timeZone: string | null;
  readonly form: 'date' | 'utc' | 'local';
  readonly wall: LocalTime;
  /** Null for UTC and for dates. */
  readonly place: Place | null;
}

/** Null if the value is missing or unreadable. */
export function readTime(line: ContentLine | undefined, find: PlaceFinder, otherwise: Place | null): Time | null {
  const value = line === undefined ? null : readDateValue(line.value);
  if (line === undefined || value === null) return null;
  const { form, time } = value;
  if (form === 'date') return { at: utcOf(time), timeZone: null, form, wall: time, place: null };
  if (form === 'utc') return { at: utcOf(time), timeZone: 'UTC', form, wall: time, place: null };
  const place = otherwise !== null && !line.params.has('tzid') ? otherwise : find(line);
  return { ...placeTime(place, time), form, wall: time, place };
}

/** The same number of days later on the wall clock. */
const later = (wall: LocalTime, days: number): LocalTime => ({ ...wall, day: wall.day + days });

/** The instant of a wall time in the zone in which the event begins. */
const placer =
  (start: Time) =>
  (wall: LocalTime): Instant | null =>
    start.place === null ? utcOf(wall) : placeTime(start.place, wall).at;

/** DTEND, or DTSTART plus DURATION, or the day of an all-day event, or null. `damaged`: the value given is impossible. */
export function readEnd(start: Time, end: ContentLine | undefined, length: ContentLine | undefined, find: PlaceFinder) {
  if (start.at === null) return { at: null, damaged: false };
  const time = readTime(end, find, start.place);
  if (time?.at !== null && time !== null) {
    const before = time.at < start.at;
    return { at: before ? null : time.at, damaged: before };
  }
  const duration = length === undefined ? null : readDuration(length.value);
  if (duration !== null) {
    const day = placer(start)(later(start.wall, duration.days));
    return { at: day === null ? null : day + duration.rest, damaged: false };
  }
  const damaged = (end !== undefined && time === null && end.value.trim() !== '') || length !== undefined;
  return { at: start.form === 'date' ? start.at + DAY : null, damaged };
}

/** Start and end of a series' next occurrence. */
export function movedOn(
  start: Time,
  end: Instant | null,
  fields: ReadonlyMap<string, readonly ContentLine[]>,
  uid: string | null,
  around: SeriesContext,
): { readonly start: Instant | null; readonly end: Instant | null } {
  const as = { start: start.at, end };
  if (start.at === null) return as;
  const dates = (name: string): readonly Instant[] =>
    (fields.get(name) ?? [])
      .flatMap((line) => line.value.split(',').map((value) => ({ ...line, value: value.split('/')[0] ?? '' })))
      .slice(0, CALENDAR.seriesDates)
      .map((line) => readTime(line, around.place, start.place))
      // A bare date removes or adds that day's occurrence.
      .map((time) => (time?.form === 'date' ? placer(start)({ ...start.wall, ...onDay(time.wall) }) : time?.at))
      .filter((at) => at !== null && at !== undefined);
  const rule = fields.get('rrule')?.[0]?.value;
  const lasts = end === null ? null : end - start.at;
  const next = nextStart(
    {
      rule: rule === undefined ? null : readRule(rule),
      wall: start.wall,
      place: placer(start),
      lasts,
      more: dates('rdate'),
      except: new Set([...dates('exdate'), ...around.moved(uid)]),
    },
    around.now,
  );
  return next === null || next === start.at ? as : { start: next, end: lasts === null ? null : next + lasts };
}

const onDay = ({ year, month, day }: LocalTime) => ({ year, month, day });
