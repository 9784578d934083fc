/** Mails, calendar files and replies, changed in ways that fit them: a short run of `npm run torture -- --only fuzz`. */
import { describe, expect, it } from 'vitest';
import { depthOf, examine, MOST } from '../../bench/torture/fuzz/examine.ts';
import { inputOf } from '../../bench/torture/fuzz/make.ts';
import { readSeeds } from '../../bench/torture/fuzz/seeds.ts';

const SEED = 'short';
const RUNS = 8;
const INPUTS = 250;

describe('two thousand hostile inputs', { timeout: 180_000 }, () => {
  const seeds = readSeeds();

  it.each(Array.from({ length: RUNS }, (_, run) => run * INPUTS))(
    'from %i: no crash, a second each, and no mail that harms',
    async (from) => {
      const wrong: string[] = [];
      for (let n = from; n < from + INPUTS; n += 1) {
        const { bytes, kind, made } = inputOf(seeds, SEED, n);
        const depth = depthOf(n, kind);
        const first = await examine(bytes, kind, depth);
        // What was slow the first time may have met the compiler.
        const slow =
          first.milliseconds > MOST.milliseconds &&
          (await examine(bytes, kind, depth)).milliseconds > MOST.milliseconds;
        const faults = slow ? [...first.faults, `it takes ${first.milliseconds} ms`] : first.faults;
        for (const fault of faults)
          wrong.push(`npm run torture -- --only fuzz --seed ${SEED} --case ${n} (${made}): ${fault}`);
      }
      expect(wrong).toEqual([]);
    },
  );

  it('the same seed and number make the same bytes, another number others', () => {
    expect(inputOf(seeds, 'x', 7)).toEqual(inputOf(seeds, 'x', 7));
    expect(inputOf(seeds, 'x', 7)).not.toEqual(inputOf(seeds, 'x', 8));
  });
});
