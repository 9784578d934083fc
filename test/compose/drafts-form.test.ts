/** What is typed goes into a note where it surely fits a form of sentence, and stays out where it does not. */
import { describe, expect, test } from 'vitest';
import { isTopic } from '../../lambdas/compose/cues/noun-phrase.ts';
import { isTypo } from '../../lambdas/compose/cues/tagged.ts';
import { isTheirs, isWhClause } from '../../lambdas/compose/cues/wh-clause.ts';
import { draftNotes } from '../../lambdas/compose/draft-notes.ts';

const PEOPLE = [
  { name: 'Nell Rook', title: 'Owner', role: 'hiring-manager' as const },
  { name: 'Ivo Brand', title: null, role: 'interviewer' as const },
];

const notes = (typed: string, people: typeof PEOPLE | { name: string; title: null; role: 'interviewer' }[] = PEOPLE) =>
  draftNotes({
    id: 'form',
    employer: 'Larch & Lime',
    job: 'Joiner',
    stage: 'onsite',
    country: 'GB',
    candidate: 'Sam Hart',
    people: [...people],
    typed,
  });
const note = (typed: string): string => notes(typed).notes[0]?.text.replaceAll('\n', ' ') ?? '';

describe('after a name, a bare noun is a topic', () => {
  test.each([
    'the new till system',
    'their Postgres migration',
    'socket fit in a humid season',
    'wheelchair ramps on the older buses',
    'feature flags that never get removed',
    'closing the month in four days',
    'the sick bay and the cold store',
    'couch grass versus kikuyu on the top field',
  ])('%s', (typed) => expect(note(`Nell: ${typed}`)).toContain(typed.replace('their', 'your')));
  test.each([
    'three of them across a table',
    'good evening',
    'stern enough fella',
    'the owner',
    'mabait sya',
    'a long day',
  ])('not %s', (typed) => expect(note(`Nell: ${typed}`)).not.toContain(typed));
  test('but not in the middle of a story', () => {
    const typed = 'Nell and I walked out to the yard. Sawdust everywhere. She laughed about the weather.';
    expect(note(typed)).not.toMatch(/[Ss]awdust/);
  });
  test('a single thing gets the article that was not typed', () => {
    expect(note('Nell: rescue drill at the training tower')).toContain('the rescue drill at the training tower');
  });
});

describe('a how or why clause', () => {
  test.each([
    ['we talked about how they moved to Postgres', 'how you moved to Postgres'],
    ['how they price the tasting menu', 'how you price the tasting menu'],
    ['oak stairs, and why they changed the old supplier', 'oak stairs and why you changed the old supplier'],
    ['we talked about whether small mills should run at night', 'whether small mills should run at night'],
  ])('%s', (typed, said) => expect(note(`Nell: ${typed}`)).toContain(said));
  test.each([
    'how they sulk all winter',
    'the otters and how they feed them',
    'how long that takes',
    'when she came back',
  ])('not %s', (typed) => expect(note(`Nell: ${typed}`)).not.toMatch(/how|when/));
  test.each(['how the couple now ask', 'why operator stop', 'how you', 'what you said'])('is no clause: %s', (text) =>
    expect(isWhClause(text)).toBe(false),
  );
  test("'they' is the company where companies act, and nobody else stands before it", () => {
    expect(isTheirs('how they train apprentices')).toBe(true);
    expect(isTheirs('how they cope')).toBe(false);
    expect(isTheirs('the tenants and how they use the garden')).toBe(false);
  });
});

