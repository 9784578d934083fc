/** Interviews put together: what the calendar says, completed by the body, or the body alone. */
import type { Instant } from '../application/instant.ts';
import type { Interview, Mailbox, Person, Session, Source } from '../application/interview.ts';
import type { Trouble } from '../mail/message.ts';
import type { CalendarInterview } from './calendar-interview.ts';
import { changeIn } from './change.ts';
import { employerKey } from './clean.ts';
import { concernsInterview } from './concern.ts';
import { employerLabels, labelKeys } from './domains.ts';
import type { Gathering } from './gathering.ts';
import { findJoinUrl } from './join-url.ts';
import { plain, readLines } from './lines.ts';
import { type Named, nameEmployerAndJob } from './naming.ts';
import { gatherPeople, organizerOf } from './people.ts';
import { findPlace } from './place.ts';
import { tell } from './prose.ts';
import type { Reading } from './reading.ts';
import { type Day, placeSessions } from './session-times.ts';
import { type RawSession, readSessions } from './sessions.ts';
import { findStage } from './stage.ts';
import { weighMoments } from './weigh.ts';
import { findMoments, type WhenContext } from './when.ts';
import type { Tone } from './word.ts';
import { writerName } from './writer.ts';

export interface ReadInterviews {
  readonly interviews: readonly Interview[];
  readonly trouble: readonly Trouble[];
}

const PAST: Trouble = { code: 'past', says: 'This interview is already over.' };
const isPast = (interview: Interview, sent: Instant): boolean =>
  interview.status !== 'cancelled' &&
  (interview.end ?? interview.start ?? sent) < sent &&
  (interview.start ?? sent) < sent;

function namesKnown(reading: Reading, calendar: CalendarInterview | null): readonly string[] {
  const list: readonly (Mailbox | null)[] = [
    reading.from,
    organizerOf(calendar, reading),
    ...(calendar?.attendees ?? []).filter(({ kind }) => kind === 'individual' || kind === 'unknown'),
  ];
  return [
    ...list.flatMap((one) => (one === null ? null : writerName(one, reading.words)) ?? []),
    ...(reading.signature?.name == null ? [] : [reading.signature.name]),
  ];
}

function keysOf(named: Named, contacts: readonly (Mailbox | null)[]): ReadonlySet<string> {
  return new Set([
    ...(named.employer === null ? [] : [employerKey(named.employer)]),
    ...(named.agency === null ? [] : [employerKey(named.agency)]),
    ...contacts.flatMap(employerLabels).flatMap(labelKeys),
  ]);
}

/** Fills the people of sessions with what is known of them elsewhere. */
function peopleOf(rows: readonly RawSession[], all: readonly Person[]): readonly (readonly Person[])[] {
  return rows.map(({ people }) =>
    people.flatMap(({ name, address }) => {
      const known = all.find(
        (one) =>
          (address !== null && one.address === address) ||
          (name !== null &&
            one.name !== null &&
            (plain(one.name) === plain(name) || plain(one.name).startsWith(`${plain(name)} `))),
      );
      return known === undefined ? [] : [known];
    }),
  );
}

const addRows = (gathering: Gathering, rows: readonly RawSession[]): void => {
  for (const { people } of rows) for (const one of people) gathering.add(one, 'named');
};

