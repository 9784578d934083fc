/** What is at stake with a command, and how likely it is among the readings. */
import type { Instruction, Reply } from '../../application/instruction.ts';
import type { CandidateReading } from './candidates.ts';
import { answersTo } from './classes.ts';
import { effectOf } from './effect.ts';
import type { LaidOut } from './laid-out.ts';

export interface Weighed {
  readonly candidate: CandidateReading;
  /** How likely the whole reading is right. */
  readonly likelihood: number;
}

export interface Decision extends Pick<Reply, 'commands' | 'unclear'> {
  readonly options: readonly (readonly Instruction[])[];
}

/** The answers that are known to what a reading asks about. */
export const answersOf = ({ doubts }: CandidateReading, { nudge }: LaidOut): Decision['options'] =>
  doubts.flatMap((one) => answersTo(one, nudge.step));

/** Commands that end or stop something: an application, a nudge for good, all mail. */
export const ENDS: ReadonlySet<Instruction['command']> = new Set([
  'outcome',
  'stop',
  'delete-everything',
  'not-an-interview',
  'pause',
  'absent',
  'undo',
]);
export const isDone = ({ command }: Instruction): boolean => ['done', 'skip', 'snooze'].includes(command);
export const isEnding = (one: Instruction, step: string | null): boolean =>
  ENDS.has(one.command) || (step === 'close' && one.command === 'done');

/** Of these, what is not about one application's outcome or one of its people. */
const STOPS: ReadonlySet<Instruction['command']> = new Set([
  'stop',
  'delete-everything',
  'not-an-interview',
  'pause',
  'undo',
]);
export const isStopping = ({ command }: Instruction): boolean => STOPS.has(command);

/** How much likelier it is that the best reading's commands are meant, perhaps among others, than any reading without them. */
export function trustIn(laid: LaidOut, ordered: readonly Weighed[]): number {
  const own = effectOf(ordered[0]?.candidate.commands ?? [], laid);
  const isWithin = ({ candidate }: Weighed) => {
    const effect = new Set(effectOf(candidate.commands, laid));
    return own.every((one) => effect.has(one));
  };
  const within = ordered.filter(isWithin).reduce((sum, one) => sum + one.likelihood, 0);
  return within - (ordered.find((one) => !isWithin(one))?.likelihood ?? 0);
}

/** The share of all readings' likelihood that contains this command. */
export function shares(laid: LaidOut, ordered: readonly Weighed[]): (one: Instruction) => number {
  const all = ordered.reduce((sum, one) => sum + one.likelihood, 0);
  const effects = new Map(ordered.map((one) => [one, new Set(effectOf(one.candidate.commands, laid))]));
  return (one) => {
    const own = effectOf([one], laid);
    const said = JSON.stringify(one);
    const having = ordered.filter(
      (other) =>
        own.every((entry) => effects.get(other)?.has(entry) === true) ||
        other.candidate.commands.some((command) => JSON.stringify(command) === said),
    );
    return having.reduce((sum, { likelihood }) => sum + likelihood, 0) / Math.max(all, 1e-9);
  };
}
