/**
 * `npm run accuracy`: how well mails are read when nothing was learnt from their writer. Each writer's mails are read with weights learnt
 * without them; writes docs/accuracy.md. Options: writers to read; `--misses` lists what is wrong (never for sealed writers).
 * `--model URL` (and `--model-name NAME`) shows what a model adds: the same mails without it, with it, and by its word alone.
 */

import { writeFileSync } from 'node:fs';
import { readWith } from '../lambdas/understand/likelihood/learnt.ts';
import type { Weights } from '../lambdas/understand/likelihood/likelihood.ts';
import type { SecondReader } from '../lambdas/understand/understanding.ts';
import { Beside, modelOf, namedIn } from './beside.ts';
import { examplesOf, learnFrom, type Written } from './lesson.ts';
import { LESSONS } from './lessons.ts';
import { answerTo, foldOf, isSealed, mailsOf, writersOfMails } from './mails.ts';
import { type Fact, factsOf, harmsOf, type Json } from './score.ts';

interface Read {
  readonly writer: string;
  readonly id: string;
  readonly facts: readonly Fact[];
  readonly harms: readonly string[];
  readonly stated: readonly Stated[];
}

/** A fact with the likelihood the program gave it. */
interface Stated {
  readonly likelihood: number;
  readonly right: boolean;
}

const args = process.argv.slice(2);
const misses = args.includes('--misses');
const named = namedIn(args);
const model = modelOf(args);
const beside = model === null ? null : new Beside<Read>(model);
const writers = writersOfMails().filter((writer) => named.length === 0 || named.includes(writer));

const lessons = LESSONS.filter(({ about }) => about === 'mail');
const examples = new Map<string, readonly Written[]>();
for (const lesson of lessons) examples.set(lesson.question, await examplesOf(lesson));

let lastHeld: { readonly key: string; readonly weights: ReadonlyMap<string, Weights> } = {
  key: '',
  weights: new Map(),
};
const reads: Read[] = [];
for (const writer of writers.toSorted((a, b) => foldOf(a) - foldOf(b))) {
  const held = writersOfMails().filter((one) => foldOf(one) === foldOf(writer));
  readWith(weightsWithout(held));
  for (const mail of mailsOf(writer)) {
    const read = async (reader?: SecondReader): Promise<Read> => {
      const answer = await answerTo(mail, undefined, reader);
      const facts = factsOf(mail, answer);
      return { writer, id: mail.id, facts, harms: harmsOf(mail, answer, facts), stated: statedIn(answer, facts) };
    };
    if (beside !== null) {
      await beside.take(read);
      continue;
    }
    const one = await read();
    reads.push(one);
    const { facts, harms } = one;
    if (!misses || isSealed(writer)) continue;
    for (const { key, right, want, got } of facts)
      if (!right)
        console.log(`${writer}/${mail.id} ${key}: wanted ${JSON.stringify(want)}, got ${JSON.stringify(got)}`);
    for (const harm of harms) console.log(`${writer}/${mail.id} HARM ${harm}`);
  }
}
readWith(null);

function weightsWithout(held: readonly string[]): ReadonlyMap<string, Weights> {
  const key = held.join(' ');
  if (key !== lastHeld.key)
    lastHeld = {
      key,
      weights: new Map(
        lessons.map((lesson) => [lesson.question, learnFrom(lesson, examples.get(lesson.question) ?? [], held)]),
      ),
    };
  return lastHeld.weights;
}

function statedIn(answer: Json, facts: readonly Fact[]): readonly Stated[] {
  const likely = (path: string): Json =>
    path.split('.').reduce<Json>((here, key) => {
      if (typeof here !== 'object' || here === null || Array.isArray(here)) return null;
      return (here as { readonly [key: string]: Json })[key] ?? null;
    }, answer);
  const first = (answer as { readonly interviews?: readonly Json[] }).interviews?.[0] ?? null;
  return facts.flatMap(({ key, right, got }) => {
    if (got === null) return [];
    const found = /^interviews\[0\]\.(start|employer|job|location)$/.exec(key)?.[1];
    const likelihood =
      key === 'kind'
        ? likely('likely.kind')
        : key === 'word.says'
          ? likely('likely.says')
          : found === undefined || typeof first !== 'object' || first === null
            ? null
            : ((first as { readonly likely?: { readonly [key: string]: Json } }).likely?.[found] ?? null);
    return typeof likelihood === 'number' ? [{ likelihood, right }] : [];
  });
}

const percent = (right: number, all: number) => (all === 0 ? '-' : `${((100 * right) / all).toFixed(1)} %`);
const factsIn = (list: readonly Read[]) => list.flatMap(({ facts }) => facts);
const row = (name: string, list: readonly Read[]) => {
  const facts = factsIn(list);
  const whole = list.filter((one) => one.facts.every(({ right }) => right)).length;
  const harm = list.filter(({ harms }) => harms.length > 0).length;
  return `| ${name} | ${list.length} | ${percent(facts.filter(({ right }) => right).length, facts.length)} | ${percent(whole, list.length)} | ${percent(harm, list.length)} |`;
};

