/** What a message was understood to say: the result of `afterword understand`. */
import type { Instant } from '../application/instant.ts';
import type { Reply } from '../application/instruction.ts';
import type { Interview, Mailbox, Role, Word } from '../application/interview.ts';
import type { Message, Trouble } from '../mail/message.ts';
import type { Witness } from './likelihood/evidence.ts';
import type { Advice } from './reading.ts';

export type Kind = 'invite' | 'word' | 'copy' | 'reply' | 'automatic' | 'nothing';

/** The innermost original of a forward. */
export interface Forwarded {
  readonly form: 'inline' | 'attachment' | 'filter';
  readonly from: Mailbox | null;
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly subject: string | null;
  readonly sentAt: Instant | null;
  readonly text: string;
}

export interface Understanding {
  readonly kind: Kind;
  /** A machine sent the outer message (RFC 3834, bounce, list mail); for filter forwarding, the original. */
  readonly automatic: boolean;
  readonly from: Mailbox | null;
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly subject: string | null;
  readonly forwarded: Forwarded | null;
  readonly interviews: readonly Interview[];
  readonly word: Word | null;
  readonly trouble: readonly Trouble[];
  /** How likely the kind, and what a word from the employer says, are right: from 0 to 1. */
  readonly likely: { readonly kind: number; readonly says: number | null };
}

/** What the reader must know besides the message. */
export interface Context {
  /** Used only if a message has no Date. */
  readonly now: Instant;
  /** The candidate's zone, IANA; null if unknown. */
  readonly zone: string | null;
  /** The candidate's addresses, lower case; if empty, the From of the outermost message. */
  readonly candidate: readonly string[];
  /** Afterword's own domain. */
  readonly domain: string;
  /** Receives what was seen and how it was weighed. */
  readonly witness?: Witness;
  /** A second reader; without one our own reading stands. */
  readonly reader?: SecondReader;
}

/** For an answer: also what is answered. */
export interface Answered extends Context {
  readonly step: string | null;
  /** Whom the answered nudge is about, in its order, if known; otherwise they are read from its quote. */
  readonly people?: readonly string[];
  /** The role of each. */
  readonly roles?: readonly (Role | null)[];
}

/** Reads a mail or an answer a second time, through an outside reader such as a language model. */
export interface SecondReader {
  /** Where the text is sent, for anyone who needs to know: 'models.example', 'Amazon Bedrock'. */
  readonly where: string;
  readonly mail: (
    message: Message,
    context: Context,
    own: Understanding,
    again: (advice: Advice) => Understanding,
  ) => Promise<Understanding>;
  readonly answer: (message: Message, context: Answered, own: Reply) => Promise<Reply>;
}
