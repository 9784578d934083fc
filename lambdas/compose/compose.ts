/** A mail to the candidate: words put to letters, from what is known at the moment of sending. */
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
  /** What is to come for an application, in order. */
  readonly plan: (application: Application) => readonly Owed[];
  /** The signed reply address for an application and a step (either may be null). */
  readonly replyAddress: (application: string | null, step: string | null) => string;
  /** The candidate's own door, for mail filters and the BCC of drafts. */
  readonly door: string;
  /** 'hello@<domain>' */
  readonly frontDoor: string;
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

export function compose(_input: ComposeInput): ComposedMail {
  return { subject: '', text: '', html: '', drafts: [], attachments: [] };
}
