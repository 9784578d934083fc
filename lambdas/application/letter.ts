/** A letter: facts to tell the candidate. It is put into words when it is sent, from what is known by then. */

import type { Instant } from './instant.ts';
import type { Outcome } from './instruction.ts';
import type { Outreach } from './step.ts';

/** What a command changed, before and after. The texts are short and plain, for a person. */
export interface Effect {
  /** What was understood: 'sent to Priya', 'wait until Friday 4 December'. */
  readonly understood: string;
  /** It is hard for the candidate: a kind sentence goes with it. */
  readonly hard?: true;
  /** It was not done: `understood` says why, in a sentence. */
  readonly not?: true;
  /** What it changed; null: nothing. */
  readonly changed: { readonly what: string; readonly before: string | null; readonly after: string | null } | null;
}

/** A question to the candidate with one-tap answers, each a command of the mail language. */
export interface Question {
  /** The topic, so that it is not asked once that is known. */
  readonly about:
    | 'kind'
    | 'start'
    | 'zone'
    | 'employer'
    | 'job'
    | 'person'
    | 'application'
    | 'outcome'
    | 'command'
    | 'date';
  readonly asks: string;
  /** `application`: send the answer to that application's reply address, not the letter's own. */
  readonly choices: readonly { readonly label: string; readonly says: string; readonly application?: string }[];
}

export type Refusal =
  | 'too-many-newcomers'
  | 'not-authenticated'
  | 'several-senders'
  | 'mended'
  | 'not-fresh'
  | 'not-understood'
  | 'no-interview'
  | 'no-commands'
  | 'too-large'
  | 'winmail-dat'
  | 'encrypted'
  | 'unknown-token'
  | 'application-gone'
  | 'too-many'
  | 'malformed-mail';

export type Letter =
  | { readonly kind: 'welcome' }
  | {
      readonly kind: 'confirm';
      readonly interviews: readonly string[];
      readonly change: 'new' | 'moved' | 'corrected' | 'cancelled' | 'nothing-new' | 'older-copy';
      /** The start before it was moved. */
      readonly before: Instant | null;
      /** The interview is too close for a separate mail the evening before. */
      readonly prepare: boolean;
      readonly questions: readonly Question[];
    }
  | { readonly kind: 'prepare' | 'debrief'; readonly sitting: string }
  | { readonly kind: 'thank' | 'last-call'; readonly sitting: string; readonly to: readonly string[] }
  | {
      readonly kind: Outreach;
      readonly about: string;
      readonly to: readonly string[];
      readonly reminder: boolean;
      readonly nth: number;
    }
  | { readonly kind: 'close'; readonly about: string }
  | { readonly kind: 'closing-note'; readonly outcome: Outcome }
  | {
      readonly kind: 'answer';
      readonly effects: readonly Effect[];
      readonly notes: readonly string[];
      readonly questions: readonly Question[];
      /** Drafts regenerated for this answer: 'thank/p1', or the no-show note 'no-show/p2'. */
      readonly drafts: readonly string[];
      /** `again`: it was an undo, and the change before it can be taken back too. */
      readonly undo: boolean | 'again';
      /** The plan is as it was before, and is not told again. */
      readonly asBefore?: boolean;
    }
  | { readonly kind: 'question'; readonly questions: readonly Question[] }
  | { readonly kind: 'list' | 'help' | 'export' | 'goodbye' | 'overview' | 'door' }
  | { readonly kind: 'refusal'; readonly why: Refusal }
  | { readonly kind: 'confirm-delete'; readonly asked: Instant }
  | { readonly kind: 'confirm-address'; readonly address: string }
  /** Sent to the address itself: asks whether it joins the account of `owner`. */
  | { readonly kind: 'join-address'; readonly address: string; readonly owner: string }
  | { readonly kind: 'passed-on'; readonly subject: string; readonly text: string };

/** A letter on its way. `claimedAt` is set before it is sent and `sentAt` after; when a claim lapses the letter is sent again. */
export interface Post {
  /** Deterministic: derived from the change it came from and its position in it. */
  readonly id: string;
  readonly letter: Letter;
  /** A confirmed address of the candidate; null: the usual one. */
  readonly to: string | null;
  /** The message it answers (Message-ID and subject), for threading. */
  readonly inReplyTo: string | null;
  readonly dueAt: Instant;
  readonly claimedAt: Instant | null;
  /** The mail it goes out in: letters that can wait share one. */
  readonly mail: string | null;
}
