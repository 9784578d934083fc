/** What is known of a meeting between a candidate and an employer, as the application and the mail reader both speak of it. */
import type { Instant } from './instant.ts';

export type Role = 'recruiter' | 'hiring-manager' | 'interviewer';

export type Stage =
  | 'recruiter-screen'
  | 'phone-screen'
  | 'technical'
  | 'take-home-review'
  | 'panel'
  | 'onsite'
  | 'final'
  | 'informal';

/** iTIP methods that matter here, `none` where the facts come from prose. RFC 5546 §1.4 */
export type Method = 'request' | 'publish' | 'cancel' | 'reply' | 'counter' | 'none';

export type Status = 'confirmed' | 'tentative' | 'cancelled';

/** Where a fact was read. */
export type Source = 'calendar' | 'subject' | 'body' | 'sender' | 'signature' | 'inferred' | 'note';

/** A name and an address; at least one of the two is there. Addresses are lower case. */
export interface Mailbox {
  readonly name: string | null;
  readonly address: string | null;
}

/** Somebody on the employer's side. `title` is what they were called ('Engineering Manager'), where that was said. */
export interface Person extends Mailbox {
  readonly role: Role;
  readonly title?: string;
  /** An AI interviewer or a note taker is nobody to thank. */
  readonly machine?: true;
}

/** One part of a loop. */
export interface Session {
  readonly start: Instant | null;
  readonly end: Instant | null;
  readonly title: string | null;
  readonly people: readonly Person[];
}

export interface FactsLikely {
  readonly start?: number;
  readonly employer?: number;
  readonly job?: number;
  readonly location?: number;
  readonly people?: readonly number[];
}

/** One meeting as one message tells it. */
export interface Interview {
  /** RFC 5545 §3.8.4.7; null where there was no calendar object. */
  readonly uid: string | null;
  /** RFC 5545 §3.8.7.4; 0 where absent. */
  readonly sequence: number;
  /** DTSTAMP, the tie-break between two objects of one SEQUENCE. RFC 5546 §2.1.5 */
  readonly stamp: Instant | null;
  /** RECURRENCE-ID of a single changed occurrence. RFC 5545 §3.8.4.4 */
  readonly recurrenceId: Instant | null;
  readonly method: Method;
  readonly status: Status;
  readonly start: Instant | null;
  readonly end: Instant | null;
  /** IANA name; null where none is known. */
  readonly timeZone: string | null;
  readonly allDay: boolean;
  readonly title: string | null;
  readonly employer: string | null;
  readonly job: string | null;
  readonly stage: Stage | null;
  readonly organizer: Mailbox | null;
  readonly people: readonly Person[];
  readonly location: string | null;
  readonly joinUrl: string | null;
  readonly sessions: readonly Session[];
  readonly found: { readonly [fact: string]: Source };
  /** How likely each stated fact is right, from 0 to 1; `people` in the order of `people`. */
  readonly likely?: FactsLikely;
  /** The message says that it moves an interview ('rescheduled', 'new time'). */
  readonly moves?: true;
  /** The recruiting agency in between, where there is one: it is asked, not the employer. */
  readonly agency?: string;
}

export type WordSays = 'rejection' | 'offer' | 'next-round' | 'timing' | 'other';

/** Word from the employer. `expectBy` is the moment until which they asked to wait. */
export interface Word {
  readonly says: WordSays;
  readonly expectBy: Instant | null;
}
