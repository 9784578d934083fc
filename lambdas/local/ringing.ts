/** Rings due alarms: hands each to the pipeline, in order for each candidate. */
import { HOUR, MINUTE } from '../application/instant.ts';
import type { WakeUp } from '../ports.ts';
import type { Alarms } from './alarms.ts';
import type { TurnableClock } from './clock.ts';
import type { Lanes } from './lane.ts';
import type { Log } from './log.ts';
import type { Pipeline } from './work.ts';

/** How often one alarm may be due again at once before it is put off: more means a bug in the plan. */
const RINGS_AT_ONCE = 20;

export interface Ringing {
  readonly pipeline: Pick<Pipeline, 'wake'>;
  readonly alarms: Alarms;
  readonly clock: TurnableClock;
  readonly work: Lanes;
  readonly log: Log;
  /** Called when an alarm rings. */
  readonly tell: () => void;
}

export function ringing({ pipeline, alarms, clock, work, log, tell }: Ringing): () => Promise<void> {
  async function ringOne(wakeUp: WakeUp): Promise<void> {
    try {
      await work.run({ name: 'wake-up', owner: wakeUp.candidate, run: () => pipeline.wake(wakeUp) });
    } catch {
      // The lane has logged it. The alarm rings again later, so no step is lost.
      await alarms.set(wakeUp, clock.now() + (clock.stands() ? HOUR : MINUTE));
    }
  }

  /** Rings until nothing more is due at this instant. */
  return async function ringDue(): Promise<void> {
    const rung = new Map<string, number>();
    for (;;) {
      const due = alarms.ring(clock.now());
      if (due.length === 0) return;
      tell();
      await Promise.all(
        due.map(async ({ wakeUp }) => {
          const name = JSON.stringify(wakeUp);
          const times = (rung.get(name) ?? 0) + 1;
          rung.set(name, times);
          if (times <= RINGS_AT_ONCE) return ringOne(wakeUp);
          log({ what: 'an alarm keeps ringing at one instant and is put off by an hour' });
          await alarms.set(wakeUp, clock.now() + HOUR);
        }),
      );
    }
  };
}
