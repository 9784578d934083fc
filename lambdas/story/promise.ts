/** The date, named in an invite, until which the employer asks to wait. */
import type { Deciding } from '../application/decide/deciding.ts';
import { findContact } from '../application/decide/people.ts';
import { findDeadline } from '../understand/deadline/deadline.ts';
import type { Understanding } from '../understand/understanding.ts';

/**
 * 'We will decide by the 18th' in the invite itself replaces the week (R10). A period ('within two weeks') counts from the interview rather than the
 * invite: the later reading is taken, so that nobody is asked too early.
 */
export function takePromise(making: Deciding, { forwarded, interviews }: Understanding): void {
  if (forwarded === null) return;
  const sentAt = forwarded.sentAt ?? making.now;
  const ends = interviews.map((one) => one.end ?? one.start ?? sentAt);
  const promises = [sentAt, Math.max(sentAt, ...ends)].map((from) =>
    findDeadline(forwarded.text, { sentAt: from, zone: making.wishes.zone, sentOffset: null, country: null }),
  );
  const expectBy = Math.max(...promises.map((one) => one ?? Number.NEGATIVE_INFINITY));
  const known = making.state().words.some((one) => one.expectBy === expectBy);
  if (known || expectBy <= making.now) return;
  const from = forwarded.from === null ? null : (findContact(making.state().contacts, forwarded.from)?.key ?? null);
  making.record({ type: 'heard', word: { says: 'timing', expectBy }, from });
}
