/** The simulation sees faults: a few of those that `npm run simulate:mutants` tries, each in a broken copy of the program. */
import { expect, it } from 'vitest';
import { tryOne } from '../../bench/simulation/break.ts';
import { MUTANTS } from '../../bench/simulation/mutants.ts';

it.each([
  ['thanks after 4 h', 'nothing lost'],
  ['status check after six days', 'nothing early'],
  ['last call at 22 h', 'nothing early'],
])('of %s it says: %s', { timeout: 120_000 }, async (says, rule) => {
  const mutant = MUTANTS.find((one) => one.says === says);
  if (mutant === undefined) throw new Error(`no mutant is called '${says}'`);
  expect((await tryOne(mutant, 'mutants', 40)).by).toBe(rule);
});
