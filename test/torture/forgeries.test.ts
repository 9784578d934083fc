/** The forgeries of the torture, in short: some of each kind, and mails of some of the usual providers. */
import { expect, it } from 'vitest';
import { FORGERIES } from '../../bench/torture/forgeries/corpus.ts';
import { GENUINE } from '../../bench/torture/forgeries/genuine.ts';
import { part } from '../../bench/torture/forgeries.ts';

it('there are more than eighty, and ten providers', () => {
  expect(FORGERIES.length).toBeGreaterThan(80);
  expect(new Set(FORGERIES.map(({ kind, name }) => `${kind} ${name}`)).size).toBe(FORGERIES.length);
  expect(GENUINE).toHaveLength(10);
});

/** Clients are told apart by their addresses on loopback, of which some systems have one only. */
const SLOW = { timeout: 240_000, skip: process.platform === 'darwin' };

it('none is obeyed, and genuine mail is', SLOW, async () => {
  const { failures, rows } = await part.run({ seed: 'test', short: true });
  expect(failures).toEqual([]);
  for (const { name, tried, survived } of rows) {
    expect(tried).toBeGreaterThan(0);
    expect([name, survived]).toEqual([name, tried]);
  }
});
