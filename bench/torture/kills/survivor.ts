/** A program that is killed at random moments and started again on the same folder, until it has been killed often enough. */
import { setTimeout as sleep } from 'node:timers/promises';
import { ended, type Program, type Start, started } from '../outside/program.ts';

export interface Survivor {
  /** The one that runs now; waits for it where it is being started. */
  readonly current: () => Promise<Program>;
  readonly kills: () => number;
  /** How many were killed before they were ready. */
  readonly early: () => number;
  /** Ends the killing, and then the program in good order. */
  readonly close: () => Promise<void>;
}

export interface Killing {
  readonly kills: number;
  /** Numbers from 0 to 1. */
  readonly random: () => number;
  /** A program lives at most so long after it is ready, in milliseconds. */
  readonly longest: number;
}

export function survivor(start: Start, { kills: wanted, random, longest }: Killing): Survivor {
  let kills = 0;
  let early = 0;
  let over = false;
  let running: Promise<Program> = started(start);

  /** Some are killed while they start: what a crash left is being put right just then. */
  async function killBeforeReady(): Promise<void> {
    const stopAt = random() * 700;
    const starting = started({ ...start, killAfter: stopAt });
    await starting.then(
      (program) => ended(program, 'SIGKILL'),
      () => {},
    );
    kills += 1;
    early += 1;
  }

  const killing = (async () => {
    while (!over && kills < wanted) {
      const program = await running;
      await sleep(random() * longest);
      if (over) return;
      let ready: (program: Promise<Program>) => void = () => {};
      running = new Promise((resolve) => {
        ready = resolve;
      });
      await ended(program, 'SIGKILL');
      kills += 1;
      if (kills < wanted && random() < 0.15) await killBeforeReady();
      ready(started(start));
    }
  })();

  return {
    current: () => running,
    kills: () => kills,
    early: () => early,
    close: async () => {
      over = true;
      await killing;
      await ended(await running, 'SIGTERM');
    },
  };
}
