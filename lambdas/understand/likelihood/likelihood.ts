/** How likely each answer to a question is, from readable features: logistic regression with learnt weights. */
import { pairsOf, rowsOf, type Weights, weightAt } from './rows.ts';

export type { Row, Weights } from './rows.ts';

/** Numbers beside the features that are there or not: the feature `~3` counts as often as its number says. */
export interface Measures {
  /** Which: 3 for `~3`. */
  readonly at: Uint16Array;
  readonly of: Float32Array;
}

export interface Likely {
  readonly answer: string;
  /** From 0 to 1. */
  readonly likelihood: number;
}

/** Present in every example: how common each answer is overall. */
export const ALWAYS = 'always';

/** All answers, likeliest first. Features that were never learnt are ignored. */
export function likelihoods(weights: Weights, present: Iterable<string>, measures?: Measures): readonly Likely[] {
  const { answers } = weights;
  const scores = new Float64Array(answers.length);
  const rows = rowsOf(weights);
  const counted = new Set<string>();
  const add = (feature: string, times = 1) => {
    const pairs = pairsOf(rows, feature, weights);
    if (pairs === null || counted.has(feature)) return;
    counted.add(feature);
    for (let i = 0; i < pairs.length; i += 2) {
      const place = pairs[i] ?? 0;
      scores[place] = (scores[place] ?? 0) + (pairs[i + 1] ?? 0) * times;
    }
  };
  add(ALWAYS);
  // The word 'always' counts besides.
  counted.clear();
  for (const feature of present) add(feature);
  if (measures !== undefined) for (const [i, one] of measures.at.entries()) add(`~${one}`, measures.of[i]);
  const most = Math.max(...scores);
  const grown = Array.from(scores, (score) => Math.exp(score - most));
  const all = grown.reduce((sum, one) => sum + one, 0);
  return answers
    .map((answer, i) => ({ answer, likelihood: (grown[i] ?? 0) / all }))
    .sort((a, b) => b.likelihood - a.likelihood);
}

export const likelihoodOf = (weights: Weights, present: Iterable<string>, answer: string): number =>
  likelihoods(weights, present).find((one) => one.answer === answer)?.likelihood ?? 0;

/** Features that speak most for an answer, with their weights, heaviest first. For people to read. */
export function reasons(weights: Weights, present: Iterable<string>, answer: string): readonly string[] {
  const at = weights.answers.indexOf(answer);
  const rows = rowsOf(weights);
  return [...new Set(present)]
    .flatMap((feature) => {
      const weight = weightAt(pairsOf(rows, feature, weights) ?? [], at);
      return Math.abs(weight) < 0.05 ? [] : [{ feature, weight }];
    })
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(({ feature, weight }) => `${feature} ${weight > 0 ? '+' : ''}${weight.toFixed(2)}`);
}

/** How much speaks for an answer, for each of several candidates. */
export function scoresOf(
  weights: Weights,
  answer: string,
  candidates: readonly (readonly string[])[],
): readonly number[] {
  const at = weights.answers.indexOf(answer);
  const rows = rowsOf(weights);
  const always = weightAt(pairsOf(rows, ALWAYS, weights) ?? [], at);
  return candidates.map((present) => {
    const counted = new Set<string>();
    let sum = always;
    for (const feature of present) {
      const pairs = pairsOf(rows, feature, weights);
      if (pairs === null || counted.has(feature)) continue;
      counted.add(feature);
      sum += weightAt(pairs, at);
    }
    return sum;
  });
}

/** Each candidate's share, by its features; what is left is the chance that none of them is meant. */
export function sharesOf(
  weights: Weights,
  answer: string,
  candidates: readonly (readonly string[])[],
): readonly number[] {
  const scores = scoresOf(weights, answer, candidates);
  const most = Math.max(0, ...scores);
  const grown = scores.map((score) => Math.exp(score - most));
  const all = grown.reduce((sum, one) => sum + one, Math.exp(-most));
  return grown.map((one) => one / all);
}
