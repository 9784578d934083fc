/** Watches a mailbox: connects, takes new mail, files handled mail, waits, and reconnects when the connection breaks. */
import type { Received } from '../../story/world.ts';
import { NoToken } from '../secrets.ts';
import type { Claim } from './claim.ts';
import type { Connection } from './connection.ts';
import { putAway } from './filing.ts';
import { gaps, onWaking, pause } from './gaps.ts';
import { type Inside, mailIntake } from './intake.ts';
import type { Marked } from './mark.ts';
import { isWrongLogin, whyOf } from './refusal.ts';

export interface WatchOptions extends Inside {
  readonly mark: Marked;
  readonly connect: () => Promise<Connection>;
  /** Whether handled mail is moved: only in Afterword's own mailbox. */
  readonly moves: boolean;
  /** Says whether this program may work here; left out: it always may. */
  readonly claim?: Claim;
  /** Whatever else is done on each round: drafts, sent mail, deleting old mail. */
  readonly also?: (connection: Connection) => Promise<void>;
  /** Whether the waiting queue is full. */
  readonly isFull: () => boolean;
  /** Milliseconds, shorter in tests. */
  readonly firstGap?: number;
  readonly pollEvery?: number;
}

export interface WatchState {
  /** `refused`: there is no login, or a wrong one. `second`: another program is at work at this mailbox. */
  readonly is: 'connecting' | 'connected' | 'away' | 'refused' | 'second';
  /** Since when, in real-time milliseconds. */
  readonly since: number;
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
const WHY = {
  wrong: 'the server refuses the password or token',
  refused: 'there is no token to log in with',
  away: 'cannot be reached',
} as const;

/** How long mail is taken before it is looked again whether another program has come. Much less than until a claim is taken for dead. */
const AT_ONCE = 5 * 60_000;
/** How long a server is waited for at the end. */
const LEAVES_WITHIN = 2000;

export function watch({
  mark,
  connect,
  moves,
  claim,
  also,
  isFull,
  firstGap,
  pollEvery,
  ...inside
}: WatchOptions): Watch {
  const { log } = inside;
  const intake = mailIntake(mark, { ...inside, ...(claim === undefined ? {} : { isClaim: claim.isClaim }) });
  const gap = gaps(firstGap);
  let nudging = new AbortController();
  let connection: Connection | null = null;
  let state: WatchState = { is: 'connecting', since: Date.now() };
  let closed = false;
  let running: Promise<void> = Promise.resolve();
  let stopListening = (): void => {};

  const nudge = (): void => nudging.abort();
  const become = (is: WatchState['is']): void => {
    if (state.is !== is) state = { ...state, is, since: Date.now() };
  };

  /** Resolves with false if another program is at work. */
  async function round(open: Connection): Promise<boolean> {
    nudging = new AbortController();
    if (claim !== undefined && !(await claim.holds(open))) return false;
    const refusal = isFull() ? null : await intake.takeNew(open, Date.now() + AT_ONCE);
    await putAway(open, mark, { moves, knows: inside.mailroom.knows, now: inside.now, log });
    await also?.(open);
    if (refusal !== null) throw refusal;
    return true;
  }

  async function isAnythingNew(open: Connection): Promise<boolean> {
    await open.open('in');
    return !isFull() && (await open.uidsFrom(mark.now().last + 1)).length > 0;
  }

  /** After a round: what it came to is said once. */
  function say(isFirst: boolean, { hasIdle }: Connection): void {
    const before = state;
    become(isFirst ? 'connected' : 'second');
    gap.reset();
    if (before.is === state.is) return;
    const away = Math.round((Date.now() - before.since) / 60_000);
    if (!isFirst)
      log({
        what: 'mailbox: another Afterword is at work in this mailbox, and this one leaves it alone; stop one of them, and this one goes on when the other has ended',
      });
    else if (before.is === 'connecting') log({ what: 'mailbox: connected', idle: hasIdle });
    else if (before.is === 'second') log({ what: 'mailbox: the other Afterword has ended, and this one goes on' });
    else log({ what: 'mailbox: reached again', 'away for min': away });
  }

  async function live(): Promise<void> {
    connection = await connect();
    const open = connection;
    for (let isFirst = await round(open); !closed; isFirst = await round(open)) {
      say(isFirst, open);
      // While another folder was open there were no notifications.
      if (isFirst && (await isAnythingNew(open))) continue;
      const often = isFirst && open.hasIdle ? WITH_IDLE : WITHOUT_IDLE;
      await open.wait(pollEvery ?? often, nudging.signal);
      if (closed) break;
    }
    await claim?.release(open);
  }

  async function keepOn(): Promise<void> {
    while (!closed) {
      try {
        await live();
      } catch (error) {
        if (closed) return;
        const isRefused = isWrongLogin(error);
        const is = isRefused || error instanceof NoToken ? 'refused' : 'away';
        if (state.is !== is)
          log({
            what: `mailbox: ${WHY[isRefused ? 'wrong' : is]}; it is tried again, ever more seldom`,
            code: whyOf(error),
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
      const timer = setTimeout(() => connection?.close(), LEAVES_WITHIN);
      await running;
      clearTimeout(timer);
    },
  };
}