test.each([
  ['she let me hold the chisel', 'Thanks for letting me hold the chisel.'],
  ['walked the whole yard with me', 'Thanks for walking the whole yard with me.'],
  ['drew the joint for me on a napkin', 'Thanks for drawing the joint for me on a napkin.'],
  ['made me tea', 'Thanks for the tea.'],
  ['she had me plane a door', 'I enjoyed planing a door.'],
  ["asked which of my joints I'd throw away", "talking about which of my joints I'd throw away"],
  ["wanted to know what I'd cut first", "talking about what I'd cut first"],
  ['they want to open a second shop', 'you want to open a second shop'],
  ['his idea of a repair counter in every shop', 'your idea of a repair counter in every shop'],
  ['she reckons a clean van wins half the job', 'Your point that a clean van wins half the job'],
  ['we both learned on the same lathe', 'we both learned on the same lathe'],
  ["tell her I'd love to see the garden", "I'd love to see the garden."],
])('%s', (typed, said) => expect(note(`Nell: ${typed}`)).toContain(said));

test('no feeling is invented about a question', () => {
  expect(note("Nell asked how I'd hang a door")).not.toContain('stayed with me');
});

test('what he is lent under his own name is from him, though she is named before', () => {
  const [nell, ivo] = notes(
    'Nell: oak stairs. Ivo: disagreed with Nell about glue; he lent me his book on joints',
  ).notes;
  expect(nell?.text).not.toContain('book');
  expect(ivo?.text).toContain('lending me your book on joints');
  expect(ivo?.text).not.toContain('glue');
});

describe('what was forgotten', () => {
  test('goes to the one who ought to know it', () => {
    const [nell, ivo] = notes(
      'Nell: oak. Ivo: beech.\nI never mentioned that I did the first aid course. Ivo ought to know it.',
    ).notes;
    expect(nell?.text).not.toContain('first aid');
    expect(ivo?.text).toContain('I did the first aid course');
  });
  test.each([
    ["I'm turning bowls 3 yrs", "I've been turning bowls for three years"],
    ['my forklift ticket', 'my forklift ticket'],
    ['cleared the Level 2', 'I cleared the Level 2'],
  ])('%s', (typed, said) => expect(note(`Nell: oak\nforgot: ${typed}`)).toContain(said));
  test('two statements run together stay out', () => {
    expect(note('Nell: oak\nforgot: I do my own drawings got my card')).not.toContain('drawings');
  });
});

test('an honorific that was typed is kept', () => {
  const people = [{ name: 'Ngozi Eze', title: null, role: 'interviewer' as const }];
  expect(notes('madam ngozi showed me the bench', people).notes[0]?.text).toContain('Dear Madam Ngozi,');
  const trang = [{ name: 'Thu Trang Nguyen', title: null, role: 'interviewer' as const }];
  expect(notes('Ms Trang showed me the bench', trang).notes[0]?.text).toContain('Dear Ms Trang,');
});

test('somebody who said nothing is not thanked for a conversation', () => {
  const said = notes('Nell: oak stairs\nIvo: nothing, he just said hello').notes[1]?.text ?? '';
  expect(said).not.toMatch(/conversation|talk/);
});

test('the sentence before is not banned with a sentence that names its own matter', () => {
  expect(note("Nell let me turn a bowl. One boy cried, please don't use that.")).toContain('letting me turn a bowl');
});

test('a slip of the thumb is known from a word of a trade', () => {
  expect(['questons', 'bioswale', 'foulbrood'].map(isTypo)).toEqual([true, false, false]);
});

test('a topic is never somebody', () => {
  expect(isTopic('the head of department')).toBe(false);
});

describe('what the candidate answered', () => {
  test.each([
    ["the old moulding planes. I said I'd sharpen the planes", "As I said, I'd sharpen the planes"],
    [
      'She asked how I keep a wide board flat. I told her I stack them with thin battens',
      'You asked how I keep a wide board flat, and',
    ],
    [
      "Asked what I'd cut first. I said the oak stairs",
      "You asked what I'd cut first, and I'd still say the oak stairs",
    ],
    ['the stair templates. I suggested numbering the shelves', "I'd still suggest numbering the shelves"],
    ['I offered to sharpen the chisels', 'sharpen the chisels'],
    ['I told her about the spiral staircase', 'tell you about the spiral staircase'],
    ['the tool sale. I said start with the moulding plane', 'start with the moulding plane'],
  ])('%s', (typed, said) => expect(note(`Nell: ${typed}`)).toContain(said));
  test.each([
    'Asked if I drink. I said a beer at Christmas',
    'I told her I can start on the fourteenth',
    'I said I have never used a spindle moulder',
    "She asked how I'd calm a customer. I said I'd give her a chair",
    "I said I'd drill a second spindle hole",
    "I said I'd take thirty-two an hour",
    "I said I'd rather not say",
    'I said I mended eleven of them in a spindle shed',
  ])('is not said again: %s', (typed) =>
    expect(note(`Nell: ${typed}`)).not.toMatch(/beer|fourteenth|spindle|chair|thirty/),
  );
});

