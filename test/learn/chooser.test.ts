/** The learner that chooses: one candidate of several is right, or none. */
import { expect, test } from 'vitest';
import { sharesOf } from '../../lambdas/understand/likelihood/likelihood.ts';
import { type Choice, learnToChoose } from '../../learn/chooser.ts';

const choice = (...candidates: readonly (readonly [features: readonly string[], right: boolean])[]): Choice => ({
  candidates: candidates.map(([features, right]) => ({ features, right })),
});

/** The one that is confirmed is right, whatever all of them share; where all are struck, none is. */
const choices = Array.from({ length: 60 }, (_, at) => [
  choice([['thread', 'confirmed'], true], [['thread', 'struck'], false]),
  choice([['confirmed', `day ${at % 7}`], true], [['plain'], false], [['struck'], false]),
  choice([['struck'], false], [['struck', 'thread'], false]),
]).flat();
const weights = learnToChoose(choices, ['not', 'start']);

test('finds what tells the right one from the others', () => {
  const [confirmed, struck] = sharesOf(weights, 'start', [
    ['confirmed', 'thread'],
    ['struck', 'thread'],
  ]);
  expect(confirmed).toBeGreaterThan(0.9);
  expect(struck).toBeLessThan(0.05);
});

test('leaves the share of none where none is right', () => {
  const shares = sharesOf(weights, 'start', [['struck'], ['struck']]);
  expect(shares.reduce((sum, one) => sum + one, 0)).toBeLessThan(0.2);
});

test('gives the same weights from the same choices', () => {
  expect(learnToChoose(choices, ['not', 'start'])).toEqual(weights);
});
