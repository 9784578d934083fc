/** What a candidate sends over months: one story that has everything, and others by chance. Every mail is known before the first is sent. */
import { createHash } from 'node:crypto';
import { DAY, HOUR, MINUTE } from '../../../lambdas/application/instant.ts';
import { replyPart } from '../../../lambdas/mail/token.ts';
import { candidateIdOf } from '../../../lambdas/story/newcomer.ts';
import { shortHash } from '../../../lambdas/story/post.ts';
import { stepNumber } from '../../../lambdas/story/steps.ts';
import { randomOf } from '../../simulation/random.ts';
import { answerMail, type Cast, DOMAIN, HELLO, inviteMail, type Job, type Meeting, wordMail } from './letters.ts';

export const KEYS = [{ id: 1, secret: new Uint8Array(32).fill(3) }];

export interface Sending {
  /** Of the arrival. */
  readonly id: string;
  readonly at: number;
  readonly to: string;
  readonly raw: Uint8Array;
}

export interface Story {
  readonly name: string;
  readonly cast: Cast;
  readonly candidate: string;
  readonly applications: number;
  readonly begin: number;
  readonly end: number;
  /** In the order in which they are sent. */
  readonly sendings: readonly Sending[];
}

export const SAM: Cast = { name: 'Sam Lee', address: 'sam@home.example' };

export const JOBS: readonly Job[] = [
  {
    employer: 'Acme',
    domain: 'acme.example',
    job: 'Backend Engineer',
    recruiter: 'Dana Cole',
    met: ['Priya Shah', 'Tom Okafor'],
  },
  {
    employer: 'Birchfield',
    domain: 'birchfield.example',
    job: 'Data Analyst',
    recruiter: 'Ines Roth',
    met: ['Jun Imai'],
  },
  {
    employer: 'Cobalt',
    domain: 'cobalt.example',
    job: 'Designer',
    recruiter: 'Lea Brandt',
    met: ['Max Gray', 'Nia Hope', 'Oli Finch'],
  },
];

/** Collects a story: each mail gets the address that our own mail about it would have given. */
export function telling(name: string, cast: Cast = SAM) {
  const candidate = candidateIdOf(cast.address);
  const sendings: Sending[] = [];
  const opened = new Map<Job, string>();
  const arrival = (): string => createHash('sha256').update(`${name}/${sendings.length}`).digest('hex').slice(0, 24);
  const add = (
    at: number,
    to: string,
    subject: string,
    write: (sent: Parameters<typeof answerMail>[1]) => Uint8Array,
  ) => {
    const id = arrival();
    sendings.push({ id, at, to, raw: write({ id, at, to, subject }) });
    return id;
  };
  const replyTo = (job: Job | null, step: string | null, at: number): string => {
    const application = job === null ? null : (opened.get(job) ?? null);
    return `${replyPart({ candidate, application, step: stepNumber(step) }, at, KEYS)}@${DOMAIN}`;
  };
  return {
    candidate,
    applicationOf: (job: Job): string | null => opened.get(job) ?? null,
    invite: (at: number, job: Job, meeting: Meeting): void => {
      const subject = `Fwd: Interview with ${job.employer}`;
      const id = add(at, HELLO, subject, (sent) => inviteMail(cast, sent, job, meeting));
      if (!opened.has(job)) opened.set(job, shortHash(id));
    },
    word: (at: number, job: Job, ...words: readonly string[]): void => {
      add(at, replyTo(job, 'confirm', at), `Fwd: Your application at ${job.employer}`, (sent) =>
        wordMail(cast, sent, job, words),
      );
    },
    /** `job` null: of the account. */
    say: (at: number, job: Job | null, step: string | null, ...words: readonly string[]): void => {
      add(at, replyTo(job, step, at), `Re: ${job?.employer ?? 'Afterword'}`, (sent) => answerMail(cast, sent, words));
    },
    /** `last`: nothing is sent after that. */
    told: (begin: number, end: number, last = Number.POSITIVE_INFINITY): Story => ({
      name,
      cast,
      candidate,
      applications: opened.size,
      begin,
      end: Math.max(end, ...sendings.map((one) => one.at + DAY)),
      sendings: sendings.filter((one) => one.at <= last).toSorted((a, b) => a.at - b.at),
    }),
  };
}

const at = (text: string): number => Date.parse(text);
const job = (place: number): Job => {
  const found = JOBS[place];
  if (found === undefined) throw new RangeError('there is no such job');
  return found;
};

