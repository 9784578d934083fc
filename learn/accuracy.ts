/**
 * `npm run accuracy`: how well mails are read by writers that nothing was learnt from. Each writer's mails are read with weights learnt
 * without them. Options: writers to read; `--misses` lists what is wrong (never of sealed writers).
 */

import { readWith } from '../lambdas/understand/likelihood/learnt.ts';
import type { Weights } from '../lambdas/understand/likelihood/likelihood.ts';
import { learnFrom } from './lesson.ts';
import { LESSONS } from './lessons.ts';
import { answerTo, isSealed, mailsOf, writersOfMails } from './mails.ts';
import { type Fact, factsOf, harmsOf, type Json } from './score.ts';

interface Read {
  readonly writer: string;
  readonly id: string;
  readonly facts: readonly Fact[];
  readonly harms: readonly string[];
  readonly stated: readonly Stated[];
}

/** A fact with the likelihood that the program gave it. */
interface Stated {
  readonly likelihood: number;
  readonly right: boolean;
}

const args = process.argv.slice(2);
const misses = args.includes('--misses');
const named = args.filter((one) => !one.startsWith('--'));
const writers = writersOfMails().filter((writer) => named.length === 0 || named.includes(writer));

const lessons = LESSONS.filter(({ about }) => about === 'mail');
const examples = new Map<string, Awaited<ReturnType<(typeof lessons)[number]['examples']>>>();
for (const lesson of lessons) examples.set(lesson.question, await lesson.examples());

/** Writers are held out a few at a time: as honest as one by one, and quicker. */
const FOLDS = 5;
let lastHeld: { readonly key: string; readonly weights: ReadonlyMap<string, Weights> } = {
  key: '',
  weights: new Map(),
};
const reads: Read[] = [];
for (const writer of writers.toSorted((a, b) => foldOf(a) - foldOf(b))) {
  const held = writersOfMails().filter((one) => foldOf(one) === foldOf(writer));
  readWith(weightsWithout(held));
  for (const mail of mailsOf(writer)) {
    const answer = await answerTo(mail);
    const facts = factsOf(mail, answer);
    const harms = harmsOf(mail, answer, facts);
    reads.push({ writer, id: mail.id, facts, harms, stated: statedIn(answer, facts) });
    if (!misses || isSealed(writer)) continue;
    for (const { key, right, want, got } of facts)
      if (!right)
        console.log(`${writer}/${mail.id} ${key}: wanted ${JSON.stringify(want)}, got ${JSON.stringify(got)}`);
    for (const harm of harms) console.log(`${writer}/${mail.id} HARM ${harm}`);
  }
}
readWith(null);

function foldOf(writer: string): number {
  return writersOfMails().indexOf(writer) % FOLDS;
}

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
const line = (name: string, list: readonly Read[]) => {
  const facts = factsIn(list);
  const whole = list.filter((one) => one.facts.every(({ right }) => right)).length;
  const harm = list.filter(({ harms }) => harms.length > 0).length;
  return `| ${name} | ${list.length} | ${percent(facts.filter(({ right }) => right).length, facts.length)} | ${percent(whole, list.length)} | ${percent(harm, list.length)} |`;
};

console.log('| writer | mails | facts right | wholly right | with harm |\n| --- | ---: | ---: | ---: | ---: |');
for (const writer of writers)
  console.log(
    line(
      isSealed(writer) ? `${writer} (sealed)` : writer,
      reads.filter((one) => one.writer === writer),
    ),
  );
console.log(line('all', reads));

const keys = new Map<string, Fact[]>();
for (const fact of factsIn(reads)) {
  const key = fact.key.replace(/\[\d+\]/gu, '[]');
  keys.set(key, [...(keys.get(key) ?? []), fact]);
}
console.log('\n| fact | right | of | |\n| --- | ---: | ---: | ---: |');
for (const [key, facts] of [...keys].sort(([a], [b]) => a.localeCompare(b))) {
  const right = facts.filter(({ right }) => right).length;
  console.log(`| ${key} | ${right} | ${facts.length} | ${percent(right, facts.length)} |`);
}
const harms = new Map<string, number>();
for (const one of reads) for (const harm of one.harms) harms.set(harm, (harms.get(harm) ?? 0) + 1);
console.log(
  `\nharm: ${[...harms]
    .sort()
    .map(([harm, count]) => `${harm} ${count}`)
    .join(', ')}`,
);

const stated = reads.flatMap((one) => one.stated);
if (stated.length > 0) {
  console.log('\n| stated at | right | of | |\n| --- | ---: | ---: | ---: |');
  for (let tenth = 0; tenth < 10; tenth++) {
    const here = stated.filter(({ likelihood }) => Math.min(9, Math.floor(likelihood * 10)) === tenth);
    const right = here.filter(({ right }) => right).length;
    console.log(
      `| ${(tenth / 10).toFixed(1)} to ${((tenth + 1) / 10).toFixed(1)} | ${right} | ${here.length} | ${percent(right, here.length)} |`,
    );
  }
}
