/** Applications made by hand for tests: given events, when a moment comes, then the plan. */
import { openCandidate } from '../../lambdas/application/account.ts';
import type { Application, Event } from '../../lambdas/application/application.ts';
import type { Candidate } from '../../lambdas/application/candidate.ts';
import { fold } from '../../lambdas/application/evolve.ts';
import { type Instant, readInstant } from '../../lambdas/application/instant.ts';
import type { Interview } from '../../lambdas/application/interview.ts';
import { type Wishes, wishesOf } from '../../lambdas/application/wishes.ts';

/** An instant as it is written, or a failure of the test itself. */
export function at(text: string): Instant {
  const instant = readInstant(text);
  if (instant === null) throw new Error(`not an instant: ${text}`);
  return instant;
}

const candidate: Candidate = openCandidate(
  '00000000000000aa',
  'sam@home.example',
  'Sam Lee',
  at('2026-11-20T10:00:00Z'),
);

export const wishes = (zone: string, change: Partial<Wishes> = {}): Wishes => ({
  ...wishesOf(candidate, zone),
  ...change,
});

export const interview = (change: Partial<Interview>): Interview => ({
  uid: 'abc@acme.example',
  sequence: 0,
  stamp: null,
  recurrenceId: null,
  method: 'request',
  status: 'confirmed',
  start: at('2026-12-01T17:00:00Z'),
  end: at('2026-12-01T17:45:00Z'),
  timeZone: 'America/New_York',
  allDay: false,
  title: 'Interview',
  employer: 'Acme',
  job: 'Backend Engineer',
  stage: null,
  organizer: null,
  people: [],
  location: null,
  joinUrl: null,
  sessions: [],
  found: {},
  ...change,
});

/** Dana is HR, Priya the hiring manager, Tom an interviewer; the interview is on Tuesday 1 December, 12:00-12:45 in New York. */
export const opening: readonly Event[] = [
  { type: 'opened', candidate: candidate.id },
  { type: 'identified', employer: 'Acme', job: 'Backend Engineer' },
  {
    type: 'contact-noted',
    contact: { key: 'p1', name: 'Dana Cole', address: 'dana@acme.example', role: 'recruiter', title: null },
  },
  {
    type: 'contact-noted',
    contact: { key: 'p2', name: 'Priya Shah', address: 'priya@acme.example', role: 'hiring-manager', title: null },
  },
  {
    type: 'contact-noted',
    contact: { key: 'p3', name: 'Tom Okafor', address: 'tom@acme.example', role: 'interviewer', title: null },
  },
  { type: 'interview-noted', key: 'i1', facts: interview({}), people: ['p1', 'p2', 'p3'] },
];

/** Each event with its moment; events without one happen at the opening. */
export function given(...happened: readonly (Event | readonly [string, Event])[]): Application {
  const opened = at('2026-11-24T10:00:00Z');
  return fold(
    'a00000000001',
    happened.map((one, n) =>
      'type' in one ? { at: opened, by: `c${n}`, event: one } : { at: at(one[0]), by: `c${n}`, event: one[1] },
    ),
  );
}
