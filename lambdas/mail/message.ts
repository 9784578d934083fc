/** A message, parsed: RFC 5322 and MIME in, plain values out. */
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
  /** In the order in which they stand. */
  readonly headers: readonly Header[];
  /** The first mailbox of From; null where there is none. RFC 5322 §3.6.2 */
  readonly from: Mailbox | null;
  /** Every mailbox of every From: more than one is never picked from when trust depends on it. */
  readonly allFrom: readonly Mailbox[];
  readonly sender: Mailbox | null;
  readonly replyTo: readonly Mailbox[];
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly subject: string;
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  readonly date: Instant | null;
  /** The minutes east of UTC that Date names, null where it names none. */
  readonly dateOffset: number | null;
  /** What a person reads: the plain part, else the HTML part as text, lines ended by '\n'. */
  readonly text: string;
  readonly textFrom: 'plain' | 'html' | 'none';
  readonly html: string | null;
  readonly calendars: readonly CalendarPart[];
  /** message/rfc822, message/global and attached .eml files, parsed. */
  readonly messages: readonly Message[];
  readonly attachments: readonly Attachment[];
  /** The header block had to be put right before it could be read: nothing that it says was vouched for. */
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

/** Something that is missing or doubtful: a code, and a sentence for a person. */
export interface Trouble {
  readonly code: TroubleCode;
  readonly says: string;
  /** The readings to choose from, as the words of one-tap answers, where there are some ('start: 2026-12-08 14:30'). */
  readonly choices?: readonly string[];
}
