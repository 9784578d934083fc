/** Which mails an item has handled already, with how they ended: 'arrival|outcome|seconds|message', the newest last. */
import { HOUR, type Instant } from '../application/instant.ts';
import type { Message } from '../mail/message.ts';
import type { Received } from '../pipeline.ts';
import { shortHash } from './post.ts';
import type { Mail } from './receive.ts';

const KEPT = 50;

/** A mail by which a second delivery is known: by the id of its arrival, and by what it says. */
export interface Seen {
  readonly arrival: string;
  /** Null where nothing tells a repetition from a new mail of the same words. */
  readonly message: string | null;
}

/** A message that is sent again by whoever got hold of it has other trace fields, and the same Message-ID, date and words. RFC 5322 §3.6.4 */
export function messageMark({ messageId, date, from, subject, text, calendars }: Message): string | null {
  if (messageId === null) return null;
  const says = [messageId, date, from?.address ?? null, subject, text, calendars.map((one) => one.text)];
  return shortHash(JSON.stringify(says), 16);
}

export const withSeen = (
  seen: readonly string[],
  mail: Seen,
  outcome: Received['outcome'],
  now: Instant,
): readonly string[] =>
  [...seen, `${mail.arrival}|${outcome}|${Math.floor(now / 1000)}|${mail.message ?? ''}`].slice(-KEPT);

/** How it ended; null where it was not seen here. */
export function outcomeSeen(seen: readonly string[], mail: Seen): Received['outcome'] | null {
  const found = seen
    .map((one) => one.split('|'))
    .find(([arrival, , , message]) => arrival === mail.arrival || (mail.message !== null && message === mail.message));
  const outcome = found?.[1];
  return outcome === 'acted' || outcome === 'asked' || outcome === 'refused' || outcome === 'ignored' ? outcome : null;
}

/** Whether that arrival was handled, or lately a message of that mark; no clock that was wrong counts. */
export const seenWithin = (
  seen: readonly string[],
  { arrival, message }: Seen,
  now: Instant,
  within: number,
): boolean =>
  seen.some((one) => {
    const [id, , seconds, mark] = one.split('|');
    return id === arrival || (mark === message && Math.abs(Number(seconds) * 1000 - now) < within);
  });

/** How many were answered in the last hour. What a clock that was wrong has put into the future does not count. */
export const seenLately = (seen: readonly string[], now: Instant): number =>
  seen.filter((one) => Math.abs(Number(one.split('|')[2]) * 1000 - now) < HOUR).length;

/** By what a second delivery of a mail is known. */
export const seenAs = ({ arrival, message }: Mail): Seen => ({ arrival: arrival.id, message: messageMark(message) });
