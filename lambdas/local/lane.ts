/** Lanes: one candidate's work runs in order, several candidates' in parallel. Failed work is retried, first at once and then in the background. */
import { framesOf } from '../fault.ts';

type Log = (line: { readonly what: string; readonly [field: string]: string | number | boolean | null }) => void;

export interface Work<T> {
  /** Its kind, for the log: 'arrival'. */
  readonly name: string;
  /** Its owner: work with the same owner keeps its order. */
  readonly owner: string;
  readonly run: () => Promise<T>;
  /** Nothing else runs beside it, because it needs much memory. */
  readonly alone?: boolean;
  /** It is somebody's mail: it is retried in the background until it succeeds. */
  readonly lasting?: boolean;
}

export interface Lanes {
  /** Resolves with the result of the work; rejects when it has failed `TRIES` times. */
  readonly run: <T>(work: Work<T>) => Promise<T>;
  /** Resolves when nothing is in progress. Work waiting for a background retry does not count. */
  readonly idle: () => Promise<void>;
  /** How much work is in progress or waiting. */
  readonly size: () => number;
  /** Accepts nothing new; resolves when the work in progress is done. */
  readonly close: () => Promise<void>;
}

/** Runs in parallel because work mostly waits for the disk. */
const AT_ONCE = 8;
const TRIES = 5;
/** Milliseconds before the next try while somebody waits: 50, 200, 800, 3200. */
const pause = (tries: number): number => 50 * 4 ** (tries - 1);
/** Milliseconds before the next background try: a minute, doubled up to an hour. */
const later = (rounds: number): number => Math.min(60_000 * 2 ** rounds, 3_600_000);

/** A fault by type, code and place, without its message, which may quote a mail. */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  return [error.name, ...code, ...framesOf(error, 3)].join(' ');
}

export class LaneClosed extends Error {}

interface Piece {
  readonly work: Omit<Work<unknown>, 'run'>;
  /** Resolves with a function that reports the result to whoever waits. */
  readonly attempt: () => Promise<() => void>;
  readonly fail: (error: unknown) => void;
  readonly round: number;
  tries: number;
}

export function lanes(log: Log): Lanes {
  /** The waiting work of each owner; the first is in progress or next. */
  const waiting = new Map<string, Piece[]>();
  /** Owners whose next work may begin. */
  const ready: string[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const listeners = new Set<() => void>();
  let size = 0;
  const running = new Set<Piece>();
  let alone = false;
  let closed = false;

  const after = (ms: number, then: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      then();
    }, ms);
    timers.add(timer);
  };

  function begin(): void {
    for (;;) {
      const owner = ready[0];
      const piece = owner === undefined ? undefined : waiting.get(owner)?.[0];
      if (owner === undefined || piece === undefined) return;
      if (running.size >= AT_ONCE || alone || (piece.work.alone === true && running.size > 0)) return;
      ready.shift();
      running.add(piece);
      alone = piece.work.alone === true;
      void piece.attempt().then(
        (tell) => {
          end(owner, piece, null);
          tell();
        },
        (error: unknown) => end(owner, piece, { error }),
      );
    }
  }

  function end(owner: string, piece: Piece, fault: { readonly error: unknown } | null): void {
    running.delete(piece);
    alone = false;
    if (fault !== null) {
      piece.tries += 1;
      const { name } = piece.work;
      log({ what: 'fault', in: name, tries: piece.round * TRIES + piece.tries, fault: faultOf(fault.error) });
      if (!closed && piece.tries < TRIES) {
        // The owner's other work waits for it; everybody else's goes on.
        after(pause(piece.tries), () => {
          ready.push(owner);
          begin();
        });
        return begin();
      }
      if (!closed && piece.work.lasting === true)
        after(later(piece.round), () => enqueue({ ...piece, fail: () => {}, round: piece.round + 1, tries: 0 }));
      piece.fail(fault.error);
    }
    leave(owner);
    begin();
  }

  function leave(owner: string): void {
    const pieces = waiting.get(owner) ?? [];
    pieces.shift();
    size -= 1;
    if (pieces.length > 0) ready.push(owner);
    else waiting.delete(owner);
    if (size === 0) for (const listener of listeners) listener();
  }

  function enqueue(piece: Piece): void {
    const { owner } = piece.work;
    const before = waiting.get(owner);
    size += 1;
    if (before !== undefined) before.push(piece);
    else {
      waiting.set(owner, [piece]);
      ready.push(owner);
    }
    begin();
  }

  const idle = (): Promise<void> =>
    new Promise((resolve) => {
      if (size === 0) return resolve();
      const over = (): void => {
        listeners.delete(over);
        resolve();
      };
      listeners.add(over);
    });

  return {
    run: ({ run, ...work }) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new LaneClosed('the program is ending'));
        enqueue({
          work,
          attempt: async () => {
            const gave = await run();
            return () => resolve(gave);
          },
          fail: reject,
          round: 0,
          tries: 0,
        });
      }),
    idle,
    size: () => size,
    close: async () => {
      closed = true;
      for (const timer of timers) clearTimeout(timer);
      // Work not yet begun stays stored, for the next start.
      ready.length = 0;
      for (const [owner, pieces] of waiting) {
        const first = pieces.filter((piece) => running.has(piece));
        for (const piece of pieces) if (!running.has(piece)) piece.fail(new LaneClosed('the program is ending'));
        size -= pieces.length - first.length;
        if (first.length > 0) waiting.set(owner, first);
        else waiting.delete(owner);
      }
      await idle();
    },
  };
}
