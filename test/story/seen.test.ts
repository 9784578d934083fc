/** How many mails of the last hour count against a candidate. */
import { expect, it } from 'vitest';
import { HOUR, SECOND } from '../../lambdas/application/instant.ts';
import { seenLately, withSeen } from '../../lambdas/story/seen.ts';

const NOW = Date.UTC(2026, 11, 1, 12);
const at = (times: readonly number[]): readonly string[] =>
  times.reduce<readonly string[]>(
    (seen, time, n) => withSeen(seen, { arrival: `m${n}`, message: null }, 'acted', time),
    [],
  );

it('those of the last hour count, and older ones do not', () => {
  expect(seenLately(at([NOW - 2 * HOUR, NOW - HOUR, NOW - HOUR + SECOND, NOW]), NOW)).toBe(2);
});

it('what a clock that was wrong has put into the future shuts nobody out', () => {
  const ahead = NOW + 400 * 24 * HOUR;
  expect(seenLately(at(Array.from({ length: 30 }, (_, n) => ahead + n * SECOND)), NOW)).toBe(0);
});
