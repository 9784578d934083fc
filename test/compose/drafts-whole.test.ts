/** What a candidate names in passing reaches the right note under its own name: links, news to be passed on, the first part of a story. */
import { expect, test } from 'vitest';
import { MET, notesOf } from './drafts-facts.ts';

const MET_BY_THREE = [...MET, { name: 'Una Pike', title: 'HR', role: 'recruiter' as const }];
const notes = (typed: string) => notesOf(typed, MET_BY_THREE);

test.each([
  [
    'link to the stair drawings nell asked for: https://hart.example/stairs',
    'Nell',
    'the stair drawings you asked for:',
  ],
  ['here is the timber list Ivo asked about: https://hart.example/list', 'Ivo', 'the timber list you asked about:'],
  ['https://hart.example/jigs (my jigs)', 'Nell', 'my jigs:'],
])('a link is called what it is: %s', (typed, to, said) =>
  expect(notes(`Nell: oak stairs\nIvo: glue\n${typed}`)[to]).toContain(said),
);

test('what is to be told is told, whole, and a wish stays one', () => {
  expect(
    notes("Nell: oak stairs\noh and tell them my card runs out in march but i'm booked on the course in feb")['Nell'],
  ).toContain("that my card runs out in March, but I'm booked on the course in February.");
  expect(notes("Nell: oak stairs\ntell Ivo I'd love to see the kiln")['Ivo']).toContain("I'd love to see the kiln");
  expect(notes("Nell: oak stairs\ntell her sorry I'm a mess")['Nell']).not.toMatch(/sorry|mess/);
});

test.each([
  ['moving the saws off one phase and onto three', 'moving the saws off one phase and onto three'],
  ['scrap rates on the new veneer, whatever the sales people want', 'scrap rates on the new veneer'],
  ['the jointing exercise on wet oak', 'I enjoyed the jointing exercise on wet oak'],
])('the first part of a cue, and all of it: %s', (typed, said) =>
  expect(notes(`Nell: ${typed}`)['Nell']).toContain(said),
);

test("'he' after a 'she' is whoever was spoken of before, and never her", () => {
  const { Nell, Ivo } = notes(
    "Nell had me plane a board, she's into hand tools. Ivo was quiet. he disagrees with Nell on glue. he did show me the drying shed",
  );
  expect(Nell).not.toContain('drying shed');
  expect(Ivo).toContain('showing me the drying shed');
});

test.each([
  ['With Nell I talked about their stair workshop.', 'Nell', 'about your stair workshop'],
  ['I talked with Ivo about how they moved the yard.', 'Ivo', 'how you moved the yard'],
])('what was talked about with somebody was told by nobody: %s', (typed, who, said) => {
  expect(notes(typed)[who]).toContain(said);
  expect(notes(typed)[who]).not.toContain('tell you about');
});

test.each([
  'the survey of drivers',
  'the cyclists in Bristol',
  'the transport pilots and how you evaluate something with 40 passengers a week',
  'the steam bill',
  'dialling in the single origin from Kenya',
  'Lisbon',
])('a plain topic under a name is what was talked about: %s', (topic) =>
  expect(notes(`Nell: ${topic}\nIvo: glue`)['Nell']).toContain(topic),
);

test.each([
  ['their new office', 'your new office'],
  ['how they pair new people with an old hand', 'how you pair new people with an old hand'],
])("what is theirs is the reader's: %s", (typed, said) =>
  expect(notes(`Nell: ${typed}\nIvo: glue`)['Nell']).toContain(said),
);

test.each([
  'the single mothers',
  'the useless managers',
  'her argument with the managers',
  'the hospital bill',
  'how they sack old people',
  'their new job',
  'snooty',
])('what judges people or is tender stays out: %s', (typed) =>
  expect(notes(`Nell: ${typed}\nIvo: glue`)['Nell']).not.toContain(typed.split(' ').at(-1)),
);
