/** The cases of the gallery: invented people and employers, every kind of draft, from no cue to many. */
import type { DraftFacts } from '../lambdas/compose/draft.ts';

export interface Case {
  readonly title: string;
  readonly facts: DraftFacts;
}

export interface Page {
  readonly file: string;
  readonly title: string;
  readonly cases: readonly Case[];
}

const SAM: DraftFacts = {
  kind: 'thank',
  seed: 'gallery-orchard',
  nth: 0,
  version: 0,
  tone: 'usual',
  spelling: 'american',
  candidate: { name: 'Sam Lee', signature: null },
  recipient: { name: 'Priya Shah', address: 'priya@orchard.example', role: 'interviewer', title: null },
  employer: 'Orchard Systems',
  job: 'Backend Engineer',
  stage: 'onsite',
  round: 1,
  rapport: 'good',
  discussed: [],
  forgot: null,
  link: null,
  asks: [],
  news: null,
  angle: 0,
  when: 'on Tuesday',
  others: [],
  enclosed: null,
};

const DANA = { name: 'Dana Cole', address: 'dana@orchard.example', role: 'recruiter', title: 'Recruiter' } as const;
const RUTH = {
  name: 'Ruth Adeyemi',
  address: 'ruth@orchard.example',
  role: 'hiring-manager',
  title: 'Engineering Manager',
} as const;

const person = (name: string, title: string | null = null): DraftFacts['recipient'] => ({
  name,
  address: `${(name.split(' ')[0] ?? '').toLowerCase()}@orchard.example`,
  role: 'interviewer',
  title,
});

const panel: readonly Case[] = [
  ['Priya, one topic', { discussed: ['migration to Postgres'] }],
  ['Tom, a statement', { recipient: person('Tom Okafor'), discussed: ['they want someone who knows Terraform'] }],
  ['Lee, how they work', { recipient: person('Lee Wong'), discussed: ['how they do code review', 'on-call'] }],
  [
    'The hiring manager, great rapport, everything known',
    {
      recipient: RUTH,
      rapport: 'great',
      discussed: ["her team's move to Kubernetes", 'I liked her approach to testing'],
      forgot: 'my talk at PyData',
      link: 'https://samlee.example/pydata',
    },
  ],
  ['The recruiter', { recipient: DANA, discussed: ['start date', 'remote work policy'] }],
  ['An executive', { recipient: person('Helena Brandt', 'VP of Engineering'), discussed: ['your roadmap'] }],
  ['A quotation', { recipient: person('Omar Haddad'), discussed: ['"we never deploy on a Friday"'] }],
  ['Nothing but the name', { recipient: person('Jo Park') }],
].map(([title, more], nth) => ({ title: String(title), facts: { ...SAM, nth, ...(more as Partial<DraftFacts>) } }));

const ALEX: DraftFacts = {
  ...SAM,
  seed: 'gallery-harbour',
  spelling: 'british',
  candidate: { name: 'Alex Moreau', signature: 'Alex Moreau\n+44 20 7946 0000' },
  recipient: {
    name: 'Dr. Elena Petrova',
    address: 'elena@harbour.example',
    role: 'hiring-manager',
    title: 'Head of Research',
  },
  employer: 'Harbour Trust',
  job: 'Data Analyst',
  stage: 'final',
  when: 'on 1 December',
};

const single: readonly Case[] = [
  [
    'Nothing known at all',
    {
      job: null,
      employer: null,
      stage: null,
      when: null,
      rapport: null,
      candidate: { name: null, signature: null },
      recipient: { name: null, address: 'jobs@harbour.example', role: 'interviewer', title: null },
    },
  ],
  ['No cue, it felt flat', { nth: 1, rapport: 'poor' }],
  [
    'Three cues and something forgotten',
    {
      nth: 2,
      discussed: ['hiring process', 'how she got into research', 'open data'],
      forgot: 'I worked with the census files at Initech',
    },
  ],
  ['Shorter', { nth: 3, tone: 'shorter', discussed: ['open data', 'the grant'], forgot: 'my dissertation' }],
  ['Warmer', { nth: 4, tone: 'warmer', discussed: ['open data'] }],
  ['Plainer', { nth: 5, tone: 'plainer', discussed: ['open data'] }],
  ['Another one of the same', { nth: 5, tone: 'plainer', version: 1, discussed: ['open data'] }],
  [
    'A question that was left over',
    {
      nth: 6,
      stage: 'take-home-review',
      discussed: ['why I left Initech'],
      forgot: 'to ask about parental leave',
      link: 'https://alex.example/notebook',
    },
  ],
  ['Second round', { nth: 9, round: 2, rapport: 'great', discussed: ['she is hiring two more analysts'] }],
  [
    'A phone call with the recruiter',
    {
      nth: 10,
      stage: 'phone-screen',
      recipient: { name: 'Bea Lindqvist', address: 'bea@harbour.example', role: 'recruiter', title: null },
      discussed: ['salary range', 'notice period'],
      when: 'yesterday',
    },
  ],
].map(([title, more]) => ({ title: String(title), facts: { ...ALEX, ...(more as Partial<DraftFacts>) } }));

