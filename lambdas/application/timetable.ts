/** The timetable: what is owed to an application, computed from its state and the playbook, never stored. */
import type { Application } from './application.ts';
import type { Candidate } from './candidate.ts';
import type { Instant } from './instant.ts';
import type { Step } from './step.ts';

/** A step that is still to come. */
export interface Owed {
  readonly step: Step;
  /** The sitting's key for prepare ... last-call, the chain's number for the others. */
  readonly about: string;
  readonly at: Instant;
  /** Past this it is not worth doing any more; null: never. */
  readonly until: Instant | null;
  /** The reminder of a step that was offered already. */
  readonly reminder: boolean;
  /** Keys of the contacts it is for. */
  readonly to: readonly string[];
  /** The rule of the playbook that puts it here: 'R1'. */
  readonly why: string;
}

/** All that is to come if nothing else happens, in order, from `now` on: the plan. */
export function timetable(_application: Application, _candidate: Candidate, _now: Instant): readonly Owed[] {
  return [];
}