/** How each writer's mails are described. What is in a sealed writer's mails is not known here. */
const WRITTEN: { readonly [writer: string]: string } = {
  d1: 'English: invites, changes, words, nothings',
  d2: 'English, by recruiting software and calendars',
  d5: 'nine other languages',
  d6: 'threads, moves, notes, several interviews',
  d9: 'English, by people; half with a misleading time',
  d10: 'threads in four languages',
  d11: 'words and nothings in ten languages',
  d12: 'by software in ten languages',
  f1: 'English, by people of all trades',
  f2: 'English: threads and software',
  f3: 'nine other languages',
  f4: 'English: people, words, calendars',
  f6: 'sealed: scored, and never looked into',
  f7: 'words and nothings in ten languages',
  t1: 'threads: agreed, moved, called off, left open',
  t2: 'sealed: all kinds, in nine languages; scored, and never looked into',
  t3: 'sealed: all kinds, in ten languages; scored, and never looked into',
  t6: 'what kind of mail it is, in ten languages',
  t7: 'who is who, in eight languages',
  t8: 'when: threads and misleading times, in eight languages',
  t9: 'by software, in nine languages',
  t10: 'sealed: a fair sample, in nine languages; scored, and never looked into',
  t11: 'who is who, which employer, in nine languages',
  t12: 'when and how many: ends, days, moves, in ten languages',
  t13: 'which employer, which job, where, in nine languages',
  t15: 'people in plain prose, with their roles, in nine languages',
  t16: 'English: a fair sample',
  t17: 'a fair sample, half of it English, in eleven languages',
  t14: 'sealed: a fair sample, in ten languages; scored, and never looked into',
  t4: 'English: by software, appointments that are no interview, people in passing',
};

const byKey = new Map<string, Fact[]>();
for (const fact of factsIn(reads)) {
  const key = fact.key.replace(/\[\d+\]/gu, '[]');
  byKey.set(key, [...(byKey.get(key) ?? []), fact]);
}
const harms = new Map<string, number>();
for (const one of reads) for (const harm of one.harms) harms.set(harm, (harms.get(harm) ?? 0) + 1);
const stated = reads.flatMap((one) => one.stated);
const tenths = Array.from({ length: 10 }, (_, tenth) => {
  const here = stated.filter(({ likelihood }) => Math.min(9, Math.floor(likelihood * 10)) === tenth);
  const right = here.filter((one) => one.right).length;
  return `| ${(tenth / 10).toFixed(1)} to ${((tenth + 1) / 10).toFixed(1)} | ${right} | ${here.length} | ${percent(right, here.length)} |`;
});

if (beside !== null) {
  console.log(
    '| mails that the model read | | facts right | wholly right | with harm |\n| --- | ---: | ---: | ---: | ---: |',
  );
  for (const { name, rows } of beside.ways.toReversed()) console.log(row(name, rows));
  process.exit(0);
}

const page = `# Accuracy

Made by \`npm run accuracy\`. Mails that a writer made up, of whom nothing was learnt: each writer's mails are read with weights that were learnt
from others. *Facts right* are single facts (a start, a name, a place); *wholly right* are mails of which every labelled fact is right. *Harm* is
what would hurt a candidate because it is stated as if certain: a wrong time, a person who was not there, an invite that is lost, something else that
is taken for one. What is asked about does no harm, and is not right either; only a false invite or a lost one counts as harm even if the candidate
is asked what the mail is. A mail has eight labelled facts on average.

The weights know nothing of the writer they are measured on; the people who chose features and thresholds had read what was misread of the open sets.
Nobody has looked into the sealed ones (f6, t2, t3, t10, t14); their totals were seen while weights were chosen. t10, t14, t16 and t17 are fair samples of what candidates
forward in a year; nearly all other sets were written to be hard. What ships was learnt from all open sets.
In t4 those who write or sign were first labelled as nobody; the contract counts them, so they are accepted now.

| writer | mails | facts right | wholly right | with harm |
| --- | ---: | ---: | ---: | ---: |
${writers
  .map((writer) =>
    row(
      `${writer}: ${WRITTEN[writer] ?? ''}`,
      reads.filter((one) => one.writer === writer),
    ),
  )
  .join('\n')}
${row('**all**', reads)}

Harm, in mails: ${[...harms]
  .sort((a, b) => b[1] - a[1])
  .map(([harm, count]) => `${harm} ${count}`)
  .join(', ')}.

## By fact

| fact | right | of | |
| --- | ---: | ---: | ---: |
${[...byKey]
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([key, facts]) => {
    const right = facts.filter((one) => one.right).length;
    return `| \`${key}\` | ${right} | ${facts.length} | ${percent(right, facts.length)} |`;
  })
  .join('\n')}

## Are the likelihoods true?

Of the facts that were stated with a likelihood (kind, word, start, employer, job, place), so many were right:

| stated at | right | of | |
| --- | ---: | ---: | ---: |
${tenths.join('\n')}
`;
console.log(page);
if (named.length === 0) writeFileSync(new URL('../docs/accuracy.md', import.meta.url), page);
