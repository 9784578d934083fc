/** What a candidate types after an interview: who is spoken of, what may be said of it, and in which words. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { classOf, USABLE } from '../../lambdas/compose/cues/classes.ts';
import type { Person } from '../../lambdas/compose/cues/people.ts';
import { peopleIn } from '../../lambdas/compose/cues/people.ts';
import { readDebrief } from '../../lambdas/compose/cues/read.ts';
import { sayingsOf } from '../../lambdas/compose/cues/turn.ts';
import { draftNotes, readAnswer } from '../../lambdas/compose/draft-notes.ts';
import { faultIn } from '../../lambdas/compose/drafts/gate.ts';

const PEOPLE: readonly Person[] = [
  { name: 'Winifred Cope', title: 'Head Gardener', role: 'hiring-manager' },
  { name: 'Dr Pól Ó Cuinn', title: 'Botanist', role: 'interviewer' },
  { name: 'Sherri Lane', title: null, role: 'recruiter' },
];
const [WINIFRED, POL, SHERRI] = PEOPLE;

describe('whom a word means', () => {
  test.each([
    ['Winnie', WINIFRED],
    ['Paul', POL],
    ['sherry', SHERRI],
    ['the HR lady', SHERRI],
    ['the botanist', POL],
    ['Steve', undefined],
  ])('%s', (label, person) => {
    expect(peopleIn(label, PEOPLE)?.[0]).toBe(person);
  });

  test('both, all, and a pair', () => {
    expect(peopleIn('all three of them', PEOPLE)).toHaveLength(3);
    expect(peopleIn('Winnie and Paul', PEOPLE)).toEqual([WINIFRED, POL]);
  });
});

describe('a debrief', () => {
  test('in lines, with labels', () => {
    const read = readDebrief(
      'Winnie: dahlias\nPaul - he let me prune the fig\nforgot: I speak Czech\nlink: fig.example/plan, the plan\nask: who waters?\nfelt great',
      PEOPLE,
    );
    expect(read.spoken.map((one) => [one.person?.name, one.text])).toEqual([
      ['Winifred Cope', 'dahlias'],
      ['Dr Pól Ó Cuinn', 'he let me prune the fig'],
    ]);
    expect(read.forgot.map((one) => one.text)).toEqual(['I speak Czech']);
    expect(read.links).toMatchObject([{ url: 'fig.example/plan', text: 'the plan' }]);
    expect([read.asks, read.rapport]).toEqual([['who waters?'], 'great']);
  });

  test('in prose, cut where the subject changes', () => {
    const read = readDebrief(
      'winifred showed me the potting shed and she asked what id plant first, i said the beans. then Paul, who told me he is tired of box hedges. I forgot to tell Paul that I keep bees. they decide on friday',
      PEOPLE,
    );
    expect(read.spoken.map((one) => [one.person?.name, one.text.replace(/\.$/, '')])).toEqual([
      ['Winifred Cope', 'she showed me the potting shed'],
      ['Winifred Cope', 'she asked what id plant first'],
      ['Winifred Cope', 'i said the beans'],
      ['Dr Pól Ó Cuinn', 'she told me he is tired of box hedges'],
    ]);
    expect(read.forgot).toMatchObject([{ text: 'I keep bees', person: POL }]);
  });

  test('says to whom no note is wanted', () => {
    expect(readDebrief('Winnie: dahlias\nno need to write to Sherri', PEOPLE).skip).toEqual([SHERRI]);
  });
});

describe('a cue is turned into', () => {
  test.each([
    ['how they train the new gardeners', 'how: how you train the new gardeners'],
    ['she showed me the potting shed', 'thanks: showing me the potting shed'],
    ['we walked the walled garden', 'did: walking the walled garden'],
    ['we both grew up in Sligo', 'common: we both grew up in Sligo'],
    ['she wants to open the orchard to schools', 'plan: open the orchard to schools'],
    ['he thinks hedges should be cut twice', 'view: hedges should be cut twice'],
    ['she asked what id plant first', "question: what I'd plant first"],
    ['i suggested a dry run', 'suggested: a dry run'],
    ['told him about my bees', 'answered: my bees'],
    ['visitors at 31 and needs to be 40', 'plan: get visitors from 31 to 40'],
    ['loves roses', 'fact: you love roses'],
    ['same tailor as me!!', 'common: we have the same tailor'],
  ])('%s', (typed, expected) => {
    const [way] = sayingsOf(typed);
    expect(`${way?.form}: ${way?.text}`).toBe(expected);
  });

  test.each([
    'she laughed a lot',
    'we both hate mowing',
    'he asked if I have a car',
    'asked how many jobs I had',
    'an old lady called Edna waved',
  ])('nothing: %s', (typed) => {
    expect(sayingsOf(typed)).toEqual([]);
  });
});

test.each([
  'she asked what I earn now',
  'he was on his phone the whole time',
  'he told me in confidence that they are closing',
  'nothing much',
  'my knee came up',
  'she said I was the best so far',
])('stays out: %s', (typed) => {
  const { class: kind, usable } = classOf(typed);
  expect([USABLE.has(kind), usable < 0.5]).toEqual([false, true]);
});

test.each([
  ['I enjoyed talking about she asked.', 'splice'],
  ['Thank you for showing her the shed.', 'third person'],
  ['It was good to hear that you is here.', 'splice'],
  ['I liked "the shed.', 'quote'],
  ['Our talk about the the shed.', 'twice'],
  ['It was lol.', 'chat'],
])('is not said: %s', (sentence, fault) => {
  expect(faultIn(sentence)).toBe(fault);
});

const ANSWER = {
  id: 'a1',
  employer: "St Brannock's Gardens",
  job: 'Gardener (Band 6)',
  stage: 'onsite',
  country: 'GB',
  people: PEOPLE,
  typed:
    'Winnie: she showed me the potting shed\nPaul: figs under glass\nSherri: asked if I am married\nforgot: I speak Czech',
};

describe('afterword draft', () => {
  test('a note for everyone, each with its own, and what stays out', () => {
    const answer = readAnswer(JSON.stringify(ANSWER));
    if (answer === null) throw new Error('The answer was not read.');
    const { notes, left } = draftNotes(answer);
    const textOf = (name: string) => notes.find((one) => one.person === name)?.text ?? '';
    expect(notes.map((one) => one.person)).toEqual(PEOPLE.map((one) => one.name));
    expect(textOf('Winifred Cope')).toMatch(/showing me the potting shed/);
    expect(textOf('Winifred Cope')).toMatch(/I speak Czech/);
    expect(textOf('Dr Pól Ó Cuinn')).toMatch(/figs under glass/);
    expect(textOf('Dr Pól Ó Cuinn')).toMatch(/^Dear Dr Ó Cuinn,/);
    expect(textOf('Sherri Lane')).not.toMatch(/married|earn|shed|figs|Czech/);
    expect(notes.map((one) => one.text).join(' ')).not.toMatch(/Band 6/);
    expect(left).toMatchObject([
      { person: 'Sherri Lane', class: 'private', says: expect.stringContaining('your private life') },
    ]);
  });

  test('prints notes and one line of what is left', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'debrief-')), 'answers.jsonl');
    writeFileSync(file, `${JSON.stringify(ANSWER)}\n`);
    const { stdout, status } = spawnSync(
      process.execPath,
      [new URL('../../bin/afterword.ts', import.meta.url).pathname, 'draft', '--json', file],
      { encoding: 'utf8' },
    );
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([status, lines.length]).toEqual([0, 4]);
    expect(lines[0]).toMatchObject({ id: 'a1', person: 'Winifred Cope', subject: expect.any(String) });
    expect(lines[3]).toMatchObject({ id: 'a1', left: [{ class: 'private' }] });
  }, 30_000);
});

test.each([
  ['one word', 'a'.repeat(6000)],
  ['commas', 'a, '.repeat(2000)],
  ['labels', 'Winnie: a\n'.repeat(600)],
  ['brackets', '('.repeat(6000)],
])('is read at once, whatever was typed: %s', (_, typed) => {
  const before = performance.now();
  draftNotes({ ...ANSWER, candidate: null, people: [...PEOPLE], typed });
  expect(performance.now() - before).toBeLessThan(5000);
});

describe('whom something is for', () => {
  test('a link is for whoever is said to have asked for it', () => {
    const read = readDebrief('My repo of the reconciliation tool: git.example/recon. Sherri asked to share.', PEOPLE);
    expect(read.links).toMatchObject([{ url: 'git.example/recon', person: SHERRI }]);
  });

  test('who was never met is not thanked', () => {
    expect(readDebrief('Sherri I never met, she sent the link.', PEOPLE).skip).toEqual([SHERRI]);
    expect(readDebrief('I never met anyone so kind as Sherri.', PEOPLE).skip).toEqual([]);
  });
});
