/** The torture of the served program, in short: killed, damaged, out of room, out of time, and under load. */
import { expect, it } from 'vitest';
import { part as calamities } from '../../bench/torture/calamities.ts';
import { part as kills } from '../../bench/torture/kills.ts';
import { part as load } from '../../bench/torture/load.ts';

it.each([kills, calamities, load])('$name: nothing is lost', { timeout: 240_000 }, async ({ run }) => {
  const { failures, lost, rows } = await run({ seed: 'test', short: true });
  expect(failures).toEqual([]);
  expect(lost).toBe(0);
  for (const { name, tried, survived } of rows) expect([name, survived]).toEqual([name, tried]);
});
