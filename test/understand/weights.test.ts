import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Weights } from '../../lambdas/understand/likelihood/likelihood.ts';
import { pairsOf, readWeights, rowsOf } from '../../lambdas/understand/likelihood/rows.ts';
import { asText } from '../../learn/weights-file.ts';

const FOLDER = new URL('../../lambdas/understand/likelihood/weights/', import.meta.url);

describe('weights that are read line by line', () => {
  it.each(readdirSync(FOLDER))('are those of %s parsed whole', (name) => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8');
    const whole: Weights = JSON.parse(text);
    const read = readWeights(text);
    expect(read.answers).toEqual(whole.answers);
    expect([...rowsOf(read).keys()]).toEqual(Object.keys(whole.features));
    const rowsIn = (weights: Weights) =>
      Object.keys(whole.features).map((feature) => pairsOf(rowsOf(weights), feature, weights));
    expect(rowsIn(read)).toEqual(rowsIn(whole));
  });

  it('hold features with quotation marks, backslashes and colons', () => {
    const features = { 'after: "': [1, 0], 'says "a": b': [0, 2], 'back\\slash': '1:3' };
    const weights: Weights = { answers: ['yes', 'no'], unit: 0.5, features };
    const read = readWeights(asText(weights));
    expect(Object.keys(features).map((feature) => pairsOf(rowsOf(read), feature, read))).toEqual([
      [0, 0.5],
      [1, 1],
      [1, 1.5],
    ]);
  });
});
