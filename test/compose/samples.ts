/** Applications as candidates have them, made by hand, and every letter in the variants that differ. */

import type { Application, Contact, KnownInterview, StepRecord } from '../../lambdas/application/application.ts';
import type { Candidate } from '../../lambdas/application/candidate.ts';
import { emptyApplication } from '../../lambdas/application/evolve.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../../lambdas/application/instant.ts';
import type { Interview } from '../../lambdas/application/interview.ts';
import type { Letter } from '../../lambdas/application/letter.ts';
import { timetable } from '../../lambdas/application/timetable.ts';
import { wishesOf } from '../../lambdas/application/wishes.ts';
import type { ComposeInput, Part } from '../../lambdas/compose/composed.ts';

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

const dana = contact('p1', 'Dana Cole', { role: 'recruiter', address: 'dana@acme.example' });
const priya = contact('p2', 'Priya Shah', {
  role: 'hiring-manager',
  address: 'priya@acme.example',
  title: 'Engineering Manager',
});
const tom = contact('p3', 'Tom Okafor', { address: 'tom@acme.example' });

export const facts: Interview = {
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

export const empty: Application = { ...emptyApplication('a1'), candidate: 'c1', openedAt: START - 8 * DAY };

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
const reminded: Application = {
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

const EIGHT = [
  'Ana Souza',
  'Bartholomew Featherstonehaugh-Cholmondeley',
  'Chiara Rossi',
  'Dmitri Volkov',
  'Eszter Nagy',
  'Farid Haddad',
  'Grace Kim',
  'Hiro Tanaka',
];

const TOPICS = [
  'the migration from one large database to many small ones',
  'on-call, and how the handover on Monday mornings is done',
  'the plan for the second data centre in Porto',
  'testing with real traffic before a release',
  'the review of incidents, and who is in the room for it',
  'hiring in the storage group this year',
  'how decisions are written down and found again',
  'mentoring, and the guild for people new to the platform',
];

export const panel: Application = {
  ...acme,
  id: 'a4',
  employer: 'Rheinische Vereinigte Maschinenbau- und Energiesysteme Aktiengesellschaft',
  job: 'Principal Engineer, Distributed Storage and Replication Platform',
  contacts: [dana, ...EIGHT.map((name, index) => contact(`q${index}`, name))],
  interviews: [
    interview(['p1', ...EIGHT.map((_, index) => `q${index}`)], {
      sessions: EIGHT.map((name, index) => ({
        start: START + index * 45 * MINUTE,
        end: START + (index + 1) * 45 * MINUTE,
        title: 'Conversation',
        people: [{ name, address: null, role: 'interviewer' }],
      })),
      end: START + 6 * HOUR,
    }),
  ],
  debriefs: [
    {
      sitting: SITTING,
      answeredAt: START + 8 * HOUR,
      rapport: 'good',
      discussed: EIGHT.map((_, index) => ({
        person: `q${index}`,
        text: TOPICS[index] ?? '',
      })),
      forgot: ['the incident review that I led for the replication outage'],
      link: 'https://sam.example/papers/replication-without-tears-a-field-report',
    },
  ],
};

export const rightToLeft: Application = {
  ...acme,
  id: 'a5',
  employer: 'شركة النور للبرمجيات',
  job: 'مهندس برمجيات',
  contacts: [
    contact('p1', 'ليلى حداد', { role: 'recruiter', address: 'layla@alnoor.example' }),
    contact('p2', 'נועה כהן', { address: 'noa@alnoor.example' }),
  ],
  interviews: [interview(['p1', 'p2'], { timeZone: 'Asia/Dubai' })],
  debriefs: [],
};

export const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(2)'>\r\nBcc: all@evil.example\r\n\u202Egnp.exe{{text}}&amp;`;

export const hostile: Application = {
  ...acme,
  id: 'a6',
  employer: HOSTILE,
  job: HOSTILE,
  contacts: [
    { key: 'p1', name: HOSTILE, address: 'x"><b>@evil.example', role: 'recruiter', title: HOSTILE },
    { key: 'p2', name: HOSTILE, address: null, role: 'hiring-manager', title: HOSTILE },
  ],
  interviews: [
    interview(['p1', 'p2'], {
      title: HOSTILE,
      location: HOSTILE,
      joinUrl: `javascript:alert(1)//${HOSTILE}`,
      timeZone: `Not/AZone${HOSTILE}`,
    }),
  ],
  debriefs: [
    {
      sitting: SITTING,
      answeredAt: END + HOUR,
      rapport: 'great',
      discussed: [{ person: 'p2', text: HOSTILE }],
      forgot: [HOSTILE],
      link: `https://x.example/${HOSTILE}`,
    },
  ],
  asks: [HOSTILE],
  news: HOSTILE,
};

/** Seen from Lisbon, where the interview's clocks are elsewhere. */
export const fromLisbon: Candidate = { ...sam, zone: 'Europe/Lisbon', spelling: 'british', country: 'PT' };

export interface Sample {
  readonly name: string;
  readonly parts: readonly Part[];
  readonly now: Instant;
  readonly candidate?: Candidate;
  readonly applications?: readonly Application[];
  readonly zoneIs?: ComposeInput['zoneIs'];
}

export function inputOf(sample: Sample): ComposeInput {
  const candidate = sample.candidate ?? sam;
  const zone = candidate.zone ?? ZONE;
  const own = sample.parts.flatMap(({ application }) => (application === null ? [] : [application]));
  const wishes = wishesOf(candidate, zone);
  return {
    parts: sample.parts,
    candidate,
    applications: sample.applications ?? own,
    now: sample.now,
    zone,
    zoneIs: sample.zoneIs ?? 'told',
    plan: (application) => timetable(application, wishes, sample.now),
    replyAddress: (application, step) =>
      `re+${[application ?? '0', step ?? '0', 'k1q7zt0b4m2x9c5w8r6y3n1p'].join('-')}@afterword.example`,
    door: 'in+c1k1q7zt0b4m2x9c5w8r6y3n1p@afterword.example',
    copies: 'cc+copies@afterword.example',
    frontDoor: 'hello@afterword.example',
  };
}

const of = (application: Application | null, letter: Letter): readonly Part[] => [{ letter, application }];

const confirmOf = (
  application: Application,
  more: Partial<Extract<Letter, { kind: 'confirm' }>> = {},
): readonly Part[] =>
  of(application, {
    kind: 'confirm',
    interviews: ['i1'],
    change: 'new',
    before: null,
    prepare: false,
    questions: [],
    ...more,
  });

const thankOf = (application: Application): readonly Part[] =>
  of(application, {
    kind: 'thank',
    sitting: SITTING,
    to: application.contacts.filter((one) => one.role !== 'recruiter').map((one) => one.key),
  });

const outreachOf = (
  application: Application,
  kind: 'status-check' | 'second-check' | 'hiring-manager' | 'keep-in-touch',
  to: string,
  reminder = false,
  nth = 0,
): readonly Part[] =>
  of(application, {
    kind,
    about: kind === 'keep-in-touch' ? `${SITTING}#${nth + 1}` : SITTING,
    to: to === '' ? [] : [to],
    reminder,
    nth,
  });

const WEEK_AFTER = Date.parse('2026-12-08T14:30:00Z');
const BEFORE = START - 8 * DAY;
const EVENING = Date.parse('2026-11-30T23:00:00Z');

/** Several applications at once, for the list and the shared mail. */
const globex: Application = {
  ...acme,
  id: 'b1',
  employer: 'Globex',
  job: 'Staff Engineer',
  contacts: [contact('p1', 'Lee Wong', { role: 'recruiter', address: 'lee@globex.example' })],
  interviews: [interview(['p1'], { start: START + 2 * DAY, end: END + 2 * DAY, stage: 'recruiter-screen' })],
  asks: [],
};
const initech: Application = {
  ...acme,
  id: 'b2',
  employer: 'Initech',
  job: null,
  status: 'rejected',
  closedAt: START - 2 * DAY,
};
const umbrella: Application = { ...acme, id: 'b3', employer: 'Hooli', job: 'Data Engineer', status: 'offer' };

const REFUSALS = [
  'not-authenticated',
  'several-senders',
  'too-many-newcomers',
  'mended',
  'not-fresh',
  'not-understood',
  'no-interview',
  'no-commands',
  'too-large',
  'winmail-dat',
  'encrypted',
  'unknown-token',
  'application-gone',
  'too-many',
  'malformed-mail',
] as const;

export const samples: readonly Sample[] = [
  { name: 'welcome', parts: of(null, { kind: 'welcome' }), now: BEFORE },
  { name: 'welcome-zone-not-told', parts: of(null, { kind: 'welcome' }), now: BEFORE, zoneIs: 'assumed' },
  { name: 'confirm', parts: confirmOf(acme), now: BEFORE },
  { name: 'confirm-two-zones', parts: confirmOf(acme), now: BEFORE, candidate: fromLisbon },
  { name: 'confirm-zone-not-told', parts: confirmOf(acme), now: BEFORE, zoneIs: 'assumed' },
  { name: 'confirm-bare', parts: confirmOf(bare), now: BEFORE },
  { name: 'confirm-blank', parts: confirmOf(blank), now: BEFORE },
  { name: 'confirm-panel', parts: confirmOf({ ...panel, debriefs: [] }), now: BEFORE },
  { name: 'confirm-right-to-left', parts: confirmOf(rightToLeft), now: BEFORE },
  {
    name: 'confirm-question',
    parts: confirmOf(acme, {
      questions: [
        {
          about: 'date',
          asks: 'The invite says Tuesday 2 December, but that is a Wednesday. Which day is it?',
          choices: [
            { label: 'Tuesday 1 December', says: 'start: 2026-12-01 12:00' },
            { label: 'Wednesday 2 December', says: 'start: 2026-12-02 12:00' },
          ],
        },
      ],
    }),
    now: BEFORE,
  },
  { name: 'confirm-tomorrow', parts: confirmOf(acme, { prepare: true }), now: EVENING },
  { name: 'confirm-moved', parts: confirmOf(acme, { change: 'moved', before: START - DAY }), now: BEFORE },
  { name: 'confirm-corrected', parts: confirmOf(acme, { change: 'corrected' }), now: BEFORE },
  {
    name: 'confirm-cancelled',
    parts: confirmOf(
      { ...acme, interviews: [interview(['p1', 'p2'], { status: 'cancelled' })] },
      { change: 'cancelled' },
    ),
    now: BEFORE,
  },
  { name: 'confirm-nothing-new', parts: confirmOf(acme, { change: 'nothing-new' }), now: BEFORE },
  { name: 'confirm-older-copy', parts: confirmOf(acme, { change: 'older-copy' }), now: BEFORE },
  { name: 'prepare', parts: of(acme, { kind: 'prepare', sitting: SITTING }), now: EVENING },
  {
    name: 'prepare-promised',
    parts: of(
      { ...acme, words: [{ says: 'timing', expectBy: END + 16 * DAY, at: BEFORE, from: 'p1' }] },
      { kind: 'prepare', sitting: SITTING },
    ),
    now: EVENING,
  },
  { name: 'prepare-bare', parts: of(bare, { kind: 'prepare', sitting: SITTING }), now: EVENING },
  { name: 'debrief', parts: of(acme, { kind: 'debrief', sitting: SITTING }), now: END + 30 * MINUTE },
  { name: 'debrief-panel', parts: of(panel, { kind: 'debrief', sitting: SITTING }), now: START + 7 * HOUR },
  { name: 'debrief-bare', parts: of(bare, { kind: 'debrief', sitting: SITTING }), now: END + 30 * MINUTE },
  { name: 'thank', parts: thankOf(debriefed), now: END + 2 * HOUR },
  { name: 'thank-undebriefed', parts: thankOf(acme), now: END + 3 * HOUR },
  {
    name: 'thank-no-address',
    parts: thankOf({ ...debriefed, contacts: [dana, priya, { ...tom, address: null }] }),
    now: END + 2 * HOUR,
  },
  { name: 'thank-nobody', parts: thankOf(bare), now: END + 3 * HOUR },
  { name: 'thank-panel', parts: thankOf(panel), now: START + 8 * HOUR },
  { name: 'thank-right-to-left', parts: thankOf(rightToLeft), now: END + 3 * HOUR },
  {
    name: 'last-call',
    parts: of(
      { ...debriefed, steps: [record('thank', SITTING, ['p2'], END + 3 * HOUR, END + 5 * HOUR)] },
      { kind: 'last-call', sitting: SITTING, to: ['p3'] },
    ),
    now: END + DAY,
  },
  { name: 'status-check', parts: outreachOf(waiting, 'status-check', 'p1'), now: WEEK_AFTER },
  { name: 'status-check-reminder', parts: outreachOf(reminded, 'status-check', 'p1', true), now: WEEK_AFTER + 2 * DAY },
  {
    name: 'status-check-promised',
    parts: outreachOf(
      { ...waiting, words: [{ says: 'timing', expectBy: END + 5 * DAY, at: END + 2 * DAY, from: 'p1' }] },
      'status-check',
      'p1',
    ),
    now: WEEK_AFTER,
  },
  {
    name: 'status-check-expected',
    parts: outreachOf(
      { ...waiting, words: [{ says: 'timing', expectBy: END + 5 * DAY, at: END + 2 * DAY, from: null }] },
      'status-check',
      'p1',
    ),
    now: WEEK_AFTER,
  },
  { name: 'status-check-bare', parts: outreachOf(bare, 'status-check', ''), now: WEEK_AFTER },
  { name: 'second-check', parts: outreachOf(unsure, 'second-check', 'p1'), now: WEEK_AFTER + 7 * DAY },
  { name: 'hiring-manager', parts: outreachOf(asked, 'hiring-manager', 'p2'), now: WEEK_AFTER + 7 * DAY },
  {
    name: 'keep-in-touch',
    parts: outreachOf({ ...written, news: 'I have just finished a course on query planning' }, 'keep-in-touch', 'p1'),
    now: WEEK_AFTER + 28 * DAY,
  },
  {
    name: 'keep-in-touch-last',
    parts: outreachOf(quietForLong, 'keep-in-touch', 'p1', false, 3),
    now: WEEK_AFTER + 92 * DAY,
  },
  { name: 'close', parts: of(quietForLong, { kind: 'close', about: SITTING }), now: END + 126 * DAY },
  ...(['rejected', 'offer', 'accepted', 'withdrawn'] as const).map(
    (outcome): Sample => ({
      name: `closing-${outcome}`,
      parts: of({ ...asked, status: outcome, closedAt: WEEK_AFTER + DAY }, { kind: 'closing-note', outcome }),
      now: WEEK_AFTER + DAY,
    }),
  ),
  {
    name: 'closing-bare',
    parts: of({ ...bare, status: 'rejected', closedAt: WEEK_AFTER }, { kind: 'closing-note', outcome: 'rejected' }),
    now: WEEK_AFTER,
  },
  {
    name: 'answer',
    parts: of(
      { ...debriefed, steps: [record('thank', SITTING, ['p2'], END + 3 * HOUR, END + 5 * HOUR)] },
      {
        kind: 'answer',
        effects: [
          { understood: 'sent to Priya', changed: { what: 'Still to thank', before: null, after: 'Tom' } },
          {
            understood: 'snoozed until tomorrow 09:00',
            changed: { what: 'the thank-yous', before: null, after: 'tomorrow 09:00' },
          },
        ],
        notes: ['They have a dog in the office.'],
        questions: [],
        drafts: [],
        undo: true,
      },
    ),
    now: END + 5 * HOUR,
  },
  {
    name: 'answer-note',
    parts: of(acme, {
      kind: 'answer',
      effects: [],
      notes: ['They have a dog in the office.'],
      questions: [],
      drafts: [],
      undo: false,
    }),
    now: END + HOUR,
  },
  {
    name: 'answer-redraft',
    parts: of(
      {
        ...debriefed,
        steps: [record('thank', SITTING, ['p2', 'p3'], END + 2 * HOUR, null)],
        redrafts: { 'thank/p3': { version: 1, tone: 'shorter' } },
      },
      {
        kind: 'answer',
        effects: [{ understood: 'a shorter version for Tom', changed: null }],
        notes: [],
        questions: [],
        drafts: ['thank/p3'],
        undo: true,
      },
    ),
    now: END + 4 * HOUR,
  },
  {
    name: 'answer-no-show',
    parts: of(
      { ...acme, interviews: [{ ...interview(['p1', 'p3']), absent: ['p3'] }] },
      {
        kind: 'answer',
        effects: [
          {
            understood: 'Tom was not there, so no thank-you is due',
            changed: null,
          },
        ],
        notes: [],
        questions: [],
        drafts: ['no-show/p3'],
        undo: true,
      },
    ),
    now: END + HOUR,
  },
  {
    name: 'answer-one-missing',
    parts: of(
      { ...debriefed, interviews: [{ ...interview(['p1', 'p2', 'p3']), absent: ['p3'] }] },
      {
        kind: 'answer',
        effects: [
          {
            understood: 'Tom was not there, so no thank-you is due',
            changed: null,
          },
          { understood: 'a link for the notes: https://sam.example/talk', changed: null },
        ],
        notes: [],
        questions: [],
        drafts: ['no-show/p3'],
        undo: true,
      },
    ),
    now: END + HOUR,
  },
  {
    name: 'answer-link',
    parts: of(debriefed, {
      kind: 'answer',
      effects: [{ understood: 'a link for the notes: https://sam.example/talk', changed: null }],
      notes: [],
      questions: [],
      drafts: [],
      undo: true,
    }),
    now: END + HOUR,
  },
  {
    name: 'answer-account',
    parts: of(null, {
      kind: 'answer',
      effects: [
        {
          understood: 'your time zone is Europe/Lisbon',
          changed: { what: 'Before', before: null, after: 'America/New_York' },
        },
      ],
      notes: [],
      questions: [],
      drafts: [],
      undo: true,
    }),
    now: BEFORE,
  },
  {
    name: 'question',
    parts: of(debriefed, {
      kind: 'question',
      questions: [
        {
          about: 'person',
          asks: 'Who is Alex? I don’t know anyone by that name here.',
          choices: [
            { label: 'Priya', says: 'sent to Priya' },
            { label: 'Tom', says: 'sent to Tom' },
          ],
        },
      ],
    }),
    now: END + 5 * HOUR,
  },
  {
    name: 'list',
    parts: of(null, { kind: 'list' }),
    now: END + 5 * HOUR,
    applications: [waiting, globex, umbrella, initech],
  },
  { name: 'list-empty', parts: of(null, { kind: 'list' }), now: BEFORE, applications: [] },
  {
    name: 'overview',
    parts: of(null, { kind: 'overview' }),
    now: EVENING,
    applications: [acme, globex, umbrella, initech],
  },
  { name: 'overview-empty', parts: of(null, { kind: 'overview' }), now: EVENING, applications: [] },
  { name: 'help', parts: of(null, { kind: 'help' }), now: BEFORE },
  { name: 'export', parts: of(null, { kind: 'export' }), now: BEFORE, applications: [waiting, panel, hostile] },
  { name: 'door', parts: of(null, { kind: 'door' }), now: BEFORE },
  { name: 'goodbye', parts: of(null, { kind: 'goodbye' }), now: BEFORE },
  ...REFUSALS.map(
    (why): Sample => ({ name: `refusal-${why}`, parts: of(null, { kind: 'refusal', why }), now: BEFORE }),
  ),
  { name: 'confirm-delete', parts: of(null, { kind: 'confirm-delete', asked: BEFORE }), now: BEFORE },
  {
    name: 'confirm-address',
    parts: of(null, { kind: 'confirm-address', address: 'sam.lee@work.example' }),
    now: BEFORE,
  },
  {
    name: 'join-address',
    parts: of(null, { kind: 'join-address', address: 'sam.lee@work.example', owner: 'sam@home.example' }),
    now: BEFORE,
  },
  {
    name: 'passed-on',
    parts: of(null, {
      kind: 'passed-on',
      subject: 'Forwarding confirmation (#123): receive mail from sam@home.example',
      text: 'sam@home.example has asked to forward mail to you.\n\nConfirmation code: 123456789\n\nhttps://mail.example/confirm/abc',
    }),
    now: BEFORE,
  },
  {
    name: 'answer-and-thank',
    parts: [
      ...of(debriefed, {
        kind: 'answer',
        effects: [
          { understood: 'it felt great', changed: null },
          { understood: 'with Priya you talked about the migration to Postgres', changed: null },
          { understood: 'with Tom you talked about how on-call is shared', changed: null },
        ],
        notes: [],
        questions: [],
        drafts: [],
        undo: true,
      }),
      ...thankOf(debriefed),
    ],
    now: END + 2 * HOUR,
  },
  {
    name: 'answer-and-closing',
    parts: [
      ...of(
        { ...asked, status: 'rejected', closedAt: WEEK_AFTER + DAY },
        {
          kind: 'answer',
          effects: [{ understood: 'they said no', changed: { what: 'Reminders', before: null, after: 'off' } }],
          notes: [],
          questions: [],
          drafts: [],
          undo: true,
        },
      ),
      ...of(
        { ...asked, status: 'rejected', closedAt: WEEK_AFTER + DAY },
        { kind: 'closing-note', outcome: 'rejected' },
      ),
    ],
    now: WEEK_AFTER + DAY,
  },
  {
    name: 'several',
    parts: [
      ...of(waiting, { kind: 'status-check', about: SITTING, to: ['p1'], reminder: false, nth: 0 }),
      ...of(
        {
          ...globex,
          interviews: [interview(['p1'], { start: START + 8 * DAY, end: END + 8 * DAY, stage: 'recruiter-screen' })],
        },
        { kind: 'prepare', sitting: 's20261209' },
      ),
      ...of(
        { ...initech, status: 'active', closedAt: null },
        { kind: 'keep-in-touch', about: `${SITTING}#1`, to: ['p1'], reminder: false, nth: 0 },
      ),
    ],
    now: WEEK_AFTER,
  },
];

/** Every letter about an application, with values that mean harm. */
export const hostileSamples: readonly Sample[] = [
  ...samples
    .filter((one) => one.parts.length === 1 && one.parts[0]?.application !== null)
    .map(
      (one): Sample => ({
        ...one,
        name: `hostile-${one.name}`,
        parts: one.parts.map(({ letter }) => ({ letter: poisoned(letter), application: hostile })),
      }),
    ),
  { name: 'hostile-passed-on', parts: of(null, { kind: 'passed-on', subject: HOSTILE, text: HOSTILE }), now: BEFORE },
  { name: 'hostile-address', parts: of(null, { kind: 'confirm-address', address: HOSTILE }), now: BEFORE },
  {
    name: 'hostile-list',
    parts: of(null, { kind: 'list' }),
    now: BEFORE,
    applications: [hostile, { ...hostile, id: 'a7' }],
  },
  { name: 'hostile-overview', parts: of(null, { kind: 'overview' }), now: BEFORE, applications: [hostile] },
];

function poisoned(letter: Letter): Letter {
  if (letter.kind === 'thank' || letter.kind === 'last-call') return { ...letter, to: ['p1', 'p2'] };
  if (letter.kind === 'answer')
    return {
      ...letter,
      effects: [{ understood: HOSTILE, changed: { what: HOSTILE, before: HOSTILE, after: HOSTILE } }],
      notes: [HOSTILE],
      questions: [{ about: 'command', asks: HOSTILE, choices: [{ label: HOSTILE, says: HOSTILE }] }],
    };
  if (letter.kind === 'question')
    return {
      ...letter,
      questions: [{ about: 'command', asks: HOSTILE, choices: [{ label: HOSTILE, says: HOSTILE }] }],
    };
  return letter;
}
