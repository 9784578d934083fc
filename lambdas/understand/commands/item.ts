/** What was read at one place in a reply, and the settings it is read with. */
import type { Instruction } from '../../application/instruction.ts';
import type { Clock } from './until.ts';

/** What was read at one place. `denied` is what a negated clause would have said without its negation. */
export type Item =
  | { readonly is: 'command'; readonly instruction: Instruction; readonly text: string; readonly line: number }
  | {
      readonly is: 'unclear';
      readonly text: string;
      readonly denied: readonly Instruction[];
      readonly line: number;
      /** What may be meant. */
      readonly asks?: readonly (readonly Instruction[])[];
    }
  | { readonly is: 'retraction'; readonly text: string; readonly line: number }
  /** A `fact` was understood but changes nothing. */
  | { readonly is: 'words'; readonly text: string; readonly line: number; readonly fact?: true };

export interface Manner {
  readonly clock: Clock;
  /** It answers a debrief, in which every line is an answer. */
  readonly isDebrief: boolean;
}

/** How many more words may be examined: this bounds the work for one reply, whatever it contains. */
interface Effort {
  words: number;
}

export type Reading = Manner & { readonly effort: Effort };
