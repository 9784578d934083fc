import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../lambdas/application/instant.ts';
import { jitterOf } from '../../lambdas/application/jitter.ts';

const MILLION = 1_000_000;

/** Pearson's statistic of a million ids over the sixty minutes: 59 degrees of freedom, 98.3 is its 0.1 % quantile. */
function chiSquare(idOf: (n: number) => string): number {
  const minutes = new Array<number>(60).fill(0);
  for (let n = 0; n < MILLION; n += 1) {
    const minute = Math.floor(jitterOf(idOf(n)) / MINUTE);
    minutes[minute] = (minutes[minute] ?? 0) + 1;
  }
  const expected = MILLION / 60;
  return minutes.reduce((sum, seen) => sum + (seen - expected) ** 2 / expected, 0);
}

describe('the jitter of alarms', () => {
  it('is the same for the same application, and within the hour', () => {
    for (const id of ['', 'a', 'a00000000001', 'ffffffffffff']) {
      expect(jitterOf(id)).toBe(jitterOf(id));
      expect(jitterOf(id)).toBeGreaterThanOrEqual(0);
      expect(jitterOf(id)).toBeLessThan(HOUR);
    }
  });

  it('sets a million applications evenly over sixty minutes, numbered or hashed', () => {
    expect(chiSquare((n) => n.toString(16).padStart(12, '0'))).toBeLessThan(98.3);
    expect(chiSquare((n) => `application-${n}`)).toBeLessThan(98.3);
  });

  it('keeps no second fuller than a few times its share', () => {
    const seconds = new Map<number, number>();
    for (let n = 0; n < MILLION; n += 1) {
      const id = n < 1000 ? createHash('sha256').update(`${n}`).digest('hex').slice(0, 12) : n.toString(36);
      const second = Math.floor(jitterOf(id) / 1000);
      seconds.set(second, (seconds.get(second) ?? 0) + 1);
    }
    expect(seconds.size).toBe(3600);
    expect(Math.max(...seconds.values())).toBeLessThan((2 * MILLION) / 3600);
  });
});
