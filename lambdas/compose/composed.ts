/** What goes into a mail that is composed, and what comes out. */
import type { Application } from '../application/application.ts';
import type { Candidate } from '../application/candidate.ts';
import type { Instant } from '../application/instant.ts';
import type { Letter } from '../application/letter.ts';
import type { Owed } from '../application/timetable.ts';

/** A letter with the application it is about; null for account letters. */
export interface Part {
  readonly letter: Letter;
  readonly application: Application | null;
}

export interface ComposeInput {
  /** One, or several that can wait and share a mail. */
  readonly parts: readonly Part[];
  readonly candidate: Candidate;
  /** All applications of the candidate, for list, overview and export. */
  readonly applications: readonly Application[];
  readonly now: Instant;
  /** The zone in which times are told, IANA. */
  readonly zone: string;
  /** Whether the candidate or the installation named that zone, or it is only that of the latest invite (or UTC, where none names one). */
  readonly zoneIs: 'told' | 'assumed';
  /** What is to come for an application, in order. */
  readonly plan: (application: Application) => readonly Owed[];
  /** The signed reply address for an application and a step (either may be null). */
  readonly replyAddress: (application: string | null, step: string | null) => string;
  /** The mark that says the same where every reply goes to one address; left out: the address says it. */
  readonly mark?: (application: string | null, step: string | null) => string;
  /** The link to a page that gives this answer; left out, or null: it is given by mail. */
  readonly tapLink?: (application: string | null, step: string | null, says: string) => string | null;
  /** The candidate's own door, for mail filters. */
  readonly door: string;
  /** The Bcc of drafts: it takes copies of notes and nothing else. */
  readonly copies: string;
  /** 'hello@<domain>' */
  readonly frontDoor: string;
  /** Where a model reads along: 'Amazon Bedrock'; left out: none does. */
  readonly modelAt?: string;
}

export interface ComposedDraft {
  readonly person: string;
  readonly to: string | null;
  readonly subject: string;
  readonly text: string;
}

export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly drafts: readonly ComposedDraft[];
  readonly attachments: readonly { readonly name: string; readonly contentType: string; readonly content: string }[];
}
