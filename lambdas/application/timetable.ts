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
  const last = asked.get(application);
  if (last !== undefined && last.now === now && last.elsewhere === elsewhere && sameWishes(last.wishes, wishes))
    return last.owed;
  const owed = computed(application, wishes, now, elsewhere);
  asked.set(application, { wishes, now, elsewhere, owed });
  return owed;
}

/** At one moment the same plan is asked for several times: what is due, when to wake, what a mail tells of it. */
const asked = new WeakMap<
  Application,
  {
    readonly wishes: Wishes;
    readonly now: Instant;
    readonly elsewhere: Instant | null;
    readonly owed: readonly Owed[];
  }
>();

const sameWishes = (a: Wishes, b: Wishes): boolean =>
  a.zone === b.zone &&
  a.waking === b.waking &&
  a.business === b.business &&
  a.paused === b.paused &&
  a.isHoliday === b.isHoliday;

function computed(application: Application, wishes: Wishes, now: Instant, elsewhere: Instant | null): readonly Owed[] {
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
