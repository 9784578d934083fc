/** Which mails an item has handled already, with how they ended: 'arrival|outcome|seconds|message|until|lane', the newest last. */
import { DAY, HOUR, type Instant } from '../application/instant.ts';
import type { Message } from '../mail/message.ts';
import type { MailLane } from '../ports.ts';
import type { Mail } from './mail.ts';
import { shortHash } from './post.ts';
import type { Received } from './world.ts';

/** The newest are kept, whatever they are, for as long as a queue may deliver them again. */
const KEPT = 50;
/** Of the candidate's own mail, which commands, so many more are kept until nobody could send them again. */
const KEPT_LONG = 1500;
/** A message that only its signature vouches for is taken for so long around its date (`mail/authenticate.ts`), and this is longer. */
const REPLAYED = 7 * DAY;

/** A mail by which a second delivery is known: by the id of its arrival, and by what it says. */
export interface Seen {
  readonly arrival: string;
  /** 'id.words'. Null where nothing tells a repetition from a new mail of the same words. */
  readonly message: string | null;
  /** Nothing but a signature vouches: a second message of that id is the first again, whatever else was changed on its way. */
  readonly byId?: boolean;
  /** The candidate's own: as long as this it could come again, and must be known. */
  readonly until?: Instant | null;
  /** By what it counts; left out: as the candidate's own. */
  readonly lane?: MailLane;
}

/** A message that is sent again by whoever got hold of it has other trace fields, and the same Message-ID, date and words. RFC 5322 §3.6.4 */
export function messageMark({ messageId, date, from, subject, text, calendars }: Message): string | null {
  if (messageId === null) return null;
  const says = [messageId, date, from?.address ?? null, subject, text, calendars.map((one) => one.text)];
  return `${shortHash(messageId)}.${shortHash(JSON.stringify(says), 16)}`;
}

/** Earlier builds wrote the words alone. */
const wordsOf = (mark: string): string => mark.slice(mark.indexOf('.') + 1);
const idOf = (mark: string): string | null => (mark.includes('.') ? mark.slice(0, mark.indexOf('.')) : null);

/** Whether a mark that was kept is that of this message. */
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

/** How it ended; null where it was not seen here. */
export function outcomeSeen(seen: readonly string[], mail: Seen): Received['outcome'] | null {
  const found = seen
    .map((one) => one.split('|'))
    .find(([arrival, , , message = '']) => arrival === mail.arrival || isMarkOf(mail, message));
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

/** When those of a lane were answered in the last hour. What a clock that was wrong has put into the future does not count. */
export const answeredLately = (seen: readonly string[], lane: MailLane, now: Instant): readonly Instant[] =>
  seen.flatMap((one) => {
    const [, , seconds, , , by = 'own'] = one.split('|');
    const at = Number(seconds) * 1000;
    return by === lane && Math.abs(at - now) < HOUR ? [at] : [];
  });

/** Others' mail comes by a filter; everything else the candidate sent. */
export const laneOf = ({ from }: Pick<Mail, 'from'>): MailLane => (from === null ? 'filter' : 'own');

/** By what a second delivery of a mail is known. */
export const seenAs = ({ arrival, message, from, by }: Mail): Seen => ({
  arrival: arrival.id,
  message: messageMark(message),
  byId: by === 'dkim',
  until: from === null ? null : Math.max(arrival.receivedAt, message.date ?? 0) + REPLAYED,
  lane: laneOf({ from }),
});
