/** A step that is still to come, with its moment adjusted for the present, pauses and the hours of the day. */
import type { Application } from './application.ts';
import { HOUR, type Instant } from './instant.ts';
import { PLAYBOOK, STEPS } from './playbook.ts';
import type { Step } from './step.ts';
import { morningOf, nextBusinessTime, nextWaking, type Wishes } from './wishes.ts';

/** A step that is still to come. */
export interface UpcomingStep {
  readonly step: Step;
  /** The sitting's key for prepare ... last-call, the silence's key for the others. */
  readonly about: string;
  /** Never before `now`: what is due has `at === now`. */
  readonly at: Instant;
  /** After this the step is no longer worth doing; null: it does not expire. */
  readonly until: Instant | null;
  /** It is the reminder of a step that was already offered. */
  readonly reminder: boolean;
  /** Keys of the contacts it is for. */
  readonly to: readonly string[];
  /** The playbook rule that it follows, such as 'R1'. */
  readonly why: string;
  /** For keep in touch: which one it is, counted from 0. Otherwise 0. */
  readonly nth: number;
}

/** One before it is adjusted. */
export interface Nominal extends Omit<UpcomingStep, 'at'> {
  readonly at: Instant;
  /** The candidate named this moment, or the step answers the candidate: hours of the day do not apply. */
  readonly exact: boolean;
}

/** How long a moment that the candidate named still counts, since alarms ring a little late. After that, hours of the day apply. */
const NAMED_HOLDS = HOUR;

/** Moves a step to the next moment when it may come: not in the past, in a pause or outside its hours. Null if it expires first. */
export function settleTime(step: Nominal, application: Application, wishes: Wishes, now: Instant): UpcomingStep | null {
  const paused = typeof wishes.paused === 'number' ? wishes.paused : 0;
  const quiet = STEPS[step.step].waits && step.step !== 'prepare' ? (application.quietUntil ?? 0) : 0;
  const earliest = Math.max(step.at, now, paused, quiet);
  const named = step.exact ? Math.max(step.at, quiet) : quiet > step.at ? quiet : null;
  const kept = named !== null && earliest - named < NAMED_HOLDS ? earliest : withinHours(step.step, earliest, wishes);
  // A thank-you that would expire overnight is offered outside those hours rather than never. R1
  const at = step.until !== null && kept >= step.until && step.step === 'thank' ? earliest : kept;
  const { about, until, reminder, to, why, nth } = step;
  return step.until !== null && at >= step.until ? null : { step: step.step, about, at, until, reminder, to, why, nth };
}

function withinHours(step: Step, at: Instant, wishes: Wishes): Instant {
  return STEPS[step].within === 'waking'
    ? nextWaking(at, wishes)
    : nextBusinessTime(at, morningOf(PLAYBOOK.morning, wishes), wishes);
}
