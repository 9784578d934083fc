/** SpamAssassin finds nothing to mark in any mail, where it is installed. */
import { expect, test } from 'vitest';
import { hasSpamAssassin, MOST, spamScores } from '../../bench/spam.ts';

test.skipIf(!hasSpamAssassin())('each mail scores under 1.0', { timeout: 120_000 }, async () => {
  const scores = await spamScores();
  expect(scores.filter(({ score }) => score >= MOST)).toEqual([]);
  expect(scores.length).toBeGreaterThan(70);
});
