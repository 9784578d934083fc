/** What was forgotten is the most valuable thing typed: it is said, mended where it surely can be, and without its tail. */
import { expect, test } from 'vitest';
import { modestFact } from '../../lambdas/compose/cues/modest-fact.ts';
import { draftNotes } from '../../lambdas/compose/draft-notes.ts';
import { answerOf, MET, notesOf } from './drafts-facts.ts';

const notes = (typed: string): readonly string[] => Object.values(notesOf(typed));

test.each([
  ['I have slinger ticket, valid till 2027', 'I have a slinger ticket, valid till 2027'],
  ['I have ISO audit certificate', 'I have an ISO audit certificate'],
  ['that I have also experience with Inventor, not only Rhino', 'I also have experience with Inventor'],
  ['I am registered as a chartered engineer since May', 'I have been registered as a chartered engineer since May'],
  ['I know the booking system, I did the change in my hotel', 'I know the booking system'],
  ["I've done shop fitting on the side, pics on @hartjoinery", "I've done shop fitting on the side"],
  ['at Pinfold I ran the apprentices for two years', 'at Pinfold I ran the apprentices for two years'],
  ['the timber course I did with the college, and I never asked', 'the timber course I did with the college'],
  ['I already worked with CAD in office of small builder', "I've already worked with CAD"],
])('is mended: %s', (typed, said) => expect(modestFact(typed)).toBe(said));

test.each([
  "I'm worried about the drive",
  'they have my old boss on the board',
  'I got sacked from the mill',
  'I earn 32k at the moment',
])('is left out: %s', (typed) => expect(modestFact(typed)).toBeNull());

test('is named among what was left out, and never passed over in silence', () =>
  expect(
    draftNotes(answerOf('Nell: hinges\nforgot: they have my old boss on the board')).left.map(({ text }) => text),
  ).toContain('they have my old boss on the board'));

test.each([
  'I neglected to mention that I ran the night shift',
  'I omitted to inform the panel that I ran the night shift',
  'Didnt mention I ran the night shift',
])('is known however it is put: %s', (typed) =>
  expect(notes(`Nell: hinges. ${typed}`).join(' ')).toMatch(/(?:forgot|should have) .* that I ran the night shift/),
);

test.each(['I hold a slinger ticket, forgot this', 'I hold a slinger ticket (forgot)'])(
  'also if that is said after it: %s',
  (typed) => expect(notes(`Nell: hinges\n${typed}`).join(' ')).toContain('that I hold a slinger ticket.'),
);

test('a verb without its subject is of the candidate', () =>
  expect(notes('Nell: hinges. forgot to say got my 2391 last year').join(' ')).toContain(
    'that I got my 2391 last year',
  ));

test('goes to the only one with whom it was spoken of', () => {
  const [nell, ivo] = notes(
    'Nell: the showroom\nIvo: the veneering press\nforgot: I ran the veneering department for two years',
  );
  expect(ivo).toContain('veneering department');
  expect(nell).not.toContain('veneering department');
});

test('what stands behind an arrow after a name is of that person', () => {
  const [nell, ivo] = notes('Nell → the oak stairs\nIvo -> the drawer slides');
  expect(nell).toContain('oak stairs');
  expect(ivo).toContain('drawer slides');
});

test.each([
  ['why: I want to work in the yard and not in an office', "I'd like to work in the yard."],
  ['why: small shop, proper oak, and I want to stay somewhere for years', "I'd like to stay somewhere for years."],
  ['why: want to do oak frames, big barns', "I'd like to do oak frames."],
  ["why: it's the yard I grew up beside", "because it's the yard I grew up beside"],
])('a reason is said as far as it stands alone: %s', (typed, said) =>
  expect(notes(`Nell: hinges\n${typed}`)[0]).toContain(said),
);

test('of a list, what is private stays out and the rest is said', () => {
  const [nell] = notes('Nell: the new showroom, benefits, the spray booth');
  expect(nell).toContain('the new showroom and the spray booth');
  expect(nell).not.toContain('benefits');
});

test.each([
  [
    'Nell: her vision for the yard as "a workshop with a front door" not a factory',
    'your vision for the yard as "a workshop',
  ],
  ['Nell showed me the jig they use for winders', 'showing me the jig you use for winders'],
  ['Ivo: we spent ages on the dovetails', 'I enjoyed the time we spent on the dovetails.'],
  ['Ivo drove me out to the yard, talked about the oak and the ash', 'about the oak and the ash'],
  ['Ivo: talked afterwards about the spray booth and the new lathe', 'the spray booth and the new lathe'],
  ['Ivo asked about drawer fronts and the cutting list', 'drawer fronts and the cutting list'],
])('says: %s', (typed, said) => expect(notes(typed).join(' ')).toContain(said));

test.each([
  ["Nell: how the spring order nearly didn't happen", 'nearly'],
  ['Ivo: coding round, planed a board', 'the coding'],
  ['Ivo asked how I handle a split board at night, I gave the Cork example', 'example'],
  ['Ivo asked about the rota and I said I always plan two weeks ahead', 'You asked the'],
  ["why: its 5 min from home and it's days", 'home'],
  ["why: I've been on contracts for years and want a yard", 'contracts'],
  ['why: this is a good project because is big', 'is big'],
  ['Ivo: he quizzed me on hydraulics and gap sizes and I was lost', 'hydraulics'],
])('does not say: %s', (typed, said) => expect(notes(typed).join(' ')).not.toContain(said));

test('nobody met whoever called', () => {
  const [nell] = Object.values(notesOf('Nell called me and we talked for 20 min', MET.slice(0, 1)));
  expect(nell).toContain('Thanks for the call.');
  expect(nell).not.toMatch(/\bmeet/);
});
