/** The date, named in an invite, until which the employer asks to wait. */
import type { Instant } from '../../application/instant.ts';
import type { Understanding } from '../understanding.ts';
import { findDeadline } from './deadline.ts';

/**
 * 'We will decide by the 18th' in the invite itself replaces the week (R10). A period ('within two weeks') counts from the interview rather than the
 * invite: the later reading is taken, so that nobody is asked too early.
 */
export function promiseIn({ forwarded, interviews }: Understanding, zone: string | null, now: Instant): Instant | null {
  if (forwarded === null) return null;
  const sentAt = forwarded.sentAt ?? now;
  const ends = interviews.map((one) => one.end ?? one.start ?? sentAt);
  const promises = [sentAt, Math.max(sentAt, ...ends)].flatMap(
    (from) => findDeadline(forwarded.text, { sentAt: from, zone, sentOffset: null, country: null }) ?? [],
  );
  return promises.length === 0 ? null : Math.max(...promises);
}
