/** A scene for one input: it is received, and then days pass. Faults are thrown and not tried again. */
import { DAY } from '../../../lambdas/application/instant.ts';
import { TRUSTED } from '../../../lambdas/local/arrival.ts';
import { receive, wake } from '../../../lambdas/pipeline.ts';
import type { Arrival, Mailroom, OutboundMail } from '../../../lambdas/ports.ts';
import type { Received } from '../../../lambdas/story/world.ts';
import { openScene } from '../../scene.ts';

interface FuzzScene {
  readonly deliver: (raw: Uint8Array, from: string, to: string) => Promise<Received>;
  /** Rings every alarm for so many days, each within `timed`. Throws where one keeps ringing. */
  readonly days: (count: number, timed: (what: () => Promise<void>) => Promise<void>) => Promise<void>;
  readonly sent: () => readonly OutboundMail[];
}

/** Holds what comes in without a copy of it, so that only what the mail costs is measured. */
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

export function openFuzzScene(): FuzzScene {
  const { world, sent, next } = openScene({ mailroom: mailroom() });
  let arrivals = 0;
  return {
    sent,
    deliver: async (raw, from, to) => {
      arrivals += 1;
      const id = `m${arrivals}`;
      const envelope = { mailFrom: from, rcptTo: [to] };
      await world.mailroom.keep({ id, receivedAt: world.clock.now(), envelope, verdicts: TRUSTED, raw });
      return receive(world, id);
    },
    days: async (count, timed) => {
      const end = world.clock.now() + count * DAY;
      let rings = 0;
      for (let woken = next(end); woken.length > 0; woken = next(end)) {
        rings += 1;
        if (rings > 400) throw new Error('an alarm keeps ringing');
        for (const wakeUp of woken) await timed(() => wake(world, wakeUp));
      }
    },
  };
}
