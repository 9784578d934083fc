/** Who writes a mail and who signs it. */
import type { Mailbox } from '../../application/interview.ts';
import { employerKey } from '../names/employer-key.ts';
import type { Reading } from '../reading.ts';
import { senderOf } from '../senders/known.ts';
import type { Words } from '../text/words.ts';
import { isFullName, sameName } from './names.ts';
import type { Roster } from './roster.ts';
import { namesWithin } from './spot.ts';
import { rankOf } from './titles.ts';
import { isMachineAddress, isMachineName, isSharedAddress, writerName } from './writer.ts';

/** A header's name without titles or qualifications: 'Simon Price MRCVS', 'Canon Jeremy Upcott'. */
export function oneOf(name: string | null, words: Words): string | null {
  const [first, ...more] = name === null ? [] : namesWithin(name, words);
  return first === undefined || more.length > 0 || !first.includes(' ') ? name : first;
}

/** 'Dora by Slotwise'; or one first name at a hiring tool's own domain: tools show people's whole names. */
function isBot({ name, address }: Mailbox): boolean {
  if (name === null) return false;
  const purpose = senderOf(address?.split('@')[1] ?? '')?.purpose;
  const isTool = purpose === 'ats' || purpose === 'scheduler';
  const [box = ''] = address?.split('@') ?? [];
  return isMachineName(name) || (isTool && /^\p{Lu}\p{Ll}+$/u.test(name) && box === name.toLowerCase());
}

/** Who writes and who signs. Returns the name that 'me' stands for. */
export function addWriter(
  roster: Roster,
  reading: Reading,
  agency: boolean,
  employerKeys: ReadonlySet<string>,
): string | null {
  const { words, from, signature } = reading;
  if (!reading.theirs || from === null) return null;
  if (isBot(from)) {
    roster.add({ name: from.name, address: from.address, title: null, part: null, signs: ['bot'], trust: 2 });
    return null;
  }
  const titled = (title: string | null) => (title === null ? [] : ['from:title', `from:${rankOf(title, words)}`]);
  const add = (name: string, title: string | null) =>
    roster.add({ name, address: null, title, part: 'writer', signs: ['from', 'from:signs', ...titled(title)] });
  const shown = oneOf(writerName(from, words, signature?.name ?? null), words);
  // 'Hugo <hugo@...>' signs as Hugo Chartier.
  const name =
    shown !== null && !shown.includes(' ') && signature?.name?.includes(' ') === true && sameName(signature.name, shown)
      ? signature.name
      : shown;
  const personal = from.address !== null && !isMachineAddress(from.address) && !isSharedAddress(from.address);
  const title =
    signature !== null &&
    signature.title !== null &&
    (signature.name === null || name === null || sameName(signature.name, name))
      ? signature.title
      : null;
  if (name !== null || personal)
    roster.add({
      name: name ?? signature?.name ?? null,
      address: personal ? from.address : null,
      title,
      part: agency ? 'recruiter' : 'writer',
      trust: 2,
      signs: ['from', personal ? 'from:own-address' : 'from:shared-address', ...titled(title)],
    });
  // A machine sends the mail, but a person signs it.
  if (
    name === null &&
    signature?.name != null &&
    isFullName(signature.name, words) &&
    !employerKeys.has(employerKey(signature.name))
  )
    add(signature.name, signature.title);
  else if (
    signature?.name != null &&
    name !== null &&
    !sameName(signature.name, name) &&
    isFullName(signature.name, words) &&
    signature.title !== null
  )
    add(signature.name, signature.title);
  return writerName(from, words, signature?.name ?? null) ?? signature?.name ?? null;
}
