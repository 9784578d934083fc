/** Two of one shape as one, and what was discussed with what the candidate wants and brings. */
import { describe, expect, test } from 'vitest';
import { readDebrief } from '../../lambdas/compose/cues/read.ts';
import { isPlainClause } from '../../lambdas/compose/cues/sound.ts';
import { draftNotes } from '../../lambdas/compose/draft-notes.ts';
import { mattersOf } from '../../lambdas/compose/drafts/matter.ts';
import { answerOf, MET } from './drafts-facts.ts';

const MET_WITH_DOCTOR = MET.map((one) => (one.name === 'Ivo Brand' ? { ...one, name: 'Dr Ivo Brand' } : one));
const texts = (typed: string) =>
  draftNotes(answerOf(typed, MET_WITH_DOCTOR)).notes.map(({ text }) => text.replaceAll('\n', ' '));

describe('a clause is said as it stands', () => {
  test.each([
    'you do a clinic every second Saturday',
    'the fix is upstairs and not here',
    "you're adding a second gym in spring",
    'a sauce should never need a second spoon',
  ])('%s', (text) => expect(isPlainClause(text)).toBe(true));

  test.each([
    'you kept checking your radio',
    'a kea undid my lace',
    "you're a scream",
    'he want the list shorter by May',
    'the drive is massive so you have to be comfy',
    'you could get the kids from school',
  ])('not %s', (text) => expect(isPlainClause(text)).toBe(false));
});

test('two thanks are one sentence', () => {
  const [nell = ''] = texts('Nell showed me the bench and let me plane a door');
  expect(nell).toContain('for showing me the bench');
  expect(nell.match(/Thank/g)).toHaveLength(1);
});

test('what one brings is joined to what was discussed, and why one wants it is said', () => {
  const [nell = ''] = texts(
    'Nell: sash windows\nIvo: damp surveys\nwhy: to work with old houses\nwhat I would bring: ten years of sash windows',
  );
  expect(nell).toMatch(/sash windows, and I'd bring ten years of sash windows/);
  expect(nell).toContain("I'd like to work with old houses.");
});

test('names over lines, a forgotten fact after another label, and no terms in a note', () => {
  const [nell = '', ivo = ''] = texts(
    'nell\n* sash windows\nDr Ivo - asked about notice period. Forgot to say I hold a heritage card.',
  );
  expect(nell).toContain('sash windows');
  expect(nell).toContain('I hold a heritage card');
  expect(ivo).not.toMatch(/notice/);
  expect(ivo).toMatch(/^Dear Dr Brand,/);
});

test("'use it' puts back no word to us, and nothing that was asked to be kept out", () => {
  const people = [{ name: 'Nell Rook', title: null, role: 'interviewer' as const }];
  const read = readDebrief("Nell: sash windows. the glue pot broke. don't mention the glue", people);
  const texts = (whole: boolean) =>
    [...mattersOf(read, people, new Set(whole ? people : [])).of.values()]
      .flatMap(({ told }) => told)
      .flatMap(({ ways }) => ways.map((way) => way.text));
  expect(texts(false).join(' ')).not.toMatch(/glue/);
  expect(texts(true).join(' ')).not.toMatch(/mention|glue/);
});

test('how they work was shown to the candidate, and what rots is no reader', () => {
  const [nell = '', ivo = ''] = texts(
    'Nell showed me how they cut a scarf joint. Ivo: listing the old beams before they rot',
  );
  expect(nell).toContain('for showing me how you cut a scarf joint');
  expect(ivo).not.toContain('you rot');
});

test("'use it' puts back what was left out", () => {
  const people = [
    { name: 'Nell Rook', title: null, role: 'interviewer' as const },
    { name: 'Ivo Brand', title: null, role: 'interviewer' as const },
  ];
  const read = readDebrief(
    'Nell: they do a clinic every second Saturday. some planes. a door\nIvo: slate roofs',
    people,
  );
  const { of, left } = mattersOf(read, people);
  const whole = mattersOf(read, people, new Set(people));
  const back = [...whole.of.values()].flatMap(({ told }) => told.flatMap((one) => one.back ?? []));
  expect([...of.values()].flatMap(({ told }) => told.flatMap((one) => one.back ?? []))).toEqual([]);
  expect(back.length).toBeGreaterThan(0);
  expect([...back, ...whole.left.map(({ text }) => text)].toSorted()).toEqual(left.map(({ text }) => text).toSorted());
});

describe('after an interview that went badly', () => {
  const typed = 'It was awful, I cried. Nell asked how I would mend a sash window. Ivo: slate roofs';
  test('no note says that it was enjoyed', () => {
    for (const text of texts(typed)) expect(text).not.toMatch(/enjoy|liked|loved|pleasure|glad|good to|awful|cried/i);
  });
  test('that somebody else cried says nothing of it', () => {
    expect(
      readDebrief('Nell: she cried a bit', [{ name: 'Nell Rook', title: null, role: 'interviewer' }]).rapport,
    ).toBeNull();
  });
});

test.each([
  ['I want this job because they said it pays well and is near home', /pays|near home/],
  ["What I'd bring: I don't know really, just me", /don't know|just me/],
])('%s: not said, and not dropped without a word', (line, words) => {
  const { notes, left } = draftNotes(answerOf(`Nell: sash windows\n${line}`));
  for (const { text } of notes) expect(text).not.toMatch(words);
  expect(left.map(({ text }) => text).join(' ')).toMatch(words);
});
