import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { gaps, onWaking } from '../../lambdas/local/mailbox/gaps.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('the gaps between tries grow to ten minutes, and begin anew when all is well', () => {
  const gap = gaps();
  const tries = Array.from({ length: 10 }, () => gap.next(false) / 1000);
  expect(tries).toEqual([5, 10, 20, 40, 80, 160, 320, 600, 600, 600]);
  gap.reset();
  expect(gap.next(false)).toBe(5000);
});

it('a password that is refused is tried once a minute at first', () => {
  const gap = gaps();
  expect([gap.next(true), gap.next(true)]).toEqual([60_000, 120_000]);
});

it('a machine that slept is known by its clock, and one that was only busy is not', () => {
  let slept = 0;
  const woke = vi.fn();
  const stop = onWaking(woke, () => Date.now() + slept);
  vi.advanceTimersByTime(120_000);
  slept += 45_000;
  vi.advanceTimersByTime(30_000);
  expect(woke).not.toHaveBeenCalled();
  slept += 8 * 3_600_000;
  vi.advanceTimersByTime(30_000);
  expect(woke).toHaveBeenCalledTimes(1);
  stop();
});
