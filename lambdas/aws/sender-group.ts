/** Fairness between senders: where the queue is long, each sender's mail waits among its own, and a flood holds up nobody else. */
import { createHash } from 'node:crypto';
import type { Arrival } from '../ports.ts';

/** Milliseconds in the queue from which it counts as long. While it is short nothing is moved, and nothing costs more. */
export const LONG_WAIT = 20_000;

/** All mail that nobody vouches for is one sender: its return path is anybody's to write. */
const UNVOUCHED = 'unvouched';

/** By address, since a mail provider's domain is many people's; what stands behind a plus is the same person's. Who owns a domain can write many names: for that there is the flood gate. */
export function senderGroup({ envelope: { mailFrom }, verdicts }: Omit<Arrival, 'raw'>): string {
  const [local = '', domain = ''] = mailFrom.toLowerCase().split('@');
  if (verdicts.spf !== 'pass' || domain === '') return UNVOUCHED;
  const sender = `${local.split('+')[0]}@${domain}`;
  return createHash('sha256').update(sender).digest('hex').slice(0, 32);
}
