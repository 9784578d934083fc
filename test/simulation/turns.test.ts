/** Lives that told no zone and have invites in many: what was put off must not lose its place to earlier mornings day after day. */
import { expect, it } from 'vitest';
import { differingZones } from '../../bench/simulation/clocks.ts';
import { check } from '../../bench/simulation/invariants.ts';
import { live } from '../../bench/simulation/run.ts';
import { scenarioOf } from '../../bench/simulation/scenario.ts';

it.each(['20261124-69492', '20261124-133768', '20261124-127287', '20261124-131727'])(
  'in %s nothing waits longer than two business days',
  { timeout: 60_000 },
  async (name) => {
    const scenario = scenarioOf(name, differingZones());
    expect(scenario.candidate.zone).toBe(null);
    expect(check(await live(scenario))).toEqual([]);
  },
);
