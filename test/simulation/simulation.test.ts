import { describe, expect, it } from 'vitest';
import { differingZones } from '../../bench/simulation/clocks.ts';
import { INVARIANTS } from '../../bench/simulation/invariant-names.ts';
import { lives } from '../../bench/simulation/lives.ts';

describe('random lives', () => {
  it('break no rule of the playbook', { timeout: 120_000 }, async () => {
    const tally = await lives('npm test', 150);
    expect(tally.found).toEqual([]);
    expect(tally.histories).toBeGreaterThanOrEqual(150);
    expect(tally.mails).toBeGreaterThan(1000);
  });

  it('are lived in every zone that differs, and under a rule each', () => {
    expect(differingZones().length).toBeGreaterThan(50);
    expect(Object.keys(INVARIANTS).length).toBeGreaterThanOrEqual(20);
  });
});
