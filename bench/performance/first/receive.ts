/** The function that takes mail, with its first mail. */
import { TRUSTED } from '../../../lambdas/local/arrival.ts';
import { receive } from '../../../lambdas/pipeline.ts';
import { arrival, type Given, type Took, timed } from './timed.ts';

/** Loaded as it is deployed, with the SDK's clients. */
export { handler } from '../../../lambdas/receive.ts';

export const first = (given: Given, began: number): Promise<Took> =>
  timed(given, began, async (world) => {
    if (given.mail === null) return;
    await world.mailroom.keep(arrival(given.mail, given.standing.now, TRUSTED));
    await receive(world, given.mail.to);
  });
