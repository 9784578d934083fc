/** A small world in memory for one input: the real pipeline, whose faults are thrown and not tried again. */
import { createHash } from 'node:crypto';
import { DAY, type Instant } from '../../../lambdas/application/instant.ts';
import { alarms } from '../../../lambdas/local/alarms.ts';
import { TRUSTED } from '../../../lambdas/local/arrival.ts';
import { memoryApplications, memoryOutbox } from '../../../lambdas/local/memory.ts';
import { receive, wake } from '../../../lambdas/pipeline.ts';
import type { Arrival, Mailroom, OutboundMail } from '../../../lambdas/ports.ts';
import type { Received, World } from '../../../lambdas/story/world.ts';

export const DOMAIN = 'afterword.example';
export const BEGINS: Instant = Date.UTC(2026, 10, 24, 12);

export interface Scene {
  readonly deliver: (raw: Uint8Array, from: string, to: string) => Promise<Received>;
  /** Rings every alarm for so many days, each within `timed`. Throws where one keeps ringing. */
  readonly days: (count: number, timed: (what: () => Promise<void>) => Promise<void>) => Promise<void>;
  readonly sent: () => readonly OutboundMail[];
}

/** Holds what comes in without a copy of it: what a mail costs is to be seen. */
function mailroom(): Mailroom {
  const kept = new Map<string, Arrival>();
  return {
    keep: async (arrival) => void kept.set(arrival.id, arrival),
    fetch: async (id) => kept.get(id) ?? null,
    waiting: async () => [],
    handled: async (id) => void kept.delete(id),
    destroy: async (ids) => {
      for (const id of ids) kept.delete(id);
    },
    owned: async () => {},
    defer: async () => {},
    resume: async () => false,
    destroyAll: async () => kept.clear(),
  };
}

export function openScene(): Scene {
  let now = BEGINS;
  const ring = alarms();
  const outbox = memoryOutbox();
  const world: World = {
    mailroom: mailroom(),
    applications: memoryApplications(),
    wakeUps: ring,
    outbox,
    clock: { now: () => now },
    settings: {
      domain: DOMAIN,
      from: `Afterword <hello@${DOMAIN}>`,
      allows: () => true,
      zone: null,
      keys: [{ id: 1, secret: createHash('sha256').update('torture').digest() }],
    },
    log: () => {},
  };
  let arrivals = 0;
  return {
    deliver: async (raw, from, to) => {
      arrivals += 1;
      const id = `m${arrivals}`;
      await world.mailroom.keep({
        id,
        receivedAt: now,
        envelope: { mailFrom: from, rcptTo: [to] },
        verdicts: TRUSTED,
        raw,
      });
      return receive(world, id);
    },
    days: async (count, timed) => {
      const end = now + count * DAY;
      for (let rings = 0; ; rings += 1) {
        const next = ring.next();
        if (next === null || next.at > end) return;
        if (rings > 400) throw new Error('an alarm keeps ringing');
        now = Math.max(now, next.at);
        for (const { wakeUp } of ring.ring(now)) await timed(() => wake(world, wakeUp));
      }
    },
    sent: () => outbox.sent().map(({ mail }) => mail),
  };
}
