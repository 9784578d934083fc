/** Facts for tests of the drafts, and random ones: names, jobs and cues as people type them. */
import fc from 'fast-check';
import type { DraftFacts } from '../../lambdas/compose/draft.ts';
import { type Answer, draftNotes } from '../../lambdas/compose/draft-notes.ts';

/** Whom the joiner Sam Hart met at Larch & Lime. */
export const MET: Answer['people'] = [
  { name: 'Nell Rook', title: 'Owner', role: 'hiring-manager' },
  { name: 'Ivo Brand', title: 'Foreman', role: 'interviewer' },
];

/** What Sam Hart typed about the interview there. */
export const answerOf = (typed: string, people = MET): Answer => ({
  id: 'larch',
  employer: 'Larch & Lime',
  job: 'Joiner',
  stage: 'onsite',
  country: 'GB',
  candidate: 'Sam Hart',
  people,
  typed,
});

/** The notes that come of it, each on one line below its subject, by the first name of its reader. */
export const notesOf = (typed: string, people = MET): { readonly [who: string]: string } =>
  Object.fromEntries(
    draftNotes(answerOf(typed, people)).notes.map(({ person, text, subject }) => [
      person.split(' ')[0] ?? '',
      `${subject}\n${text}`.replaceAll('\n', ' '),
    ]),
  );

export const FACTS: DraftFacts = {
  kind: 'thank',
  seed: 'app-1',
  nth: 0,
  version: 0,
  tone: 'usual',
  spelling: 'american',
  candidate: { name: 'Sam Lee', signature: null },
  recipient: { name: 'Priya Shah', address: 'priya@acme.example', role: 'interviewer', title: null },
  employer: 'Acme',
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

const CUES = [
  'migration to Postgres',
  'we talked about on-call',
  'how they do code review',
  "her team's move to Kubernetes",
  'why I left Initech',
  'AI',
  'your roadmap',
  'they want someone who knows Terraform',
  'the team is growing',
  '"we never deploy on Friday"',
  'I liked her approach to testing',
  'hiring process',
  'Scaling the team',
  'remote work policy',
  'she is from Porto',
  'deploys take an hour',
  'my thesis on graph databases',
  'how big is the team?',
  'what she likes about the job',
  'climbing and Lisbon',
  'the difference between staff and principal',
  'we both worked at Initech',
  'pair programming; test coverage',
  'they said they plan to split the monolith in 2027',
];
const NAMES = [
  'Priya Shah',
  'Tom Okafor',
  'Lee Wong',
  'Dana Cole',
  'Ruth Adeyemi',
  'Dr. Elena Petrova',
  'Omar Haddad',
  'Jo Park',
  'Shah, Priya',
  'Mary-Jane O’Neill',
  'Søren Kjær',
  null,
];

const cue = fc.constantFrom(...CUES);
const orNull = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { nil: null });

/** What is the same for all notes of a round. */
const shared = fc.record({
  seed: fc.string({ minLength: 1, maxLength: 12 }),
  spelling: fc.constantFrom('american' as const, 'british' as const),
  candidate: fc.record({
    name: orNull(fc.constantFrom('Sam Lee', 'Alex Moreau', 'Ngozi Eze')),
    signature: orNull(fc.constantFrom('+44 20 7946 0000', 'Sam Lee\nsamlee.example')),
  }),
  employer: orNull(fc.constantFrom('Acme', 'Orchard Systems', 'Harbour Trust, Inc.', 'iFixit')),
  job: orNull(
    fc.constantFrom('Backend Engineer', 'Data Analyst (m/f/d)', 'Senior Nurse - Night Shift', 'Summer Internship'),
  ),
  met: fc.boolean(),
  when: orNull(fc.constantFrom('on Tuesday', 'on 1 December', 'yesterday', 'today')),
  round: fc.integer({ min: 1, max: 3 }),
});

const own = fc.record({
  tone: fc.constantFrom(
    'usual' as const,
    'usual' as const,
    'usual' as const,
    'shorter' as const,
    'warmer' as const,
    'plainer' as const,
  ),
  recipient: fc.record({
    name: fc.constantFrom(...NAMES),
    address: fc.constantFrom('priya@acme.example', 'tom@acme.example'),
    role: fc.constantFrom('recruiter' as const, 'hiring-manager' as const, 'interviewer' as const),
    title: orNull(fc.constantFrom('VP of Engineering', 'Staff Engineer')),
  }),
  stage: orNull(
    fc.constantFrom(
      'recruiter-screen' as const,
      'phone-screen' as const,
      'technical' as const,
      'take-home-review' as const,
      'panel' as const,
      'onsite' as const,
      'final' as const,
      'informal' as const,
    ),
  ),
  rapport: orNull(fc.constantFrom('great' as const, 'good' as const, 'unsure' as const, 'poor' as const)),
  discussed: fc.array(cue, { maxLength: 4 }),
  forgot: orNull(fc.constantFrom('my talk at PyData', 'I led the Kafka migration', 'to ask about parental leave')),
  link: orNull(fc.constantFrom('https://samlee.example/talk?a=1&b=2')),
  asks: fc.array(
    fc.constantFrom(
      'is the team growing?',
      'do they allow remote',
      'start date',
      'What would the first month look like?',
    ),
    { maxLength: 5 },
  ),
  news: orNull(
    fc.constantFrom(
      'finished my course in distributed systems',
      'working on a side project in Go',
      'my talk was accepted',
      'my new portfolio',
    ),
  ),
  others: fc.constantFrom([], ['Priya Shah'], ['Tom Okafor', 'Lee Wong']),
});

const KINDS = [
  'thank',
  'status-check',
  'second-check',
  'hiring-manager',
  'keep-in-touch',
  'after-rejection',
  'offer-received',
  'offer-accepted',
  'withdrawing',
  'no-show',
  'pass-on',
] as const;

/** One note of any kind. */
export const anyFacts: fc.Arbitrary<DraftFacts> = fc
  .tuple(shared, own, fc.constantFrom(...KINDS), fc.nat(47), fc.nat(4), fc.nat(3))
  .map(([all, one, kind, nth, version, angle]) => ({ ...all, ...one, kind, nth, version, angle, enclosed: null }));

/** The thank-yous of one round, of up to eight people. */
export const anyRound: fc.Arbitrary<readonly DraftFacts[]> = fc
  .tuple(shared, fc.array(own, { minLength: 2, maxLength: 8 }), fc.nat(30))
  .map(([all, each, from]) =>
    each.map((one, at) => ({
      ...all,
      ...one,
      kind: 'thank' as const,
      nth: from + at,
      version: 0,
      angle: 0,
      enclosed: null,
    })),
  );
