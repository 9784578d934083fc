/** How long to leave a server alone that cannot be reached. */

/** Milliseconds: 5 s, doubled up to ten minutes. */
const FIRST = 5000;
const LONGEST = 600_000;
/** Whoever tries a wrong password again and again is locked out. */
const REFUSED = 60_000;

export interface Gaps {
  readonly next: (isRefused: boolean) => number;
  readonly reset: () => void;
}

export function gaps(first = FIRST): Gaps {
  let tries = 0;
  return {
    next: (isRefused) => {
      const gap = Math.min((isRefused ? Math.max(first, REFUSED) : first) * 2 ** tries, LONGEST);
      tries += 1;
      return gap;
    },
    reset: () => {
      tries = 0;
    },
  };
}

/** Milliseconds between two looks at the clock, and the jump by which a sleep is known. */
const LOOK = 30_000;
const JUMP = 60_000;

/** Calls back when the machine woke from sleep: what was connected is not any more, and says nothing of it. Gives back how to stop. */
export function onWaking(woke: () => void, now: () => number = Date.now): () => void {
  let last = now();
  const timer = setInterval(() => {
    const slept = now() - last > LOOK + JUMP;
    last = now();
    if (slept) woke();
  }, LOOK).unref();
  return () => clearInterval(timer);
}

/** Resolves after that time, or when it is nudged. */
export function pause(ms: number, nudged: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = (): void => {
      clearTimeout(timer);
      nudged.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, ms);
    nudged.addEventListener('abort', over);
    if (nudged.aborted) over();
  });
}
