/** A rehearsal: the whole pipeline in memory on a simulated clock, for plans, previews and simulations. */

import { createHash } from 'node:crypto';
import type { Instant } from '../application/instant.ts';
import { frontDoorOf } from '../application/own.ts';
import type { Editor } from '../compose/composed.ts';
import { receive, sweep, wake } from '../pipeline.ts';
import type { Desk, OutboundMail, Verdicts } from '../ports.ts';
import type { Received, Settings, World } from '../story/world.ts';
import type { SecondReader } from '../understand/understanding.ts';
import { alarms } from './alarms.ts';
import { TRUSTED } from './arrival.ts';
import { turnableClock } from './clock.ts';
import { engine } from './engine.ts';
import { memoryApplications, memoryMailroom, memoryOutbox } from './memory.ts';

export interface Rehearsal {
  readonly world: World;
  readonly now: () => Instant;
  /** Delivers the message as if by SMTP; resolves when everything it caused is done. */
  readonly deliver: (raw: Uint8Array, from: string, to: string, verdicts?: Verdicts) => Promise<Received>;
  readonly advance: (to: Instant) => Promise<void>;
  /** When something next happens by itself; null: never. */
  readonly next: () => Instant | null;
  /** Oldest first. */
  readonly sent: () => readonly { readonly mail: OutboundMail; readonly at: Instant }[];
  /** The desk of the candidate with this address. */
  readonly desk: (address: string) => Promise<Desk | null>;
  readonly close: () => Promise<void>;
}

export function rehearse(
  start: Instant,
  settings: Pick<Settings, 'domain' | 'zone'> & Partial<Pick<Settings, 'allows' | 'isOpen' | 'stands'>>,
  reader?: SecondReader,
  editor?: Editor,
): Rehearsal {
  const clock = turnableClock(start);
  const ring = alarms();
  const outbox = memoryOutbox();
  const mailroom = memoryMailroom();
  const world: World = {
    mailroom,
    applications: memoryApplications(),
    wakeUps: ring,
    outbox,
    clock,
    settings: {
      allows: () => true,
      ...settings,
      from: `Afterword <${frontDoorOf(settings.domain)}>`,
      keys: [{ id: 1, secret: createHash('sha256').update('rehearsal').digest() }],
    },
    log: () => {},
    ...(reader === undefined ? {} : { reader }),
    ...(editor === undefined ? {} : { editor }),
  };
  const pipeline = {
    receive: (id: string) => receive(world, id),
    wake: (one: Parameters<typeof wake>[1]) => wake(world, one),
    sweep: () => sweep(world),
  };
  const run = engine({ pipeline, alarms: ring, clock, log: world.log });
  mailroom.onResume(({ id, envelope, raw }) => {
    run.deliver({ arrival: id, sender: envelope.mailFrom, bytes: raw.byteLength }).catch(() => {});
  });
  let arrivals = 0;
  return {
    world,
    now: clock.now,
    deliver: async (raw, from, to, verdicts = TRUSTED) => {
      arrivals += 1;
      const id = createHash('sha256').update(`${arrivals}`).update(raw).digest('hex').slice(0, 32);
      const envelope = { mailFrom: from, rcptTo: [to] };
      await world.mailroom.keep({ id, receivedAt: clock.now(), envelope, verdicts, raw });
      const received = await run.deliver({ arrival: id, sender: from, bytes: raw.byteLength });
      await run.settled();
      return received;
    },
    advance: run.advance,
    next: run.next,
    sent: outbox.sent,
    desk: async (address) => {
      const candidate = await world.applications.findCandidate(address);
      return candidate === null ? null : world.applications.desk(candidate);
    },
    close: run.close,
  };
}
