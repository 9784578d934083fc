/** Newcomers and strangers: the first mail of somebody who may sign up opens an account; whoever may not is never written to. */
import { openCandidate } from '../application/account.ts';
import { DAY } from '../application/instant.ts';
import type { Letter, Refusal } from '../application/letter.ts';
import { frontDoorOf } from '../application/own.ts';
import type { Authentic, WhyNot } from '../mail/authenticate.ts';
import type { Arrival, StoredCandidate } from '../ports.ts';
import { authenticStranger } from '../recipient.ts';
import { deliver } from './deliver.ts';
import { type OpenDesk, openDesk } from './desk.ts';
import { mailHeaders } from './headers.ts';
import { postOf, shortHash } from './post.ts';
import { saveCandidate } from './save.ts';
import { type Seen, seenWithin, withSeen } from './seen.ts';
import { mayBeAnswered } from './sign-ups.ts';
import { REFUSED, type Received, type World } from './world.ts';

/** Derived from the address, so that two simultaneous first mails open one account. */
export const candidateIdOf = (address: string): string => shortHash(`candidate ${address}`, 16);

/** Opens the account and sends the welcome. Throws VersionConflict if another mail has just opened it. */
export async function newcomer(
  world: World,
  address: string,
  name: string | null,
  arrival: Pick<Arrival, 'id'>,
): Promise<OpenDesk> {
  const now = world.clock.now();
  const id = await world.applications.claimAddress(address, candidateIdOf(address));
  // Has its own change id, so that it differs from the answer to the first mail.
  const change = shortHash(`welcome ${arrival.id}`, 8);
  const post = postOf(change, id, [{ kind: 'welcome' }], now, { to: address, inReplyTo: null }, null);
  const candidate = await world.applications.saveCandidate({
    id,
    version: 0,
    candidate: openCandidate(id, address, name, now),
    outbox: post,
    wakeAt: null,
    seen: [],
  });
  world.log({ what: 'opened', candidate: id });
  return deliver(
    world,
    { candidate, applications: [] },
    new Set(post.map((one) => one.id)),
    new Set(),
    new Set([null]),
  );
}

/** The owner's account in a private installation, opened now if there is none. Throws VersionConflict. */
export async function accountOf(world: World, address: string): Promise<StoredCandidate> {
  const known = await world.applications.findCandidate(address);
  const stored = known === null ? null : await world.applications.desk(known);
  return (stored ?? (await newcomer(world, address, null, { id: `owner ${address}` }))).candidate;
}

/** Answers an authentic sender who may become a candidate once a day, and nobody else: not even a contact who found the address. */
export async function refuseStranger(
  world: World,
  sender: Authentic,
  arrival: Arrival,
  why: Refusal,
): Promise<Received> {
  const to = authenticStranger(sender);
  if (to !== null && !world.settings.allows(to)) {
    world.log({ what: 'mail from an address that may not use Afterword; it is not answered' });
    return REFUSED;
  }
  const now = world.clock.now();
  if (to === null || !(await world.applications.once(`stranger ${shortHash(to, 24)}`, now + DAY, now))) return REFUSED;
  if (!(await mayBeAnswered(world, to))) return REFUSED;
  const { settings } = world;
  const frontDoor = frontDoorOf(settings.domain);
  const { compose } = await import('../compose/compose.ts');
  const composed = compose({
    parts: [{ letter: { kind: 'refusal', why }, application: null }],
    candidate: openCandidate('', to, null, now),
    applications: [],
    now,
    zone: settings.zone ?? 'UTC',
    zoneIs: 'told',
    plan: () => [],
    replyAddress: () => frontDoor,
    door: frontDoor,
    copies: frontDoor,
    frontDoor,
  });
  await world.outbox.send(
    {
      id: shortHash(`refusal ${arrival.id}`, 24),
      candidate: '',
      application: null,
      step: 'refusal',
      from: settings.from,
      to,
      replyTo: frontDoor,
      ...composed,
      headers: mailHeaders('replied', null, frontDoor),
    },
    now,
  );
  return REFUSED;
}

/**
 * Warns the candidate, once a day per reason, of mail in their name that nothing vouches for. The mail itself is not acted on. The warning is
 * recorded together with its post, so that a crash neither loses nor repeats it. Throws VersionConflict.
 */
export async function warnCandidate(world: World, candidate: string, arrival: Arrival, why: WhyNot): Promise<Received> {
  const now = world.clock.now();
  const stored = await world.applications.desk(candidate);
  if (stored === null) return REFUSED;
  const desk = openDesk(stored);
  const warning: Seen = { arrival: arrival.id, message: `${UNVOUCHED} ${TOLD[why]}` };
  if (seenWithin(desk.candidate.seen, warning, now, DAY)) {
    await deliver(world, desk, new Set(), new Set([null]));
    return REFUSED;
  }
  const letter: Letter = { kind: 'refusal', why: TOLD[why] };
  const post = postOf(shortHash(arrival.id, 8), candidate, [letter], now, { to: null, inReplyTo: null }, null);
  const seen = withSeen(desk.candidate.seen, warning, 'refused', now);
  const saved = await saveCandidate(world, desk, { post, seen });
  await deliver(world, saved, new Set(post.map((one) => one.id)), new Set([null]));
  return REFUSED;
}

/** The warning for each reason. */
const TOLD: { readonly [why in WhyNot]: Refusal } = {
  'no-sender': 'not-authenticated',
  'several-senders': 'several-senders',
  'other-sender': 'not-authenticated',
  mended: 'mended',
  'not-vouched': 'not-authenticated',
  'not-fresh': 'not-fresh',
};

/** Replaces the mark of the mail's content: one warning a day covers all mail refused for the same reason, and another reason is still reported. */
const UNVOUCHED = 'unvouched';
