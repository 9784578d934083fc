/** The story of a mail and of a wake-up: two ways to a command, and one way from there. */
import { again } from './again.ts';
import type { WakeUp } from './ports.ts';
import { type Feedback, settleFeedback } from './story/feedback.ts';
import { owning } from './story/owning.ts';
import { receiveMessage } from './story/receive.ts';
import { wakeDesk } from './story/wake.ts';
import type { Books, Received, World } from './story/world.ts';

/** Handles one arrival; doing it again changes nothing. A fault throws, and is retried. */
export async function receive(world: World, arrivalId: string): Promise<Received> {
  // The reader of MIME and the list of public suffixes are loaded while the first mail is on its way.
  const [arrival, { parseMessage }] = await Promise.all([
    world.mailroom.fetch(arrivalId),
    import('./mail/parse.ts'),
    import('./mail/authenticate.ts'),
  ]);
  if (arrival === null) return { outcome: 'ignored', application: null };
  const message = await parseMessage(arrival.raw);
  const received = await again(() => receiveMessage(owning(world, arrivalId), arrival, message));
  // What came to nothing is not kept: machines' mail, strangers', and what could not be read.
  const isKept = received.outcome !== 'refused' && received.outcome !== 'ignored';
  await (isKept ? world.mailroom.handled(arrivalId) : world.mailroom.destroy([arrivalId]));
  world.log({ what: 'received', arrival: arrivalId, outcome: received.outcome, application: received.application });
  return received;
}

/** Answers an alarm; late, doubled and mistaken alarms do no harm. */
export async function wake(world: World, wakeUp: WakeUp): Promise<void> {
  await again(() => wakeDesk(world, wakeUp));
}

/** What became of a mail that was sent; saying it again changes nothing. */
export async function settle(books: Books, feedback: Feedback): Promise<void> {
  await again(() => settleFeedback(books, feedback));
}

const SWEPT_AT_ONCE = 100;

/** Wakes what an alarm missed and sends what a crash left; resolves with how many there were. */
export async function sweep(world: World): Promise<number> {
  const overdue = await world.applications.overdue(world.clock.now(), SWEPT_AT_ONCE);
  for (const wakeUp of overdue) await wake(world, wakeUp);
  return overdue.length;
}
