/** An interview given by the body alone; a loop over several days becomes several. */

import type { Instant } from '../../application/instant.ts';
import type { Interview } from '../../application/interview.ts';
import { peopleDoubt } from '../doubts.ts';
import { concernsInterview } from '../kind/about-interview.ts';
import type { Tone } from '../kind/word.ts';
import { nameEmployerAndJob } from '../names/employer-and-job.ts';
import { placeOf } from '../names/place.ts';
import { peopleMet } from '../people/find-people.ts';
import type { Reading } from '../reading.ts';
import type { Sitting } from '../start/settle-start.ts';
import { endOfLoop, type Loop, timesTold } from '../start/times-told.ts';
import type { Moment, WhenContext } from '../when/find-moments.ts';
import { foundOf, isPast, keysOf, namesKnown, PAST, peopleOf, type ReadInterviews, sessionsOf } from './interviews.ts';
import { findJoinUrl } from './join-url.ts';
import { findStage } from './stage.ts';

/** The interview a text would describe, if it describes one; `concerns` is what the phrase rules think of that. */
export function interviewsFromProse(
  reading: Reading,
  tone: Tone,
  moments: readonly Moment[],
  when: WhenContext,
  sent: Instant,
  note: string,
): ReadInterviews & { readonly concerns: boolean; readonly found: readonly string[] } {
  const times = timesTold(reading, moments, when, note);
  const { told, change, rows, zone, begins, loops } = times;
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
  const place = placeOf(reading, null, people);
  // If no time was found, the rules say what is missing.
  const trouble = [...(begins.found ? begins.trouble : (told?.trouble ?? []))];
  const read = loops.flatMap((loop): readonly { readonly loop: Loop | null; readonly sitting: Sitting }[] =>
    loop !== null
      ? [{ loop, sitting: begins }]
      : [begins, ...begins.also].map((sitting) => ({ loop, sitting })).sort((a, b) => inOrder(a.sitting, b.sitting)),
  );
  const interviews = read.map(({ loop, sitting }): Interview => {
    const everybody =
      loop === null || loops.length === 1
        ? people
        : people.filter((one) => one.role === 'recruiter' || peopleOf(loop.rows, people).flat().includes(one));
    const linked = findJoinUrl([reading.text], reading.html, reading.words);
    // One part is no parts.
    const sessions =
      loop === null || loop.placed.length < 2 ? [] : sessionsOf(loop.placed, peopleOf(loop.rows, people));
    const start =
      loop === null || (advice !== undefined && loops.length === 1) ? sitting.start : (loop.placed[0]?.start ?? null);
    const over = loop === null ? null : endOfLoop(loop);
    const end = loops.length === 1 ? (sitting.end ?? over) : over;
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
      timeZone: loop === null ? sitting.timeZone : zone,
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

const inOrder = (a: Sitting, b: Sitting): number => (a.start ?? 0) - (b.start ?? 0);

const sessionsIn = (interviews: readonly Interview[]): number =>
  interviews.reduce((sum, { sessions }) => sum + sessions.length, 0);
