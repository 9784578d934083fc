/** A plain note is never wrong: what is doubtful, unkind or asked to be kept out is in none. */
import { describe, expect, test } from 'vitest';
import { isBan } from '../../lambdas/compose/cues/bans.ts';
import { modestFact } from '../../lambdas/compose/cues/modest-fact.ts';
import { isTopic } from '../../lambdas/compose/cues/noun-phrase.ts';
import { readDebrief } from '../../lambdas/compose/cues/read.ts';
import { isStandard } from '../../lambdas/compose/cues/standard.ts';
import { draftNotes } from '../../lambdas/compose/draft-notes.ts';
import { employerName } from '../../lambdas/compose/drafts/names.ts';

const note = (typed: string, name = 'Nell Rook', employer = 'Larch & Lime') =>
  draftNotes({
    id: 'modest',
    employer,
    job: 'Joiner',
    stage: 'onsite',
    country: 'GB',
    candidate: 'Sam Hart',
    people: [{ name, title: null, role: 'hiring-manager' as const }],
    typed,
  }).notes.map(({ subject, text }) => `${subject} ${text}`.replaceAll('\n', ' '))[0] ?? '';

describe('a topic is a whole noun phrase of substance', () => {
  test.each(['sash windows', 'the new gas kiln', 'the insulation of old roofs', 'digitising the old maps', 'on-call'])(
    '%s',
    (text) => expect(isTopic(text)).toBe(true),
  );
  test.each([
    'good evening',
    'our talk',
    'my view',
    'two of us round a bench',
    'the principal architect',
    'a grumpy one',
    'you want to discuss veneers',
    'most start with the saw',
    'how long that takes',
  ])('not %s', (text) => expect(isTopic(text)).toBe(false));
});

describe('what is asked to be kept out', () => {
  test.each([
    'Keep that between us.',
    'please leave out that I had a bad back',
    'Best not bring up her cough.',
    'he has a temper, that goes no further',
    'I would prefer it not to be in the letter',
    'no need to say I was late',
    'this bit is off the record',
    "I don't want the row mentioned",
  ])('%s', (text) => expect(isBan(text)).toBe(true));
  test.each([
    'I forgot to mention the forklift card',
    "I didn't say that I speak Czech",
    'we talked about sash windows',
    "she asked about a client who won't read the estimate, I said I'd ring",
  ])('not %s', (text) => expect(isBan(text)).toBe(false));
  test('nor is the sentence before it said', () => {
    const said = note('We talked about oak stairs. She told me about the lost tender. Keep that to yourself.');
    expect(said).toContain('oak stairs');
    expect(said).not.toContain('tender');
  });
});

test.each([
  ['He has explained me the lathe and it lasts more long', false],
  ['dont know, i said id call him', true],
  ['Nell showed me the bench, and we talked about glue.', true],
])('standard English: %s', (text, is) => expect(isStandard(text)).toBe(is));

test('a forgotten fact is one about the candidate, without what is said of others', () => {
  expect(modestFact('I speak Welsh, most of their clients do')).toBe('I speak Welsh');
  expect(modestFact("I've got my first aid card since may")).toBe("I've got my first aid card since May");
  expect(modestFact('I am a licensed electrician since 2018')).toBe('I am a licensed electrician');
  expect(modestFact('I know this from my divorce')).toBeNull();
  expect(modestFact('I have clean driving record')).toBeNull();
  expect(modestFact('I have a clean driving record')).toBe('I have a clean driving record');
});

test.each([
  'Nell asked why I left the sawmill',
  'She said the last joiner got the sack for sleeping. It ran much later',
  'Stern enough woman, a bit much. She had to run',
  'She asked how long that takes. I said two hours',
  'They use wrasse and we talked about how they feed them',
])('only courtesy is left of: %s', (typed) => {
  expect(note(typed)).not.toMatch(/sawmill|sack|sleeping|stern|much\.|had to|that takes|two hours|wrasse|feed/i);
});

describe('how people and employers are called', () => {
  test.each([
    ['Engr. Tunde Bakare', 'Dear Engr. Bakare,'],
    ['Wei Ling Ho', 'Hi Wei Ling,'],
    ['Mary Jo Pratt', 'Hi Mary Jo,'],
    ['Ann Lee', 'Hi Ann,'],
    ['Paul Henry Stone', 'Hi Paul,'],
  ])('%s', (name, greeting) => expect(note('We talked about sash windows', name)).toContain(greeting));

  test.each([
    ['Sagar Valves Pvt. Ltd.', 'Sagar Valves'],
    ['Tarn Pte Ltd', 'Tarn'],
    ['Kessel GmbH & Co. KG', 'Kessel'],
    ['The Limited Edition', 'The Limited Edition'],
  ])('%s', (name, said) => expect(employerName(name)).toBe(said));

  test('the subject is of the register of the greeting', () => {
    const said = note('Ms Rook was clear about everything', 'Nell Rook');
    expect(said).toContain('Dear Ms Rook,');
    expect(said).not.toContain('Nell');
  });
});

test("a surname that is a verb of saying is not seen in 'I said'", () => {
  const read = readDebrief('Nell asked what I would do first. I said sharpen the planes', [
    { name: 'Nell Rook', title: null, role: 'hiring-manager' },
    { name: 'Mo Said', title: null, role: 'interviewer' },
  ]);
  expect(read.spoken.map(({ person }) => person?.name)).toEqual(['Nell Rook', 'Nell Rook']);
});
