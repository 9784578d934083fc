/** Newcomers and strangers: an account is opened by the first mail that may open one; everybody else is told once a day. */
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
import type { Received, World } from './world.ts';

/** The same address always opens the same account, so that two first mails at once open one. */
export const candidateIdOf = (address: string): string => shortHash(`candidate ${address}`, 16);

/** Opens the account and sends the welcome. Throws VersionConflict where another mail opened it just now. */
export async function newcomer(
  world: World,
  address: string,
  name: string | null,
  arrival: Pick<Arrival, 'id'>,
): Promise<OpenDesk> {
  const now = world.clock.now();
  const id = await world.applications.claimAddress(address, candidateIdOf(address));
  // A change of its own: the answer to the first mail is another.
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

/** The account of whoever runs this for themselves: it is there, or is opened now. Throws VersionConflict. */
export async function accountOf(world: World, address: string): Promise<StoredCandidate> {
  const known = await world.applications.findCandidate(address);
  const stored = known === null ? null : await world.applications.desk(known);
  return (stored ?? (await newcomer(world, address, null, { id: `owner ${address}` }))).candidate;
}

/** One answer a day to an authentic sender who is no candidate; silence to everybody else. */
export async function refuseStranger(
  world: World,
  sender: Authentic,
  arrival: Arrival,
  why: Refusal,
): Promise<Received> {
  const refused: Received = { outcome: 'refused', application: null };
  const to = authenticStranger(sender);
  const now = world.clock.now();
  if (to === null || !(await world.applications.once(`stranger ${shortHash(to, 24)}`, now + DAY, now))) return refused;
  if (!(await mayBeAnswered(world, to))) return refused;
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
  return refused;
}

/**
 * Mail in a candidate's name that nothing vouches for is told to the candidate, once a day for each reason, and not acted on. That it was told is stored
 * with the post itself: a crash in between neither swallows the warning nor doubles it. Throws VersionConflict.
 */
export async function warnCandidate(world: World, candidate: string, arrival: Arrival, why: WhyNot): Promise<Received> {
  const refused: Received = { outcome: 'refused', application: null };
  const now = world.clock.now();
  const stored = await world.applications.desk(candidate);
  if (stored === null) return refused;
  const desk = openDesk(stored);
  const warning: Seen = { arrival: arrival.id, message: `${UNVOUCHED} ${TOLD[why]}` };
  if (seenWithin(desk.candidate.seen, warning, now, DAY)) {
    await deliver(world, desk, new Set(), new Set([null]));
    return refused;
  }
  const letter: Letter = { kind: 'refusal', why: TOLD[why] };
  const post = postOf(shortHash(arrival.id, 8), candidate, [letter], now, { to: null, inReplyTo: null }, null);
  const seen = withSeen(desk.candidate.seen, warning, 'refused', now);
  const saved = await saveCandidate(world, desk, { post, seen });
  await deliver(world, saved, new Set(post.map((one) => one.id)), new Set([null]));
  return refused;
}

/** What the candidate is told of it. */
const TOLD: { readonly [why in WhyNot]: Refusal } = {
  'no-sender': 'not-authenticated',
  'several-senders': 'several-senders',
  'other-sender': 'not-authenticated',
  mended: 'mended',
  'not-vouched': 'not-authenticated',
  'not-fresh': 'not-fresh',
};

/** In place of what a mail says: all that is refused for one reason is one kind, and a forger's mail hides no damaged one of the candidate's. */
const UNVOUCHED = 'unvouched';
