/** Why a mail was read as it was: every mention weighed, with what spoke for and against it. For people and tests. */
import type { Evidence } from './likelihood/evidence.ts';
import { weightsOf } from './likelihood/learnt.ts';
import { reasons } from './likelihood/likelihood.ts';

export interface Reason {
  readonly question: string;
  readonly about: string;
  readonly answer: string;
  /** From 0 to 1. */
  readonly likelihood: number;
  /** 'feature weight', heaviest first. */
  readonly because: readonly string[];
}

/** How many reasons are shown per mention, and mentions per question. */
const [REASONS, MENTIONS] = [8, 6];

export function whyOf(evidence: readonly Evidence[]): readonly Reason[] {
  const byQuestion = Map.groupBy(evidence, ({ question }) => question);
  return [...byQuestion].flatMap(([question, all]) => {
    const weights = weightsOf(question);
    return all
      .toSorted((a, b) => b.likelihood - a.likelihood)
      .slice(0, MENTIONS)
      .map(({ about, answer, likelihood, features }) => ({
        question,
        about,
        answer,
        likelihood: Math.round(likelihood * 1000) / 1000,
        because: weights === null ? [] : reasons(weights, features, answer).slice(0, REASONS),
      }));
  });
}

export const sayWhy = (reasons: readonly Reason[]): string =>
  reasons
    .map(
      ({ question, about, answer, likelihood, because }) =>
        `  ${question}: ${about.replace(/\s+/gu, ' ').slice(0, 70)} -> ${answer} ${likelihood.toFixed(2)}\n      ${because.join('; ')}`,
    )
    .join('\n');
