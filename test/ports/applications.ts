/** What every adapter of `Applications` keeps. */
import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR } from '../../lambdas/application/instant.ts';
import {
  type Applications,
  type StoredApplication,
  type StoredCandidate,
  VersionConflict,
} from '../../lambdas/ports.ts';

const NOW = Date.UTC(2026, 11, 1, 12);

export function candidate(id: string, more: Partial<StoredCandidate> = {}): StoredCandidate {
  return {
    id,
    version: 0,
    candidate: {
      id,
      openedAt: NOW,
      name: 'Sam Lee',
      signature: null,
      addresses: ['sam@home.example'],
      unconfirmed: [],
      zone: 'Europe/Lisbon',
      waking: { from: '08:00', to: '21:00' },
      business: { from: '09:00', to: '18:00' },
      country: null,
      spelling: 'american',
      overview: true,
      overviewAt: null,
      paused: null,
      stopped: false,
      deleteAskedAt: null,
      waits: [],
      previous: [],
      door: 1,
    },
    outbox: [],
    wakeAt: null,
    seen: [],
    ...more,
  };
}

export function application(owner: string, id: string, more: Partial<StoredApplication> = {}): StoredApplication {
  return {
    id,
    candidate: owner,
    version: 0,
    events: [{ at: NOW, by: 'm1', event: { type: 'opened', candidate: owner } }],
    outbox: [],
    wakeAt: null,
    seen: ['m1'],
    ...more,
  };
}