export function interviewsFromCalendar(
  events: readonly CalendarInterview[],
  reading: Reading,
  when: WhenContext,
  sent: Instant,
): ReadInterviews {
  const single = events.length === 1;
  const interviews = events.map((event) => {
    const contacts: readonly Mailbox[] = [
      ...(reading.from === null || !reading.theirs ? [] : [reading.from]),
      ...(event.organizer === null ? [] : [event.organizer]),
      ...event.attendees,
    ];
    const named = nameEmployerAndJob({
      reading,
      title: event.title,
      description: event.description,
      contacts,
      people: namesKnown(reading, event),
    });
    const keys = keysOf(named, contacts);
    const own = event.attendees.length > 0;
    const gathering = gatherPeople({
      reading,
      calendar: event,
      employerKeys: keys,
      bodyCounts: single || !own,
      agency: named.agency !== null,
    });
    const described = event.description === null ? [] : readSessions(readLines(event.description), reading.words);
    const rows = described.length > 0 ? described : single ? readSessions(reading.body, reading.words) : [];
    addRows(gathering, rows);
    const people = gathering.people();
    const placed =
      event.start === null || event.allDay || rows.length < 2
        ? null
        : placeSessions(rows, {
            zone: event.timeZone ?? when.zone,
            day: event.start,
            days: [],
            within: { start: event.start, end: event.end },
          });
    const stage = findStage(
      [
        [event.title ?? '', 'calendar'],
        [reading.subject, 'subject'],
      ],
      reading,
    );
    const sessions = placed === null ? [] : sessionsOf(placed, peopleOf(rows, people));
    const joinUrl = findJoinUrl(
      [...event.conferences, event.url, event.location, event.description, single ? reading.text : null],
      single ? reading.html : null,
      reading.words,
    );
    const place = event.location ?? (single ? findPlace(reading) : null);
    const change = changeIn(reading);
    const calledOff =
      event.status === 'cancelled' ||
      event.method === 'cancel' ||
      (single &&
        event.method !== 'reply' &&
        change.cancelled &&
        !change.moved &&
        /\bcancel|\babgesagt|\bannul|\bcancelad|\bgeannuleerd|\bodwoł|\binställ|中止|キャンセル/iu.test(
          reading.subject,
        ));
    const interview: Interview = {
      uid: event.uid,
      sequence: event.sequence,
      stamp: event.stamp,
      recurrenceId: event.recurrenceId,
      method: event.method,
      status: calledOff ? 'cancelled' : event.status,
      start: event.start,
      end: event.end,
      timeZone: event.timeZone,
      allDay: event.allDay,
      title: event.title,
      employer: named.employer,
      job: named.job,
      stage: stage?.stage ?? (sessions.length > 2 ? 'onsite' : null),
      organizer: organizerOf(event, reading),
      people,
      location: place,
      joinUrl,
      sessions,
      found: foundOf({
        start: event.start === null ? null : 'calendar',
        employer: named.employer === null ? null : named.employerSource,
        job: named.job === null ? null : named.jobSource,
        stage: stage?.source ?? (sessions.length > 2 ? 'inferred' : null),
        people:
          people.length === 0 ? null : event.attendees.length > 0 || event.organizer !== null ? 'calendar' : 'body',
        location: place === null ? null : event.location === null ? 'body' : 'calendar',
      }),
      ...(single && change.moved ? { moves: true } : {}),
      ...(named.agency === null ? {} : { agency: named.agency }),
    };
    return interview;
  });
  return { interviews, trouble: interviews.length > 0 && interviews.every((one) => isPast(one, sent)) ? [PAST] : [] };
}

function sessionsOf(
  placed: readonly { readonly start: Instant; readonly end: Instant | null; readonly title: string | null }[],
  people: readonly (readonly Person[])[],
): readonly Session[] {
  return placed.map(({ start, end, title }, index) => ({ start, end, title, people: people[index] ?? [] }));
}

function foundOf(facts: Readonly<Record<string, Source | null>>): Readonly<Record<string, Source>> {
  const found: Record<string, Source> = {};
  for (const [fact, source] of Object.entries(facts)) if (source !== null) found[fact] = source;
  return found;
}

/** Characters of a text in which times are looked for: what is longer has quotes and footers below. */
const LONGEST = 20_000;

