/** A provider's request to confirm forwarding to one of our addresses is meant for the candidate, and is passed on to them. */
import type { Message } from '../mail/message.ts';
import { answerFromDesk } from './account.ts';
import { unlessSeen } from './deduplicate.ts';
import { openDesk } from './desk.ts';
import type { Way } from './incoming.ts';
import type { Mail } from './mail.ts';
import { IGNORED, type World } from './world.ts';

/** Senders of such requests. Gmail asks for confirmation before a filter or an account may forward. */
const ASKERS: ReadonlySet<string> = new Set(['forwarding-noreply@google.com']);

const LONGEST = { subject: 300, text: 6000 } as const;

export const passOn: Way = async ({ world, arrival, message, door }) => {
  if (!ASKERS.has(message.from?.address ?? '')) return null;
  const { claimedSender } = await import('../mail/authenticate.ts');
  if (claimedSender(message, arrival.verdicts).is === 'refused') return IGNORED;
  const candidate =
    door.is === 'own' ? door.candidate : door.is === 'front' ? await candidateNamed(world, message) : null;
  const stored = candidate === null ? null : await world.applications.desk(candidate);
  if (stored === null) return IGNORED;
  if (door.is === 'own' && (stored.candidate.candidate.door & 255) !== door.door) return IGNORED;
  const desk = openDesk(stored);
  const mail: Mail = { arrival, message: { ...message, messageId: null }, door, from: null, by: null };
  const letter = {
    kind: 'passed-on',
    subject: message.subject.slice(0, LONGEST.subject),
    text: message.text.slice(0, LONGEST.text),
  } as const;
  return unlessSeen(world, mail, desk, () =>
    answerFromDesk(world, desk, mail, { letters: [letter], outcome: 'acted' }),
  );
};

/** At the front door: whose mail is to be forwarded, as the subject or else the first lines say. */
async function candidateNamed(world: World, { subject, text }: Message): Promise<string | null> {
  for (const line of [subject, ...text.slice(0, 2000).split('\n', 6)]) {
    for (const word of line.slice(0, 400).split(/[\s<>()"',;:]+/)) {
      const found = word.includes('@') ? await world.applications.findCandidate(word.toLowerCase()) : null;
      if (found !== null) return found;
    }
  }
  return null;
}
