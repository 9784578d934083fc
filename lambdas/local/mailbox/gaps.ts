/** How long to wait before trying an unreachable server again. */

/** Milliseconds: 5 s, doubled up to ten minutes. */
const FIRST = 5000;
const LONGEST = 600_000;
/** Longer after a refused login: repeated wrong passwords get an account locked. */
const REFUSED = 60_000;

interface Gaps {
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

/** Milliseconds between looks at the clock; a bigger jump means that the machine slept. */
const LOOK = 30_000;
const JUMP = 60_000;

/** Calls back when the machine wakes from sleep: connections are then dead without an error. Returns a function that stops it. */
export function onWaking(woke: () => void, now: () => number = Date.now): () => void {
  let last = now();
  const timer = setInterval(() => {
    const slept = now() - last > LOOK + JUMP;
    last = now();
    if (slept) woke();
  }, LOOK).unref();
  return () => clearInterval(timer);
}

/** Resolves after that time, or when nudged. */
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
