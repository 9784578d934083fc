/** Receives one mail: who sent it, what it says, and which path handles it. */
import { HOUR } from '../application/instant.ts';
import type { Refusal } from '../application/letter.ts';
import type { Authentic } from '../mail/authenticate.ts';
import { automaticReason, isOwnMail } from '../mail/automatic.ts';
import type { Message } from '../mail/message.ts';
import type { Arrival } from '../ports.ts';
import type { Understanding } from '../understand/understanding.ts';
import { refuse } from './account.ts';
import { askAboutAddress, confirmationIn, takeConfirmation, typedIn } from './addresses.ts';
import { senderOf } from './author.ts';
import { type OpenDesk, openDesk } from './desk.ts';
import { answersJoining, takeJoining } from './joining.ts';
import type { Mail } from './mail.ts';
import { newcomer, refuseStranger, warnCandidate } from './newcomer.ts';
import { unlessSeen } from './once.ts';
import { filteredFor, isMeantForOthers, sentOnBy } from './others-mail.ts';
import { passOn } from './pass-on.ts';
import { reachedAgain } from './reachable.ts';
import { type Door, doorOf } from './sender.ts';
import { mayBegin } from './sign-ups.ts';
import type { Received, World } from './world.ts';

/** Big, so it is loaded only for mail that is read, while the first request for the desk is under way. */
const reader = () => import('../understand/understand.ts');

const IGNORED: Received = { outcome: 'ignored', application: null };

export async function receiveMessage(world: World, arrival: Arrival, message: Message): Promise<Received> {
  const { settings } = world;
  if (arrival.verdicts.virus === 'fail' || isOwnMail(message, settings.domain)) return IGNORED;
  const door = doorOf(arrival, settings);
  const passed = await passOn(world, arrival, message, door);
  if (passed !== null) return passed;
  if (door.is === 'own') return receiveAtOwnDoor(world, { arrival, message, door, from: null, by: null }, door.door);
  if (door.is === 'copies')
    return receiveCopy(world, { arrival, message, door, from: null, by: null }, door.candidate, door.number);
  // A reply address already names its candidate, so nothing is looked up.
  const claimed = door.is === 'reply' ? null : await claimedBy(world, message);
  if (door.is === 'front' && claimed === null) {
    const filtered = await filteredFor(world, arrival, message);
    if (filtered === 'nobody') return IGNORED;
    if (filtered !== null) {
      const own: Door = { is: 'own', candidate: filtered.candidate, door: 0 };
      return receiveAtOwnDoor(world, { arrival, message, door: own, from: null, by: null }, null);
    }
  }
  if (arrival.envelope.mailFrom === '' || automaticReason(message, settings.domain) !== null) return IGNORED;

  const sender = await senderOf(message, arrival);
  if (sender.is === 'refused') {
    const known = door.is === 'reply' ? door.candidate : claimed;
    if (known !== null) return warnCandidate(world, known, arrival, sender.why);
    return (await readAsSentOn(world, arrival, message)) ?? REFUSED;
  }
  const mail: Mail = { arrival, message, door, from: sender.address, by: sender.by };
  if (door.is === 'closed') return atClosedDoor(world, mail, sender, claimed);
  const known = door.is === 'reply' ? door.candidate : claimed;
  const [stored] = known === null ? [null] : await Promise.all([world.applications.desk(known), reader()]);
  if (stored === null) {
    // A second copy of the mail that had everything deleted, or of a 'stop', needs no answer.
    if ((door.is === 'reply' && door.step === 'confirm-delete') || (await isLeaving(message))) return IGNORED;
    if (door.is === 'reply') return refuseStranger(world, sender, arrival, 'application-gone');
    const sentOn = await readAsSentOn(world, arrival, message);
    if (sentOn !== null) return sentOn;
    if (!settings.allows(sender.address) || !(await mayBegin(world, sender.address)))
      return refuseStranger(world, sender, arrival, 'too-many-newcomers');
    return withDesk(world, mail, await newcomer(world, sender.address, message.from?.name ?? null, arrival));
  }
  const desk = openDesk(stored);
  if (isFromBefore(mail, desk)) return warnCandidate(world, desk.candidate.id, arrival, 'not-fresh');
  if (answersJoining(mail, desk, sender.address))
    return unlessSeen(world, mail, desk, () => takeJoining(world, desk, mail, sender.address));
  if (!desk.candidate.candidate.addresses.includes(sender.address))
    return unlessSeen(world, mail, desk, () => askAboutAddress(world, desk, mail, sender.address));
  return withDesk(world, mail, desk);
}

