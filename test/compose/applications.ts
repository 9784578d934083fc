/** Applications as candidates have them, made by hand. */

import type { Application, Contact, KnownInterview, StepRecord } from '../../lambdas/application/application.ts';
import type { Candidate } from '../../lambdas/application/candidate.ts';
import { emptyApplication } from '../../lambdas/application/evolve.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../../lambdas/application/instant.ts';
import type { Interview } from '../../lambdas/application/interview.ts';

/** Tuesday 1 December 2026, 12:00 in New York. */
export const START = Date.parse('2026-12-01T17:00:00Z');
export const END = START + 45 * MINUTE;
export const SITTING = 's20261201';
export const ZONE = 'America/New_York';

export const sam: Candidate = {
  id: 'c1',
  openedAt: START - 10 * DAY,
  name: 'Sam Lee',
  signature: null,
  addresses: ['sam@home.example'],
  unconfirmed: [],
  zone: ZONE,
  waking: { from: '08:00', to: '21:00' },
  business: { from: '09:00', to: '18:00' },
  country: 'US',
  spelling: 'american',
  overview: true,
  overviewAt: null,
  paused: null,
  stopped: false,
  deleteAskedAt: null,
  waits: [],
  previous: [],
  door: 0,
};

export function contact(key: string, name: string | null, more: Partial<Contact> = {}): Contact {
  const address = name === null ? null : `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@acme.example`;
  return { key, name, address, role: 'interviewer', title: null, ...more };
}

export const dana = contact('p1', 'Dana Cole', { role: 'recruiter', address: 'dana@acme.example' });
export const priya = contact('p2', 'Priya Shah', {
  role: 'hiring-manager',
  address: 'priya@acme.example',
  title: 'Engineering Manager',
});
export const tom = contact('p3', 'Tom Okafor', { address: 'tom@acme.example' });

const facts: Interview = {
  uid: 'abc@calendar.example',
  sequence: 0,
  stamp: START - 8 * DAY,
  recurrenceId: null,
  method: 'request',
  status: 'confirmed',
  start: START,
  end: END,
  timeZone: ZONE,
  allDay: false,
  title: 'Interview: Sam Lee and Acme (Backend Engineer)',
  employer: 'Acme',
  job: 'Backend Engineer',
  stage: 'panel',
  organizer: { name: 'Dana Cole', address: 'dana@acme.example' },
  people: [],
  location: 'Room 4, 12 Harbour Street',
  joinUrl: 'https://meet.example/acme-sam',
  sessions: [],
  found: {},
};

export function interview(people: readonly string[], more: Partial<Interview> = {}): KnownInterview {
  return { key: 'i1', facts: { ...facts, ...more }, people, absent: [], notedAt: START - 8 * DAY, dropped: false };
}

const empty: Application = { ...emptyApplication('a1'), candidate: 'c1', openedAt: START - 8 * DAY };

/** As most are: three people, all known. */
export const acme: Application = {
  ...empty,
  employer: 'Acme',
  job: 'Backend Engineer',
  contacts: [dana, priya, tom],
  interviews: [interview(['p1', 'p2', 'p3'])],
  asks: ['Is the team growing?'],
};

export const debriefed: Application = {
  ...acme,
  debriefs: [
    {
      sitting: SITTING,
      answeredAt: END + 2 * HOUR,
      rapport: 'great',
      discussed: [
        { person: 'p2', text: 'the migration to Postgres' },
        { person: 'p3', text: 'how on-call is shared' },
      ],
      forgot: ['I gave a talk on zero-downtime migrations last spring'],
      link: 'https://sam.example/talks/migrations',
    },
  ],
};

export function record(
  step: StepRecord['step'],
  about: string,
  to: readonly string[],
  offeredAt: Instant,
  doneAt: Instant | null,
): StepRecord {
  return {
    step,
    about,
    to,
    offeredAt,
    remindedAt: null,
    done:
      doneAt === null
        ? []
        : to.length === 0
          ? [{ person: null, at: doneAt }]
          : to.map((person) => ({ person, at: doneAt })),
    skipped: [],
    snoozedUntil: null,
  };
}

const thanked = record('thank', SITTING, ['p2', 'p3'], END + 3 * HOUR, END + 5 * HOUR);
const checked = record('status-check', SITTING, ['p1'], END + 7 * DAY, END + 7 * DAY + HOUR);

export const waiting: Application = { ...debriefed, steps: [thanked] };
export const reminded: Application = {
  ...waiting,
  steps: [thanked, { ...record('status-check', SITTING, ['p1'], END + 7 * DAY, null), remindedAt: END + 9 * DAY }],
};
export const asked: Application = { ...debriefed, steps: [thanked, checked] };
/** Where it did not feel great, HR is asked a second time. */
export const unsure: Application = { ...asked, debriefs: asked.debriefs.map((one) => ({ ...one, rapport: 'unsure' })) };
export const written: Application = {
  ...asked,
  steps: [...asked.steps, record('hiring-manager', SITTING, ['p2'], END + 14 * DAY, END + 14 * DAY + HOUR)],
};
export const quietForLong: Application = {
  ...debriefed,
  steps: [
    thanked,
    checked,
    record('hiring-manager', SITTING, ['p2'], END + 14 * DAY, END + 14 * DAY + HOUR),
    ...[1, 2, 3, 4].map((nth) =>
      record(
        'keep-in-touch',
        `${SITTING}#${nth}`,
        ['p1'],
        END + (14 + 21 * nth) * DAY,
        END + (14 + 21 * nth) * DAY + HOUR,
      ),
    ),
  ],
};

/** Nothing but a time. */
export const bare: Application = {
  ...empty,
  id: 'a2',
  interviews: [
    interview([], {
      title: null,
      employer: null,
      job: null,
      stage: null,
      organizer: null,
      location: null,
      joinUrl: null,
      timeZone: null,
      end: null,
    }),
  ],
};

/** Not even that. */
export const blank: Application = { ...empty, id: 'a3' };

/** Seen from Lisbon, where the interview's clocks are elsewhere. */
export const fromLisbon: Candidate = { ...sam, zone: 'Europe/Lisbon', spelling: 'british', country: 'PT' };

/** Several applications at once, for the list and the shared mail. */
export const globex: Application = {
  ...acme,
  id: 'b1',
  employer: 'Globex',
  job: 'Staff Engineer',
  contacts: [contact('p1', 'Lee Wong', { role: 'recruiter', address: 'lee@globex.example' })],
  interviews: [interview(['p1'], { start: START + 2 * DAY, end: END + 2 * DAY, stage: 'recruiter-screen' })],
  asks: [],
};
export const initech: Application = {
  ...acme,
  id: 'b2',
  employer: 'Initech',
  job: null,
  status: 'rejected',
  closedAt: START - 2 * DAY,
};
export const umbrella: Application = { ...acme, id: 'b3', employer: 'Hooli', job: 'Data Engineer', status: 'offer' };
