/** One VEVENT, read. RFC 5545 §3.6.1 */
import type { Instant } from '../../application/instant.ts';
import type { Method, Status } from '../../application/interview.ts';
import { CALENDAR } from '../../application/limits.ts';
import { readDescription } from './description.ts';
import type { CalendarInterview } from './interview.ts';
import { readText } from './lines.ts';
import { type Budget, byName, type RawEvent } from './objects.ts';
import { readAttendee, readOrganizer } from './people.ts';
import { movedOn, readEnd, readTime, type SeriesContext, type Time } from './times.ts';
import type { PlaceFinder } from './wall-time.ts';

/** What is wrong with a VEVENT; `unknown-zone` names it. */
export type Flaw =
  | { readonly code: 'malformed-calendar' }
  | { readonly code: 'floating-time'; readonly placed: boolean }
  | { readonly code: 'unknown-zone'; readonly named: string };

export interface ReadEvent {
  readonly interview: CalendarInterview;
  readonly flaws: readonly Flaw[];
  /** It has no start, though one is required. */
  readonly broken: boolean;
}

/** What an event needs from the object and message around it. */
export interface Surroundings extends SeriesContext {
  /** METHOD of the object or its MIME part, or null. */
  readonly method: string | null;
  readonly budget: Budget;
}

/** REFRESH and DECLINECOUNTER count as replies, and ADD as a request. RFC 5546 §1.4 */
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

function flawsOf(start: Time | null): readonly Flaw[] {
  const place = start?.place;
  if (place?.by === 'candidate') return [{ code: 'floating-time', placed: place.zone !== null }];
  if (place?.by === 'nothing') return [{ code: 'unknown-zone', named: place.named }];
  if (place?.by === 'offset' && place.named !== null) return [{ code: 'unknown-zone', named: place.named }];
  return [];
}

/** The occurrence that a VEVENT replaces. RFC 5545 §3.8.4.4 */
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
  const attendees = (fields.get('attendee') ?? []).slice(0, CALENDAR.attendees);
  if ((fields.get('attendee')?.length ?? 0) > attendees.length) around.budget.spent = true;
  // A cancellation, reply or counter may omit the time or give it as RECURRENCE-ID. RFC 5546 §3.2.5
  const needsStart = startLine !== undefined || (!cancelled && method !== 'reply' && method !== 'counter');
  const broken = start === null && needsStart;
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

/** A whole, non-negative number, or 0. */
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
