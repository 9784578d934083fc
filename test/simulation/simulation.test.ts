import { describe, expect, it } from 'vitest';
import { lives } from '../../bench/simulation/lives.ts';

describe('random lives', () => {
  it('break no rule of the playbook', { timeout: 120_000 }, async () => {
    const tally = await lives('npm test', 150);
    expect(tally.found).toEqual([]);
    expect(tally.histories).toBeGreaterThanOrEqual(150);
    expect(tally.mails).toBeGreaterThan(1000);
  });
});
