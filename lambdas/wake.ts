/** An alarm rings: wake whom it names. */
import { type Batch, eachMessage } from './aws/batch.ts';
import { log } from './aws/log.ts';
import { readWakeUp } from './aws/queue.ts';
import { world } from './aws/world.ts';
import { wake } from './pipeline.ts';

export const handler = (batch: Batch) =>
  eachMessage('wake', batch, async (body) => {
    const wakeUp = readWakeUp(body);
    if (wakeUp === null) return log({ what: 'not a wake-up' });
    await wake(await world(), wakeUp);
  });
