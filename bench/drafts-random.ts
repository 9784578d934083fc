/** Random rounds of thank-yous for the figures: the same for the same number. */
import type { DraftFacts } from '../lambdas/compose/draft.ts';
import { hashOf } from '../lambdas/compose/drafts/order.ts';

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
  'climbing and Lisbon',
  'the difference between staff and principal',
  'we both worked at Initech',
  'patient safety on the night shift',
  'budget for training',
  'the plan to split the monolith into services without stopping the releases',
] as const;
const FORGOT = [
  'my talk at PyData',
  'I led the Kafka migration at Initech',
  'to ask about parental leave',
  'that I speak Portuguese',
] as const;
const NAMES = [
  'Priya Shah',
  'Tom Okafor',
  'Lee Wong',
  'Dana Cole',
  'Ruth Adeyemi',
  'Omar Haddad',
  'Jo Park',
  'Elena Petrova',
] as const;
const STAGES = ['phone-screen', 'technical', 'take-home-review', 'panel', 'onsite', 'final', 'informal', null] as const;
const ROLES = ['interviewer', 'interviewer', 'interviewer', 'hiring-manager', 'recruiter'] as const;
const RAPPORTS = ['great', 'good', 'unsure', 'poor', null] as const;
const TONES = ['usual', 'usual', 'usual', 'usual', 'shorter', 'warmer', 'plainer'] as const;

/** A number for a question about a round: drawn, but always the same. */
const drawn = (round: number, question: string): number => hashOf(`${question}#${round}#${hashOf(question)}`);

function oneOf<T>(list: readonly T[], number: number): T {
  const found = list[number % list.length];
  if (found === undefined) throw new Error('An empty list has nothing to choose from.');
  return found;
}

export function randomRound(round: number): readonly DraftFacts[] {
  const of = (question: string) => drawn(round, question);
  const everybody = of('same') % 2 === 0 ? oneOf(CUES, of('cue')) : null;
  return Array.from({ length: 2 + (of('size') % 7) }, (_, person): DraftFacts => {
    const its = (question: string) => of(`${person}/${question}`);
    const cues = Array.from({ length: its('cues') % 3 }, (_unused, at) => oneOf(CUES, its(`cue ${at}`)));
    return {
      kind: 'thank',
      seed: `round ${round}`,
      nth: (of('from') % 24) + person,
      version: 0,
      tone: oneOf(TONES, its('tone')),
      spelling: of('spelling') % 2 === 0 ? 'american' : 'british',
      candidate: { name: 'Sam Lee', signature: null },
      recipient: {
        name: oneOf(NAMES, person),
        address: 'somebody@acme.example',
        role: oneOf(ROLES, its('role')),
        title: its('title') % 9 === 0 ? 'VP of Engineering' : null,
      },
      employer: of('employer') % 8 === 0 ? null : 'Acme',
      job: of('job') % 8 === 0 ? null : oneOf(['Backend Engineer', 'Data Analyst', 'Night Nurse'], of('title')),
      stage: oneOf(STAGES, of('stage')),
      round: 1 + (of('round') % 3),
      rapport: oneOf(RAPPORTS, its('rapport')),
      discussed: everybody === null ? cues : [everybody, ...cues.slice(1)],
      forgot: of('forgot') % 3 === 0 ? oneOf(FORGOT, of('what')) : null,
      link: of('link') % 4 === 0 ? 'https://samlee.example/talk' : null,
      asks: [],
      news: null,
      angle: 0,
      when: of('when') % 5 === 0 ? null : oneOf(['on Tuesday', 'yesterday', 'on 1 December'], of('day')),
      others: [],
      enclosed: null,
    };
  });
}
