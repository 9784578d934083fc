/** The entrances to the pipeline: a mail, a press on the page, an alarm, a delivery event, the sweep. */
import { again } from './again.ts';
import type { WakeUp } from './ports.ts';
import { type Feedback, settleFeedback } from './story/feedback.ts';
import { owning } from './story/owning.ts';
import { arrivalOf, mayPress } from './story/pressed.ts';
import { receiveMessage } from './story/receive.ts';
import type { Press } from './story/tap-page.ts';
import { wakeDesk } from './story/wake.ts';
import type { Books, Received, World } from './story/world.ts';

/** Handles one mail. Doing it again changes nothing; an error is thrown, so that it is retried. */
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
  // Mail that had no effect is not kept: that of machines and strangers, and what could not be read.
  const isKept = received.outcome !== 'refused' && received.outcome !== 'ignored';
  await (isKept ? world.mailroom.handled(arrivalId) : world.mailroom.destroy([arrivalId]));
  world.log({ what: 'received', arrival: arrivalId, outcome: received.outcome, application: received.application });
  return received;
}

/** Handles a press on the page of a one-tap link. If it is delivered twice, it is handled once. */
export async function press(world: World, pressed: Press): Promise<Received['outcome'] | 'too-many' | 'gone'> {
  const found = await arrivalOf(world, pressed);
  if (found === null) return 'gone';
  const { arrival, candidate } = found;
  // Kept first, so that nothing is lost if this has to be done again.
  await world.mailroom.keep(arrival);
  if (await mayPress(world, candidate, pressed)) return (await receive(world, arrival.id)).outcome;
  await world.mailroom.destroy([arrival.id]);
  return 'too-many';
}

/** Handles an alarm. Late, duplicate and mistaken alarms do no harm. */
export async function wake(world: World, wakeUp: WakeUp): Promise<void> {
  await again(() => wakeDesk(world, wakeUp));
}

/** Handles a delivery event of a mail we sent. The same event again changes nothing. */
export async function settle(books: Books, feedback: Feedback): Promise<void> {
  await again(() => settleFeedback(books, feedback));
}

const SWEPT_AT_ONCE = 100;

/** Handles whatever no alarm rang for, and sends what a crash left. Resolves with how many there were. */
export async function sweep(world: World): Promise<number> {
  const overdue = await world.applications.overdue(world.clock.now(), SWEPT_AT_ONCE);
  for (const wakeUp of overdue) await wake(world, wakeUp);
  return overdue.length;
}
