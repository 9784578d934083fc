/** An application: everything known about one candidate's application for one job at one employer, folded from its events. */

import type { Instant } from './instant.ts';
import type { Outcome, Rapport } from './instruction.ts';
import type { Interview, Role, Word } from './interview.ts';
import type { Step } from './step.ts';

/** A person on the employer's side. `key` is stable within the application: 'p1', 'p2' ... */
export interface Contact {
  readonly key: string;
  readonly name: string | null;
  readonly address: string | null;
  /** Addresses that the candidate replaced. The invite may still have them. */
  readonly formerly?: readonly string[];
  readonly role: Role;
  readonly title: string | null;
}

/** What the invite says where the candidate said otherwise; `people`: the keys of those it names. */
export interface AsSent
  extends Partial<Pick<Interview, 'start' | 'end' | 'allDay' | 'status' | 'timeZone' | 'location' | 'joinUrl'>> {
  readonly people?: readonly string[];
}

/** An interview of the application. `key` is stable: 'i1', 'i2' ...; `people` are keys of contacts. */
export interface KnownInterview {
  readonly key: string;
  readonly facts: Interview;
  readonly people: readonly string[];
  /** Keys of the people who the candidate said did not come. */
  readonly absent: readonly string[];
  /** Recruiters who the candidate said were in the room too. R5 */
  readonly present?: readonly string[];
  readonly asSent?: AsSent;
  /** When it first became known: shows whether the invite was forwarded late. */
  readonly notedAt: Instant;
  /** The candidate said that this is not an interview. */
  readonly dropped: boolean;
}

/** The debrief: what the candidate said after one day's interviews, by the key of that day. */
export interface Debrief {
  readonly sitting: string;
  readonly answeredAt: Instant;
  readonly rapport: Rapport | null;
  readonly discussed: readonly { readonly person: string | null; readonly text: string }[];
  readonly forgot: readonly string[];
  readonly link: string | null;
}

/** What happened with one step. `about`: the sitting's key for prepare to last-call, the silence's key for the others. */
export interface StepRecord {
  readonly step: Step;
  readonly about: string;
  /** Keys of the contacts it is for; empty if it is for nobody in particular. */
  readonly to: readonly string[];
  readonly offeredAt: Instant;
  readonly remindedAt: Instant | null;
  readonly done: readonly { readonly person: string | null; readonly at: Instant }[];
  readonly skipped: readonly { readonly person: string | null; readonly at: Instant }[];
  readonly snoozedUntil: Instant | null;
}

/** Word from the employer. It matters who wrote it (R17). */
interface KnownWord extends Word {
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
  /** Set when the candidate snoozes everything, or a step that was not offered yet: until then only urgent steps are offered. */
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
      /** How many of the versions keep the subject: only 'another one' has another. */
      readonly alike?: number;
      /** Includes what was left out at first, because the candidate confirmed it. */
      readonly whole?: boolean;
    };
  };
  /** A rejection or an offer that was read in a forwarded mail and that the candidate has not confirmed. */
  readonly proposed: Outcome | null;
  /** By when the offer is to be answered; null: not known. Left out: nobody named a day. */
  readonly answerBy?: Instant | null;
  /** When it was agreed that a next round is coming, before its invite arrives. */
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
      readonly asSent?: AsSent;
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
  | { readonly type: 'ended'; readonly outcome: Outcome | 'closed'; readonly answerBy?: Instant | null }
  | { readonly type: 'reopened' }
  | { readonly type: 'next-round' }
  | {
      readonly type: 'redrafted';
      readonly draft: string;
      readonly tone: 'usual' | 'shorter' | 'warmer' | 'plainer' | 'whole';
    }
  | { readonly type: 'undone'; readonly change: string };

/** An event, when it happened, and the change it belongs to: the message or wake-up that caused it. `undo` takes back whole changes. */
export interface Recorded {
  readonly at: Instant;
  readonly by: string;
  readonly event: Event;
}
