/** Who the candidate is, by address and name, so that they are never listed as somebody they meet. */
import type { Mailbox } from '../../application/interview.ts';
import { nameInAddress, nameKey, sameName } from './names.ts';

export interface CandidateIdentity {
  readonly addresses: ReadonlySet<string>;
  /** As written: 'Sam Lee'. */
  readonly names: readonly string[];
}

export function candidateOf(addresses: readonly string[], mailboxes: readonly Mailbox[]): CandidateIdentity {
  const known = new Set(addresses.map((address) => address.toLowerCase()));
  const names = new Map<string, string>();
  for (const { name, address } of mailboxes) {
    if (address === null || !known.has(address)) continue;
    if (name !== null && !name.includes('@')) names.set(nameKey(name), name);
  }
  for (const address of known) {
    const spelled = nameInAddress(address);
    if (spelled !== null && names.size === 0) names.set(nameKey(spelled), spelled);
  }
  return { addresses: known, names: [...names.values()].filter((name) => nameKey(name) !== '') };
}

/** By address; by name if it is the full name, or the first name with no other surname. */
export function isCandidate(candidate: CandidateIdentity, one: Mailbox): boolean {
  if (one.address !== null && candidate.addresses.has(one.address)) return true;
  return one.name !== null && isCandidateName(candidate, one.name);
}

export function isCandidateName(candidate: CandidateIdentity, name: string): boolean {
  const words = nameKey(name)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return false;
  return candidate.names.some((own) => {
    const ownWords = nameKey(own).split(' ');
    if (words.length === 1)
      return (
        words[0] === ownWords[0] || (ownWords.length > 1 && words[0] === ownWords.at(-1) && (words[0]?.length ?? 0) > 3)
      );
    // 'Bart Quill' is Bartholomew Quill.
    const short = words[0] ?? '';
    if (
      short.length > 2 &&
      words.at(-1) === ownWords.at(-1) &&
      ownWords.length > 1 &&
      ownWords[0]?.startsWith(short) === true
    )
      return true;
    return sameName(own, name) && (ownWords.length > 1 || words[0] === ownWords[0]);
  });
}
