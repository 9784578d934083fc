/** A parsed message: plain values read from RFC 5322 and MIME. */
import type { Instant } from '../application/instant.ts';
import type { Mailbox } from '../application/interview.ts';

export type { Mailbox } from '../application/interview.ts';

/** One header field; `name` in lower case, `value` unfolded and decoded (RFC 2047). */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/** A text/calendar part or an .ics attachment, as text. `method` is that of the Content-Type, which forwarding often loses. */
export interface CalendarPart {
  readonly text: string;
  readonly method: string | null;
  readonly name: string | null;
}

export interface Attachment {
  readonly name: string | null;
  /** Lower case, without parameters. */
  readonly contentType: string;
  readonly content: Uint8Array;
  readonly inline: boolean;
}

export interface Message {
  /** In their original order. */
  readonly headers: readonly Header[];
  /** The first mailbox of From; null where there is none. RFC 5322 §3.6.2 */
  readonly from: Mailbox | null;
  /** Every mailbox of every From. If there are several, none is picked where trust depends on it. */
  readonly allFrom: readonly Mailbox[];
  readonly sender: Mailbox | null;
  readonly replyTo: readonly Mailbox[];
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly subject: string;
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  readonly date: Instant | null;
  /** The offset in Date, in minutes east of UTC; null if it has none. */
  readonly dateOffset: number | null;
  /** The text a person reads: the plain part, else the HTML part as text, lines ending in '\n'. */
  readonly text: string;
  readonly textFrom: 'plain' | 'html' | 'none';
  readonly html: string | null;
  readonly calendars: readonly CalendarPart[];
  /** message/rfc822, message/global and attached .eml files, parsed. */
  readonly messages: readonly Message[];
  readonly attachments: readonly Attachment[];
  /** The header block had to be repaired before it could be read, so authentication does not apply to it. */
  readonly mended: boolean;
  readonly trouble: readonly Trouble[];
}

export type TroubleCode =
  | 'malformed-calendar'
  | 'malformed-mail'
  | 'unknown-zone'
  | 'floating-time'
  | 'ambiguous-date'
  | 'no-year'
  | 'no-time'
  | 'past'
  | 'winmail-dat'
  | 'too-large'
  | 'too-many'
  | 'encrypted'
  | 'which-application'
  | 'contradicts-note'
  | 'doubtful-kind'
  | 'doubtful-time'
  | 'doubtful-people'
  | 'doubtful-employer'
  | 'doubtful-job'
  | 'doubtful-place';

/** Something missing or doubtful: a code, and a sentence for a person. */
export interface Trouble {
  readonly code: TroubleCode;
  readonly says: string;
  /** Possible readings as one-tap answers, if there are any ('start: 2026-12-08 14:30'). */
  readonly choices?: readonly string[];
}