describe('what was let through by its form', () => {
  test.each([
    ['She wants every bench able to take a vice by summer', 'you want every bench able to take a vice by summer'],
    ['they are going to move the saw shed so there is no more dust', "you're going to move the saw shed"],
    ['questions on glue and split panels', 'glue and split panels'],
    ['Good talk afterwards on how to move a wide slab', 'how to move a wide slab'],
    ['walked the whole yard with her, shed to kiln', 'walking the whole yard with you'],
    ['showed me the new kiln where a fan was just being fitted', 'for showing me the new kiln'],
    ['we spent most of the time on oak stairs and why she changed the old supplier', 'oak stairs and why you changed'],
  ])('%s', (typed, said) => expect(note(`Nell: ${typed}`)).toContain(said));
  test.each([
    'she wants someone who can spray',
    'He wants Karen gone by Easter',
    'She wants a baby next year',
    'She thinks the owner drinks',
    'I offered to work for free',
    "I said I'd leave in two years anyway",
    'I told her about the tribunal',
    'layoffs in March',
    'she is thinking to make a bench for the mayor',
    'on her phone the whole time and typing',
    'salry band 42 to 48',
  ])('not %s', (typed) =>
    expect(note(`Nell: ${typed}`)).not.toMatch(
      /spray|Karen|baby|owner|free|leave|tribunal|layoff|mayor|typing|whole time|42/,
    ),
  );
});

describe('what is done in a sentence of its own kind', () => {
  test.each([
    ['the dovetail exercise', 'I enjoyed the dovetail exercise'],
    ['asked me to sort a stack of boards', 'sorting a stack of boards'],
    ['drove me there and back', 'driving me there and back'],
    ['did lunch', 'for lunch'],
    ['a tour of the drying shed', 'for the tour of the drying shed'],
    ['asked which jig I would scrap', 'which jig I would scrap'],
    ['they have a waiting list for spring', 'interested to hear about your waiting list for spring'],
    ['they split the night work evenly', 'that you split the night work evenly'],
    ['she wants fewer offcuts by spring', 'you want fewer offcuts by spring'],
    ["we're both ex Harkness, different benches", "that we're both ex-Harkness."],
    [
      'oak stairs, two a week. He asked how I would hang a door in a listed house',
      'about oak stairs, and about how I would hang a door in a listed house',
    ],
    ['his trick with the wedges is genius', 'your trick with the wedges'],
  ])('%s', (typed, said) => expect(note(`Nell: ${typed}`)).toContain(said));
  test.each(['gave me a hard time', 'they pay nobody overtime', 'she has a temper', 'they lose a joiner a month'])(
    'is not said: %s',
    (typed) => expect(note(`Nell: ${typed}`)).not.toMatch(/hard time|overtime|temper|joiner a month/),
  );
});

test.each([
  'I talked about: oak stairs',
  'we had a really lively exchange about oak stairs',
  'we got onto oak stairs',
  'we talked for ages about oak stairs',
  'we discussed also oak stairs',
  'she was more about oak stairs',
])('however it begins, what was talked about is a topic: %s', (typed) => {
  expect(note(`Nell: ${typed}`)).toContain('oak stairs');
});

test('why they want it may stand without its subject', () => {
  expect(note('Nell: oak stairs\nWant it because I grew up in a joinery')).toContain('because I grew up in a joinery');
});
