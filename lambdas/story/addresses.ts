/** A second address is added by answering a confirmation that is sent to the first. */
import type { Received, World } from '../pipeline.ts';
import { answerFromDesk } from './account.ts';
import type { OpenDesk } from './desk.ts';
import type { Mail } from './receive.ts';

/** Someone with a reply address of the candidate's wrote from an address that is not known to be theirs. */
export async function askAboutAddress(world: World, desk: OpenDesk, mail: Mail, address: string): Promise<Received> {
  const { candidate } = desk.candidate;
  const now = world.clock.now();
  if (!(await world.applications.once(`address ${candidate.id} ${address}`, now + 86_400_000, now)))
    return { outcome: 'refused', application: null };
  const unconfirmed = [...candidate.unconfirmed.filter((one) => one !== address), address].slice(-3);
  return answerFromDesk(
    world,
    desk,
    { ...mail, from: null },
    {
      letters: [{ kind: 'confirm-address', address }],
      outcome: 'asked',
      candidate: { ...candidate, unconfirmed },
    },
  );
}

/** Yes in the languages of the commands; anything else is no. */
const YES = /^(?:re: *)?(?:yes|ja|oui|s[ií]|ok|okay|confirm(?:ed)?)\b/i;

/** Whether a mail answers such a confirmation, from an address that is known. */
export const isConfirmation = (mail: Mail, desk: OpenDesk): boolean =>
  mail.door.is === 'reply' && mail.door.step === 'confirm-address' && desk.candidate.candidate.unconfirmed.length > 0;

export async function takeConfirmation(world: World, desk: OpenDesk, mail: Mail): Promise<Received> {
  const { candidate } = desk.candidate;
  const address = candidate.unconfirmed.at(-1);
  const said = mail.message.text.trim() === '' ? mail.message.subject : mail.message.text.trim();
  const agreed = YES.test(said);
  const owner = agreed && address !== undefined ? await world.applications.claimAddress(address, candidate.id) : null;
  const added = owner === candidate.id && address !== undefined;
  return answerFromDesk(world, desk, mail, {
    letters: [
      {
        kind: 'answer',
        effects: [
          {
            understood: agreed ? `yes, ${address ?? 'that address'} is yours` : 'no, that address is not yours',
            changed: added
              ? {
                  what: 'Your addresses',
                  before: candidate.addresses.join(', '),
                  after: [...candidate.addresses, address].join(', '),
                }
              : null,
          },
        ],
        notes: [],
        questions: [],
        drafts: [],
        undo: false,
      },
    ],
    outcome: 'acted',
    candidate: {
      ...candidate,
      unconfirmed: [],
      addresses: added ? [...candidate.addresses, address] : candidate.addresses,
    },
  });
}
