/** What a simulated candidate's life leaves behind: everything that was said, recorded and sent, in order. */
import type { Event } from '../../lambdas/application/application.ts';
import type { Candidate } from '../../lambdas/application/candidate.ts';
import type { Instruction } from '../../lambdas/application/instruction.ts';
import type { Interview, Word } from '../../lambdas/application/interview.ts';
import type { Letter } from '../../lambdas/application/letter.ts';

export type Said =
  | {
      readonly is: 'invite';
      readonly interviews: readonly Interview[];
      readonly employer: string;
      readonly job: string;
    }
  | { readonly is: 'word'; readonly word: Word; readonly from: string }
  | { readonly is: 'copy'; readonly to: string; readonly step: string }
  | { readonly is: 'reply'; readonly commands: readonly Instruction[]; readonly step: string | null };

/** A mail to Afterword. `app` counts the candidate's applications from 0; null: about the account. */
export interface Input {
  readonly id: string;
  readonly at: number;
  readonly app: number | null;
  readonly said: Said;
}

export type Entry =
  | {
      readonly what: 'input';
      readonly at: number;
      readonly input: Input;
      readonly outcome: string;
      readonly application: string | null;
      readonly again: boolean;
    }
  | { readonly what: 'event'; readonly at: number; readonly app: string; readonly by: string; readonly event: Event }
  | { readonly what: 'wishes'; readonly at: number; readonly candidate: Candidate }
  | {
      readonly what: 'mail';
      readonly at: number;
      readonly id: string;
      readonly parts: readonly { readonly app: string | null; readonly letter: Letter }[];
    };

export interface Trace {
  readonly entries: readonly Entry[];
  /** The longest delay of an alarm in this life, in milliseconds; 0: alarms rang to the millisecond. */
  readonly late: number;
  readonly ended: number;
  /** How often the one alarm rang most at one instant. */
  readonly rings: number;
  /** Post that was left unsent at the end. */
  readonly left: number;
  readonly steps: number;
  readonly applications: number;
}
