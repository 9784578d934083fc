/**
 * The same regression as learner.ts by FTRL-Proximal (McMahan et al., 2013), for tens of thousands of examples with many answers, where
 * a few passes are enough and most weights should be zero. Deterministic: the order of examples is always the same.
 */
import { ALWAYS, type Weights } from '../lambdas/understand/likelihood/likelihood.ts';
import type { Example } from './learner.ts';

export interface QuickOptions {
  /** Weights that earn less than this are zero. */
  readonly l1?: number;
  /** Strength of the penalty, as in learner.ts. */
  readonly l2?: number;
  readonly least?: number;
  readonly passes?: number;
  readonly rate?: number;
}

/** Answers less likely than this are not updated by an example. */
const FAINT = 0.002;
/** Keeps the first steps from being longer than later ones. */
const CALM = 0.3;
/** Weights are whole multiples of this, which halves the size of a large file. */
const UNIT = 0.05;
/** Weights below this many units are left out: there are many of them, and they decide nothing. */
const LEAST = 2;

/** Numbers are small and tell little each: their penalty is this share of the others'. */
const MEASURED = 0.25;

export function learnQuickly(
  examples: readonly Example[],
  { l1 = 1, l2 = 10, least = 2, passes = 6, rate = 0.1 }: QuickOptions = {},
): Weights {
  const answers = [...new Set(examples.map(({ answer }) => answer))].sort();
  const kinds = answers.length;
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const one of new Set(features)) counts.set(one, (counts.get(one) ?? 0) + 1);
  const plain = [ALWAYS, ...[...counts].flatMap(([name, count]) => (count >= least ? [name] : [])).sort()];
  const index = new Map(plain.map((name, i) => [name, i]));
  const measured = examples.reduce(
    (most, { measures }) => measures?.at.reduce((a, b) => Math.max(a, b + 1), most) ?? most,
    0,
  );
  const names = [...plain, ...Array.from({ length: measured }, (_, i) => `~${i}`)];
  const rows = examples.map(({ features, measures, answer, weight = 1 }) => {
    const there = [0, ...[...new Set(features)].flatMap((one) => index.get(one) ?? [])];
    const { at = new Uint16Array(), of = new Float32Array() } = measures ?? {};
    return {
      at: Int32Array.from([...there, ...Array.from(at, (one) => plain.length + one)]),
      of: Float32Array.from([...there.map(() => 1), ...of]),
      answer: answers.indexOf(answer),
      weight,
    };
  });
  const point = new Float64Array(names.length * kinds);
  const pulls = new Float64Array(names.length * kinds);
  const squares = new Float64Array(names.length * kinds);
  const scores = new Float64Array(kinds);
  const order = shuffled(rows.length);
  for (let pass = 0; pass < passes; pass++)
    for (const place of order) {
      const row = rows[place];
      if (row === undefined) continue;
      const { at: there, of: times } = row;
      scores.fill(0);
      for (let n = 0; n < there.length; n++) {
        const start = (there[n] ?? 0) * kinds;
        const size = times[n] ?? 1;
        for (let k = 0; k < kinds; k++) scores[k] = (scores[k] ?? 0) + size * (point[start + k] ?? 0);
      }
      const most = Math.max(...scores);
      let all = 0;
      for (let k = 0; k < kinds; k++) all += Math.exp((scores[k] ?? 0) - most);
      const wholes = scores.map((score, k) => row.weight * (Math.exp(score - most) / all - (k === row.answer ? 1 : 0)));
      const moved = [...wholes.keys()].filter((k) => Math.abs(wholes[k] ?? 0) >= FAINT);
      // Feature by feature, because the weights of one feature lie together in memory: this loop is what takes the time.
      for (let n = 0; n < there.length; n++) {
        const i = there[n] ?? 0;
        const size = times[n] ?? 1;
        // The overall frequency of an answer is not penalized.
        const least1 = i === 0 || i >= plain.length ? 0 : l1;
        const least2 = i === 0 ? 0 : i < plain.length ? l2 : l2 * MEASURED;
        for (const k of moved) {
          const slope = (wholes[k] ?? 0) * size;
          const at = i * kinds + k;
          const before = squares[at] ?? 0;
          const after = before + slope * slope;
          const root = Math.sqrt(after);
          const pull = (pulls[at] ?? 0) + slope - ((root - Math.sqrt(before)) / rate) * (point[at] ?? 0);
          pulls[at] = pull;
          squares[at] = after;
          point[at] =
            Math.abs(pull) <= least1 ? 0 : -(pull - Math.sign(pull) * least1) / ((CALM + root) / rate + least2);
        }
      }
    }
  const features: Record<string, string> = {};
  for (const [i, name] of names.entries()) {
    const own = answers.flatMap((_, k) => {
      const weight = Math.round((point[i * kinds + k] ?? 0) / UNIT);
      return Math.abs(weight) < LEAST && name !== ALWAYS ? [] : [`${k}:${weight}`];
    });
    if (own.length > 0) features[name] = own.join(' ');
  }
  return { answers, unit: UNIT, features };
}

/** The numbers below `size` in a pseudo-random order that is always the same. */
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
