/** An application: everything known of one candidate's way with one employer for one job. It is folded from its events. */

import type { Instant } from './instant.ts';
import type { Outcome, Rapport } from './instruction.ts';
import type { Interview, Role, Word } from './interview.ts';
import type { Step } from './step.ts';

/** A person on the employer's side. `key` is stable within the application: 'p1', 'p2' ... */
export interface Contact {
  readonly key: string;
  readonly name: string | null;
  readonly address: string | null;
  readonly role: Role;
  readonly title: string | null;
}

/** An interview of the application. `key` is stable: 'i1', 'i2' ...; `people` are keys of contacts. */
export interface KnownInterview {
  readonly key: string;
  readonly facts: Interview;
  readonly people: readonly string[];
  /** Who did not come (R-less: the candidate said so). */
  readonly absent: readonly string[];
  /** Recruiters who were in the room as well: the candidate said so. R5 */
  readonly present?: readonly string[];
  /** When it first became known: a late forward is told by it. */
  readonly notedAt: Instant;
  /** The candidate said that this is no interview. */
  readonly dropped: boolean;
}

/** What the candidate said after the interviews of one day (the debrief), by the day's key. */
export interface Debrief {
  readonly sitting: string;
  readonly answeredAt: Instant;
  readonly rapport: Rapport | null;
  readonly discussed: readonly { readonly person: string | null; readonly text: string }[];
  readonly forgot: string | null;
  readonly link: string | null;
}

/** What became of one step. `about` is the sitting's key for prepare ... last-call, the chain's number for the others. */
export interface StepRecord {
  readonly step: Step;
  readonly about: string;
  /** Keys of the contacts it is for; empty where it is for nobody in particular. */
  readonly to: readonly string[];
  readonly offeredAt: Instant;
  readonly remindedAt: Instant | null;
  readonly done: readonly { readonly person: string | null; readonly at: Instant }[];
  readonly skipped: readonly { readonly person: string | null; readonly at: Instant }[];
  readonly snoozedUntil: Instant | null;
}

/** Word from the employer: whose it is matters (R17). */
export interface KnownWord extends Word {
  readonly at: Instant;
  readonly from: string | null;
}

export type Status = 'active' | 'offer' | 'rejected' | 'accepted' | 'withdrawn' | 'closed';

export interface Application {
  readonly id: string;
  readonly candidate: string;
  readonly openedAt: Instant;
  readonly status: Status;
  readonly employer: string | null;
  readonly job: string | null;
  readonly agency: string | null;
  readonly contacts: readonly Contact[];
  readonly interviews: readonly KnownInterview[];
  readonly debriefs: readonly Debrief[];
  readonly steps: readonly StepRecord[];
  /** Snoozes of steps that were not offered yet, and of everything: nothing but what does not wait comes before. */
  readonly quietUntil: Instant | null;
  readonly words: readonly KnownWord[];
  readonly asks: readonly string[];
  readonly links: readonly string[];
  /** What the candidate last said of their own search or work. */
  readonly news: string | null;
  readonly notes: readonly { readonly at: Instant; readonly text: string }[];
  /** The versions of drafts asked for ('another one'), by the step and person they are for: 'thank/p1'. */
  readonly redrafts: {
    readonly [draft: string]: {
      readonly version: number;
      readonly tone: 'usual' | 'shorter' | 'warmer' | 'plainer';
      /** With what was left out at first, on the candidate's word. */
      readonly whole?: boolean;
    };
  };
  /** A rejection or an offer that a forwarded mail seems to hold, and that the candidate has not confirmed. */
  readonly proposed: Outcome | null;
  /** Who agreed that a next round is coming, before its invite is here. */
  readonly nextRoundAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly history: readonly Recorded[];
}

/** One thing that happened. */
export type Event =
  | { readonly type: 'opened'; readonly candidate: string }
  | { readonly type: 'identified'; readonly employer?: string; readonly job?: string; readonly agency?: string }
  | {
      readonly type: 'interview-noted';
      readonly key: string;
      readonly facts: Interview;
      readonly people: readonly string[];
    }
  | { readonly type: 'interview-dropped'; readonly key: string }
  | { readonly type: 'contact-noted'; readonly contact: Contact }
  | { readonly type: 'contact-removed'; readonly key: string }
  | { readonly type: 'present'; readonly interview: string; readonly person: string }
  | { readonly type: 'absent'; readonly interview: string; readonly person: string }
  | { readonly type: 'debriefed'; readonly sitting: string }
  | { readonly type: 'felt'; readonly sitting: string; readonly rapport: Rapport }
  | { readonly type: 'discussed'; readonly sitting: string; readonly person: string | null; readonly text: string }
  | { readonly type: 'forgot'; readonly sitting: string; readonly text: string }
  | { readonly type: 'linked'; readonly sitting: string | null; readonly url: string }
  | { readonly type: 'asked'; readonly text: string }
  | { readonly type: 'news'; readonly text: string }
  | { readonly type: 'noted'; readonly text: string }
  | { readonly type: 'offered'; readonly step: Step; readonly about: string; readonly to: readonly string[] }
  | { readonly type: 'reminded'; readonly step: Step; readonly about: string }
  | { readonly type: 'done' | 'skipped'; readonly step: Step; readonly about: string; readonly person: string | null }
  | { readonly type: 'snoozed'; readonly step: Step | null; readonly about: string | null; readonly until: Instant }
  | { readonly type: 'heard'; readonly word: Word; readonly from: string | null }
  | { readonly type: 'proposed'; readonly outcome: Outcome }
  | { readonly type: 'ended'; readonly outcome: Outcome | 'closed' }
  | { readonly type: 'reopened' }
  | { readonly type: 'next-round' }
  | {
      readonly type: 'redrafted';
      readonly draft: string;
      readonly tone: 'usual' | 'shorter' | 'warmer' | 'plainer' | 'whole';
    }
  | { readonly type: 'undone'; readonly change: string };

/** An event with its moment, and the change it belongs to: the message or wake-up that caused it. `undo` takes back whole changes. */
export interface Recorded {
  readonly at: Instant;
  readonly by: string;
  readonly event: Event;
}
