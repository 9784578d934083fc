/** The function that alarms wake, with its first alarm. */
import { wakeDesk } from '../../../lambdas/story/wake.ts';
import { type Given, type Took, timed } from './timed.ts';

/** Loaded as it is deployed, with the SDK's clients. */
export { handler } from '../../../lambdas/wake.ts';

export const first = (given: Given, began: number): Promise<Took> =>
  timed(given, began, async (world) => {
    if (given.wakes !== null) await wakeDesk(world, given.wakes);
  });
