/** Fairness between senders: when the queue is long, mail is grouped by sender, so that one sender's flood does not hold up the others. */
import { createHash } from 'node:crypto';
import type { Arrival } from '../ports.ts';

/** Milliseconds in the queue after which it counts as long. Until then nothing is regrouped, which would cost extra. */
export const LONG_WAIT = 20_000;

/** All unauthenticated mail counts as one sender, because anybody can write any return path. */
const UNVOUCHED = 'unvouched';

/**
 * Groups by address, because many people share a provider's domain; a plus suffix is ignored, because it is the same person. The owner of a domain
 * can make up many addresses: the flood gate is for that.
 */
export function senderGroup({ envelope: { mailFrom }, verdicts }: Omit<Arrival, 'raw'>): string {
  const [local = '', domain = ''] = mailFrom.toLowerCase().split('@');
  if (verdicts.spf !== 'pass' || domain === '') return UNVOUCHED;
  const sender = `${local.split('+')[0]}@${domain}`;
  return createHash('sha256').update(sender).digest('hex').slice(0, 32);
}
