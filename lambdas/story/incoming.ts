/** A mail that has just come in. What has to be found out about it is looked up when it is first needed, and only once. */
import type { Authentic } from '../mail/authenticate.ts';
import type { Message } from '../mail/message.ts';
import type { Arrival } from '../ports.ts';
import { senderOf } from './author.ts';
import { type OpenDesk, openDesk } from './desk.ts';
import type { Door } from './door.ts';
import type { Mail } from './mail.ts';
import { reader } from './understood.ts';
import { IGNORED, type Received, type World } from './world.ts';

export interface Incoming {
  readonly world: World;
  readonly arrival: Arrival;
  readonly message: Message;
  readonly door: Door;
  /** The candidate whose address it was sent to, or at the front door the one that From names. Nothing vouches for From yet. */
  readonly candidate: () => Promise<string | null>;
  readonly desk: () => Promise<OpenDesk | null>;
  readonly author: () => Promise<Authentic>;
}

/** One thing that may become of a mail; null if it does not apply. */
export type Way = (incoming: Incoming) => Promise<Received | null>;

/** The first way that applies decides. */
export async function firstOf(ways: readonly Way[], incoming: Incoming): Promise<Received> {
  for (const way of ways) {
    const received = await way(incoming);
    if (received !== null) return received;
  }
  return IGNORED;
}

function onlyOnce<T>(look: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | null = null;
  return () => {
    found ??= look();
    return found;
  };
}

export function incoming(world: World, arrival: Arrival, message: Message, door: Door): Incoming {
  const from = message.from?.address ?? null;
  const candidate = onlyOnce(async () =>
    'candidate' in door ? door.candidate : from === null ? null : world.applications.findCandidate(from),
  );
  const desk = onlyOnce(async () => {
    const id = await candidate();
    if (id === null) return null;
    // What reads a mail is loaded while the request for the desk is under way, where the mail will probably be read.
    const loads = door.is === 'front' || door.is === 'reply' ? reader() : null;
    const [stored] = await Promise.all([world.applications.desk(id), loads]);
    return stored === null ? null : openDesk(stored);
  });
  return { world, arrival, message, door, candidate, desk, author: onlyOnce(() => senderOf(message, arrival)) };
}

/** Whether From names one of the addresses of the desk's candidate. */
export const namesCandidate = ({ message }: Incoming, { candidate }: OpenDesk): boolean =>
  message.allFrom.some(({ address }) => address !== null && candidate.candidate.addresses.includes(address));

/** The mail with its author, if that is authentic. At a filter's address only the candidate counts as an author: all others are only read. */
async function withAuthor(one: Incoming, desk: OpenDesk): Promise<Mail> {
  const { arrival, message, door } = one;
  const author = door.is === 'own' && !namesCandidate(one, desk) ? null : await one.author();
  return author?.is === 'authentic'
    ? { arrival, message, door, from: author.address, by: author.by }
    : { arrival, message, door, from: null, by: null };
}

/** A way for mail whose candidate has an account. */
export const atDesk =
  (take: (world: World, mail: Mail, desk: OpenDesk) => Promise<Received> | null): Way =>
  async (one) => {
    const desk = await one.desk();
    return desk === null ? null : take(one.world, await withAuthor(one, desk), desk);
  };
