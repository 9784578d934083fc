/** What every adapter of `WakeUps` keeps. `ring` tells the test what rings until an instant, in order. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Instant } from '../../lambdas/application/instant.ts';
import type { WakeUp, WakeUps } from '../../lambdas/ports.ts';

export const NOW = Date.UTC(2026, 11, 1, 12);

export interface OpenWakeUps {
  readonly wakeUps: WakeUps;
  readonly ring: (until: Instant) => Promise<readonly WakeUp[]>;
}

/** `unit`: the finest difference of time that the adapter knows, milliseconds. */
export function wakeUpsKeepTheirWord(name: string, open: () => Promise<OpenWakeUps>, unit = 1): void {
  describe(`wake-ups: ${name}`, () => {
    const first = { candidate: 'sam', application: 'a1' };
    const second = { candidate: 'sam', application: 'a2' };
    const own = { candidate: 'sam', application: null };
    const later = (units: number): Instant => NOW + units * unit;
    let opened: OpenWakeUps;
    beforeEach(async () => {
      opened = await open();
    });

    it('rings at its time, not before, and once', async () => {
      await opened.wakeUps.set(first, NOW);
      expect(await opened.ring(NOW - 1)).toEqual([]);
      expect(await opened.ring(NOW)).toEqual([first]);
      expect(await opened.ring(later(1))).toEqual([]);
    });

    it('each has one: setting it again moves it, in both directions', async () => {
      await opened.wakeUps.set(first, NOW);
      await opened.wakeUps.set(first, later(10));
      expect(await opened.ring(NOW)).toEqual([]);
      await opened.wakeUps.set(first, later(5));
      expect(await opened.ring(later(5))).toEqual([first]);
      expect(await opened.ring(later(20))).toEqual([]);
    });

    it('null clears it, also where there is none', async () => {
      await opened.wakeUps.set(first, NOW);
      await opened.wakeUps.set(first, null);
      await opened.wakeUps.set(second, null);
      expect(await opened.ring(later(1))).toEqual([]);
    });

    it("applications and the candidate's own do not get in each other's way", async () => {
      await opened.wakeUps.set(first, later(3));
      await opened.wakeUps.set(own, later(1));
      await opened.wakeUps.set(second, later(2));
      expect(await opened.ring(later(9))).toEqual([own, second, first]);
    });
  });
}