export function applicationsKeepTheirWord(name: string, open: () => Promise<Applications>): void {
  describe(`applications: ${name}`, () => {
    let applications: Applications;
    beforeEach(async () => {
      applications = await open();
    });

    it('a candidate who was never saved has no desk', async () => {
      expect(await applications.desk('nobody')).toBeNull();
    });

    it('a desk shows the candidate and all their applications, as they were saved', async () => {
      const sam = await applications.saveCandidate(candidate('sam'));
      const first = await applications.saveApplication(application('sam', 'a1', { wakeAt: NOW }));
      const second = await applications.saveApplication(application('sam', 'a2'));
      await applications.saveApplication(application('kim', 'a3'));
      const desk = await applications.desk('sam');
      expect(desk?.candidate).toEqual(sam);
      expect(desk?.applications.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual([first, second]);
    });

    it('every kind of event and post comes back as it was', async () => {
      const stored = application('sam', 'a1', {
        events: [
          { at: NOW, by: 'm1', event: { type: 'opened', candidate: 'sam' } },
          { at: NOW + 1, by: 'm2', event: { type: 'noted', text: 'naïve — “quoted” \u2028 ✅ 李' } },
          { at: NOW + 2, by: 'w1', event: { type: 'snoozed', step: null, about: null, until: NOW + HOUR } },
        ],
        outbox: [
          {
            id: 'p1',
            letter: { kind: 'welcome' },
            to: null,
            inReplyTo: null,
            dueAt: NOW,
            claimedAt: NOW + 5,
            mail: null,
          },
        ],
      });
      await applications.saveCandidate(candidate('sam'));
      const saved = await applications.saveApplication(stored);
      expect(saved).toEqual({ ...stored, version: 1 });
      expect((await applications.desk('sam'))?.applications).toEqual([saved]);
    });

    it('saving makes the version one higher, and needs the stored one', async () => {
      const first = await applications.saveApplication(application('sam', 'a1'));
      expect(first.version).toBe(1);
      const second = await applications.saveApplication({ ...first, wakeAt: NOW });
      expect(second.version).toBe(2);
      await expect(applications.saveApplication({ ...first, wakeAt: null })).rejects.toThrow(VersionConflict);
      await expect(applications.saveApplication(application('sam', 'a1'))).rejects.toThrow(VersionConflict);
    });

    it('the same holds for the candidate', async () => {
      const first = await applications.saveCandidate(candidate('sam'));
      await applications.saveCandidate({ ...first, wakeAt: NOW });
      await expect(applications.saveCandidate(first)).rejects.toThrow(VersionConflict);
      await expect(applications.saveCandidate(candidate('sam'))).rejects.toThrow(VersionConflict);
    });

    it('of many who save at once over one version, exactly one is first', async () => {
      const stored = await applications.saveApplication(application('sam', 'a1'));
      const ends = await Promise.allSettled(
        Array.from({ length: 10 }, (_, n) => applications.saveApplication({ ...stored, wakeAt: NOW + n })),
      );
      expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const end of ends) if (end.status === 'rejected') expect(end.reason).toBeInstanceOf(VersionConflict);
    });

    it('what is saved does not change with what was handed in', async () => {
      const events = [{ at: NOW, by: 'm1', event: { type: 'opened', candidate: 'sam' } as const }];
      await applications.saveCandidate(candidate('sam'));
      await applications.saveApplication(application('sam', 'a1', { events }));
      events.length = 0;
      expect((await applications.desk('sam'))?.applications[0]?.events).toHaveLength(1);
    });

    it('a long history is kept whole', async () => {
      const events = Array.from({ length: 3000 }, (_, n) => ({
        at: NOW + n,
        by: `m${n}`,
        event: { type: 'noted', text: `note ${n} of what was said in the room about the work` } as const,
      }));
      await applications.saveCandidate(candidate('sam'));
      await applications.saveApplication(application('sam', 'a1', { events }));
      expect((await applications.desk('sam'))?.applications[0]?.events).toEqual(events);
    });

    it('a desk of many large applications is read whole', async () => {
      await applications.saveCandidate(candidate('sam'));
      const seen = Array.from({ length: 1200 }, (_, n) => `${n}-${(Math.sin(n + 1) * 1e16).toString(36)}`);
      for (let n = 0; n < 60; n += 1) await applications.saveApplication(application('sam', `a${n}`, { seen }));
      const desk = await applications.desk('sam');
      expect(desk?.applications).toHaveLength(60);
      expect(desk?.applications.every((one) => one.seen.length === 1200)).toBe(true);
    });

    it('an address leads to whoever claimed it first', async () => {
      expect(await applications.findCandidate('sam@home.example')).toBeNull();
      expect(await applications.claimAddress('sam@home.example', 'sam')).toBe('sam');
      expect(await applications.claimAddress('sam@home.example', 'sam')).toBe('sam');
      expect(await applications.claimAddress('sam@home.example', 'kim')).toBe('sam');
      expect(await applications.findCandidate('sam@home.example')).toBe('sam');
    });

    it('of many who claim an address at once, all learn of one owner', async () => {
      const owners = await Promise.all(
        Array.from({ length: 8 }, (_, n) => applications.claimAddress('new@home.example', `c${n}`)),
      );
      expect(new Set(owners).size).toBe(1);
    });

    it('overdue names what should have been woken before, the oldest first, and no more than asked for', async () => {
      await applications.saveCandidate(candidate('sam', { wakeAt: NOW - 3 * HOUR }));
      await applications.saveApplication(application('sam', 'late', { wakeAt: NOW - HOUR }));
      await applications.saveApplication(application('kim', 'later', { wakeAt: NOW - 2 * HOUR }));
      await applications.saveApplication(application('sam', 'now', { wakeAt: NOW }));
      await applications.saveApplication(application('sam', 'never', { wakeAt: null }));
      const late = [
        { candidate: 'sam', application: null },
        { candidate: 'kim', application: 'later' },
        { candidate: 'sam', application: 'late' },
      ];
      expect(await applications.overdue(NOW, 10)).toEqual(late);
      expect(await applications.overdue(NOW, 2)).toEqual(late.slice(0, 2));
      expect(await applications.overdue(NOW - 5 * HOUR, 10)).toEqual([]);
    });

    it('what was woken and waits for nothing is overdue no more', async () => {
      const stored = await applications.saveApplication(application('sam', 'a1', { wakeAt: NOW - HOUR }));
      const moved = await applications.saveApplication({ ...stored, wakeAt: NOW + HOUR });
      expect(await applications.overdue(NOW, 10)).toEqual([]);
      await applications.saveApplication({ ...moved, wakeAt: null });
      expect(await applications.overdue(NOW + 9 * HOUR, 10)).toEqual([]);
    });

    it('once is true the first time, and again when its time is over', async () => {
      expect(await applications.once('stranger', NOW + HOUR, NOW)).toBe(true);
      expect(await applications.once('stranger', NOW + 2 * HOUR, NOW + 1)).toBe(false);
      expect(await applications.once('another', NOW + HOUR, NOW)).toBe(true);
      expect(await applications.once('stranger', NOW + 3 * HOUR, NOW + HOUR)).toBe(true);
      expect(await applications.once('stranger', NOW + 3 * HOUR, NOW + HOUR)).toBe(false);
    });

    it('of many who ask at once, one is told true', async () => {
      const told = await Promise.all(Array.from({ length: 8 }, () => applications.once('key', NOW + HOUR, NOW)));
      expect(told.filter(Boolean)).toHaveLength(1);
    });

    it('deleting a candidate leaves nothing of them, and others as they were', async () => {
      await applications.saveCandidate(candidate('sam', { wakeAt: NOW - 1 }));
      await applications.saveApplication(application('sam', 'a1', { wakeAt: NOW - 1 }));
      await applications.saveCandidate(candidate('kim'));
      await applications.claimAddress('sam@home.example', 'sam');
      await applications.claimAddress('sam@work.example', 'sam');
      await applications.claimAddress('kim@home.example', 'kim');
      await applications.claimAddress('kim@home.example', 'sam');
      await applications.deleteCandidate('sam');
      await applications.deleteCandidate('sam');
      expect(await applications.desk('sam')).toBeNull();
      expect(await applications.findCandidate('sam@home.example')).toBeNull();
      expect(await applications.findCandidate('sam@work.example')).toBeNull();
      expect(await applications.overdue(NOW, 10)).toEqual([]);
      expect(await applications.desk('kim')).not.toBeNull();
      expect(await applications.findCandidate('kim@home.example')).toBe('kim');
      expect((await applications.saveCandidate(candidate('sam'))).version).toBe(1);
      expect((await applications.desk('sam'))?.applications).toEqual([]);
    });
  });
}
