/** The timetable: the steps that are still to come, computed from the application's state and the playbook, never stored. */
import type { Application } from './application.ts';
import type { Instant } from './instant.ts';
import { silenceSteps } from './silence.ts';
import { sittingSteps } from './sitting-steps.ts';
import { sittingsOf } from './sittings.ts';
import type { UpcomingStep } from './upcoming-step.ts';
import type { Wishes } from './wishes.ts';

export type { UpcomingStep } from './upcoming-step.ts';

/**
 * The plan: everything to come if nothing else happens, in order. `elsewhere`: when the employer last got outreach for another of the candidate's
 * applications (R12).
 */
export const timetable = (
  application: Application,
  wishes: Wishes,
  now: Instant,
  elsewhere: Instant | null = null,
): readonly UpcomingStep[] => computed(application, wishes, now, elsewhere, true);

interface Asked {
  readonly application: Application;
  readonly wishes: Wishes;
  readonly now: Instant;
  readonly elsewhere: Instant | null;
  readonly upcoming: readonly UpcomingStep[];
}

/**
 * Cache: at one moment the next steps are needed several times, for what is due and for the next alarm. Keyed by the history, which all states of
 * one decision share, so that only the last state is kept alive.
 */
const asked = new WeakMap<Application['history'], Asked>();

const sameWishes = (a: Wishes, b: Wishes): boolean =>
  a.zone === b.zone &&
  a.waking === b.waking &&
  a.business === b.business &&
  a.paused === b.paused &&
  a.isHoliday === b.isHoliday;

/** The plan up to the next step of the silence: enough to know what is due and when to wake. */
export function soonest(
  application: Application,
  wishes: Wishes,
  now: Instant,
  elsewhere: Instant | null,
): readonly UpcomingStep[] {
  const last = asked.get(application.history);
  if (
    last !== undefined &&
    last.application === application &&
    last.now === now &&
    last.elsewhere === elsewhere &&
    sameWishes(last.wishes, wishes)
  )
    return last.upcoming;
  const upcoming = computed(application, wishes, now, elsewhere, false);
  asked.set(application.history, { application, wishes, now, elsewhere, upcoming });
  return upcoming;
}

function computed(
  application: Application,
  wishes: Wishes,
  now: Instant,
  elsewhere: Instant | null,
  far: boolean,
): readonly UpcomingStep[] {
  if (application.status !== 'active' || wishes.paused === 'open') return [];
  const sittings = sittingsOf(application, wishes);
  const steps: UpcomingStep[] = [];
  for (const sitting of sittings) steps.push(...sittingSteps(application, sitting, wishes, now));
  steps.push(...silenceSteps(application, sittings, wishes, now, elsewhere, far));
  return steps.sort((a, b) => a.at - b.at);
}

/** The steps that are due. */
export const due = (upcoming: readonly UpcomingStep[], now: Instant): readonly UpcomingStep[] =>
  upcoming.filter((one) => one.at <= now);