const asking: readonly Case[] = [
  ['Status check, nothing asked besides', { kind: 'status-check', recipient: DANA, nth: 8 }],
  ['Status check, one question', { kind: 'status-check', recipient: DANA, nth: 9, asks: ['is the team growing?'] }],
  [
    'Status check, three questions',
    {
      kind: 'status-check',
      recipient: DANA,
      nth: 10,
      asks: ['is the team growing?', 'do they allow remote work', 'start date'],
    },
  ],
  [
    'Status check, nothing known',
    {
      kind: 'status-check',
      recipient: { name: null, address: 'hr@orchard.example', role: 'recruiter', title: null },
      nth: 11,
      job: null,
      employer: null,
      when: null,
    },
  ],
  [
    'Status check, shorter',
    { kind: 'status-check', recipient: DANA, nth: 12, tone: 'shorter', asks: ['what is the salary range?'] },
  ],
  ['Second check', { kind: 'second-check', recipient: DANA, nth: 13 }],
  [
    'Second check, with a question',
    {
      kind: 'second-check',
      recipient: DANA,
      nth: 14,
      asks: ['Would a start in March be possible?'],
      spelling: 'british',
    },
  ],
  ['To the hiring manager', { kind: 'hiring-manager', recipient: RUTH, nth: 15, rapport: 'great' }],
  [
    'To the hiring manager, another wording',
    { kind: 'hiring-manager', recipient: RUTH, nth: 15, version: 1, rapport: 'great' },
  ],
].map(([title, more]) => ({ title: String(title), facts: { ...SAM, ...(more as Partial<DraftFacts>) } }));

const touch: readonly Case[] = [
  ['First, with news', { angle: 0, news: 'finished my course in distributed systems' }],
  [
    'Second, from the conversation',
    { angle: 1, news: "I'm contributing to an open-source queue", discussed: ['migration to Postgres'] },
  ],
  ['Third', { angle: 2, news: 'my talk at PyData was accepted' }],
  ['Fourth', { angle: 3 }],
  ['First, no news', { angle: 0, nth: 24, round: 2 }],
  ['Third, working on something', { angle: 2, nth: 25, round: 2, news: 'working on a side project in Go' }],
].map(([title, more], at) => ({
  title: String(title),
  facts: { ...SAM, kind: 'keep-in-touch' as const, recipient: DANA, nth: 16 + at, ...(more as Partial<DraftFacts>) },
}));

const closing: readonly Case[] = [
  ['After a rejection, to the recruiter', { kind: 'after-rejection', recipient: DANA, nth: 20 }],
  [
    'After a rejection, to the hiring manager',
    { kind: 'after-rejection', recipient: RUTH, nth: 21, discussed: ["her team's move to Kubernetes"] },
  ],
  ['An offer is considered', { kind: 'offer-received', recipient: DANA, nth: 22 }],
  ['An offer is considered, another wording', { kind: 'offer-received', recipient: DANA, nth: 22, version: 1 }],
  [
    'An offer accepted',
    { kind: 'offer-accepted', recipient: RUTH, nth: 23, discussed: ["her team's move to Kubernetes"] },
  ],
  ['An offer accepted, to the recruiter', { kind: 'offer-accepted', recipient: DANA, nth: 24 }],
  ['Withdrawing', { kind: 'withdrawing', recipient: DANA, nth: 25 }],
  [
    'Withdrawing, to the hiring manager',
    { kind: 'withdrawing', recipient: RUTH, nth: 26, discussed: ['your roadmap'] },
  ],
  ['The interviewer was not there', { kind: 'no-show', recipient: DANA, nth: 27, others: ['Priya Shah'] }],
  ['Nobody was there', { kind: 'no-show', recipient: DANA, nth: 28, when: null }],
  ['An address is missing', { kind: 'pass-on', recipient: DANA, nth: 29, others: ['Tom Okafor', 'Lee Wong'] }],
  [
    'A note to pass on',
    {
      kind: 'pass-on',
      recipient: DANA,
      nth: 30,
      others: ['Tom Okafor'],
      enclosed:
        'Hello Tom,\n\nThank you for the talk on Tuesday. I was glad that we talked about on-call.\n\nKind regards,\nSam Lee',
    },
  ],
].map(([title, more]) => ({ title: String(title), facts: { ...SAM, ...(more as Partial<DraftFacts>) } }));

export const PAGES: readonly Page[] = [
  { file: 'panel.md', title: 'A panel of eight', cases: panel },
  { file: 'thank-you.md', title: 'Thank-yous, from no cue to many', cases: single },
  { file: 'asking.md', title: 'Asking how things stand', cases: asking },
  { file: 'keep-in-touch.md', title: 'Keeping in touch', cases: touch },
  { file: 'closing.md', title: 'Closing notes and small requests', cases: closing },
];
