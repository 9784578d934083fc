/** The story of a mail and of a wake-up: two ways to a command, and one way from there. */
import { again } from './again.ts';
import type { ComposedMail, ComposeInput } from './compose/compose.ts';
import type { TokenKey } from './mail/token.ts';
import type { Applications, Clock, Mailroom, Outbox, WakeUp, WakeUps } from './ports.ts';
import { type Feedback, settleFeedback } from './story/feedback.ts';
import { owning } from './story/owning.ts';
import { receiveMessage } from './story/receive.ts';
import { wakeDesk } from './story/wake.ts';

export interface Settings {
  /** Afterword's own domain, or the one mailbox that it has, lower case. */
  readonly domain: string;
  /** Whether what stands behind a plus in the address of that mailbox arrives; left out: it does. */
  readonly keepsPlus?: boolean;
  /** The From of everything that is sent: 'Afterword <hello@afterword.example>'. */
  readonly from: string;
  /** Who may use it. */
  readonly allows: (address: string) => boolean;
  /** Anybody may whose mail authenticates: then there are caps on how many begin (`application/sign-ups.ts`). */
  readonly isOpen?: boolean;
  /** The zone of candidates who have said nothing; null: that of their invites. */
  readonly zone: string | null;
  /** Keys of the reply tokens, the newest first; at least 32 bytes each. */
  readonly keys: readonly TokenKey[];
}

export interface World {
  readonly mailroom: Mailroom;
  readonly applications: Applications;
  readonly wakeUps: WakeUps;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly settings: Settings;
  /** What puts words to letters; left out: `compose`. */
  readonly compose?: (input: ComposeInput) => ComposedMail;
  /** One line of a log: no mail text, no names, no addresses. */
  readonly log: (line: { readonly what: string; readonly [field: string]: string | number | boolean | null }) => void;
}

/** The part of the world in which post is settled: nothing is sent there, and no alarm is set. */
export type Books = Pick<World, 'applications' | 'clock' | 'log'> & { readonly settings: Pick<Settings, 'zone'> };

/** How a mail ended: always in exactly one of these. */
export interface Received {
  /** `deferred`: too much came at once; it is kept, and handled within the hour or in its turn. */
  readonly outcome: 'acted' | 'asked' | 'refused' | 'ignored' | 'deferred';
  readonly application: string | null;
}

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
