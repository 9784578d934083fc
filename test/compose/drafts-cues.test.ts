/** What a candidate types about a conversation goes into a sentence as a person would write it. */
import { describe, expect, test } from 'vitest';
import { type Cue, cuesOf, joinedTopics } from '../../lambdas/compose/drafts/cue.ts';
import { forgottenOf, linkOf, newsOf, questionOf } from '../../lambdas/compose/drafts/said.ts';

const PRIYA = { first: 'Priya', name: 'Priya Shah' };
const short = (cue: Cue): string => `${cue.form}: ${cue.text}`;
const read = (typed: string): string => cuesOf([typed], PRIYA).map(short).join(' | ');

const CUES: readonly (readonly [string, string])[] = [
  ['migration to Postgres', 'topic: the migration to Postgres'],
  ['Migration to Postgres.', 'topic: the migration to Postgres'],
  ['the migration to Postgres', 'topic: the migration to Postgres'],
  ['we talked about on-call', 'topic: on-call'],
  ['We talked a lot about on-call!', 'topic: on-call'],
  ['how they do code review', 'topic: how you do code review'],
  ["her team's move to Kubernetes", "topic: your team's move to Kubernetes"],
  ['why i left Initech', 'topic: why I left Initech'],
  ['AI', 'topic: AI'],
  ['your roadmap', 'topic: your roadmap'],
  ['Roadmap', 'topic: the roadmap'],
  ['Kubernetes', 'topic: Kubernetes'],
  ['they want someone who knows Terraform', 'clause: you want someone who knows Terraform'],
  ['she wants someone senior', 'clause: you want someone senior'],
  ['She runs infra and wants help', 'clause: you run infra and want help'],
  ["she's hiring two more people", "clause: you're hiring two more people"],
  ["he's been there for ten years", "clause: you've been there for ten years"],
  ["she doesn't like meetings", "clause: you don't like meetings"],
  ['she used to work at Initech', 'clause: you used to work at Initech'],
  ['wants someone senior', 'clause: you want someone senior'],
  ['loves climbing', 'clause: you love climbing'],
  ['the team is growing', 'clause: the team is growing'],
  ['team needs two more engineers', 'clause: the team needs two more engineers'],
  ['Deploys take an hour', 'clause: deploys take an hour'],
  ['Tom joined last year', 'clause: Tom joined last year'],
  ['that they are moving to GCP', 'clause: you are moving to GCP'],
  ['she mentioned that the budget is not approved', 'clause: the budget is not approved'],
  ['I liked her approach to testing', 'own: I liked your approach to testing'],
  ['I said I would send the slides', 'own: I will send the slides'],
  ['we both climb', 'own: we both climb'],
  ['both from Lisbon', 'own: we are both from Lisbon'],
  ['I told her about my thesis', 'topic: my thesis'],
  ['she asked why I left Initech', 'topic: why I left Initech'],
  ['asked whether I know Go', 'topic: whether I know Go'],
  ['scaling the team', 'topic: scaling the team'],
  ['Hiring process', 'topic: the hiring process'],
  ['growth of the team', 'topic: the growth of the team'],
  ['work-life balance', 'topic: work-life balance'],
  ['Customer Success', 'topic: Customer Success'],
  ['attention to detail', 'topic: attention to detail'],
  ['how big is the team?', 'topic: how big the team is'],
  ['how do they do code review?', 'topic: how you do code review'],
  ['do they allow remote?', 'topic: whether you allow remote'],
  ["Priya's team", 'topic: your team'],
  ['how Priya runs on-call', 'topic: how you run on-call'],
  ['how they store events and replay them', 'topic: how you store events and replay them'],
  ['services and how they talk to each other', 'topic: services and how they talk to each other'],
  ['Tom and his dog', 'topic: Tom and his dog'],
  ['on-call; hiring. also AI', 'topic: on-call | topic: hiring | topic: AI'],
  ['"we never deploy on Friday"', 'quote: we never deploy on Friday'],
  ['“ship small”', 'quote: ship small'],
  ['to send the slides', 'noted: to send the slides'],
  ['no formal process yet', 'clause: there is no formal process yet'],
  ['no meetings on Fridays', 'clause: there are no meetings on Fridays'],
  ['C++', 'topic: C++'],
  ['.NET', 'topic: .NET'],
  ['   ', ''],
  ['...', ''],
];

describe('a cue', () => {
  test.each(CUES)('%s', (typed, expected) => {
    expect(read(typed)).toBe(expected);
  });

  test('that is a text of its own is cut at a comma or left out', () => {
    const long = `the migration to Postgres and the plan for it, ${'and more of it '.repeat(12)}`;
    expect(read(long).split(' ').length).toBeLessThanOrEqual(32);
    expect(read('word '.repeat(80))).toBe('');
  });

  test('is joined to others with the clauses last', () => {
    expect(joinedTopics(['how you work', 'on-call', 'the roadmap'])).toBe('on-call, the roadmap and how you work');
    expect(joinedTopics(['hiring and pay', 'on-call'])).toBe('hiring and pay, and on-call');
  });
});

describe('what was forgotten', () => {
  test.each([
    ['my talk at PyData', 'topic: my talk at PyData'],
    ['to mention my talk at PyData', 'topic: my talk at PyData'],
    ['that I know Terraform', 'clause: I know Terraform'],
    ['led the Kafka migration', 'clause: I led the Kafka migration'],
    ['speak Portuguese', 'clause: I speak Portuguese'],
    ['did my placement on a stroke ward', 'clause: I did my placement on a stroke ward'],
    ['have the AWS certificate', 'clause: I have the AWS certificate'],
    ['to ask about parental leave', 'ask: parental leave'],
    ['to ask how they do planning', 'ask: how you do planning'],
    ['I used to run a support team', 'clause: I used to run a support team'],
  ])('%s', (typed, expected) => {
    const said = forgottenOf(typed, PRIYA);
    expect(`${said?.form}: ${said?.text}`).toBe(expected);
  });
});

describe('news', () => {
  test.each([
    ['finished my AWS course', true, 'I finished my AWS course'],
    ['working on a compiler', true, 'I am working on a compiler'],
    ['still looking', true, 'I am still looking'],
    ['my talk was accepted', true, 'my talk was accepted'],
    ['my new project in Go', false, 'my new project in Go'],
  ])('%s', (typed, sentence, text) => {
    expect(newsOf(typed)).toEqual({ sentence, text });
  });

  test('that asks is not passed on', () => {
    expect(newsOf('is there any news?')).toBeNull();
  });
});

test('a question of the candidate stands in its line', () => {
  expect(questionOf('is the team growing?', PRIYA)).toEqual({ question: true, text: 'is the team growing?' });
  expect(questionOf('do they sponsor visas', PRIYA)).toEqual({ question: true, text: 'do you sponsor visas?' });
  expect(questionOf('start date', PRIYA)).toEqual({ question: false, text: 'the start date' });
});

test('only a web address is a link', () => {
  expect(linkOf('https://sam.example/talk')).toBe('https://sam.example/talk');
  expect(linkOf('javascript:alert(1)')).toBeNull();
  expect(linkOf('see my site')).toBeNull();
});
