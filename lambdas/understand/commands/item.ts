/** What was read at one place of a reply, and in which manner it is read. */
import type { Instruction } from '../../application/instruction.ts';
import type { Clock } from './until.ts';

/** What was read at one place. `denied` is what a negated clause would have said. */
export type Item =
  | { readonly is: 'command'; readonly instruction: Instruction; readonly text: string; readonly line: number }
  | { readonly is: 'unclear'; readonly text: string; readonly denied: readonly Instruction[]; readonly line: number }
  | { readonly is: 'retraction'; readonly text: string; readonly line: number }
  /** A `fact` was understood, and changes nothing. */
  | { readonly is: 'words'; readonly text: string; readonly line: number; readonly fact?: true };

export interface Manner {
  readonly clock: Clock;
  /** The answer to a debrief: every line is an answer. */
  readonly isDebrief: boolean;
}

/** How many words may still be looked into: the work for one reply is bounded, whatever it holds. */
export interface Effort {
  words: number;
}

export type Reading = Manner & { readonly effort: Effort };
