/** What would hurt whoever sends it: broken clauses, somebody else's words or subject, shouting, and the grammar of another language. */
import { expect, test } from 'vitest';
import { faultIn } from '../../lambdas/compose/drafts/gate.ts';
import { MET, notesOf } from './drafts-facts.ts';

test.each([
  'I enjoyed talking about how I would handle.',
  'I like it because I did not become nurse for that.',
  'As I said, I USED the lathe.',
  'It was good to talk about THE lathe.',
  'You asked what I do when there is two hundred covers.',
  'I enjoyed talking about the phones in a box at 8h.',
])('the gate refuses: %s', (said) => expect(faultIn(said)).not.toBeNull());

test.each([
  'It was good to talk about how I would handle a late delivery.',
  'I became a nurse last year.',
  'It was a pleasure to talk about the MSME rule and GAMP 5.',
])('the gate lets through: %s', (said) => expect(faultIn(said)).toBeNull());

test("'goes' before words in quotation marks says them", () =>
  expect(notesOf('Nell - he goes "wood always remembers water" and showed me the kiln')['Nell']).not.toContain(
    'you go',
  ));

test.each([
  'Nell: hinges. The panel said I would hear "in due course, as ever".',
  'Ivo: the jig. HR wrote "bring your own chisels".',
])('words that nobody there is said to have said are quoted to nobody: %s', (typed) =>
  expect(Object.values(notesOf(typed)).join(' ')).not.toContain('"'),
);

test('a heading is of whoever the next sentence names, also by initials', () => {
  const { Nell, Ivo } = notesOf(
    '1. Sash windows. NR likes them steamed.\n2. Drawer slides. IB brought a drawer to look at.',
  );
  expect(Ivo).toContain('drawer slides');
  expect(Nell).not.toContain('drawer slides');
});

test('our own line, finished, is read as one', () =>
  expect(notesOf('With Nell I liked talking about ... the oak stairs and the winders')['Nell']).toContain(
    'oak stairs',
  ));

test('an answer in capitals is read as if it were not', () => {
  const { Nell } = notesOf('NELL SHOWED ME THE NEW DRYING KILN. IVO TALKED ABOUT DOVETAIL JOINTS IN OAK AND ASH.');
  expect(Nell).toContain('showing me the new drying kiln');
});

test.each([
  ['forgot: I read Cyrillic, which given their next season is an omission', 'that I read Cyrillic.'],
  ["forgot: I've got my forklift ticket renewed in March", 'that I had my forklift ticket renewed in March.'],
])('a fact is about the candidate alone: %s', (typed, said) =>
  expect(notesOf(`Nell: oak stairs\n${typed}`)['Nell']).toContain(said),
);

test.each([
  ['link: https://hart.example/s (the workshop slides Nell asked for)', 'Here are the workshop slides you asked for'],
  ['link: https://hart.example/s (my thesis)', 'Here is my thesis'],
])('one link is, and many are: %s', (typed, said) =>
  expect((notesOf(`Nell: oak stairs\n${typed}`)['Nell'] ?? '').replace("Here's", 'Here is')).toContain(said),
);

test.each([
  ['my drawings of winders are at https://hart.example/s and Nell wants to see them', 'my drawings of winders'],
  [
    'my case study on winders, Nell asked about it: https://hart.example/s',
    'my case study on winders, which you asked about:',
  ],
])('a link is called what stands before it: %s', (typed, said) =>
  expect(notesOf(`Nell: oak stairs\n${typed}`)['Nell']).toContain(said),
);

test('a link of whom nobody asked goes to whoever decides', () =>
  expect(
    notesOf('Nell: oak stairs\nIvo: hinges\nAlso a set of notes for the fair they open, https://hart.example/s')['Ivo'],
  ).not.toContain('hart.example'));

test('a clause typed whole as a topic is said whole', () =>
  expect(notesOf('Nell: whether joiners will cope once the new rules come in')['Nell']).toContain(
    'whether joiners will cope once the new rules come in.',
  ));

test('neither greeting nor closing of a letter is a topic', () => {
  const all = Object.values(notesOf('Hi team,\nNell: hinges\nThanks & Regards,\nSam')).join(' ');
  expect(all).not.toMatch(/about (?:team|the team|thanks|Sam)/i);
});

test('a good act is thanked for, however politely it is told', () => {
  expect(notesOf('Nell: she was kind enough to show me the old sawmill')['Nell']).toContain(
    'showing me the old sawmill',
  );
  expect(notesOf('Ivo: he did say they want to move to dry joints')['Ivo']).not.toContain('doing say');
});

test("whoever says 'meh' of the drive still wants the job", () => {
  expect(notesOf('Nell: oak stairs\nmeh about the drive')['Nell']).toMatch(/interested|team|work|job|join/);
  expect(notesOf('meh. Nell was fine')['Nell']).not.toMatch(/interested|join you|the job\./);
});

test.each([
  ['Ivo showed me the wheel lathe and explained how they measure the flange', 'showing me the wheel lathe'],
  ['With Ivo I liked talking about... how they see families at the yard', 'how you see families at the yard'],
  ['Ivo told me his class has a worry jar', ''],
])('the first deed, and what is done by whoever was talked to: %s', (typed, said) => {
  const { Ivo } = notesOf(typed);
  expect(Ivo).toContain(said);
  expect(Ivo).not.toMatch(/that class|measured|and explained/);
});

test('a month is nobody', () => {
  const [, ivo] = MET;
  const janet = { name: 'Janet Rook', title: null, role: 'hiring-manager' as const };
  const { Ivo } = notesOf(
    'Ivo talked about the new kiln coming in January',
    ivo === undefined ? [janet] : [janet, ivo],
  );
  expect(Ivo).toContain('kiln');
});

test('who nearly cried for joy had no bad interview', () =>
  expect(notesOf('BEST DAY OF MY LIFE! Nell was lovely. I nearly cried.\nIvo: saws')['Nell']).toMatch(
    /good|pleasure|glad|enjoy|nice/,
  ));

test.each([
  ['why: proper bread, proper people, and I would love a section of my own', 'because proper'],
  ['why: I want to be out on site, the shop is all paperwork', 'paperwork'],
  ['why: healthcare domain is meaningful', 'domain is'],
  ["forgot: I've passed my level 3, only said I was studying", 'only said'],
  ['Ivo: he asked about retry logic and I answered partially', 'retry'],
  ['Ivo: the redesign fiasco of last year', 'fiasco'],
  ['Ivo: I told him I have one pending', 'pending'],
  ['Ivo: she said "the breakfast table"', 'breakfast'],
  ['Ivo: gave me the scenario of two kids fighting', 'Thank you for giving me'],
  ['Nell: they want to fix', 'want to fix'],
])('stays out: %s', (typed, said) => expect(Object.values(notesOf(typed)).join(' ')).not.toContain(said));

test.each([
  ['https://rook.example/half', "Here's a link I'd like to share with you:"],
  ['https://samhart.example/', "Here's my website:"],
  ['https://github.com/samhart', "Here's my GitHub page:"],
  ['my insta is instagram.com/hartjoinery', "Here's my Instagram:"],
  ['link: https://justgiving.com/sam-half', "Here's my JustGiving page:"],
])('a link is called what it surely is: %s', (typed, said) => expect(notesOf(typed)['Nell']).toContain(said));
