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

/** The answers' positions and weights in turn, without those that are zero. */
type Pairs = readonly number[];

function pairsIn(row: Row, unit: number): Pairs {
  const pairs: number[] = [];
  const add = (place: number, weight: number) => {
    if (weight !== 0) pairs.push(place, unit === 1 ? weight : weight * unit);
  };
  if (typeof row !== 'string') for (const [place, weight] of row.entries()) add(place, weight);
  else
    for (const one of row.split(' ')) {
      const at = one.indexOf(':');
      add(Number(one.slice(0, at)), Number(one.slice(at + 1)));
    }
  return pairs;
}

/** The rows of a weights file; each is laid out as pairs when it is first used. */
type Rows = Map<string, { readonly row: Row; pairs: Pairs | null }>;

const tables = new WeakMap<Weights, Rows>();

function rowsOf(weights: Weights): Rows {
  const known = tables.get(weights);
  if (known !== undefined) return known;
  const rows: Rows = new Map();
  for (const [feature, row] of Object.entries(weights.features)) rows.set(feature, { row, pairs: null });
  tables.set(weights, rows);
  return rows;
}

/** A feature's weights; null if nothing was learnt about it. */
function pairsOf(rows: Rows, feature: string, { unit = 1 }: Weights): Pairs | null {
  const known = rows.get(feature);
  if (known === undefined) return null;
  known.pairs ??= pairsIn(known.row, unit);
  return known.pairs;
}

function weightAt(pairs: Pairs, place: number): number {
  for (let i = 0; i < pairs.length; i += 2) if (pairs[i] === place) return pairs[i + 1] ?? 0;
  return 0;
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
