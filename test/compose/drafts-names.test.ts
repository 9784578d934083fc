/** What a short note calls the employer, the job and its reader. */
import { expect, test } from 'vitest';
import { draftNotes } from '../../lambdas/compose/draft-notes.ts';
import { shortEmployer, shortJob, shortRole } from '../../lambdas/compose/drafts/names.ts';

test.each([
  ['Ministry of Lands and Wildlife, Northern Region', 'the Ministry of Lands and Wildlife'],
  ['Karoo Museum of Rock Art', 'the Karoo Museum of Rock Art'],
  ['Penrose Institute', 'the Penrose Institute'],
  ['Ashgrove University', 'Ashgrove University'],
  ['University of Ashgrove', 'the University of Ashgrove'],
  ['The Saltbox Inn', 'The Saltbox Inn'],
  ['Bella Costa Resort & Spa', 'Bella Costa Resort & Spa'],
  ['Willow Day Spa', 'Willow Day Spa'],
  ['Ferramenta Bruni SpA', 'Ferramenta Bruni'],
  ["St Brannock's Hospital", "St Brannock's Hospital"],
  ['Association of the Friends of the Old Harbour', null],
])('an employer in a sentence: %s', (typed, said) => expect(shortEmployer(typed)).toBe(said));

test.each([
  ['School bus driver', 'the school bus driver role'],
  ['CNC Machinist / Setup, 2nd shift', 'the CNC Machinist role'],
  ['Senior Backend Engineer, Payments', 'the Senior Backend Engineer role'],
  ['Principal Environmental Health Officer', null],
  ['Service technician for conveyor systems', null],
  ['Summer Internship', 'the Summer Internship'],
])('a job in a sentence: %s', (typed, said) => expect(shortRole(typed)).toBe(said));

test('a job in a subject has no tail', () => expect(shortJob('First Officer, ATR 72')).toBe('First Officer'));

const notes = (typed: string, names: readonly string[]) =>
  draftNotes({
    id: 'names',
    employer: 'Larch & Lime',
    job: 'Joiner',
    stage: 'onsite',
    country: 'GB',
    candidate: 'Sam Hart',
    people: names.map((name, at) => ({ name, title: null, role: at === 0 ? 'hiring-manager' : 'interviewer' })),
    typed,
  }).notes;

test.each([
  ['Chef Martin Duval', 'Dear Chef Duval,', 'Thank you, Chef Duval'],
  ['Senior Officer Gill', 'Dear Senior Officer Gill,', 'Thank you, Senior Officer Gill'],
  ['The Revd Canon Piers Allbright', 'Dear Canon Allbright,', 'Thank you, Canon Allbright'],
  ['HHJ Miriam Solanke', 'Dear Judge Solanke,', 'Thank you, Judge Solanke'],
  ['Capt Ong Wei Jie', 'Dear Captain Ong,', 'Thank you, Captain Ong'],
])('a note to %s greets and is named alike', (name, greeting, subject) => {
  const [note] = notes('', [name]);
  expect(note?.text.split('\n')[0]).toBe(greeting);
  expect(note?.subject).toBe(subject);
});

test('nobody is thanked again who was not thanked before', () => {
  const six = notes('', ['Ada Rook', 'Ben Pike', 'Cal Dunn', 'Dee Holt', 'Eve Marsh', 'Fay Lund']);
  expect(six.filter(({ subject, text }) => /again/i.test(`${subject} ${text}`))).toEqual([]);
  expect(new Set(six.map(({ subject }) => subject)).size).toBe(6);
});

test('of whom nothing was typed, thanks, pleasure and interest are not three lines of a form', () => {
  for (const { text } of notes('', ['Ada Rook', 'Ben Pike']))
    expect(text.split('\n\n').length, text).toBeLessThanOrEqual(4);
});

test('whoever was unpleasant is not told that it was good to meet them', () => {
  const [, second] = notes('Ada: oak stairs\nBen: rude the whole time. he yawned at my answers and looked bored', [
    'Ada Rook',
    'Ben Pike',
  ]);
  expect(second?.text).not.toMatch(/good to|pleasure|glad|nice|enjoy/i);
  expect(second?.text).toMatch(/thank/i);
});
