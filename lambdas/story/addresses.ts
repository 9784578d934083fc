/** Adding a second address takes two yeses: first the candidate is asked, at the first address, and then the new address itself. */
import { DAY } from '../application/instant.ts';
import type { Effect } from '../application/letter.ts';
import type { Message } from '../mail/message.ts';
import { answerFromDesk } from './account.ts';
import type { OpenDesk } from './desk.ts';
import { addressMark } from './door.ts';
import type { Mail } from './mail.ts';
import { shortHash } from './post.ts';
import { REFUSED, type Received, type World } from './world.ts';
import { saysNo, saysYes } from './yes-or-no.ts';

/** How many of these questions a candidate gets in a day, whoever triggers them. */
const ASKED_A_DAY = 3;
/** Somebody wrote to one of the candidate's reply addresses from an address that is not known to be the candidate's. */
export async function askAboutAddress(world: World, desk: OpenDesk, mail: Mail, address: string): Promise<Received> {
  const { candidate } = desk.candidate;
  const now = world.clock.now();
  const once = (what: string): Promise<boolean> =>
    world.applications.once(`address ${candidate.id} ${what}`, now + DAY, now);
  if (!(await once(shortHash(address, 24)))) return REFUSED;
  let isFree = false;
  for (let place = 0; place < ASKED_A_DAY && !isFree; place += 1) isFree = await once(`place ${place}`);
  if (!isFree) return REFUSED;
  const unconfirmed = [...candidate.unconfirmed.filter((one) => one !== address), address].slice(-ASKED_A_DAY);
  // Goes to the first address, in no thread: whoever wrote may not be the candidate.
  const asks: Mail = { ...mail, from: null, message: { ...mail.message, messageId: null } };
  return answerFromDesk(world, desk, asks, {
    letters: [{ kind: 'confirm-address', address }],
    outcome: 'asked',
    candidate: { ...candidate, unconfirmed },
  });
}

/** What the writer typed, without quotes and signature. */
export async function typedIn(message: Message): Promise<string> {
  const { typedText } = await import('../mail/reply.ts');
  return typedText(message).text.trim();
}

/** The same on one line. Where nothing was typed, the subject: that is how a one-tap answer arrives. */
export const saidIn = async (mail: Mail): Promise<string> => {
  const typed = await typedIn(mail.message);
  return (typed === '' ? mail.message.subject : typed).replace(/\s+/g, ' ').trim();
};

/** The address that the candidate's mail accepts or refuses; null if the mail says something else. */
export async function confirmationIn(
  mail: Mail,
  desk: OpenDesk,
): Promise<{ readonly address: string; readonly agreed: boolean } | null> {
  const asked = (mail.door.is === 'reply' ? mail.door.asked : null) ?? null;
  const address = desk.candidate.candidate.unconfirmed.find((one) => addressMark(one) === asked);
  if (asked === null || address === undefined) return null;
  const said = await saidIn(mail);
  return saysYes(said) ? { address, agreed: true } : saysNo(said) ? { address, agreed: false } : null;
}

export async function takeConfirmation(
  world: World,
  desk: OpenDesk,
  mail: Mail,
  { address, agreed }: { readonly address: string; readonly agreed: boolean },
): Promise<Received> {
  const { candidate } = desk.candidate;
  const unconfirmed = candidate.unconfirmed.filter((one) => one !== address);
  const owner = agreed ? await world.applications.findCandidate(address) : null;
  const isAsked = agreed && owner === null && world.settings.allows(address);
  return answerFromDesk(world, desk, mail, {
    letters: [{ kind: 'answer', effects: [told()], notes: [], questions: [], drafts: [], undo: false }],
    outcome: 'acted',
    ...(isAsked
      ? {
          candidate: { ...candidate, unconfirmed, agreed: [...(candidate.agreed ?? []), address].slice(-ASKED_A_DAY) },
          elsewhere: {
            to: address,
            letters: [{ kind: 'join-address', address, owner: candidate.addresses[0] ?? '' }],
          },
        }
      : { candidate: { ...candidate, unconfirmed } }),
  });

  function told(): Effect {
    if (!agreed) return { understood: `no, ${address} is not yours`, changed: null };
    if (isAsked)
      return {
        understood: `yes, ${address} is yours; I’ve asked there as well, and I’ll add it once the answer from there is yes`,
        changed: null,
      };
    const why = owner === null ? 'is not open to this Afterword' : 'has an account of its own and stays there';
    return { understood: `yes, ${address} is yours, but it ${why}`, changed: null };
  }
}
