/** A world in memory whose writes are kept, so that a new process can begin where this one stands. */
import { createHash } from 'node:crypto';
import type { Instant } from '../../../lambdas/application/instant.ts';
import { alarms } from '../../../lambdas/local/alarms.ts';
import { memoryApplications, memoryMailroom, memoryOutbox } from '../../../lambdas/local/memory.ts';
import type { Applications, OutboundMail, WakeUp } from '../../../lambdas/ports.ts';
import type { World } from '../../../lambdas/story/world.ts';

export const DOMAIN = 'afterword.example';
export const BEGINS: Instant = Date.UTC(2026, 10, 24, 12);

type Write = 'saveApplication' | 'saveCandidate' | 'claimAddress' | 'once';
const WRITES: readonly Write[] = ['saveApplication', 'saveCandidate', 'claimAddress', 'once'];

/** As JSON: what was written so far, and when it is now. */
export interface Standing {
  readonly now: Instant;
  readonly writes: readonly (readonly [Write, readonly unknown[]])[];
}

export interface Scene {
  readonly world: World;
  readonly sent: () => readonly OutboundMail[];
  readonly standing: () => Standing;
  /** Turns the clock to the next alarm, and says whom it wakes. */
  readonly next: () => WakeUp | null;
}

export async function openScene({ now: from, writes: before }: Standing): Promise<Scene> {
  let now = from;
  const ring = alarms();
  const outbox = memoryOutbox();
  const applications = memoryApplications();
  const writes: [Write, readonly unknown[]][] = [];
  const kept =
    (name: Write) =>
    (...given: unknown[]) => {
      writes.push([name, JSON.parse(JSON.stringify(given))]);
      return Reflect.apply(applications[name], applications, given);
    };
  for (const [name, given] of before) await Reflect.apply(applications[name], applications, given);
  return {
    world: {
      mailroom: memoryMailroom(),
      applications: {
        ...applications,
        ...Object.fromEntries(WRITES.map((name) => [name, kept(name)])),
      } as Applications,
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
    standing: () => ({ now, writes: [...before, ...writes] }),
    next: () => {
      const next = ring.next();
      if (next === null) return null;
      now = Math.max(now, next.at);
      return ring.ring(now)[0]?.wakeUp ?? null;
    },
  };
}
