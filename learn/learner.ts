/**
 * Multinomial logistic regression with an L2 penalty, by L-BFGS (Nocedal and Wright, Numerical Optimization, algorithm 7.5).
 * Deterministic: the same examples give the same weights.
 */
import { ALWAYS, type Measures, type Weights } from '../lambdas/understand/likelihood/likelihood.ts';

export interface Example {
  readonly features: readonly string[];
  /** Only the quick learner uses them. */
  readonly measures?: Measures;
  readonly answer: string;
  /** How much it counts; 1 if left out. */
  readonly weight?: number;
}

export interface Options {
  /** Strength of the penalty: larger weights take more examples. */
  readonly l2?: number;
  /** Very numerous features, such as single words: their penalty is this many times as strong. */
  readonly dear?: { readonly features: RegExp; readonly times: number };
  /** A feature counts if at least this many examples have it. */
  readonly least?: number;
  readonly steps?: number;
  /** For choosing: if several are right, any of them will do; otherwise each should get an equal share. */
  readonly anyRight?: boolean;
  /** Features whose weights are all below this are left out: they say next to nothing, and the file is read at each start. */
  readonly keep?: number;
}

const MEMORY = 8;

export function learn(
  examples: readonly Example[],
  { l2 = 1, dear, least = 2, steps = 120, keep = 0.03 }: Options = {},
): Weights {
  const answers = [...new Set(examples.map(({ answer }) => answer))].sort();
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const one of new Set(features)) counts.set(one, (counts.get(one) ?? 0) + 1);
  const names = [ALWAYS, ...[...counts].flatMap(([name, count]) => (count >= least ? [name] : [])).sort()];
  const index = new Map(names.map((name, i) => [name, i]));
  const rows = examples.map(({ features, answer, weight = 1 }) => ({
    at: Int32Array.from([0, ...[...new Set(features)].flatMap((one) => index.get(one) ?? [])]),
    answer: answers.indexOf(answer),
    weight,
  }));
  const penalty = Float64Array.from(names, (name) => l2 * (dear?.features.test(name) === true ? dear.times : 1));
  const found = minimize(lossOf(rows, answers.length, penalty), names.length * answers.length, steps);
  const round = (value: number) => Math.round(value * 100) / 100;
  const features: Record<string, readonly number[]> = {};
  for (const [i, name] of names.entries()) {
    const own = answers.map((_, k) => round(found[i * answers.length + k] ?? 0));
    if (own.some((one) => Math.abs(one) >= keep)) features[name] = own;
  }
  return { answers, features };
}

interface Row {
  readonly at: Int32Array;
  readonly answer: number;
  readonly weight: number;
}

type Loss = (point: Float64Array, slope: Float64Array) => number;

function lossOf(rows: readonly Row[], kinds: number, penalty: Float64Array): Loss {
  const scores = new Float64Array(kinds);
  return (point, slope) => {
    let loss = 0;
    slope.fill(0);
    for (const { at, answer, weight } of rows) {
      scores.fill(0);
      for (const i of at) for (let k = 0; k < kinds; k++) scores[k] = (scores[k] ?? 0) + (point[i * kinds + k] ?? 0);
      const most = Math.max(...scores);
      let all = 0;
      for (let k = 0; k < kinds; k++) all += Math.exp((scores[k] ?? 0) - most);
      loss -= weight * ((scores[answer] ?? 0) - most - Math.log(all));
      for (let k = 0; k < kinds; k++) {
        const pull = weight * (Math.exp((scores[k] ?? 0) - most) / all - (k === answer ? 1 : 0));
        for (const i of at) slope[i * kinds + k] = (slope[i * kinds + k] ?? 0) + pull;
      }
    }
    // The overall frequency of an answer is not penalized.
    for (let i = kinds; i < penalty.length * kinds; i++) {
      const l2 = penalty[Math.floor(i / kinds)] ?? 0;
      loss += 0.5 * l2 * (point[i] ?? 0) ** 2;
      slope[i] = (slope[i] ?? 0) + l2 * (point[i] ?? 0);
    }
    return loss;
  };
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
};

export function minimize(loss: Loss, size: number, steps: number): Float64Array {
  let point = new Float64Array(size);
  let slope = new Float64Array(size);
  let value = loss(point, slope);
  const past: { readonly move: Float64Array; readonly turn: Float64Array; readonly rho: number }[] = [];
  for (let step = 0; step < steps; step++) {
    const way = direction(slope, past);
    const descent = -dot(way, slope);
    if (descent > -1e-9) break;
    let length = past.length === 0 ? Math.min(1, 1 / Math.sqrt(dot(slope, slope))) : 1;
    const nextSlope = new Float64Array(size);
    let next = point;
    let nextValue = value;
    for (let tries = 0; tries < 30; tries++, length /= 2) {
      next = point.map((one, i) => one - length * (way[i] ?? 0));
      nextValue = loss(next, nextSlope);
      if (nextValue <= value + 1e-4 * length * descent) break;
    }
    const move = next.map((one, i) => one - (point[i] ?? 0));
    const turn = nextSlope.map((one, i) => one - (slope[i] ?? 0));
    const bend = dot(move, turn);
    if (bend > 1e-12) past.push({ move, turn, rho: 1 / bend });
    if (past.length > MEMORY) past.shift();
    const gained = value - nextValue;
    point = next;
    slope = nextSlope;
    value = nextValue;
    if (gained < 1e-6 * Math.abs(value)) break;
  }
  return point;
}

function direction(
  slope: Float64Array,
  past: readonly { readonly move: Float64Array; readonly turn: Float64Array; readonly rho: number }[],
): Float64Array {
  const way = slope.slice();
  const alphas: number[] = [];
  for (const { move, turn, rho } of past.toReversed()) {
    const alpha = rho * dot(move, way);
    alphas.push(alpha);
    for (let i = 0; i < way.length; i++) way[i] = (way[i] ?? 0) - alpha * (turn[i] ?? 0);
  }
  const last = past.at(-1);
  const scale = last === undefined ? 1 : dot(last.move, last.turn) / dot(last.turn, last.turn);
  for (let i = 0; i < way.length; i++) way[i] = (way[i] ?? 0) * scale;
  for (const [i, { move, turn, rho }] of past.entries()) {
    const beta = rho * dot(turn, way);
    const alpha = alphas[past.length - 1 - i] ?? 0;
    for (let j = 0; j < way.length; j++) way[j] = (way[j] ?? 0) + (alpha - beta) * (move[j] ?? 0);
  }
  return way;
}
