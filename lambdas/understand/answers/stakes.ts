/** What is at stake with a command, and how likely it is among the readings. */
import type { Instruction, Reply } from '../../application/instruction.ts';
import type { Candidate } from './candidates.ts';

export interface Weighed {
  readonly candidate: Candidate;
  /** How likely the whole reading is right. */
  readonly likelihood: number;
}

export type Decision = Pick<Reply, 'commands' | 'unclear' | 'options'>;

/** Commands that end or stop something: an application, a nudge for good, all mail. */
const ENDS: ReadonlySet<Instruction['command']> = new Set([
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

/** The share of all readings' likelihood that contains this command. */
export function shares(ordered: readonly Weighed[]): (one: Instruction) => number {
  const all = ordered.reduce((sum, one) => sum + one.likelihood, 0);
  return (one) => {
    const said = JSON.stringify(one);
    const having = ordered.filter(({ candidate }) =>
      candidate.commands.some((other) => JSON.stringify(other) === said),
    );
    return having.reduce((sum, { likelihood }) => sum + likelihood, 0) / Math.max(all, 1e-9);
  };
}
