/** The learner: it finds what separates answers, gives true likelihoods, and the same weights from the same examples. */
import { describe, expect, test } from 'vitest';
import { likelihoodOf, likelihoods } from '../../lambdas/understand/likelihood/likelihood.ts';
import { type Example, learn } from '../../learn/learner.ts';

/** Numbers that look random and are the same each time. */
function* numbers(): Generator<number> {
  for (let seed = 7; ; seed = (seed * 48271) % 2147483647) yield seed / 2147483647;
}

/** 'rain' is followed by 'wet' nine times in ten, its absence once in ten; 'day' says nothing. */
function weather(count: number): readonly Example[] {
  const next = numbers();
  const draw = () => next.next().value ?? 0;
  return Array.from({ length: count }, () => {
    const rain = draw() < 0.5;
    const wet = draw() < (rain ? 0.9 : 0.1);
    return { features: [...(rain ? ['rain'] : []), `day-${Math.floor(draw() * 7)}`], answer: wet ? 'wet' : 'dry' };
  });
}

describe('the learner', () => {
  const weights = learn(weather(4000));

  test('gives likelihoods that are true', () => {
    expect(likelihoodOf(weights, ['rain'], 'wet')).toBeCloseTo(0.9, 1);
    expect(likelihoodOf(weights, [], 'wet')).toBeCloseTo(0.1, 1);
  });

  test('does not make much of what says nothing', () => {
    for (let day = 0; day < 7; day++)
      for (const weight of weights.features[`day-${day}`] ?? [0]) expect(Math.abs(Number(weight))).toBeLessThan(0.3);
  });

  test('believes dear features less', () => {
    const dear = learn(weather(200), { dear: { features: /^rain$/, times: 100 } });
    expect(likelihoodOf(dear, ['rain'], 'wet')).toBeLessThan(likelihoodOf(learn(weather(200)), ['rain'], 'wet'));
  });

  test('learns the same from the same', () => {
    expect(learn(weather(500))).toEqual(learn(weather(500)));
  });

  test('a feature that was seen once is not believed', () => {
    const once = learn([...weather(100), { features: ['comet'], answer: 'wet' }]);
    expect(once.features['comet']).toBeUndefined();
  });

  test('likelihoods of all answers make one, the likeliest first', () => {
    const all = likelihoods(weights, ['rain']);
    expect(all.map(({ answer }) => answer)).toEqual(['wet', 'dry']);
    expect(all.reduce((sum, { likelihood }) => sum + likelihood, 0)).toBeCloseTo(1, 9);
  });
});
