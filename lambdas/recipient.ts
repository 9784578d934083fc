/** The only place that creates a recipient: a confirmed address of a candidate, or an authentic sender, who is answered once. */
import type { Candidate } from './application/candidate.ts';
import type { Authentic } from './mail/authenticate.ts';
import type { Recipient } from './ports.ts';

const asRecipient = (address: string): address is Recipient => address !== '';

/** The wanted address if it is confirmed, else the candidate's first; only addresses that can be reached count. Null if there is none. */
export function recipientOf(candidate: Candidate, wished: string | null): Recipient | null {
  const open = candidate.addresses.filter((one) => !candidate.unreachable?.includes(one));
  const address = wished !== null && open.includes(wished) ? wished : open[0];
  return address !== undefined && asRecipient(address) ? address : null;
}

/** An address that wrote to us, and that the candidate says is theirs: it is asked once whether it is, and nothing else is written to it. */
export function askedRecipient({ agreed = [] }: Candidate, address: string): Recipient | null {
  return agreed.includes(address) && asRecipient(address) ? address : null;
}

/** An authentic stranger, for the one answer a day that says why nothing was done. */
export function authenticStranger(sender: Authentic): Recipient | null {
  return sender.is === 'authentic' && asRecipient(sender.address) ? sender.address : null;
}