const REFUSED: Received = { outcome: 'refused', application: null };

/** Somebody else's mail that a candidate redirected unchanged is read, but its words are no commands. Null if it is none. */
async function readAsSentOn(world: World, arrival: Arrival, message: Message): Promise<Received | null> {
  const { claimedSender } = await import('../mail/authenticate.ts');
  const writer = claimedSender(message, arrival.verdicts);
  if (writer.is === 'refused' || !(await isMeantForOthers(world, message, writer.address))) return null;
  const candidate = await sentOnBy(world, arrival);
  if (candidate === null) return IGNORED;
  const door: Door = { is: 'own', candidate, door: 0 };
  return receiveAtOwnDoor(world, { arrival, message, door, from: null, by: null }, null);
}

/** The candidate that From names. Only if From is authentic is the mail really theirs. */
async function claimedBy(world: World, message: Message): Promise<string | null> {
  const address = message.from?.address ?? null;
  return address === null ? null : world.applications.findCandidate(address);
}

/** Whether the whole mail is a wish to leave. From somebody who is no candidate it opens no account and gets no answer. */
async function isLeaving(message: Message): Promise<boolean> {
  const typed = await typedIn(message);
  return /^(?:re: *)?(?:stop|unsubscribe|delete everything)[.!]?$/i.test(typed === '' ? message.subject.trim() : typed);
}

/** The token is forged, altered or expired. Nothing is done, and an authenticated writer is told. */
async function atClosedDoor(
  world: World,
  mail: Mail,
  sender: Authentic & { readonly is: 'authentic' },
  known: string | null,
): Promise<Received> {
  const stored = known === null ? null : await world.applications.desk(known);
  if (stored === null) return refuseStranger(world, sender, mail.arrival, 'unknown-token');
  const desk = openDesk(stored);
  return unlessSeen(world, mail, desk, () => refuse(world, desk, mail, 'unknown-token'));
}

/**
 * Mail that filters forward automatically: it takes invites and word from employers, and no commands. `number`: that of the door it came by; null
 * where a filter sends to the front door.
 */
async function receiveAtOwnDoor(world: World, mail: Mail, number: number | null): Promise<Received> {
  const stored = mail.door.is === 'own' ? await world.applications.desk(mail.door.candidate) : null;
  if (stored === null) return IGNORED;
  const { door, addresses, id } = stored.candidate.candidate;
  if (number !== null && number !== (door & 255)) return IGNORED;
  const isOwn = mail.message.allFrom.some(({ address }) => address !== null && addresses.includes(address));
  const sender = await senderOf(mail.message, mail.arrival);
  // If it claims to be from the candidate, it must be authentic. Anybody else's mail is only read.
  if (isOwn && sender.is === 'refused') {
    if (automaticReason(mail.message, world.settings.domain) !== null) return IGNORED;
    return warnCandidate(world, id, mail.arrival, sender.why);
  }
  const written = isOwn && sender.is === 'authentic' ? { ...mail, from: sender.address, by: sender.by } : mail;
  const desk = openDesk(stored);
  if (isFromBefore(written, desk)) return warnCandidate(world, id, mail.arrival, 'not-fresh');
  return withDesk(world, written, desk);
}

/** A mail vouched for by DKIM alone and dated before this account was opened may be a replay, so it commands nothing. */
const isFromBefore = ({ by, message }: Mail, { candidate }: OpenDesk): boolean =>
  by === 'dkim' && (message.date ?? 0) < candidate.candidate.openedAt - HOUR;

