/**
 * Conditional logistic regression: which of several candidates with features are right, or none. L2 penalty, by L-BFGS.
 * What two candidates share says nothing about which one it is, so only the differences are learnt from.
 */
import { ALWAYS, type Weights } from '../lambdas/understand/likelihood/likelihood.ts';
import { minimize, type Options } from './learner.ts';

export interface Choice {
  readonly candidates: readonly { readonly features: readonly string[]; readonly right: boolean }[];
  /** How much it counts; 1 if left out. */
  readonly weight?: number;
}

export function learnToChoose(
  choices: readonly Choice[],
  answers: readonly [string, string],
  { l2 = 1, least = 2, steps = 120, anyRight = false }: Options = {},
): Weights {
  const counts = new Map<string, number>();
  for (const { candidates } of choices)
    for (const one of new Set(candidates.flatMap(({ features }) => features)))
      counts.set(one, (counts.get(one) ?? 0) + 1);
  const names = [ALWAYS, ...[...counts].flatMap(([name, count]) => (count >= least ? [name] : [])).sort()];
  const index = new Map(names.map((name, i) => [name, i]));
  const groups = choices.map(({ candidates, weight = 1 }) => ({
    weight,
    group: candidates.map(({ features, right }) => ({
      at: Int32Array.from([0, ...[...new Set(features)].flatMap((one) => index.get(one) ?? [])]),
      right,
    })),
  }));
  const found = minimize(
    (point, slope) => {
      let loss = 0;
      slope.fill(0);
      for (const { group, weight } of groups) {
        const scores = group.map(({ at }) => at.reduce((sum, i) => sum + (point[i] ?? 0), 0));
        // 'None of them' scores 0.
        const most = Math.max(0, ...scores);
        const grown = scores.map((score) => Math.exp(score - most));
        const none = Math.exp(-most);
        const all = grown.reduce((sum, one) => sum + one, none);
        const rights = group.reduce((sum, { right }) => sum + (right ? 1 : 0), 0);
        const good = group.reduce((sum, { right }, i) => sum + (right ? (grown[i] ?? 0) : 0), 0);
        if (rights === 0) loss -= weight * Math.log(none / all);
        else if (anyRight) loss -= weight * Math.log(good / all);
        for (const [i, { at, right }] of group.entries()) {
          const part = (grown[i] ?? 0) / all;
          if (right && !anyRight) loss -= (weight * Math.log(part)) / rights;
          const wanted = !right ? 0 : anyRight ? (grown[i] ?? 0) / good : 1 / rights;
          const share = weight * (part - wanted);
          for (const place of at) slope[place] = (slope[place] ?? 0) + share;
        }
      }
      for (let i = 1; i < point.length; i++) {
        loss += 0.5 * l2 * (point[i] ?? 0) ** 2;
        slope[i] = (slope[i] ?? 0) + l2 * (point[i] ?? 0);
      }
      return loss;
    },
    names.length,
    steps,
  );
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const features: Record<string, readonly number[]> = {};
  for (const [i, name] of names.entries()) {
    const weight = round(found[i] ?? 0);
    if (Math.abs(weight) >= 0.004) features[name] = [0, weight];
  }
  return { answers, features };
}
