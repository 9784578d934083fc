/** What every adapter of `Mailroom` keeps. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Arrival, Mailroom } from '../../lambdas/ports.ts';

const NOW = Date.UTC(2026, 11, 1, 12);

export function arrival(id: string, more: Partial<Arrival> = {}): Arrival {
  return {
    id,
    receivedAt: NOW,
    envelope: { mailFrom: 'sam@home.example', rcptTo: ['hello@afterword.example'] },
    verdicts: {
      spf: 'none',
      dkim: 'none',
      dmarc: 'none',
      author: null,
      spfDomain: null,
      signatures: [],
      virus: 'none',
      spam: 'none',
      trusted: true,
    },
    raw: new Uint8Array(Buffer.from(`Subject: ${id}\r\n\r\nline\r\n`)),
    ...more,
  };
}

export function mailroomKeepsItsWord(name: string, open: () => Promise<Mailroom>): void {
  describe(`mailroom: ${name}`, () => {
    let mailroom: Mailroom;
    beforeEach(async () => {
      mailroom = await open();
    });

    it('gives back what was kept, byte for byte', async () => {
      const raw = Uint8Array.from({ length: 2048 }, (_, n) => n % 256);
      const kept = arrival('m1', { raw, envelope: { mailFrom: '', rcptTo: ['a@x.example', 'b@x.example'] } });
      await mailroom.keep(kept);
      const fetched = await mailroom.fetch('m1');
      expect(fetched && { ...fetched, raw: [...fetched.raw] }).toEqual({ ...kept, raw: [...raw] });
    });

    it('an empty message and an id with odd characters are kept as well', async () => {
      const odd = arrival('../<odd id>@x.example/'.repeat(20), { raw: new Uint8Array() });
      await mailroom.keep(odd);
      expect((await mailroom.fetch(odd.id))?.id).toBe(odd.id);
      expect((await mailroom.fetch(odd.id))?.raw).toHaveLength(0);
      expect(await mailroom.waiting()).toEqual([odd.id]);
    });

    it('knows nothing of what was never kept', async () => {
      expect(await mailroom.fetch('m1')).toBeNull();
      await mailroom.handled('m1');
      expect(await mailroom.waiting()).toEqual([]);
    });

    it('what was not handled waits, oldest first', async () => {
      await mailroom.keep(arrival('b', { receivedAt: NOW + 2 }));
      await mailroom.keep(arrival('c', { receivedAt: NOW + 3 }));
      await mailroom.keep(arrival('a', { receivedAt: NOW + 1 }));
      expect(await mailroom.waiting()).toEqual(['a', 'b', 'c']);
      await mailroom.handled('b');
      expect(await mailroom.waiting()).toEqual(['a', 'c']);
    });

    it('of one instant, what was kept first is first', async () => {
      for (const id of ['z', 'y', 'x', 'w']) await mailroom.keep(arrival(id));
      expect(await mailroom.waiting()).toEqual(['z', 'y', 'x', 'w']);
    });

    it('handled mail can still be fetched, and keeping it again does not make it wait', async () => {
      await mailroom.keep(arrival('m1'));
      await mailroom.handled('m1');
      await mailroom.handled('m1');
      await mailroom.keep(arrival('m1'));
      expect(await mailroom.waiting()).toEqual([]);
      expect((await mailroom.fetch('m1'))?.id).toBe('m1');
    });

    it('what is destroyed is gone, handled or not', async () => {
      for (const id of ['m1', 'm2', 'm3']) await mailroom.keep(arrival(id));
      await mailroom.handled('m1');
      await mailroom.destroy(['m1', 'm2', 'never']);
      expect(await mailroom.fetch('m1')).toBeNull();
      expect(await mailroom.fetch('m2')).toBeNull();
      expect(await mailroom.waiting()).toEqual(['m3']);
    });
  });
}