/** The Bcc address in drafts. It takes copies of the candidate's notes to others, and nothing else from anybody. */
async function receiveCopy(world: World, mail: Mail, candidate: string, number: number): Promise<Received> {
  const stored = await world.applications.desk(candidate);
  if (stored === null || number !== ((stored.candidate.candidate.copies ?? 0) & 255)) return IGNORED;
  const { addresses } = stored.candidate.candidate;
  if (!mail.message.allFrom.some(({ address }) => address !== null && addresses.includes(address))) return IGNORED;
  if (automaticReason(mail.message, world.settings.domain) !== null) return IGNORED;
  const sender = await senderOf(mail.message, mail.arrival);
  if (sender.is === 'refused') return warnCandidate(world, candidate, mail.arrival, sender.why);
  if (!addresses.includes(sender.address)) return IGNORED;
  const desk = openDesk(stored);
  const written: Mail = { ...mail, from: sender.address, by: sender.by };
  if (isFromBefore(written, desk)) return warnCandidate(world, candidate, mail.arrival, 'not-fresh');
  return withDesk(world, written, desk);
}

const withDesk = (world: World, mail: Mail, desk: OpenDesk): Promise<Received> =>
  unlessSeen(world, mail, desk, async (one) => understood(world, one, await reachedAgain(world, desk, one.from)));

async function understood(world: World, mail: Mail, desk: OpenDesk): Promise<Received> {
  const confirmation = await confirmationIn(mail, desk);
  if (confirmation !== null) return takeConfirmation(world, desk, mail, confirmation);
  const { candidate } = desk.candidate;
  const { understand } = await reader();
  const understanding = await understand(mail.message, {
    now: world.clock.now(),
    zone: candidate.zone ?? world.settings.zone,
    candidate: candidate.addresses,
    domain: world.settings.domain,
    ...(world.reader === undefined ? {} : { reader: world.reader }),
  });
  return route(world, desk, mail, understanding);
}

/** Why the mail cannot be read, if nothing in it can; otherwise null. */
async function unreadableIn({ trouble }: Understanding, { message }: Mail): Promise<Refusal | null> {
  const codes = trouble.map(({ code }) => code);
  if (codes.includes('encrypted')) return 'encrypted';
  if (codes.includes('too-large')) return 'too-large';
  // Some mail programs wrap plain replies as winmail.dat too. If text was typed beside it, that is read.
  return codes.includes('winmail-dat') && (await typedIn(message)) === '' ? 'winmail-dat' : null;
}

/** The candidate's own words with no other recipient: they were meant for us alone. */
const isToNobody = ({ to, cc }: Message, { forwarded, interviews }: Understanding): boolean =>
  forwarded === null && interviews.length === 0 && [...to, ...cc].every(({ address }) => address === null);

async function route(world: World, desk: OpenDesk, mail: Mail, understanding: Understanding): Promise<Received> {
  if (mail.door.is === 'copies' && understanding.kind !== 'copy') return IGNORED;
  const unreadable = await unreadableIn(understanding, mail);
  switch (understanding.kind) {
    case 'invite':
      return (await import('./intake.ts')).takeInvite(world, desk, mail, understanding);
    case 'word':
      return (await import('./intake.ts')).takeWord(world, desk, mail, understanding);
    case 'copy':
      return mail.from === null ? IGNORED : (await import('./copy.ts')).takeCopy(world, desk, mail, understanding);
    case 'automatic':
      return IGNORED;
    case 'reply':
    case 'nothing': {
      if (mail.from === null) return IGNORED;
      if (unreadable !== null) return refuse(world, desk, mail, unreadable);
      if (mail.door.is === 'own')
        return refuse(world, desk, mail, understanding.kind === 'reply' ? 'no-commands' : 'no-interview');
      if (understanding.kind === 'reply' || mail.door.is === 'reply' || isToNobody(mail.message, understanding))
        return (await import('./reply.ts')).takeReply(world, desk, mail);
      return refuse(world, desk, mail, 'no-interview');
    }
    default:
      return understanding.kind satisfies never;
  }
}
