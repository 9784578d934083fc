/** A clock that stands still while any task works. When all are waiting, it jumps to the first that is due; one runs at a time, so a run can be repeated. */

export interface TurnedClock {
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Runs them all to their end. None of them may wait for two things at once. */
  readonly run: (workers: readonly (() => Promise<void>)[]) => Promise<void>;
}

export function turnedClock(start: number, turn: (at: number) => void): TurnedClock {
  const waiting: { readonly at: number; readonly go: () => void }[] = [];
  let now = start;
  let working = 0;

  function next(): void {
    if (working === 0 || waiting.length < working) return;
    const first = waiting.reduce((one, other) => (other.at < one.at ? other : one));
    waiting.splice(waiting.indexOf(first), 1);
    now = Math.max(now, first.at);
    turn(now);
    first.go();
  }

  return {
    now: () => now,
    wait: (milliseconds) =>
      new Promise((go) => {
        waiting.push({ at: now + milliseconds, go });
        next();
      }),
    run: async (workers) => {
      working = workers.length;
      await Promise.all(
        workers.map(async (work) => {
          try {
            await work();
          } finally {
            working -= 1;
            next();
          }
        }),
      );
    },
  };
}
