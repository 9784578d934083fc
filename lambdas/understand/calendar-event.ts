/** One VEVENT, read. RFC 5545 §3.6.1 */
import { DAY, type Instant } from '../application/instant.ts';
import type { Method, Status } from '../application/interview.ts';
import { type LocalTime, utcOf } from '../application/local-time.ts';
import { htmlToText } from '../mail/html-text.ts';
import type { CalendarInterview } from './calendar-interview.ts';
import { type ContentLine, readText } from './calendar-lines.ts';
import { type Budget, byName, type RawEvent } from './calendar-objects.ts';
import { readAttendee, readOrganizer } from './calendar-people.ts';
import { type Place, type PlaceFinder, placeTime } from './calendar-place.ts';
import { readDateValue, readDuration } from './calendar-value.ts';
import { LIMITS } from './limits.ts';
import { nextStart } from './recurrence.ts';
import { readRule } from './recurrence-rule.ts';

/** What is wrong with a VEVENT; `unknown-zone` names it. */
export type Flaw =
  | { readonly code: 'malformed-calendar' }
  | { readonly code: 'floating-time'; readonly placed: boolean }
  | { readonly code: 'unknown-zone'; readonly named: string };

export interface ReadEvent {
  readonly interview: CalendarInterview;
  readonly flaws: readonly Flaw[];
  /** There is no start, and a start is owed. */
  readonly broken: boolean;
}

/** What an event must know of the object and the message around it. */
export interface Surroundings {
  readonly place: PlaceFinder;
  /** METHOD of the object or of its MIME part; null: none. */
  readonly method: string | null;
  readonly now: Instant;
  readonly budget: Budget;
  /** Occurrences of the series that stand in VEVENTs of their own. */
  readonly moved: (uid: string | null) => readonly Instant[];
}

/** Replies in a wider sense are what an attendee says; ADD adds an instance, as a request does. RFC 5546 §1.4 */
const METHODS: ReadonlyMap<string, Method> = new Map([
  ['request', 'request'],
  ['add', 'request'],
  ['publish', 'publish'],
  ['cancel', 'cancel'],
  ['reply', 'reply'],
  ['refresh', 'reply'],
  ['counter', 'counter'],
  ['declinecounter', 'reply'],
]);

const STATUSES: ReadonlyMap<string, Status> = new Map([
  ['confirmed', 'confirmed'],
  ['tentative', 'tentative'],
  ['cancelled', 'cancelled'],
  ['canceled', 'cancelled'],
]);

interface Time {
  readonly at: Instant | null;
  readonly timeZone: string | null;
  readonly form: 'date' | 'utc' | 'local';
  readonly wall: LocalTime;
  /** Null for UTC and for dates. */
  readonly place: Place | null;
}

/** Null where there is no value or none that can be read. */
function readTime(line: ContentLine | undefined, find: PlaceFinder, otherwise: Place | null): Time | null {
  const value = line === undefined ? null : readDateValue(line.value);
  if (line === undefined || value === null) return null;
  const { form, time } = value;
  if (form === 'date') return { at: utcOf(time), timeZone: null, form, wall: time, place: null };
  if (form === 'utc') return { at: utcOf(time), timeZone: 'UTC', form, wall: time, place: null };
  const place = otherwise !== null && !line.params.has('tzid') ? otherwise : find(line);
  return { ...placeTime(place, time), form, wall: time, place };
}

function flawsOf(start: Time | null): readonly Flaw[] {
  const place = start?.place;
  if (place?.by === 'candidate') return [{ code: 'floating-time', placed: place.zone !== null }];
  if (place?.by === 'nothing') return [{ code: 'unknown-zone', named: place.named }];
  if (place?.by === 'offset' && place.named !== null) return [{ code: 'unknown-zone', named: place.named }];
  return [];
}

/** The same number of days later on the wall clock. */
const later = (wall: LocalTime, days: number): LocalTime => ({ ...wall, day: wall.day + days });

/** The instant of a wall time in the zone in which the event begins. */
const placer =
  (start: Time) =>
  (wall: LocalTime): Instant | null =>
    start.place === null ? utcOf(wall) : placeTime(start.place, wall).at;

