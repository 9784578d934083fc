/** Whose a mail is, said to the mailroom before anything is done with it: whoever's desk is opened for a mail, it is theirs. */

import type { Arrival, StoredCandidate } from '../ports.ts';
import type { World } from './world.ts';

/** The world as one mail sees it. */
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
      // First said, then read: a desk that was not leaving when it was read is deleted after this, and its mail is found.
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

/** Bytes of a head that are looked through. */
const LOOKED_AT = 256 * 1024;
const SAYS_WHOSE = /^(?:from|sender|x-forwarded-for):/i;

/** The fields of a head that say whose a mail is, unfolded. RFC 5322 §2.2.3 */
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

/** Whether an address stands there whole: not as a part of a longer one. */
function names(text: string, address: string): boolean {
  const low = text.toLowerCase();
  for (let at = low.indexOf(address); at >= 0; at = low.indexOf(address, at + 1)) {
    const [before = ' ', after = ' '] = [low[at - 1], low[at + address.length]];
    if (!/[\w.+-]/.test(before) && !/[\w-]/.test(after)) return true;
  }
  return false;
}

/** Mail that nobody has looked at yet: it is a candidate's by its return path, by an address of theirs that it came to, or by who wrote it. */
export function isMailOf(
  { id, candidate: { addresses } }: StoredCandidate,
  ownerOf: (arrival: Arrival) => string | null,
): (arrival: Arrival) => boolean {
  return (arrival) =>
    addresses.includes(arrival.envelope.mailFrom.toLowerCase()) ||
    ownerOf(arrival) === id ||
    fieldsOf(arrival.raw).some((field) => addresses.some((address) => names(field, address)));
}
