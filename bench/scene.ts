/** A world in memory with a clock of its own. It imports no pipeline, so that a benchmark can time the loading of one. */
import { createHash } from 'node:crypto';
import type { Instant } from '../lambdas/application/instant.ts';
import { alarms } from '../lambdas/local/alarms.ts';
import { memoryApplications, memoryMailroom, memoryOutbox } from '../lambdas/local/memory.ts';
import type { Applications, Mailroom, OutboundMail, WakeUp } from '../lambdas/ports.ts';
import type { World } from '../lambdas/story/world.ts';

export const DOMAIN = 'afterword.example';
export const BEGINS: Instant = Date.UTC(2026, 10, 24, 12);

export interface Scene {
  readonly world: World;
  readonly sent: () => readonly OutboundMail[];
  /** Turns the clock to the next alarm, if it rings by then, and says whom it wakes. */
  readonly next: (by?: Instant) => readonly WakeUp[];
}

interface Beginning {
  readonly now?: Instant;
  readonly applications?: Applications;
  readonly mailroom?: Mailroom;
}

export function openScene({
  now: from = BEGINS,
  applications = memoryApplications(),
  mailroom = memoryMailroom(),
}: Beginning = {}): Scene {
  let now = from;
  const ring = alarms();
  const outbox = memoryOutbox();
  return {
    world: {
      mailroom,
      applications,
      wakeUps: ring,
      outbox,
      clock: { now: () => now },
      settings: {
        domain: DOMAIN,
        from: `Afterword <hello@${DOMAIN}>`,
        allows: () => true,
        zone: null,
        keys: [{ id: 1, secret: createHash('sha256').update('bench').digest() }],
      },
      log: () => {},
    },
    sent: () => outbox.sent().map(({ mail }) => mail),
    next: (by = Number.POSITIVE_INFINITY) => {
      const next = ring.next();
      if (next === null || next.at > by) return [];
      now = Math.max(now, next.at);
      return ring.ring(now).map(({ wakeUp }) => wakeUp);
    },
  };
}
