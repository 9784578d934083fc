/** The timetable: what is owed to an application, computed from its state and the playbook, never stored. */
import type { Application } from './application.ts';
import { chainSteps } from './chain.ts';
import type { Instant } from './instant.ts';
import type { Owed } from './owed.ts';
import { sittingSteps } from './sitting-steps.ts';
import { sittingsOf } from './sittings.ts';
import type { Wishes } from './wishes.ts';

export type { Owed } from './owed.ts';

/**
 * All that is to come if nothing else happens, in order: the plan. `elsewhere` is when the employer last got outreach for
 * another application of the candidate (R12).
 */
export function timetable(
  application: Application,
  wishes: Wishes,
  now: Instant,
  elsewhere: Instant | null = null,
): readonly Owed[] {
  if (application.status !== 'active' || wishes.paused === 'open') return [];
  const sittings = sittingsOf(application, wishes);
  const steps = [
    ...sittings.flatMap((sitting) => sittingSteps(application, sitting, wishes, now)),
    ...chainSteps(application, sittings, wishes, now, elsewhere),
  ];
  return steps.sort((a, b) => a.at - b.at);
}

/** Those that are due. */
export const due = (owed: readonly Owed[], now: Instant): readonly Owed[] => owed.filter((one) => one.at <= now);