/** One application from the invite to the rejection, with a move, a second application beside it, a pause and an undo. */
export function wholeStory(cast: Cast = SAM, jobs: readonly [Job, Job] = [job(0), job(1)]): Story {
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
export function leavingStory(
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
  if (ends) tell.say(at('2026-12-02T12:20:00Z'), null, 'answer', 'delete everything');
  return tell.told(at('2026-11-30T14:00:00Z'), at('2026-12-08T15:00:00Z'));
}

/** A seed that begins so tells a story of one application and a few weeks: for places where a call takes its time. */
export const SHORT = 'short';

/** Invites, moves, second rounds, answers, words, pauses, undos and now and then the end of the account, by chance. */
export function randomStory(seed: string): Story {
  const random = randomOf('story', seed);
  const isShort = seed.startsWith(SHORT);
  const tell = telling(seed);
  const begin = at('2026-11-24T14:00:00Z') + random.whole(0, 60 * 24) * HOUR;
  const pick = (...words: readonly string[]): string => random.pick(words);
  const count = isShort || random.chance(0.7) ? 1 : random.whole(2, 3);
  for (let place = 0; place < count; place += 1) {
    const one = job(place);
    const [met = ''] = one.met.map((name) => name.split(' ')[0] ?? '');
    let known = begin + random.whole(1, 9 * 24 * 60) * MINUTE;
    for (let round = 0; round < (isShort || random.chance(0.7) ? 1 : 2); round += 1) {
      const day = Math.floor(known / DAY) * DAY + random.whole(1, 8) * DAY;
      let start = day + random.whole(14 * 4, 22 * 4) * 15 * MINUTE;
      const meeting = { uid: `${seed}-${place}-${round}@calendar.example`, sequence: 0, start, long: 45 * MINUTE };
      tell.invite(known, one, meeting);
      if (random.chance(0.25)) {
        start += random.pick([1, 24, 48]) * HOUR;
        tell.invite(known + random.whole(20, 1200) * MINUTE, one, {
          ...meeting,
          start,
          sequence: 1,
          cancelled: random.chance(0.2),
        });
      }
      const end = start + meeting.long;
      if (random.chance(0.7))
        tell.say(
          end + random.whole(40, 600) * MINUTE,
          one,
          'debrief',
          `${met}: the new ledger`,
          pick('it went great', 'it was fine', 'they said two weeks', `${met} was not there`),
        );
      if (random.chance(0.6))
        tell.say(
          end + random.whole(11, 30) * HOUR,
          one,
          'thank',
          pick('done', `sent to ${met}`, `skip ${met}`, 'snooze till Monday', 'another one'),
        );
      if (random.chance(0.2)) tell.say(end + random.whole(31, 40) * HOUR, one, 'thank', 'undo');
      known = end + random.whole(3, 20) * DAY;
    }
    if (random.chance(0.4))
      tell.word(
        known,
        one,
        pick(
          'We need two more weeks to decide. Thank you for your patience.',
          'Unfortunately we have decided to move forward with other candidates.',
          'I am out of the office and will answer when I am back.',
        ),
      );
    for (let more = isShort ? 0 : random.whole(0, 3); more > 0; more -= 1)
      tell.say(
        known + random.whole(1, 30) * DAY + random.whole(0, 600) * MINUTE,
        one,
        pick('status-check', 'keep-in-touch', 'confirm'),
        pick('done', 'snooze till Monday', 'they said two weeks', 'skip', 'undo', 'the office has a nice view'),
      );
    if (!isShort && random.chance(0.5))
      tell.say(
        known + random.whole(20, 70) * DAY,
        one,
        'status-check',
        pick('rejected', 'got the offer', 'I withdrew'),
      );
  }
  const later = (): number => begin + random.whole(2, 60) * DAY + random.whole(0, 1400) * MINUTE;
  if (random.chance(0.25)) tell.say(later(), null, 'welcome', 'pause until 20 January');
  if (random.chance(0.15)) tell.say(later(), null, 'welcome', 'timezone Europe/Lisbon');
  if (random.chance(0.2)) tell.say(later(), null, 'welcome', pick('list', 'help', 'hours 10-16', 'undo'));
  const over = random.chance(0.15) ? begin + random.whole(20, 120) * DAY : null;
  if (over !== null) {
    tell.say(over, null, 'welcome', 'delete everything');
    tell.say(over + 30 * MINUTE, null, 'answer', 'delete everything');
  }
  return tell.told(
    begin,
    begin + (isShort ? 20 : random.pick([70, 110, 220])) * DAY,
    over === null ? undefined : over + HOUR,
  );
}

const NAMED: { readonly [name: string]: () => Story } = {
  whole: () => wholeStory(),
  brief: briefStory,
  leaving: () => leavingStory(),
};

/** A name that is none of these is the seed of a story by chance. */
export const storyNamed = (name: string): Story =>
  (Object.hasOwn(NAMED, name) ? NAMED[name]?.() : null) ?? randomStory(name);
