/** The engine: owns the clock, hands arrivals and alarms to the pipeline, in order for each candidate, and retries what failed. */
import { DAY, type Instant, MINUTE } from '../application/instant.ts';
import type { Received } from '../story/world.ts';
import type { Alarms } from './alarms.ts';
import type { TurnableClock } from './clock.ts';
import { faultOf, type Lanes, lanes } from './lane.ts';
import { ringing } from './ringing.ts';
import type { Pipeline } from './work.ts';

/** Mail that is stored but not handled yet. */
export interface Kept {
  readonly arrival: string;
  /** The sender in the envelope: mail of one sender is handled in order. */
  readonly sender: string;
  readonly bytes: number;
}

type Log = (line: { readonly what: string; readonly [field: string]: string | number | boolean | null }) => void;

export interface Engine {
  /** Handles what a crash left behind: waiting mail, then alarms, then the sweep. */
  readonly start: (waiting: readonly Kept[]) => void;
  /** Handles one arrival that is stored in the mailroom; resolves when done. */
  readonly deliver: (kept: Kept) => Promise<Received>;
  /** How many pieces of work are waiting. */
  readonly waits: () => number;
  /** Resolves when nothing is in progress. */
  readonly settled: () => Promise<void>;
  readonly now: () => Instant;
  readonly next: () => Instant | null;
  /** Runs everything due until `to`, each at its own time; then the clock stops there. */
  readonly advance: (to: Instant) => Promise<void>;
  /** Lets the clock follow the real one, after running what fell due in between. */
  readonly runReal: () => Promise<void>;
  /** Called whenever the clock was turned or something was handled; returns a function that unsubscribes. */
  readonly onChange: (listener: () => void) => () => void;
  /** Accepts nothing new; resolves when the work in progress is done. */
  readonly close: () => Promise<void>;
}

/** The longest timer: after suspend timers fire late, and none can be set further than 24 days ahead. */
const LONGEST_SLEEP = 30_000;
const SWEEP_EVERY = 10 * MINUTE;
/** Bytes. A larger mail needs much memory, so nothing else runs while it is read. */
const LARGE = 2 * 1024 * 1024;

export function engine({
  pipeline,
  alarms,
  clock,
  log,
}: {
  readonly pipeline: Pipeline;
  readonly alarms: Alarms;
  readonly clock: TurnableClock;
  readonly log: Log;
}): Engine {
  const work: Lanes = lanes(log);
  let timer: NodeJS.Timeout | undefined;
  /** Measured on the monotonic clock, which nobody can set. */
  let sweepAt = 0;
  let closed = false;
  let turning: Promise<void> = Promise.resolve();

  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };

  const sweep = (): Promise<unknown> => {
    sweepAt = performance.now() + SWEEP_EVERY;
    const run = async (): Promise<void> => {
      const mended = await pipeline.sweep();
      if (mended > 0) log({ what: 'swept', mended });
    };
    return work.run({ name: 'sweep', owner: '', run });
  };

  const receive = ({ arrival, sender, bytes }: Kept): Promise<Received> =>
    work.run({
      name: 'arrival',
      owner: sender,
      run: () => pipeline.receive(arrival),
      alone: bytes > LARGE,
      lasting: true,
    });

  const ringDue = ringing({ pipeline, alarms, clock, work, log, tell });

  const settled = async (): Promise<void> => {
    await work.idle();
    await ringDue();
    await work.idle();
  };

  async function runUntil(limit: () => Instant, arrive: (at: Instant) => Promise<void>): Promise<void> {
    await settled();
    for (let next = alarms.next(); next !== null && next.at <= limit(); next = alarms.next()) {
      if (next.at > clock.now()) await arrive(next.at);
      await settled();
    }
  }

  /** Turns of the clock run one after another. */
  function turn(what: () => Promise<void>): Promise<void> {
    const mine = turning.then(what).finally(tell);
    turning = mine.catch(() => {});
    return mine;
  }

  function plan(): void {
    clearTimeout(timer);
    if (closed) return;
    const next = clock.stands() ? null : alarms.next();
    const sleep = next === null ? LONGEST_SLEEP : Math.min(Math.max(next.at - clock.now(), 0), LONGEST_SLEEP);
    timer = setTimeout(() => void tick(), sleep);
  }

  async function tick(): Promise<void> {
    try {
      if (!clock.stands()) await turn(ringDue);
      if (performance.now() >= sweepAt) await sweep();
    } catch (error) {
      log({ what: 'fault', in: 'clock', fault: faultOf(error) });
    }
    plan();
  }

  alarms.onChange(plan);

  return {
    start: (waiting) => {
      for (const kept of waiting) void receive(kept).catch(() => {});
      void sweep().catch(() => {});
      void turn(settled).catch(() => {});
      plan();
    },
    waits: work.size,
    deliver: async (kept) => {
      const received = await receive(kept);
      tell();
      return received;
    },
    settled: () => turn(settled),
    now: clock.now,
    next: () => alarms.next()?.at ?? null,
    advance: (to) =>
      turn(async () => {
        const began = clock.now();
        if (!clock.stands()) await clock.stand(began);
        await runUntil(() => to, clock.stand);
        if (to > clock.now()) await clock.stand(to);
        if (to - began >= DAY) await sweep();
        await settled();
      }),
    runReal: () =>
      turn(async () => {
        if (clock.stands()) await runUntil(Date.now, clock.stand);
        await clock.run();
        plan();
        await settled();
      }),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await work.close();
    },
  };
}
