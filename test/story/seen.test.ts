/** How many mails of the last hour count against a candidate. */
import { expect, it } from 'vitest';
import { HOUR, SECOND } from '../../lambdas/application/instant.ts';
import { answeredLately, outcomeSeen, withSeen } from '../../lambdas/story/seen.ts';

const NOW = Date.UTC(2026, 11, 1, 12);
const at = (times: readonly number[]): readonly string[] =>
  times.reduce<readonly string[]>(
    (seen, time, n) => withSeen(seen, { arrival: `m${n}`, message: null }, 'acted', time),
    [],
  );

it('those of the last hour count, and older ones do not', () => {
  const times = at([NOW - 2 * HOUR, NOW - HOUR, NOW - HOUR + SECOND, NOW]);
  expect(answeredLately(times, 'own', NOW)).toHaveLength(2);
  expect(answeredLately(times, 'filter', NOW)).toEqual([]);
});

it('what a clock that was wrong has put into the future shuts nobody out', () => {
  const ahead = NOW + 400 * 24 * HOUR;
  expect(answeredLately(at(Array.from({ length: 30 }, (_, n) => ahead + n * SECOND)), 'own', NOW)).toEqual([]);
});

it('what comes by a filter is counted apart', () => {
  const mail = { arrival: 'm1', message: null };
  const seen = withSeen(
    withSeen([], { ...mail, lane: 'filter' }, 'acted', NOW),
    { ...mail, lane: 'own' },
    'acted',
    NOW,
  );
  expect(answeredLately(seen, 'filter', NOW)).toHaveLength(1);
  expect(answeredLately(seen, 'own', NOW)).toHaveLength(1);
});

const DAYS = 24 * HOUR;
const own = (n: number, until: number | null) => ({ arrival: `m${n}`, message: `id${n}.words${n}`, until });

it('a mail that could come again is known after a thousand others, and forgotten when it cannot', () => {
  let seen = withSeen([], own(0, NOW + 7 * DAYS), 'acted', NOW);
  for (let n = 1; n <= 1000; n += 1) seen = withSeen(seen, own(n, NOW + 7 * DAYS), 'acted', NOW + n * SECOND);
  expect(outcomeSeen(seen, { arrival: 'x', message: 'id0.words0' })).toBe('acted');
  expect(outcomeSeen(seen, { arrival: 'x', message: 'id0.other' })).toBeNull();
  expect(outcomeSeen(seen, { arrival: 'x', message: 'id0.other', byId: true })).toBe('acted');
  expect(withSeen(seen, own(2000, null), 'acted', NOW + 8 * DAYS)).toHaveLength(50);
});

it('what others wrote takes no more place than ever, and nothing grows without end', () => {
  let seen: readonly string[] = [];
  for (let n = 0; n < 200; n += 1) seen = withSeen(seen, own(n, null), 'acted', NOW);
  expect(seen).toHaveLength(50);
  for (let n = 0; n < 2000; n += 1) seen = withSeen(seen, own(n, NOW + DAYS), 'acted', NOW);
  expect(seen.length).toBeLessThanOrEqual(1550);
});

it('what an earlier build wrote is still known', () => {
  expect(outcomeSeen(['m1|asked|1764000000|0123456789abcdef'], { arrival: 'x', message: 'aa.0123456789abcdef' })).toBe(
    'asked',
  );
});
