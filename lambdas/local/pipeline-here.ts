/** The pipeline as it runs on one machine: it also files mail of a mailbox by its outcome, and deletes what is too old. */
import { DAY } from '../application/instant.ts';
import type { WakeUp } from '../ports.ts';
import type { World } from '../story/world.ts';
import type { OpenMailbox } from './mailbox/open.ts';
import type { FolderMailroom } from './mailroom.ts';
import type { FolderOutbox } from './outbox.ts';
import type { Story } from './serve-options.ts';

/** How long raw mail is kept after it arrived, and the goodbye of an account after it was sent. */
export const MAIL_KEPT = 14 * DAY;

export const pipelineOf = (
  story: Story,
  world: World,
  mailroom: FolderMailroom,
  outbox: FolderOutbox,
  mailbox: () => OpenMailbox | null,
) => ({
  receive: async (arrival: string) => {
    const received = await story.receive(world, arrival);
    await mailbox()?.handled(arrival, received);
    return received;
  },
  wake: (wakeUp: WakeUp) => story.wake(world, wakeUp),
  sweep: async () => {
    await mailroom.destroyBefore(world.clock.now() - MAIL_KEPT);
    await outbox.destroyGoodbyes(world.clock.now() - MAIL_KEPT);
    return story.sweep(world);
  },
});
