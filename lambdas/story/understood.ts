/** Reads a mail, and hands it to what handles mail of its kind. */
import type { Refusal } from '../application/letter.ts';
import type { Message } from '../mail/message.ts';
import type { Understanding } from '../understand/understanding.ts';
import { refuse } from './account.ts';
import { confirmationIn, takeConfirmation, typedIn } from './addresses.ts';
import type { OpenDesk } from './desk.ts';
import type { Mail } from './mail.ts';
import { IGNORED, type Received, type World } from './world.ts';

/** Big, so it is loaded only for mail that is read. */
export const reader = () => import('../understand/understand.ts');

type Take = (world: World, desk: OpenDesk, mail: Mail, understanding: Understanding) => Promise<Received>;

const ignore: Take = async () => IGNORED;

const TAKES: { readonly [kind in Understanding['kind']]: Take } = {
  invite: async (...all) => (await import('./intake.ts')).takeInvite(...all),
  word: async (...all) => (await import('./intake.ts')).takeWord(...all),
  copy: async (world, desk, mail, understanding) =>
    mail.from === null ? IGNORED : (await import('./copy.ts')).takeCopy(world, desk, mail, understanding),
  reply: takeTyped,
  nothing: takeTyped,
  automatic: ignore,
};

export async function readAndTake(world: World, mail: Mail, desk: OpenDesk): Promise<Received> {
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
  if (mail.door.is === 'copies' && understanding.kind !== 'copy') return IGNORED;
  return TAKES[understanding.kind](world, desk, mail, understanding);
}

/** What the candidate typed: an answer to one of our mails, a command, or a mail in which nothing was found. */
async function takeTyped(world: World, desk: OpenDesk, mail: Mail, understanding: Understanding): Promise<Received> {
  if (mail.from === null) return IGNORED;
  const isReply = understanding.kind === 'reply';
  const unreadable = await unreadableIn(understanding, mail);
  if (unreadable !== null) return refuse(world, desk, mail, unreadable);
  if (mail.door.is === 'own') return refuse(world, desk, mail, isReply ? 'no-commands' : 'no-interview');
  if (isReply || mail.door.is === 'reply' || isToNobody(mail.message, understanding))
    return (await import('./reply.ts')).takeReply(world, desk, mail);
  return refuse(world, desk, mail, 'no-interview');
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
