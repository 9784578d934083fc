/**
 * The same regression as learner.ts by AdaGrad (Duchi, Hazan and Singer, 2011): for tens of thousands of examples with many answers, where
 * a few passes come near enough. Deterministic: examples are taken in an order that is always the same.
 */
import { ALWAYS, type Weights } from '../lambdas/understand/likelihood/likelihood.ts';
import type { Example } from './learner.ts';

export interface QuickOptions {
  /** Strength of the penalty, as in learner.ts. */
  readonly l2?: number;
  readonly least?: number;
  readonly passes?: number;
  readonly rate?: number;
}

/** A smaller weight is left out. */
const NOTHING = 0.05;

/** Answers less likely than this teach nothing at an example. */
const FAINT = 0.002;

export function learnQuickly(
  examples: readonly Example[],
  { l2 = 1, least = 2, passes = 8, rate = 0.35 }: QuickOptions = {},
): Weights {
  const answers = [...new Set(examples.map(({ answer }) => answer))].sort();
  const kinds = answers.length;
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const one of new Set(features)) counts.set(one, (counts.get(one) ?? 0) + 1);
  const names = [ALWAYS, ...[...counts].flatMap(([name, count]) => (count >= least ? [name] : [])).sort()];
  const index = new Map(names.map((name, i) => [name, i]));
  const decay = Float64Array.from(names, (name) => (name === ALWAYS ? 0 : l2 / (counts.get(name) ?? 1)));
  const rows = examples.map(({ features, answer, weight = 1 }) => ({
    at: Int32Array.from([0, ...[...new Set(features)].flatMap((one) => index.get(one) ?? [])]),
    answer: answers.indexOf(answer),
    weight,
  }));
  const point = new Float64Array(names.length * kinds);
  const past = new Float64Array(names.length * kinds).fill(1e-2);
  const scores = new Float64Array(kinds);
  const order = shuffled(rows.length);
  for (let pass = 0; pass < passes; pass++) {
    const step = rate / (1 + pass * 0.25);
    for (const place of order) {
      const row = rows[place];
      if (row === undefined) continue;
      scores.fill(0);
      for (const i of row.at)
        for (let k = 0; k < kinds; k++) scores[k] = (scores[k] ?? 0) + (point[i * kinds + k] ?? 0);
      const most = Math.max(...scores);
      let all = 0;
      for (let k = 0; k < kinds; k++) all += Math.exp((scores[k] ?? 0) - most);
      for (let k = 0; k < kinds; k++) {
        const likely = Math.exp((scores[k] ?? 0) - most) / all;
        const pull = row.weight * (likely - (k === row.answer ? 1 : 0));
        if (Math.abs(pull) < FAINT) continue;
        for (const i of row.at) {
          const at = i * kinds + k;
          const slope = pull + (decay[i] ?? 0) * (point[at] ?? 0);
          past[at] = (past[at] ?? 0) + slope * slope;
          point[at] = (point[at] ?? 0) - (step * slope) / Math.sqrt(past[at] ?? 1);
        }
      }
    }
  }
  const features: Record<string, string> = {};
  for (const [i, name] of names.entries()) {
    const own = answers.flatMap((_, k) => {
      const weight = Math.round((point[i * kinds + k] ?? 0) * 100) / 100;
      return Math.abs(weight) >= NOTHING ? [`${k}:${weight}`] : [];
    });
    if (own.length > 0) features[name] = own.join(' ');
  }
  return { answers, features };
}

/** The numbers below `size` in an order that looks like chance and is always the same. */
function shuffled(size: number): readonly number[] {
  const out = Array.from({ length: size }, (_, i) => i);
  let state = 12345;
  for (let i = size - 1; i > 0; i--) {
    state = (state * 1103515245 + 12345) % 2147483648;
    const j = state % (i + 1);
    [out[i], out[j]] = [out[j] ?? 0, out[i] ?? 0];
  }
  return out;
}
