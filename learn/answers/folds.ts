/** Readings of answers with weights learnt without their writers. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { candidatesOf } from '../../lambdas/understand/answers/candidates.ts';
import { type Judged, judged } from '../../lambdas/understand/answers/judge.ts';
import { viewsOf } from '../../lambdas/understand/answers/views.ts';
import type { Weights } from '../../lambdas/understand/likelihood/likelihood.ts';
import { replyToJson } from '../../lambdas/understand/reply-json.ts';
import type { Options } from '../learner.ts';
import { learnFrom, type Written } from '../lesson.ts';
import { learnQuickly, type QuickOptions } from '../quick.ts';
import { asText } from '../weights-file.ts';
import { type Command, HELD_OUT, labelledAnswers, sayings, traps } from './labelled.ts';
import { type Prepared, prepared, statements, weightOf } from './prepared.ts';
import { score } from './score.ts';

export const STATEMENT: QuickOptions = { l1: 2.5, l2: 8, least: 3, passes: 6, rate: 0.1 };
export const JUDGE: Options = { l2: 3, least: 4, steps: 60, anyRight: true };

/** How many folds the writers are dealt into. Learning once for each writer would take four times as long. */
const FOLDS = 4;

let dealt: readonly (readonly string[])[] | null = null;

/** The writers in folds of much the same size: the most prolific first, each into the smallest fold. */
export function folds(): readonly (readonly string[])[] {
  if (dealt !== null) return dealt;
  const open = [...labelledAnswers(), ...traps(), ...sayings()].filter(({ writer }) => !HELD_OUT.has(writer));
  const counts = [...Map.groupBy(open, ({ writer }) => writer)].map(
    ([writer, { length }]) => [writer, length] as const,
  );
  const out = Array.from({ length: FOLDS }, () => ({ writers: [] as string[], size: 0 }));
  for (const [writer, size] of counts.toSorted((a, b) => b[1] - a[1])) {
    const least = out.reduce((best, one) => (one.size < best.size ? one : best));
    least.writers.push(writer);
    least.size += size;
  }
  dealt = out.map(({ writers }) => writers);
  return dealt;
}

/** Everybody in the writer's fold, this writer included. */
const withFold = (writer: string): readonly string[] => folds().find((fold) => fold.includes(writer)) ?? [writer];

const known = new Map<string, Weights>();

/** The weights for statements, learnt without some writers. */
function statementsWithout(writers: readonly string[]): Weights {
  const key = [...writers].sort().join(' ');
  const before = known.get(key);
  if (before !== undefined) return before;
  const { answers, phrases } = prepared();
  const kept = answers.filter(({ answer }) => !writers.includes(answer.writer));
  const weights = learnQuickly([...phrases, ...kept.flatMap(statements)], STATEMENT);
  known.set(key, weights);
  return weights;
}

function readingsOf(one: Prepared, weights: Weights): readonly Judged[] {
  const views = viewsOf(one.seen, weights);
  return judged(one.laid, views, candidatesOf(one.laid, views), one.rules);
}

const written = (commands: readonly unknown[], asks: boolean) =>
  replyToJson('', { text: '', commands, notes: [], unclear: asks ? '?' : null, options: [] } as never) as {
    readonly commands: readonly Command[];
    readonly unclear: string | null;
  };

/** Each candidate reading of an answer, marked right or wrong. */
function judgements(one: Prepared, weights: Weights): readonly Written[] {
  const { answer } = one;
  return readingsOf(one, weights).map(({ candidate, features }) => {
    const { right } = score(answer, { ...written(candidate.commands, candidate.doubtful.length > 0), options: [] });
    return {
      features,
      answer: right ? 'right' : 'not',
      writer: answer.writer,
      group: answer.id,
      weight: weightOf(answer),
    };
  });
}

let judgedOnce: readonly Written[] | null = null;

/** What the judge learns from: readings of each answer with weights that have not seen its writer. */
export function allJudgements(): readonly Written[] {
  judgedOnce ??= prepared().answers.flatMap((one) => judgements(one, statementsWithout(withFold(one.answer.writer))));
  return judgedOnce;
}

/** The same, without some writers. */
const judgementsWithout = (writers: readonly string[]): readonly Written[] =>
  allJudgements().filter((one) => !writers.includes(one.writer));

const KEPT = new URL('../../node_modules/.cache/afterword/answers/', import.meta.url);

/**
 * What a fold is read with, by question: learnt without its writers, and kept. `isKept`: as kept by the last run, which is right as long
 * as nothing that is learnt from has changed.
 */
export function weightsWithout(fold: readonly string[], isKept: boolean): ReadonlyMap<string, Weights> {
  const name = fold.join('-');
  const file = (question: string) => new URL(`${question}-${name}.json`, KEPT);
  const questions = ['answer-said', 'answer-reading'];
  if (isKept) return new Map(questions.map((one) => [one, JSON.parse(readFileSync(file(one), 'utf8')) as Weights]));
  const said = statementsWithout(fold);
  const reading = learnFrom({ options: JUDGE, chooses: 'right' }, judgementsWithout(fold));
  mkdirSync(KEPT, { recursive: true });
  writeFileSync(file('answer-said'), asText(said));
  writeFileSync(file('answer-reading'), asText(reading));
  return new Map([
    ['answer-said', said],
    ['answer-reading', reading],
  ]);
}
