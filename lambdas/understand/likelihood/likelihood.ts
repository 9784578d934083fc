/** How likely each answer to a question is, from readable features: logistic regression with learnt weights. */

/** A weights file: one question, its possible answers, and each feature's weight for each answer. */
export interface Weights {
  readonly answers: readonly string[];
  /** Weights are multiples of this; 1 if left out. */
  readonly unit?: number;
  readonly features: { readonly [feature: string]: Row };
}

/** One weight per answer; or, if most are zero, '3:0.4 17:-0.2': the answer's position and its weight. */
export type Row = readonly number[] | string;

type Pairs = readonly (readonly [place: number, weight: number])[];

const pairsIn = (row: string): Pairs =>
  row.split(' ').map((one) => {
    const at = one.indexOf(':');
    return [Number(one.slice(0, at)), Number(one.slice(at + 1))] as const;
  });

/** Rows already parsed, by weights file; otherwise each would be parsed again for every candidate of every mail. */
const read = new WeakMap<Weights, Map<string, Pairs>>();

/** A feature's weight for each answer; null if nothing was learnt about it. */
function rowOf(weights: Weights, feature: string): Pairs | null {
  const rows = read.get(weights) ?? new Map<string, Pairs>();
  if (rows.size === 0) read.set(weights, rows);
  const known = rows.get(feature);
  if (known !== undefined) return known;
  const row = Object.hasOwn(weights.features, feature) ? weights.features[feature] : undefined;
  if (row === undefined) return null;
  const { unit = 1 } = weights;
  const plain = typeof row === 'string' ? pairsIn(row) : [...row.entries()];
  const pairs = unit === 1 ? plain : plain.map(([place, weight]) => [place, weight * unit] as const);
  rows.set(feature, pairs);
  return pairs;
}

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
  const add = (feature: string, times = 1) => {
    for (const [i, weight] of rowOf(weights, feature) ?? []) scores[i] = (scores[i] ?? 0) + weight * times;
  };
  add(ALWAYS);
  for (const feature of new Set(present)) add(feature);
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
  return [...new Set(present)]
    .flatMap((feature) => {
      const weight = rowOf(weights, feature)?.find(([place]) => place === at)?.[1];
      return weight === undefined || Math.abs(weight) < 0.05 ? [] : [{ feature, weight }];
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
  const weight = (feature: string): number => rowOf(weights, feature)?.find(([place]) => place === at)?.[1] ?? 0;
  return candidates.map((present) =>
    [...new Set(present)].reduce((sum, feature) => sum + weight(feature), weight(ALWAYS)),
  );
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
