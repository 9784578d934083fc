/** What is owed: a step with its moment, moved out of the past, a pause and the night. */
import type { Application } from './application.ts';
import { HOUR, type Instant } from './instant.ts';
import { PLAYBOOK, STEPS } from './playbook.ts';
import type { Step } from './step.ts';
import { morningOf, nextBusinessTime, nextWaking, type Wishes } from './wishes.ts';

/** A step that is still to come. */
export interface Owed {
  readonly step: Step;
  /** The sitting's key for prepare ... last-call, the chain's key for the others. */
  readonly about: string;
  /** Never before `now`: what is due has `at === now`. */
  readonly at: Instant;
  /** Past this it is not worth doing any more; null: never. */
  readonly until: Instant | null;
  /** The reminder of a step that was offered already. */
  readonly reminder: boolean;
  /** Keys of the contacts it is for. */
  readonly to: readonly string[];
  /** The rule of the playbook that puts it here: 'R1'. */
  readonly why: string;
  /** For keep in touch, which one it is, from 0; else 0. */
  readonly nth: number;
}

/** An owed step before hours, pauses and the present were looked at. */
export interface Nominal extends Omit<Owed, 'at'> {
  readonly at: Instant;
  /** The candidate named this moment, or it answers them: no hours are kept for it. */
  readonly exact: boolean;
}

/** A moment that the candidate named holds for an hour: alarms ring a little late. Later than that, hours are kept. */
const NAMED_HOLDS = HOUR;

/** Moves a step out of the past, a pause and the night. Null: it has expired by then. */
export function settleTime(step: Nominal, application: Application, wishes: Wishes, now: Instant): Owed | null {
  const paused = typeof wishes.paused === 'number' ? wishes.paused : 0;
  const quiet = STEPS[step.step].waits && step.step !== 'prepare' ? (application.quietUntil ?? 0) : 0;
  const earliest = Math.max(step.at, now, paused, quiet);
  const named = step.exact ? Math.max(step.at, quiet) : quiet > step.at ? quiet : null;
  const kept = named !== null && earliest - named < NAMED_HOLDS ? earliest : withinHours(step.step, earliest, wishes);
  // A thank-you that would expire in the night is better offered late than never. R1
  const at = step.until !== null && kept >= step.until && step.step === 'thank' ? earliest : kept;
  const { about, until, reminder, to, why, nth } = step;
  return step.until !== null && at >= step.until ? null : { step: step.step, about, at, until, reminder, to, why, nth };
}

function withinHours(step: Step, at: Instant, wishes: Wishes): Instant {
  return STEPS[step].within === 'waking'
    ? nextWaking(at, wishes)
    : nextBusinessTime(at, morningOf(PLAYBOOK.morning, wishes), wishes);
}
