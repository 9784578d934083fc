/** The pipeline's work, as the engine hands it out. */
import type { WakeUp } from '../ports.ts';
import type { Received } from '../story/world.ts';

/** What the engine runs. Each may run again, and then changes nothing. */
export interface Pipeline {
  readonly receive: (arrival: string) => Promise<Received>;
  readonly wake: (wakeUp: WakeUp) => Promise<void>;
  readonly sweep: () => Promise<number>;
}
