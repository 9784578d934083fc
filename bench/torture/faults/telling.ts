/** Prepares the mails of a story: each gets the reply address that our own mail would have given, before the first is sent. */
import { createHash } from 'node:crypto';
import { DAY } from '../../../lambdas/application/instant.ts';
import { doorPart, replyPart } from '../../../lambdas/mail/token.ts';
import { idAtHour } from '../../../lambdas/story/new-id.ts';
import { candidateIdOf } from '../../../lambdas/story/newcomer.ts';
import { stepNumber } from '../../../lambdas/story/steps.ts';
import {
  addressOf,
  answerMail,
  type Cast,
  DOMAIN,
  HELLO,
  inviteMail,
  type Job,
  type Meeting,
  wordMail,
} from './letters.ts';

export const KEYS = [{ id: 1, secret: new Uint8Array(32).fill(3) }];

export interface Sending {
  /** Of the arrival. */
  readonly id: string;
  readonly at: number;
  readonly to: string;
  readonly raw: Uint8Array;
  /** It answers the question whether everything is to be deleted: whoever sends it has that mail, and its address. */
  readonly confirms?: true;
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
    more: Pick<Sending, 'confirms'> = {},
  ) => {
    const id = arrival();
    sendings.push({ id, at, to, raw: write({ id, at, to, subject }), ...more });
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
      add(at, HELLO, subject, (sent) => inviteMail(cast, sent, job, meeting));
      if (!opened.has(job)) opened.set(job, idAtHour(candidate, meeting.start));
    },
    /** As a filter sends it on: the organizer's own mail, at the candidate's own door. */
    filtered: (at: number, job: Job, meeting: Meeting): void => {
      const organizer = { name: job.recruiter, address: addressOf(job.recruiter, job) };
      const to = `${doorPart(candidate, 0, KEYS)}@${DOMAIN}`;
      add(at, to, `Interview with ${job.employer}`, (sent) => inviteMail(organizer, sent, job, meeting));
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
    confirmDeletion: (at: number): void => {
      add(at, HELLO, 'Re: Delete everything?', (sent) => answerMail(cast, sent, ['yes']), { confirms: true });
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

export const at = (text: string): number => Date.parse(text);
export const job = (place: number): Job => {
  const found = JOBS[place];
  if (found === undefined) throw new RangeError('there is no such job');
  return found;
};
