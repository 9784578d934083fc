/** The input and output of composing a mail. */
import type { Application } from '../application/application.ts';
import type { Candidate } from '../application/candidate.ts';
import type { Instant } from '../application/instant.ts';
import type { Letter } from '../application/letter.ts';
import type { UpcomingStep } from '../application/timetable.ts';
import type { Draft, DraftFacts } from './draft.ts';

/** A letter with the application it is about; null for account letters. */
export interface Part {
  readonly letter: Letter;
  readonly application: Application | null;
}

export interface ComposeInput {
  /** One part, or several that can wait and share a mail. */
  readonly parts: readonly Part[];
  readonly candidate: Candidate;
  /** All applications of the candidate, for list, overview and export. */
  readonly applications: readonly Application[];
  readonly now: Instant;
  /** The zone in which times are written, as an IANA name. */
  readonly zone: string;
  /** Whether the candidate or the installation set that zone, or it is only that of the latest invite (or UTC, if none names one). */
  readonly zoneIs: 'told' | 'assumed';
  /** What is to come for an application, in order. */
  readonly plan: (application: Application) => readonly UpcomingStep[];
  /** The signed reply address for an application and a step (either may be null). */
  readonly replyAddress: (application: string | null, step: string | null) => string;
  /** The same information as a mark in the text, if every reply goes to one address; left out: the address is enough. */
  readonly mark?: (application: string | null, step: string | null) => string;
  /** A web link that gives this answer; left out, or null: it is given by mail. */
  readonly tapLink?: (application: string | null, step: string | null, says: string) => string | null;
  /** The candidate's own door, for mail filters. */
  readonly door: string;
  /** The Bcc address of drafts, which takes copies of notes and nothing else. */
  readonly copies: string;
  /** 'hello@<domain>' */
  readonly frontDoor: string;
  /** Where a model reads along: 'Amazon Bedrock'; left out: none does. */
  readonly modelAt?: string;
  /** Left out: nobody edits our notes. */
  readonly edit?: EditThanks;
}

/** Puts somebody else's thank-you notes in the place of some of ours. `sitting`: whose notes are wanted; the facts are of its whole round. */
export type EditThanks = (
  application: string,
  sitting: string,
  facts: readonly DraftFacts[],
  ours: readonly Draft[],
) => readonly Draft[];

/** Who may edit the thank-you notes of a mail, asked before it is composed. */
export interface Editor {
  /** Where what was typed is sent: 'models.example', 'Amazon Bedrock'. */
  readonly where: string;
  /** Resolves in any case; undefined: our own notes stand. */
  readonly edits: (input: ComposeInput) => Promise<EditThanks | undefined>;
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
