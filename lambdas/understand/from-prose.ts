/** An interview that the body alone tells; a loop of several days is several. */

import type { Instant } from '../application/instant.ts';
import type { Interview } from '../application/interview.ts';
import { localOf } from '../application/local-time.ts';
import { changeIn } from './change.ts';
import { chosenBelow } from './chosen.ts';
import { concernsInterview } from './concern.ts';
import { peopleDoubt } from './doubts.ts';
import { foundOf, isPast, keysOf, namesKnown, PAST, peopleOf, type ReadInterviews, sessionsOf } from './interviews.ts';
import { findJoinUrl } from './join-url.ts';
import { nameEmployerAndJob } from './naming.ts';
import { peopleMet } from './people/gather.ts';
import { placeOf } from './place.ts';
import { tell } from './prose.ts';
import type { Reading } from './reading.ts';
import { type Day, placeSessions } from './session-times.ts';
import { type RawSession, readSessions } from './sessions.ts';
import { findStage } from './stage.ts';
import { findStart } from './start/find-start.ts';
import { settleStart } from './start/settle-start.ts';
import { weighMoments } from './weigh.ts';
import { findMoments, type Moment, type WhenContext } from './when.ts';
import type { Tone } from './word.ts';

/** The interview that a text would tell of, if it tells of one; `concerns` is what the phrase rules think of that. */
export function interviewsFromProse(
  reading: Reading,
  tone: Tone,
  moments: readonly Moment[],
  when: WhenContext,
  sent: Instant,
  note: string,
): ReadInterviews & { readonly concerns: boolean; readonly found: readonly string[] } {
  const { words } = reading;
  const weighed = weighMoments(moments, findMoments(reading.subject, when), reading);
  const change = changeIn(reading);
  const chosen = chosenBelow(weighed, reading);
  const told = chosen ?? tell(weighed, change, reading);
  const rows =
    chosen !== null || (change.asks && told?.status === 'tentative') ? [] : readSessions(reading.body, words);
  const concerns = !tone.rejection && !tone.offer && concernsInterview(reading, told, change, tone);
  const contacts = reading.from === null || !reading.theirs ? [] : [reading.from];
  const named = nameEmployerAndJob({
    reading,
    title: null,
    description: null,
    contacts,
    people: namesKnown(reading, null),
  });
  const { people, likely, doubtful } = peopleMet({
    reading,
    calendar: null,
    employerKeys: keysOf(named, contacts),
    bodyCounts: true,
    agency: named.agency !== null,
    rows,
  });
  const stage = findStage([[reading.subject, 'subject']], reading);
  const { advice } = reading;
  const place = placeOf(reading, null);
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
  const timetable = placed === null ? [] : byDay(placed, rows, zone ?? when.zone ?? 'UTC');
  const starts = findStart(reading, note, when, { told, weighed, change, timetable });
  const begins = settleStart(starts, reading, placed, told ?? { start: null, trouble: [] });
  const meant = timetable.filter((loop) => loop.placed.some(({ start }) => begins.days.includes(start)));
  const loops = meant.length === 0 ? [null] : meant;
  // Where no time was found, the rules say what is missing.
  const trouble = [...(begins.found ? begins.trouble : (told?.trouble ?? []))];
  const interviews = loops.map((loop): Interview => {
    const everybody =
      loop === null || loops.length === 1
        ? people
        : people.filter((one) => one.role === 'recruiter' || peopleOf(loop.rows, people).flat().includes(one));
    const linked = findJoinUrl([reading.text], reading.html, words);
    const sessions = loop === null ? [] : sessionsOf(loop.placed, peopleOf(loop.rows, people));
    const start = loop === null ? begins.start : (loop.placed[0]?.start ?? null);
    const end =
      loop === null || loops.length === 1
        ? (begins.end ?? loop?.placed.at(-1)?.end ?? null)
        : (loop.placed.at(-1)?.end ?? null);
    const ownStage = stage?.stage ?? (sessions.length > 2 ? 'onsite' : null);
    return {
      uid: null,
      sequence: 0,
      stamp: null,
      recurrenceId: null,
      method: 'none',
      status: told?.status ?? (change.cancelled ? 'cancelled' : 'tentative'),
      start,
      end,
      timeZone: loop === null ? begins.timeZone : zone,
      allDay: false,
      title: reading.subject === '' ? null : reading.subject,
      employer: named.employer,
      job: named.job,
      stage: advice === undefined ? ownStage : advice.stage(ownStage),
      organizer: null,
      people: everybody,
      likely: {
        ...(start === null || begins.likelihood === null ? {} : { start: begins.likelihood }),
        ...named.likely,
        ...place.likely,
        people: everybody.map((one) => likely.get(one) ?? 0),
      },
      location: place.text,
      joinUrl: advice === undefined ? linked : advice.joinUrl(linked),
      sessions,
      found: foundOf({
        start: start === null ? null : begins.source,
        employer: named.employer === null ? null : named.employerSource,
        job: named.job === null ? null : named.jobSource,
        stage: stage?.source ?? (sessions.length > 2 ? 'inferred' : null),
        people: people.length === 0 ? null : 'body',
        location: place.text === null ? null : 'body',
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
  return {
    interviews,
    trouble: [...settled, ...peopleDoubt(doubtful), ...named.doubts, ...(past ? [PAST] : [])],
    concerns,
    found: [
      `told ${told === null ? 'nothing' : told.status}`,
      ...(told?.start == null ? [] : ['told a start']),
      ...(told?.moment?.hasTime === true ? ['told an hour'] : []),
      ...(interviews[0]?.job == null ? [] : ['a job is named']),
      ...(interviews[0]?.joinUrl == null ? [] : ['a link to join']),
      ...(interviews[0]?.location == null ? [] : ['a place is named']),
      ...(stage === null ? [] : ['a stage is named']),
      ...(sessionsIn(interviews) > 1 ? ['sessions'] : []),
      `people ${Math.min(3, people.length)}`,
    ],
  };
}

const sessionsIn = (interviews: readonly Interview[]): number =>
  interviews.reduce((sum, { sessions }) => sum + sessions.length, 0);

interface Loop {
  readonly placed: readonly { readonly start: Instant; readonly end: Instant | null; readonly title: string | null }[];
  readonly rows: readonly RawSession[];
}

function byDay(placed: Loop['placed'], rows: readonly RawSession[], zone: string): readonly Loop[] {
  const days = new Map<string, { placed: Loop['placed'][number][]; rows: RawSession[] }>();
  for (const [index, one] of placed.entries()) {
    const { year, month, day: date } = localOf(one.start, zone);
    const day = `${year}-${month}-${date}`;
    const loop = days.get(day) ?? { placed: [], rows: [] };
    loop.placed.push(one);
    const row = rows[index];
    if (row !== undefined) loop.rows.push(row);
    days.set(day, loop);
  }
  return [...days.values()];
}
