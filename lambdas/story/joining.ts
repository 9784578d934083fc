/** The second yes: an address that the candidate claims is asked too, and joins once both have agreed. */
import type { Effect } from '../application/letter.ts';
import { answerFromDesk } from './account.ts';
import { saidIn } from './addresses.ts';
import type { OpenDesk } from './desk.ts';
import { addressMark } from './door.ts';
import type { Mail } from './mail.ts';
import { refuseStranger } from './newcomer.ts';
import { REFUSED, type Received, type World } from './world.ts';
import { saysNo, saysYes } from './yes-or-no.ts';

/** Whether a mail comes from an address that was asked to join, sent to that question's reply address. */
export function answersJoining({ door }: Mail, { candidate }: OpenDesk, address: string): boolean {
  const { agreed = [] } = candidate.candidate;
  return (
    door.is === 'reply' &&
    door.step === 'join-address' &&
    door.asked === addressMark(address) &&
    agreed.includes(address)
  );
}

/** Takes the answer. A yes is reported to both, a no only to the candidate; anything else gets a request for a plain yes or no. */
export async function takeJoining(world: World, desk: OpenDesk, mail: Mail, address: string): Promise<Received> {
  const said = await saidIn(mail);
  if (saysYes(said)) return join(world, desk, mail, address);
  if (saysNo(said) || /^(?:stop|unsubscribe)$/i.test(said)) return declined(world, desk, mail, address);
  const sender = { is: 'authentic', address, by: mail.by ?? 'spf' } as const;
  await refuseStranger(world, sender, mail.arrival, 'not-understood');
  return REFUSED;
}

async function join(world: World, desk: OpenDesk, mail: Mail, address: string): Promise<Received> {
  const { candidate } = desk.candidate;
  const owner = await world.applications.claimAddress(address, candidate.id);
  const agreed = (candidate.agreed ?? []).filter((one) => one !== address);
  if (owner !== candidate.id)
    return told(world, desk, mail, agreed, 'has an account of its own by now, and stays there');
  const addresses = candidate.addresses.includes(address) ? candidate.addresses : [...candidate.addresses, address];
  const effect: Effect = {
    understood: `yes, ${address} belongs to this account; please send again what you wrote from there`,
    changed: { what: 'Your addresses', before: candidate.addresses.join(', '), after: addresses.join(', ') },
  };
  const letters = [{ kind: 'answer', effects: [effect], notes: [], questions: [], drafts: [], undo: false }] as const;
  return answerFromDesk(world, desk, mail, {
    letters,
    outcome: 'acted',
    candidate: { ...candidate, agreed, addresses },
    elsewhere: { to: null, letters },
  });
}

const declined = (world: World, desk: OpenDesk, mail: Mail, address: string): Promise<Received> =>
  told(
    world,
    desk,
    mail,
    (desk.candidate.candidate.agreed ?? []).filter((one) => one !== address),
    'said no, and stays out',
  );

/** What the candidate is told if no address joins. */
function told(world: World, desk: OpenDesk, mail: Mail, agreed: readonly string[], how: string): Promise<Received> {
  const effect: Effect = { understood: `${mail.from ?? 'that address'} ${how}`, changed: null };
  const toCandidate: Mail = { ...mail, from: null, message: { ...mail.message, messageId: null } };
  return answerFromDesk(world, desk, toCandidate, {
    letters: [{ kind: 'answer', effects: [effect], notes: [], questions: [], drafts: [], undo: false }],
    outcome: 'acted',
    candidate: { ...desk.candidate.candidate, agreed },
  });
}
