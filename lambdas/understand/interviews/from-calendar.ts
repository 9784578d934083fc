/** Interviews that a calendar object gives, completed from the body. */
import type { Instant } from '../../application/instant.ts';
import type { Interview, Mailbox } from '../../application/interview.ts';
import type { Trouble } from '../../mail/message.ts';
import type { CalendarInterview } from '../calendar/interview.ts';
import { peopleDoubt } from '../doubts.ts';
import { nameEmployerAndJob } from '../names/employer-and-job.ts';
import { placeOf } from '../names/place.ts';
import { peopleMet } from '../people/find-people.ts';
import { organizerOf } from '../people/in-calendar.ts';
import type { Reading } from '../reading.ts';
import { readLines } from '../text/lines.ts';
import type { WhenContext } from '../when/find-moments.ts';
import { changeIn } from './change.ts';
import { foundOf, isPast, keysOf, namesKnown, PAST, peopleOf, type ReadInterviews, sessionsOf } from './interviews.ts';
import { findJoinUrl } from './join-url.ts';
import { placeSessions } from './session-times.ts';
import { readSessions } from './sessions.ts';
import { findStage } from './stage.ts';

/** What a calendar object states. */
const CERTAIN = 0.99;

export function interviewsFromCalendar(
  events: readonly CalendarInterview[],
  reading: Reading,
  when: WhenContext,
  sent: Instant,
): ReadInterviews {
  const single = events.length === 1;
  const doubts: Trouble[] = [];
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
    const described = event.description === null ? [] : readSessions(readLines(event.description), reading.words);
    const rows = described.length > 0 ? described : single ? readSessions(reading.body, reading.words) : [];
    const { people, likely, doubtful } = peopleMet({
      reading,
      calendar: event,
      employerKeys: keys,
      bodyCounts: single || !own,
      agency: named.agency !== null,
      rows,
    });
    if (single) doubts.push(...peopleDoubt(doubtful), ...named.doubts);
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
    const place =
      event.location !== null || !single
        ? { text: event.location, likely: event.location === null ? {} : { location: CERTAIN } }
        : placeOf(reading, event.description, people);
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
      likely: { ...named.likely, ...place.likely, people: people.map((one) => likely.get(one) ?? 0) },
      location: place.text,
      joinUrl,
      sessions,
      found: foundOf({
        start: event.start === null ? null : 'calendar',
        employer: named.employer === null ? null : named.employerSource,
        job: named.job === null ? null : named.jobSource,
        stage: stage?.source ?? (sessions.length > 2 ? 'inferred' : null),
        people:
          people.length === 0 ? null : event.attendees.length > 0 || event.organizer !== null ? 'calendar' : 'body',
        location: place.text === null ? null : event.location === null ? 'body' : 'calendar',
      }),
      ...(single && change.moved ? { moves: true } : {}),
      ...(named.agency === null ? {} : { agency: named.agency }),
    };
    return interview;
  });
  const isOver = interviews.length > 0 && interviews.every((one) => isPast(one, sent));
  return { interviews, trouble: [...doubts, ...(isOver ? [PAST] : [])] };
}
