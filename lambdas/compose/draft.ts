/** A draft: a note that the candidate may send to a contact, and the facts it may use. Nothing else may go in (R18). */
import type { Rapport } from '../application/instruction.ts';
import type { Role, Stage } from '../application/interview.ts';
import type { Matter } from './drafts/matter.ts';

export type DraftKind =
  | 'thank'
  | 'status-check'
  | 'second-check'
  | 'hiring-manager'
  | 'keep-in-touch'
  | 'after-rejection'
  | 'offer-received'
  | 'offer-accepted'
  | 'withdrawing'
  | 'no-show'
  | 'pass-on';

export interface DraftFacts {
  readonly kind: DraftKind;
  /** The application's id. With `nth` and `version` it decides the phrasing, so the same facts always give the same words. */
  readonly seed: string;
  /** The number of this note among all notes of the application, from 0. Notes with different numbers share no sentence (R5). */
  readonly nth: number;
  /** 0 at first; each 'another one' adds one. */
  readonly version: number;
  /** How many of the versions before it keep the subject. */
  readonly alike?: number;
  readonly tone: 'usual' | 'shorter' | 'warmer' | 'plainer';
  readonly spelling: 'american' | 'british';
  readonly candidate: { readonly name: string | null; readonly signature: string | null };
  readonly recipient: {
    readonly name: string | null;
    readonly address: string | null;
    readonly role: Role;
    readonly title: string | null;
  };
  readonly employer: string | null;
  readonly job: string | null;
  readonly stage: Stage | null;
  /** Which round of the application it is, from 1. */
  readonly round: number;
  /** How the interview felt to the candidate (R8). */
  readonly rapport: Rapport | null;
  /** What was discussed with this person, in the candidate's words (R3, R5). */
  readonly discussed: readonly string[];
  readonly forgot: string | null;
  readonly link: string | null;
  /** The candidate's own questions, for a status check (R9). */
  readonly asks: readonly string[];
  /** What the candidate last said about their own search or work, for keeping in touch (R13). */
  readonly news: string | null;
  /** For keep in touch, which of the four it is, from 0. */
  readonly angle: number;
  /** When the interview was, in words in the candidate's zone ('on Tuesday', 'on 1 December'); null: left out. */
  readonly when: string | null;
  /** For 'pass-on': whose note the recruiter is asked to pass on, or whose address is missing; for 'no-show': who did not come. */
  readonly others: readonly string[];
  /** For 'pass-on': the note to pass on. */
  readonly enclosed: string | null;
  /** The day by which word was expected, once it has passed: '12 December'. */
  readonly promised?: string | null;
  /** The recipient wrote so. */
  readonly promisedByYou?: boolean;
  /** The candidate met this person; left out: nobody said so, and no note claims it. */
  readonly met?: boolean;
  /** Whose thanks never went out, for the status check to pass on (R1): this person's, and the names of others. */
  readonly unthanked?: { readonly you: boolean; readonly others: readonly string[] };
  /** By when the offer is to be answered: 'Friday', '12 December'. Null: a day was named, but which is not sure. */
  readonly answerBy?: string | null | undefined;
  /** The country of the employer, two letters, where it is known. */
  readonly country?: string | null;
  /** Sentences of the round's other notes, in lower case: this one must not repeat them. */
  readonly taken?: ReadonlySet<string>;
  /** What the whole debrief contributes to this person's note; left out: only `discussed` is used. */
  readonly matter?: Matter;
}

export interface Draft {
  readonly kind: DraftKind;
  /** Whom it is for: their name, else their address. */
  readonly person: string;
  readonly to: string | null;
  readonly subject: string;
  readonly text: string;
  /** The candidate's words that it puts into other words, if an editor wrote it. */
  readonly uses?: readonly string[];
}
