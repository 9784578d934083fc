/** Tells the mailroom whose mail it is before any desk is opened for it, so that deleting an account finds all of its mail. */

import type { Arrival, StoredCandidate } from '../ports.ts';
import type { World } from './world.ts';

/** The world as one mail sees it: opening or saving a desk first records its owner with the mailroom. */
export function owning(world: World, arrivalId: string): World {
  const { applications, mailroom } = world;
  const said = new Set<string>();
  const say = async (candidate: string): Promise<void> => {
    if (said.has(candidate)) return;
    await mailroom.owned(arrivalId, candidate);
    said.add(candidate);
  };
  return {
    ...world,
    applications: {
      ...applications,
      // Record the owner before reading: if the account is deleted after the read, this mail is found and deleted with it.
      desk: async (candidate) => {
        await say(candidate);
        return applications.desk(candidate);
      },
      saveCandidate: async (stored) => {
        await say(stored.id);
        return applications.saveCandidate(stored);
      },
    },
  };
}

/** Only so many bytes of the header are searched. */
const LOOKED_AT = 256 * 1024;
const SAYS_WHOSE = /^(?:from|sender|x-forwarded-for):/i;

/** The unfolded header fields that may name the owner of a mail. RFC 5322 §2.2.3 */
function fieldsOf(raw: Uint8Array): readonly string[] {
  const head = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, LOOKED_AT)).toString('latin1');
  const fields: string[] = [];
  for (const line of head.split(/\r\n|\r|\n/)) {
    if (line === '') break;
    if (/^[ \t]/.test(line) && fields.length > 0) fields.push(`${fields.pop() ?? ''}${line}`);
    else fields.push(line);
  }
  return fields.filter((field) => SAYS_WHOSE.test(field));
}

/** Whether the text holds this address as a whole, not as part of a longer one. */
function names(text: string, address: string): boolean {
  const low = text.toLowerCase();
  for (let at = low.indexOf(address); at >= 0; at = low.indexOf(address, at + 1)) {
    const [before = ' ', after = ' '] = [low[at - 1], low[at + address.length]];
    if (!/[\w.+-]/.test(before) && !/[\w-]/.test(after)) return true;
  }
  return false;
}

/** Finds the candidate's unhandled mail: by return path, by the recipient address, or by the addresses in its From, Sender and X-Forwarded-For. */
export function isMailOf(
  { id, candidate: { addresses } }: StoredCandidate,
  ownerOf: (arrival: Arrival) => string | null,
): (arrival: Arrival) => boolean {
  return (arrival) =>
    addresses.includes(arrival.envelope.mailFrom.toLowerCase()) ||
    ownerOf(arrival) === id ||
    fieldsOf(arrival.raw).some((field) => addresses.some((address) => names(field, address)));
}
