/** Which mails an item has already handled, and their outcomes: 'arrival|outcome|seconds|message|until|lane', the newest last. */
import { DAY, HOUR, type Instant } from '../application/instant.ts';
import type { Message } from '../mail/message.ts';
import type { MailLane } from '../ports.ts';
import type { Mail } from './mail.ts';
import { shortHash } from './post.ts';
import type { Received } from './world.ts';

/** The newest are always kept, because a queue may deliver them again. */
const KEPT = 50;
/** Beyond those, this many of the candidate's own mails, which can hold commands, are kept until they can no longer be replayed. */
const KEPT_LONG = 1500;
/** How long a mail is remembered. Longer than a message with only a DKIM signature is accepted around its date (`mail/authenticate.ts`). */
const REPLAYED = 7 * DAY;

/** Identifies a second delivery of a mail: by arrival id and by content. */
export interface Seen {
  readonly arrival: string;
  /** 'id.words'. Null if a repetition cannot be told from a new mail with the same words. */
  readonly message: string | null;
  /** Only a DKIM signature vouches for it. Then any message with the same id is a repetition, whatever else was changed on the way. */
  readonly byId?: boolean;
  /** For the candidate's own mail: until when it could be replayed, and so must be remembered. */
  readonly until?: Instant | null;
  /** Which hourly cap it counts towards; left out: that of the candidate's own mail. */
  readonly lane?: MailLane;
}

/** If a message is replayed, its trace fields differ, but the Message-ID, date and words stay the same. RFC 5322 §3.6.4 */
function messageMark({ messageId, date, from, subject, text, calendars }: Message): string | null {
  if (messageId === null) return null;
  const says = [messageId, date, from?.address ?? null, subject, text, calendars.map((one) => one.text)];
  return `${shortHash(messageId)}.${shortHash(JSON.stringify(says), 16)}`;
}

/** Earlier builds stored only the hash of the words. */
const wordsOf = (mark: string): string => mark.slice(mark.indexOf('.') + 1);
const idOf = (mark: string): string | null => (mark.includes('.') ? mark.slice(0, mark.indexOf('.')) : null);

/** Whether a stored mark is that of this message. */
function isMarkOf({ message, byId }: Seen, kept: string): boolean {
  if (message === null || kept === '') return false;
  return wordsOf(message) === wordsOf(kept) || (byId === true && idOf(message) === idOf(kept));
}

export const withSeen = (
  seen: readonly string[],
  mail: Seen,
  outcome: Received['outcome'],
  now: Instant,
): readonly string[] => {
  const until = mail.until == null || mail.message === null ? '' : `|${Math.ceil(mail.until / 1000)}`;
  const lane = mail.lane === 'filter' ? `${until === '' ? '|' : ''}|filter` : '';
  const all = [...seen, `${mail.arrival}|${outcome}|${Math.floor(now / 1000)}|${mail.message ?? ''}${until}${lane}`];
  const older = all.slice(0, -KEPT).filter((one) => Number(one.split('|')[4] ?? 0) * 1000 > now);
  return [...older.slice(-KEPT_LONG), ...all.slice(-KEPT)];
};

/** Its earlier outcome; null if it was not seen here. */
export function outcomeSeen(seen: readonly string[], mail: Seen): Received['outcome'] | null {
  const found = seen
    .map((one) => one.split('|'))
    .find(([arrival, , , message = '']) => arrival === mail.arrival || isMarkOf(mail, message));
  const outcome = found?.[1];
  return outcome === 'acted' || outcome === 'asked' || outcome === 'refused' || outcome === 'ignored' ? outcome : null;
}

/** Whether this arrival was handled, or a message with the same mark recently. Times set by a wrong clock do not count. */
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

/** When mails of a lane were answered in the last hour. Times in the future, set by a wrong clock, do not count. */
export const answeredLately = (seen: readonly string[], lane: MailLane, now: Instant): readonly Instant[] =>
  seen.flatMap((one) => {
    const [, , seconds, , , by = 'own'] = one.split('|');
    const at = Number(seconds) * 1000;
    return by === lane && Math.abs(at - now) < HOUR ? [at] : [];
  });

/** Mail that others wrote comes by a filter; everything else is the candidate's. */
export const laneOf = ({ from }: Pick<Mail, 'from'>): MailLane => (from === null ? 'filter' : 'own');

/** What identifies a second delivery of a mail. */
export const seenAs = ({ arrival, message, from, by }: Mail): Seen => ({
  arrival: arrival.id,
  message: messageMark(message),
  byId: by === 'dkim',
  until: from === null ? null : Math.max(arrival.receivedAt, message.date ?? 0) + REPLAYED,
  lane: laneOf({ from }),
});
