/** One mail: who sent it, what it says, and which of the ways it goes. */
import type { Letter } from '../application/letter.ts';
import { PLAYBOOK } from '../application/playbook.ts';
import { automaticReason } from '../mail/automatic.ts';
import type { Message } from '../mail/message.ts';
import type { Received, World } from '../pipeline.ts';
import type { Arrival } from '../ports.ts';
import { understand } from '../understand/understand.ts';
import type { Understanding } from '../understand/understanding.ts';
import { answerFromDesk } from './account.ts';
import { askAboutAddress, isConfirmation, takeConfirmation } from './addresses.ts';
import { deliver } from './deliver.ts';
import { type OpenDesk, openDesk } from './desk.ts';
import { takeCopy, takeInvite, takeWord } from './intake.ts';
import { newcomer, refuseStranger, warnCandidate } from './newcomer.ts';
import { takeReply } from './reply.ts';
import { outcomeSeen, seenLately } from './seen.ts';
import { type Door, doorOf, senderOf } from './sender.ts';

/** A mail on its way through the story. */
export interface Mail {
  readonly arrival: Arrival;
  readonly message: Message;
  readonly door: Door;
  /** The candidate's own address that it came from; null for the own door, where others wrote. */
  readonly from: string | null;
}

const IGNORED: Received = { outcome: 'ignored', application: null };

export async function receiveMessage(world: World, arrival: Arrival, message: Message): Promise<Received> {
  const { settings } = world;
  const door = doorOf(arrival, settings);
  if (arrival.verdicts.virus === 'fail') return IGNORED;
  if (door.is === 'own') return receiveAtOwnDoor(world, { arrival, message, door, from: null }, door);
  if (arrival.envelope.mailFrom === '' || automaticReason(message, settings.domain) !== null) return IGNORED;

  const sender = senderOf(message, arrival);
  if (sender.is === 'refused') {
    const known = door.is === 'reply' ? door.candidate : await claimedBy(world, message);
    return known === null
      ? { outcome: 'refused', application: null }
      : warnCandidate(world, known, arrival, sender.why);
  }
  const known = door.is === 'reply' ? door.candidate : await world.applications.findCandidate(sender.address);
  const mail: Mail = { arrival, message, door, from: sender.address };
  const stored = known === null ? null : await world.applications.desk(known);
  if (stored === null) {
    if (door.is === 'reply') return refuseStranger(world, sender, arrival, 'application-gone');
    if (!settings.allows(sender.address)) return refuseStranger(world, sender, arrival, 'not-allowed');
    return withDesk(world, mail, await newcomer(world, sender.address, message.from?.name ?? null, arrival));
  }
  const desk = openDesk(stored);
  if (!desk.candidate.candidate.addresses.includes(sender.address))
    return askAboutAddress(world, desk, mail, sender.address);
  return withDesk(world, mail, desk);
}

/** Whom an unvouched From claims to be. */
async function claimedBy(world: World, message: Message): Promise<string | null> {
  const address = message.from?.address ?? null;
  return address === null ? null : world.applications.findCandidate(address);
}

/** Mail that filters forward by themselves: it takes invites and the employer's word, and no commands. */
async function receiveAtOwnDoor(world: World, mail: Mail, door: Door & { readonly is: 'own' }): Promise<Received> {
  const stored = await world.applications.desk(door.candidate);
  if (stored === null || (stored.candidate.candidate.door & 255) !== door.door) return IGNORED;
  const sender = senderOf(mail.message, mail.arrival);
  const own = sender.is === 'authentic' && stored.candidate.candidate.addresses.includes(sender.address);
  return withDesk(world, { ...mail, from: own ? sender.address : null }, openDesk(stored));
}

const withDesk = (world: World, mail: Mail, desk: OpenDesk): Promise<Received> =>
  unlessSeen(world, mail, desk, () => understood(world, mail, desk));

/** Handles an arrival once, and no more than a person can mean in an hour. */
export async function unlessSeen(
  world: World,
  mail: Mail,
  desk: OpenDesk,
  handle: () => Promise<Received>,
): Promise<Received> {
  const before = seenBefore(desk, mail.arrival.id);
  if (before !== null) {
    // A second delivery: only what a crash left is done.
    await deliver(world, desk, new Set(), new Set([before.application]));
    return before;
  }
  const lately = [desk.candidate, ...desk.applications.map(({ stored }) => stored)].reduce(
    (sum, { seen }) => sum + seenLately(seen, world.clock.now()),
    0,
  );
  return lately >= PLAYBOOK.answersAnHour ? IGNORED : handle();
}

async function understood(world: World, mail: Mail, desk: OpenDesk): Promise<Received> {
  if (isConfirmation(mail, desk)) return takeConfirmation(world, desk, mail);
  const { candidate } = desk.candidate;
  const understanding = await understand(mail.message, {
    now: world.clock.now(),
    zone: candidate.zone ?? world.settings.zone,
    candidate: candidate.addresses,
    domain: world.settings.domain,
  });
  return route(world, desk, mail, understanding);
}

/** How this arrival ended the first time; null where it is new. */
function seenBefore(desk: OpenDesk, arrival: string): Received | null {
  const own = outcomeSeen(desk.candidate.seen, arrival);
  if (own !== null) return { outcome: own, application: null };
  for (const { stored } of desk.applications) {
    const outcome = outcomeSeen(stored.seen, arrival);
    if (outcome !== null) return { outcome, application: stored.id };
  }
  return null;
}

const UNREADABLE: ReadonlySet<string> = new Set(['winmail-dat', 'encrypted', 'too-large']);

async function route(world: World, desk: OpenDesk, mail: Mail, understanding: Understanding): Promise<Received> {
  const unreadable = understanding.trouble.find(({ code }) => UNREADABLE.has(code));
  switch (understanding.kind) {
    case 'invite':
      return takeInvite(world, desk, mail, understanding);
    case 'word':
      return takeWord(world, desk, mail, understanding);
    case 'copy':
      return takeCopy(world, desk, mail, understanding);
    case 'automatic':
      return IGNORED;
    case 'reply':
      return mail.from === null ? IGNORED : takeReply(world, desk, mail);
    case 'nothing': {
      if (mail.from === null) return IGNORED;
      if (mail.door.is === 'reply') return takeReply(world, desk, mail);
      const why =
        unreadable?.code === 'winmail-dat' || unreadable?.code === 'encrypted' || unreadable?.code === 'too-large'
          ? unreadable.code
          : 'no-interview';
      const refusal: Letter = { kind: 'refusal', why };
      return answerFromDesk(world, desk, mail, { letters: [refusal], outcome: 'refused' });
    }
    default:
      return understanding.kind satisfies never;
  }
}
