/** The forgeries of the torture, in short: some of each kind, and mails of some of the usual providers. */
import { expect, it } from 'vitest';
import { part } from '../../bench/torture/forgeries.ts';

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
