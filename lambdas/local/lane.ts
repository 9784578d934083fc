/** A lane: one piece of work after the other; what fails is tried again, then again in the background, without stopping the rest. */

type Log = (line: { readonly what: string; readonly [field: string]: string | number | boolean | null }) => void;

export interface Lane {
  /** Resolves with what the work gave; rejects when it failed `TRIES` times (it is then tried again in the background). */
  readonly run: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  /** Resolves when nothing is under way. Work that waits in the background does not count. */
  readonly idle: () => Promise<void>;
  /** Takes nothing new and resolves when the piece under way is done. */
  readonly close: () => Promise<void>;
}

const TRIES = 5;
/** Milliseconds before the next try of work that somebody waits for: 50, 200, 800, 3200. */
const pause = (tries: number): number => 50 * 4 ** (tries - 1);
/** And of work that failed: a minute, doubled up to an hour. */
const later = (rounds: number): number => Math.min(60_000 * 2 ** rounds, 3_600_000);

/** What kind of fault it was and where, without its message: that may quote a mail. */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return [error.name, ...frames.slice(0, 3).map((line) => line.trim())].join(' ');
}

export class LaneClosed extends Error {}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export function lane(log: Log): Lane {
  let tail: Promise<unknown> = Promise.resolve();
  let closed = false;
  const timers = new Set<NodeJS.Timeout>();

  async function attempts<T>(name: string, work: () => Promise<T>, round: number): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      if (closed) throw new LaneClosed('the program is ending');
      try {
        return await work();
      } catch (error) {
        log({ what: 'fault', in: name, tries: round * TRIES + tries, fault: faultOf(error) });
        if (closed || tries === TRIES) throw error;
      }
      await sleep(pause(tries));
    }
  }

  function enqueue<T>(name: string, work: () => Promise<T>, round: number): Promise<T> {
    if (closed) return Promise.reject(new LaneClosed('the program is ending'));
    const mine = tail.then(() => attempts(name, work, round));
    tail = mine.catch(() => {
      if (closed || name !== 'arrival') return;
      const timer = setTimeout(() => {
        timers.delete(timer);
        void enqueue(name, work, round + 1).catch(() => {});
      }, later(round));
      timers.add(timer);
    });
    return mine;
  }

  async function idle(): Promise<void> {
    for (let seen: unknown = null; seen !== tail; ) {
      seen = tail;
      await tail;
    }
  }

  return {
    run: (name, work) => enqueue(name, work, 0),
    idle,
    close: async () => {
      closed = true;
      for (const timer of timers) clearTimeout(timer);
      await idle();
    },
  };
}
