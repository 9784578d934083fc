/** An alarm rings: wake whom it names. The bundle holds no reader of mail, since `pipeline.ts` is not in it. */
import { again } from './again.ts';
import { type Batch, eachMessage } from './aws/batch.ts';
import { log } from './aws/log.ts';
import { readWakeUp } from './aws/queue.ts';
import { world } from './aws/world.ts';
import { wakeDesk } from './story/wake.ts';

export const handler = (batch: Batch) =>
  eachMessage('wake', batch, async (body) => {
    const wakeUp = readWakeUp(body);
    if (wakeUp === null) return log({ what: 'not a wake-up' });
    // An alarm nearly always ends in a letter: what writes it is loaded while the keys are asked for.
    const [here] = await Promise.all([world(), import('./compose/compose.ts'), import('./compose/mime.ts')]);
    await again(() => wakeDesk(here, wakeUp));
  });