/** Null where the text tells of no interview. */
export function interviewsFromProse(
  reading: Reading,
  tone: Tone,
  when: WhenContext,
  sent: Instant,
): ReadInterviews | null {
  if (tone.rejection || tone.offer) return null;
  const { words } = reading;
  const moments = findMoments(reading.text.slice(0, LONGEST), when);
  const weighed = weighMoments(moments, findMoments(reading.subject, when), reading);
  const change = changeIn(reading);
  const told = tell(weighed, change, reading);
  const rows = change.asks && told?.status === 'tentative' ? [] : readSessions(reading.body, words);
  if (!concernsInterview(reading, told, change, tone)) return null;
  const contacts = reading.from === null || !reading.theirs ? [] : [reading.from];
  const named = nameEmployerAndJob({
    reading,
    title: null,
    description: null,
    contacts,
    people: namesKnown(reading, null),
  });
  const gathering = gatherPeople({
    reading,
    calendar: null,
    employerKeys: keysOf(named, contacts),
    bodyCounts: true,
    agency: named.agency !== null,
  });
  addRows(gathering, rows);
  const people = gathering.people();
  const stage = findStage([[reading.subject, 'subject']], reading);
  const place = findPlace(reading);
  const zone =
    weighed.find(({ moment }) => moment.zoneSaid && moment.timeZone !== null)?.moment.timeZone ??
    told?.timeZone ??
    null;
  const days: readonly Day[] = weighed.flatMap(({ moment, source }) =>
    source === 'body' && moment.date !== null && !moment.struck ? [{ line: moment.line, date: moment.date }] : [],
  );
  const placed =
    rows.length < 2 || told === null
      ? null
      : placeSessions(rows, { zone: zone ?? when.zone, day: null, days, within: null });
  const loops = placed === null ? [null] : byDay(placed, rows, zone ?? when.zone ?? 'UTC');
  const trouble = told === null ? [] : [...told.trouble];
  const interviews = loops.map((loop): Interview => {
    const everybody =
      loop === null || loops.length === 1
        ? people
        : people.filter((one) => one.role === 'recruiter' || peopleOf(loop.rows, people).flat().includes(one));
    const sessions = loop === null ? [] : sessionsOf(loop.placed, peopleOf(loop.rows, people));
    const start = loop === null ? (told?.start ?? null) : (loop.placed[0]?.start ?? null);
    const end = loop === null ? (told?.end ?? null) : (loop.placed.at(-1)?.end ?? null);
    return {
      uid: null,
      sequence: 0,
      stamp: null,
      recurrenceId: null,
      method: 'none',
      status: told?.status ?? (change.cancelled ? 'cancelled' : 'tentative'),
      start,
      end,
      timeZone: start === null && told === null ? null : (zone ?? told?.timeZone ?? null),
      allDay: false,
      title: reading.subject === '' ? null : reading.subject,
      employer: named.employer,
      job: named.job,
      stage: stage?.stage ?? (sessions.length > 2 ? 'onsite' : null),
      organizer: null,
      people: everybody,
      location: place,
      joinUrl: findJoinUrl([reading.text], reading.html, words),
      sessions,
      found: foundOf({
        start: start === null ? null : (told?.source ?? 'body'),
        employer: named.employer === null ? null : named.employerSource,
        job: named.job === null ? null : named.jobSource,
        stage: stage?.source ?? (sessions.length > 2 ? 'inferred' : null),
        people: people.length === 0 ? null : 'body',
        location: place === null ? null : 'body',
      }),
      ...(change.moved ? { moves: true } : {}),
      ...(named.agency === null ? {} : { agency: named.agency }),
    };
  });
  const settled = loops[0] !== null ? trouble.filter(({ code }) => code !== 'no-time') : trouble;
  if (told === null && change.moved && !change.cancelled)
    settled.push({ code: 'no-time', says: 'The interview is moved, and the message does not say to when.' });
  const past =
    interviews.length > 0 &&
    interviews.every((one) => isPast(one, sent)) &&
    !settled.some(({ code }) => code === 'past');
  return { interviews, trouble: past ? [...settled, PAST] : settled };
}

interface Loop {
  readonly placed: readonly { readonly start: Instant; readonly end: Instant | null; readonly title: string | null }[];
  readonly rows: readonly RawSession[];
}

function byDay(placed: Loop['placed'], rows: readonly RawSession[], zone: string): readonly Loop[] {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const days = new Map<string, { placed: Loop['placed'][number][]; rows: RawSession[] }>();
  for (const [index, one] of placed.entries()) {
    const day = format.format(one.start);
    const loop = days.get(day) ?? { placed: [], rows: [] };
    loop.placed.push(one);
    const row = rows[index];
    if (row !== undefined) loop.rows.push(row);
    days.set(day, loop);
  }
  return [...days.values()];
}
