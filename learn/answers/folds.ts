/** Readings of answers with weights learnt without their writers. */
import { candidatesOf } from '../../lambdas/understand/answers/candidates.ts';
import { type Judged, judged } from '../../lambdas/understand/answers/judge.ts';
import { viewsOf } from '../../lambdas/understand/answers/views.ts';
import type { Weights } from '../../lambdas/understand/likelihood/likelihood.ts';
import { replyToJson } from '../../lambdas/understand/reply-json.ts';
import type { Options } from '../learner.ts';
import type { Written } from '../lesson.ts';
import { learnQuickly, type QuickOptions } from '../quick.ts';
import type { Command } from './labelled.ts';
import { type Prepared, prepared, statements, weightOf } from './prepared.ts';
import { score } from './score.ts';

export const STATEMENT: QuickOptions = { l1: 2.5, l2: 8, least: 3, passes: 6, rate: 0.1 };
export const JUDGE: Options = { l2: 3, least: 4, steps: 60, anyRight: true };

const known = new Map<string, Weights>();

/** The weights for statements, learnt without some writers. */
export function statementsWithout(writers: readonly string[]): Weights {
  const key = [...writers].sort().join(' ');
  const before = known.get(key);
  if (before !== undefined) return before;
  const { answers, phrases } = prepared();
  const kept = answers.filter(({ answer }) => !writers.includes(answer.writer));
  const weights = learnQuickly([...phrases, ...kept.flatMap(statements)], STATEMENT);
  known.set(key, weights);
  return weights;
}

export function readingsOf(one: Prepared, weights: Weights): readonly Judged[] {
  const views = viewsOf(one.seen, weights);
  return judged(one.laid, views, candidatesOf(one.laid, views), one.rules);
}

export const written = (commands: readonly unknown[], asks: boolean) =>
  replyToJson('', { text: '', commands, notes: [], unclear: asks ? '?' : null, options: [] } as never) as {
    readonly commands: readonly Command[];
    readonly unclear: string | null;
  };

/** Each candidate reading of an answer, marked right or wrong. */
export function judgements(one: Prepared, weights: Weights): readonly Written[] {
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
  judgedOnce ??= prepared().answers.flatMap((one) => judgements(one, statementsWithout([one.answer.writer])));
  return judgedOnce;
}

/** The same, for all writers but one. */
export const judgementsWithout = (writer: string | null): readonly Written[] =>
  allJudgements().filter((one) => one.writer !== writer);
