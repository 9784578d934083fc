/** Watches a mailbox: connects, takes new mail, files handled mail, waits, and reconnects when the connection breaks. */
import type { Received } from '../../story/world.ts';
import type { Connection } from './connection.ts';
import { putAway } from './filing.ts';
import { gaps, onWaking, pause } from './gaps.ts';
import { faultCode, type Inside, mailIntake } from './intake.ts';
import type { Marked } from './mark.ts';

export interface WatchOptions extends Inside {
  readonly mark: Marked;
  readonly connect: () => Promise<Connection>;
  /** Whether handled mail is moved: only in Afterword's own mailbox. */
  readonly moves: boolean;
  /** Whatever else is done on each round: drafts, sent mail, deleting old mail. */
  readonly also?: (connection: Connection) => Promise<void>;
  /** Whether the waiting queue is full. */
  readonly isFull: () => boolean;
  /** Milliseconds, shorter in tests. */
  readonly firstGap?: number;
  readonly pollEvery?: number;
}

export interface WatchState {
  readonly is: 'connecting' | 'connected' | 'away' | 'refused';
  /** Since when, in real-time milliseconds. */
  readonly since: number;
  /** When the server was last checked successfully; null: never yet. */
  readonly lookedAt: number | null;
}

export interface Watch {
  readonly start: () => Promise<void>;
  readonly handled: (arrival: string, received: Received) => Promise<void>;
  /** Asks for a round soon. */
  readonly nudge: () => void;
  readonly state: () => WatchState;
  readonly close: () => Promise<void>;
}

/** Checks now and then even with IDLE, because some servers forget to notify. */
const WITH_IDLE = 5 * 60_000;
const WITHOUT_IDLE = 60_000;

export function watch({ mark, connect, moves, also, isFull, firstGap, pollEvery, ...inside }: WatchOptions): Watch {
  const { log } = inside;
  const intake = mailIntake(mark, inside);
  const gap = gaps(firstGap);
  let nudging = new AbortController();
  let connection: Connection | null = null;
  let state: WatchState = { is: 'connecting', since: Date.now(), lookedAt: null };
  let closed = false;
  let running: Promise<void> = Promise.resolve();
  let stopListening = (): void => {};

  const nudge = (): void => nudging.abort();
  const become = (is: WatchState['is']): void => {
    if (state.is !== is) state = { ...state, is, since: Date.now() };
  };

  async function round(open: Connection): Promise<void> {
    nudging = new AbortController();
    if (!isFull()) await intake.takeNew(open);
    await putAway(open, mark, { moves, knows: inside.mailroom.knows, now: inside.now, log });
    await also?.(open);
    state = { ...state, lookedAt: Date.now() };
  }

  async function isAnythingNew(open: Connection): Promise<boolean> {
    await open.open('in');
    return !isFull() && (await open.uidsFrom(mark.now().last + 1)).length > 0;
  }

  async function live(): Promise<void> {
    connection = await connect();
    if (closed) return;
    await round(connection);
    const before = state;
    become('connected');
    gap.reset();
    const away = Math.round((Date.now() - before.since) / 60_000);
    if (before.is === 'connecting') log({ what: 'mailbox: connected', idle: connection.hasIdle });
    else log({ what: 'mailbox: reached again', 'away for min': away });
    for (;;) {
      // While another folder was open there were no notifications.
      const missed = await isAnythingNew(connection);
      if (!missed) await connection.wait(pollEvery ?? (connection.hasIdle ? WITH_IDLE : WITHOUT_IDLE), nudging.signal);
      if (closed) return;
      await round(connection);
    }
  }

  async function keepOn(): Promise<void> {
    while (!closed) {
      try {
        await live();
      } catch (error) {
        if (closed) return;
        const isRefused = error instanceof Error && 'authenticationFailed' in error;
        const is = isRefused ? 'refused' : 'away';
        if (state.is !== is)
          log({
            what: isRefused
              ? 'mailbox: the server refuses the password; it is tried again, ever more seldom'
              : 'mailbox: cannot be reached; it is tried again, ever more seldom',
            code: faultCode(error),
          });
        become(is);
        connection?.close();
        connection = null;
        nudging = new AbortController();
        await pause(gap.next(isRefused), nudging.signal);
      } finally {
        connection?.close();
        connection = null;
      }
    }
  }

  return {
    start: async () => {
      await intake.recover();
      stopListening = onWaking(() => {
        gap.reset();
        connection?.close();
        nudge();
      });
      running = keepOn();
    },
    handled: async (arrival, received) => {
      if ((await intake.handled(arrival, received)) && connection !== null) nudge();
    },
    nudge: () => {
      if (connection !== null) nudge();
    },
    state: () => state,
    close: async () => {
      closed = true;
      stopListening();
      nudge();
      connection?.close();
      await running;
    },
  };
}
