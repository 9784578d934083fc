/** Answers an alarm: wakes whom it names. */
import { again } from '../again.ts';
import { wakeDesk } from '../story/wake.ts';
import type { World } from '../story/world.ts';
import { type Batch, eachMessage } from './batch.ts';
import { log } from './log.ts';
import { readWakeUp } from './queue.ts';
import { world } from './world.ts';

/** `along`: adds what the owner wants in the world besides, such as a model. */
export const waking =
  (along: (here: World) => World = (here) => here) =>
  (batch: Batch) =>
    eachMessage('wake', batch, async (body) => {
      const wakeUp = readWakeUp(body);
      if (wakeUp === null) return log({ what: 'not a wake-up' });
      // An alarm nearly always ends in a letter: what writes it is loaded while the keys are asked for.
      const [here] = await Promise.all([world(), import('../compose/compose.ts'), import('../compose/mime.ts')]);
      await again(() => wakeDesk(along(here), wakeUp));
    });
