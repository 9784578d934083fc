/** What is known about an interview, in terms shared by the application and the mail reader. */
import type { Instant } from './instant.ts';

export type Role = 'recruiter' | 'hiring-manager' | 'interviewer';

export const STAGES = [
  'recruiter-screen',
  'phone-screen',
  'technical',
  'take-home-review',
  'panel',
  'onsite',
  'final',
  'informal',
] as const;

export type Stage = (typeof STAGES)[number];

/** The iTIP methods that matter here; `none` if the facts come from prose. RFC 5546 §1.4 */
export type Method = 'request' | 'publish' | 'cancel' | 'reply' | 'counter' | 'none';

export type Status = 'confirmed' | 'tentative' | 'cancelled';

/** Where in the mail a fact was found. */
export type Source = 'calendar' | 'subject' | 'body' | 'sender' | 'signature' | 'inferred' | 'note';

/** A name and an address, at least one of them present. Addresses are in lower case. */
export interface Mailbox {
  readonly name: string | null;
  readonly address: string | null;
}

/** Somebody on the employer's side. `title`: their job title ('Engineering Manager'), if it was given. */
export interface Person extends Mailbox {
  readonly role: Role;
  readonly title?: string;
  /** An AI interviewer or a note taker: nobody to thank. */
  readonly machine?: true;
}

/** One part of an interview loop. */
export interface Session {
  readonly start: Instant | null;
  readonly end: Instant | null;
  readonly title: string | null;
  readonly people: readonly Person[];
}

/** A time that was proposed, still lies ahead, and that nobody is known to have accepted. */
export const isProposed = ({ status, start }: Interview, now: Instant): boolean =>
  status === 'tentative' && start !== null && start > now;

interface FactsLikely {
  readonly start?: number;
  readonly employer?: number;
  readonly job?: number;
  readonly location?: number;
  readonly people?: readonly number[];
}

/** One interview as one message describes it. */
export interface Interview {
  /** RFC 5545 §3.8.4.7; null where there was no calendar object. */
  readonly uid: string | null;
  /** RFC 5545 §3.8.7.4; 0 where absent. */
  readonly sequence: number;
  /** DTSTAMP: decides between two objects with the same SEQUENCE. RFC 5546 §2.1.5 */
  readonly stamp: Instant | null;
  /** RECURRENCE-ID, if this is one changed occurrence of a series. RFC 5545 §3.8.4.4 */
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
  /** The likelihood, 0 to 1, that each stated fact is right; `people` in the same order as the interview's. */
  readonly likely?: FactsLikely;
  /** The message says that it reschedules an interview ('rescheduled', 'new time'). */
  readonly moves?: true;
  /** The recruiting agency, if there is one: the agency is asked, not the employer. */
  readonly agency?: string;
}

export type WordSays = 'rejection' | 'offer' | 'next-round' | 'timing' | 'other';

/** Word from the employer. `expectBy`: until when they asked to wait. */
export interface Word {
  readonly says: WordSays;
  readonly expectBy: Instant | null;
}
