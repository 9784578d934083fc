/** What a candidate sends over months, by name. */
import { DAY, HOUR, MINUTE } from '../../../lambdas/application/instant.ts';
import type { Cast, Job, Meeting } from './letters.ts';
import { randomStory } from './random-story.ts';
import { at, job, SAM, type Story, telling } from './telling.ts';

/** One application from the invite to the rejection, with a move, a second application beside it, a pause and an undo. */
function wholeStory(cast: Cast = SAM, jobs: readonly [Job, Job] = [job(0), job(1)]): Story {
  const tell = telling('whole', cast);
  const [acme, birch] = jobs;
  const first: Meeting = {
    uid: 'one@calendar.example',
    sequence: 0,
    start: at('2026-12-01T17:00:00Z'),
    long: 45 * MINUTE,
  };
  tell.invite(at('2026-11-24T15:00:00Z'), acme, { ...first, start: first.start - DAY });
  tell.invite(at('2026-11-25T16:00:00Z'), acme, { ...first, sequence: 1 });
  const [priya = '', tom = ''] = acme.met.map((one) => one.split(' ')[0] ?? '');
  tell.say(at('2026-12-01T18:40:00Z'), acme, 'debrief', `${priya}: the migration`, 'it went great');
  tell.say(at('2026-12-01T20:00:00Z'), acme, 'thank', `sent to ${priya}`);
  tell.say(at('2026-12-02T15:00:00Z'), acme, 'thank', `sent to ${tom}`);
  tell.invite(at('2026-12-03T15:00:00Z'), birch, {
    uid: 'two@calendar.example',
    sequence: 0,
    start: at('2026-12-07T15:00:00Z'),
    long: HOUR,
  });
  tell.say(at('2026-12-07T18:00:00Z'), birch, 'debrief', 'it was fine');
  tell.say(at('2026-12-09T15:00:00Z'), acme, 'status-check', 'they said two weeks');
  tell.say(at('2026-12-09T15:10:00Z'), acme, 'answer', 'undo');
  tell.say(at('2026-12-10T15:10:00Z'), acme, 'status-check', 'done');
  tell.say(at('2026-12-18T15:00:00Z'), null, 'overview', 'pause until 5 January');
  tell.word(at('2027-01-07T15:00:00Z'), birch, 'Thank you for your patience. We will decide by 22 January.');
  tell.say(at('2027-01-08T15:00:00Z'), acme, 'status-check', 'snooze till Monday');
  tell.say(at('2027-01-20T15:00:00Z'), acme, 'status-check', 'rejected');
  return tell.told(at('2026-11-24T14:00:00Z'), at('2027-02-20T15:00:00Z'));
}

/** The shortest that has all: an invite, an answer, a thank-you that is out, and the end of the application. */
function briefStory(): Story {
  const tell = telling('brief');
  const start = at('2026-12-01T17:00:00Z');
  tell.invite(at('2026-11-30T15:00:00Z'), job(0), {
    uid: 'brief@calendar.example',
    sequence: 0,
    start,
    long: 45 * MINUTE,
  });
  tell.say(at('2026-12-01T18:40:00Z'), job(0), 'debrief', 'Priya: the migration', 'it went great');
  tell.say(at('2026-12-01T20:00:00Z'), job(0), 'thank', 'sent to Priya');
  tell.say(at('2026-12-04T20:00:00Z'), job(0), 'confirm', 'rejected');
  return tell.told(at('2026-11-30T14:00:00Z'), at('2026-12-08T15:00:00Z'));
}

/** Two applications, what was said of them, and 'delete everything' in the middle; `ends` false: it is not said. */
function leavingStory(
  cast: Cast = SAM,
  [first, second]: readonly [Job, Job] = [job(0), job(1)],
  said = 'the migration',
  ends = true,
): Story {
  const tell = telling('leaving', cast);
  const meeting = (place: number): Meeting => ({
    uid: `leaving-${place}@calendar.example`,
    sequence: 0,
    start: at('2026-12-01T17:00:00Z') + place * DAY,
    long: HOUR,
  });
  tell.invite(at('2026-11-30T15:00:00Z'), first, meeting(0));
  tell.invite(at('2026-11-30T16:00:00Z'), second, meeting(1));
  tell.say(at('2026-12-01T20:00:00Z'), first, 'debrief', `${first.met[0]?.split(' ')[0]}: ${said}`, 'it went great');
  tell.word(at('2026-12-02T10:00:00Z'), first, 'Thank you for your time. We will decide by 22 January.');
  tell.say(at('2026-12-02T12:00:00Z'), null, 'welcome', 'delete everything');
  if (ends) tell.confirmDeletion(at('2026-12-02T12:20:00Z'));
  return tell.told(at('2026-11-30T14:00:00Z'), at('2026-12-08T15:00:00Z'));
}

/**
 * More mail than any list of handled mail remembers, and of every kind: moves, notes, words that nobody understands, and so much by a filter
 * that some of it waits. Then 'delete everything', or not.
 */
export function longLeavingStory(cast: Cast, [first, second]: readonly [Job, Job], said: string, ends: boolean): Story {
  const tell = telling('long leaving', cast);
  const begin = at('2026-11-30T15:00:00Z');
  const meeting = (place: number, sequence = 0): Meeting => ({
    uid: `leaving-${place}@calendar.example`,
    sequence,
    start: at('2026-12-21T17:00:00Z') + place * DAY,
    long: HOUR,
  });
  tell.invite(begin, first, meeting(0));
  tell.invite(begin + HOUR, second, meeting(1));
  for (let n = 0; n < 72; n += 1) {
    const about = n % 2 === 0 ? first : second;
    const when = begin + 2 * HOUR + n * 5 * MINUTE;
    if (n % 9 === 8) tell.say(when, null, 'welcome', `${said} ${n}, and what of it?`);
    else tell.say(when, about, 'confirm', `the office of number ${n} has ${said} in it`);
  }
  for (let n = 1; n <= 24; n += 1) tell.filtered(begin + 10 * HOUR + n * MINUTE, first, meeting(0, n));
  tell.say(begin + 10.6 * HOUR, null, 'welcome', 'delete everything');
  if (ends) tell.confirmDeletion(begin + 10.8 * HOUR);
  return tell.told(begin - HOUR, begin + 4 * DAY);
}

const NAMED: { readonly [name: string]: () => Story } = {
  whole: () => wholeStory(),
  brief: briefStory,
  leaving: () => leavingStory(),
};

/** A name that is none of these is the seed of a story by chance. */
export const storyNamed = (name: string): Story =>
  (Object.hasOwn(NAMED, name) ? NAMED[name]?.() : null) ?? randomStory(name);