/** DTEND, else DTSTART with DURATION, else the day of an all-day event, else nothing. `damaged`: what is there cannot be. */
function readEnd(start: Time, end: ContentLine | undefined, length: ContentLine | undefined, find: PlaceFinder) {
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
function movedOn(
  start: Time,
  end: Instant | null,
  fields: ReadonlyMap<string, readonly ContentLine[]>,
  uid: string | null,
  around: Surroundings,
): { readonly start: Instant | null; readonly end: Instant | null } {
  const as = { start: start.at, end };
  if (start.at === null) return as;
  const dates = (name: string): readonly Instant[] =>
    (fields.get(name) ?? [])
      .flatMap((line) => line.value.split(',').map((value) => ({ ...line, value: value.split('/')[0] ?? '' })))
      .slice(0, LIMITS.seriesDates)
      .map((line) => readTime(line, around.place, start.place))
      // A date alone leaves out, or adds, the occurrence of that day.
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

/** The occurrence that a VEVENT stands for. RFC 5545 §3.8.4.4 */
export function readOccurrence(
  event: RawEvent,
  find: PlaceFinder,
): { readonly uid: string; readonly at: Instant } | null {
  const fields = byName(event.lines.filter((line) => /^(?:uid|recurrence-id)/i.test(line.slice(0, 14))));
  const uid = fields.get('uid')?.[0]?.value.trim();
  const at = readTime(fields.get('recurrence-id')?.[0], find, null)?.at;
  return uid === undefined || at === null || at === undefined ? null : { uid, at };
}

export function readEvent(event: RawEvent, around: Surroundings): ReadEvent {
  const fields = byName(event.lines);
  const first = (name: string) => fields.get(name)?.[0];
  const text = (name: string): string | null => {
    const line = (fields.get(name) ?? []).find((one) => one.value.trim() !== '');
    return line === undefined ? null : readText(line) || null;
  };
  const method = METHODS.get((text('method') ?? around.method ?? '').toLowerCase()) ?? 'publish';
  const status = STATUSES.get((text('status') ?? '').toLowerCase()) ?? 'confirmed';
  const cancelled = method === 'cancel' || status === 'cancelled';
  const startLine = first('dtstart');
  const start = readTime(startLine, around.place, null);
  const end = start === null ? null : readEnd(start, first('dtend'), first('duration'), around.place);
  const uid = text('uid');
  const recurrenceId = readTime(first('recurrence-id'), around.place, start?.place ?? null)?.at ?? null;
  const recurring = recurrenceId === null && (fields.has('rrule') || fields.has('rdate'));
  const given = { start: start?.at ?? null, end: end?.at ?? null };
  const times = start !== null && recurring && !cancelled ? movedOn(start, given.end, fields, uid, around) : given;
  const attendees = (fields.get('attendee') ?? []).slice(0, LIMITS.attendees);
  if ((fields.get('attendee')?.length ?? 0) > attendees.length) around.budget.spent = true;
  // A cancellation, a reply or a counter may leave the time out or say it by RECURRENCE-ID. RFC 5546 §3.2.5
  const owed = startLine !== undefined || (!cancelled && method !== 'reply' && method !== 'counter');
  const broken = start === null && owed;
  const flaws = [...flawsOf(start)];
  if (broken || end?.damaged === true || !event.whole) flaws.push({ code: 'malformed-calendar' });
  return {
    broken,
    flaws,
    interview: {
      uid,
      sequence: readNumber(text('sequence') ?? text('x-microsoft-cdo-appt-sequence')),
      stamp: readTime(first('dtstamp'), around.place, null)?.at ?? null,
      recurrenceId,
      method,
      status: cancelled ? 'cancelled' : status,
      ...times,
      timeZone: start?.timeZone ?? null,
      allDay:
        start?.form === 'date' || (start !== null && text('x-microsoft-cdo-alldayevent')?.toUpperCase() === 'TRUE'),
      title: text('summary'),
      organizer: readOrganizer(first('organizer')),
      attendees: attendees.map(readAttendee).filter((one) => one !== null),
      description: readDescription(fields, text('description'), around.budget),
      location: text('location'),
      url: text('url'),
      conferences: CONFERENCES.flatMap((name) => fields.get(name) ?? [])
        .map((line) => readText(line))
        .filter((link) => /^https?:\/\//i.test(link))
        .slice(0, 10),
      categories: (fields.get('categories') ?? [])
        .flatMap((line) => readText(line).split(','))
        .map((one) => one.trim())
        .filter(Boolean)
        .slice(0, 50),
      floating: start?.place?.by === 'candidate',
      recurring,
    },
  };
}

/** Whole and not negative; 0 otherwise. */
const readNumber = (text: string | null): number =>
  text !== null && /^\+?\d{1,10}$/.test(text) ? Math.min(Number(text), 2 ** 31 - 1) : 0;

const CONFERENCES = [
  'conference',
  'x-google-conference',
  'x-microsoft-skypeteamsmeetingurl',
  'x-microsoft-onlinemeetingconflink',
  'x-microsoft-onlinemeetingexternallink',
  'x-zoom-join-url',
];

/** Tags that calendars put into a DESCRIPTION, which is no place for them. */
const TAGS = /<(?:br|p|a|b|i|u|ul|ol|li|div|span|html|body|table|strong|em)(?:\s[^<>]{0,2000})?\/?>/i;

/** Outlook leaves DESCRIPTION empty beside an HTML version. */
function readDescription(
  fields: ReadonlyMap<string, readonly ContentLine[]>,
  plain: string | null,
  budget: Budget,
): string | null {
  const alternative = (fields.get('x-alt-desc') ?? fields.get('styled-description'))?.find(
    (one) => one.value.trim() !== '',
  );
  const html =
    plain === null ? (alternative === undefined ? null : readText(alternative)) : TAGS.test(plain) ? plain : null;
  if (html === null) return plain;
  const part = html.slice(0, Math.min(LIMITS.eventHtml, budget.html));
  budget.html -= part.length;
  if (part.length < html.length) budget.spent = true;
  return htmlToText(part).trim() || null;
}
