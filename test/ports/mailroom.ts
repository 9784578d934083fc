/** What every adapter of `Mailroom` keeps. */
import { beforeEach, describe, expect, it } from 'vitest';
import { TRUSTED } from '../../lambdas/local/arrival.ts';
import type { Arrival, Mailroom } from '../../lambdas/ports.ts';

const CANDIDATE = '0123456789abcdef';
const OTHER = 'fedcba9876543210';
const NOW = Date.UTC(2026, 11, 1, 12);

export function arrival(id: string, more: Partial<Arrival> = {}): Arrival {
  return {
    id,
    receivedAt: NOW,
    envelope: { mailFrom: 'sam@home.example', rcptTo: ['hello@afterword.example'] },
    verdicts: TRUSTED,
    raw: new Uint8Array(Buffer.from(`Subject: ${id}\r\n\r\nline\r\n`)),
    ...more,
  };
}

export function mailroomKeepsItsWord(name: string, open: (handOver: (id: string) => void) => Promise<Mailroom>): void {
  describe(`mailroom: ${name}`, () => {
    let mailroom: Mailroom;
    const handedOver: string[] = [];
    beforeEach(async () => {
      handedOver.length = 0;
      mailroom = await open((id) => handedOver.push(id));
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

    it('what is deferred waits no more, stays, and is handed over in its turn, the oldest first', async () => {
      for (const [n, id] of ['b', 'a', 'c'].entries()) {
        await mailroom.keep(arrival(id, { receivedAt: NOW + n }));
        await mailroom.owned(id, CANDIDATE);
        await mailroom.defer(id, CANDIDATE, 'own');
        await mailroom.handled(id);
      }
      expect(await mailroom.waiting()).toEqual([]);
      expect((await mailroom.fetch('a'))?.id).toBe('a');
      expect(await mailroom.resume(CANDIDATE, 'filter', 10)).toBe(false);
      expect(await mailroom.resume(OTHER, 'own', 10)).toBe(false);
      expect(handedOver).toEqual([]);
      expect(await mailroom.resume(CANDIDATE, 'own', 2)).toBe(true);
      expect(handedOver).toEqual(['b', 'a']);
      expect(await mailroom.resume(CANDIDATE, 'own', 2)).toBe(false);
      expect(handedOver).toEqual(['b', 'a', 'c']);
      expect(await mailroom.resume(CANDIDATE, 'own', 2)).toBe(false);
      expect(handedOver).toHaveLength(3);
      for (const id of handedOver) {
        expect((await mailroom.fetch(id))?.id).toBe(id);
        await mailroom.handled(id);
      }
      expect(await mailroom.waiting()).toEqual([]);
    });

    it('all mail of a candidate is found and destroyed, in whatever state it is, and of nobody else', async () => {
      const all = ['waits', 'looked at', 'handled', 'deferred', 'not looked at', "another's", 'of a stranger'];
      for (const id of all) await mailroom.keep(arrival(id));
      for (const id of ['looked at', 'handled', 'deferred']) await mailroom.owned(id, CANDIDATE);
      await mailroom.owned("another's", OTHER);
      await mailroom.handled('handled');
      await mailroom.handled("another's");
      await mailroom.defer('deferred', CANDIDATE, 'filter');
      const asked: string[] = [];
      await mailroom.destroyAll(CANDIDATE, ({ id, raw }) => {
        asked.push(id);
        return id === 'not looked at' || (id === 'waits' && raw.length > 0);
      });
      for (const id of all)
        expect([id, (await mailroom.fetch(id)) !== null]).toEqual([id, id === "another's" || id === 'of a stranger']);
      expect(asked.sort()).toEqual(['not looked at', 'of a stranger', 'waits']);
      expect(await mailroom.waiting()).toEqual(['of a stranger']);
      expect(await mailroom.resume(CANDIDATE, 'filter', 10)).toBe(false);
      expect(handedOver).toEqual([]);
    });
  });
}
