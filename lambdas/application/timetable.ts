/** The timetable: what is owed to an application, computed from its state and the playbook, never stored. */
import type { Application } from './application.ts';
import type { Instant } from './instant.ts';
import type { Owed } from './owed.ts';
import { silenceSteps } from './silence.ts';
import { sittingSteps } from './sitting-steps.ts';
import { sittingsOf } from './sittings.ts';
import type { Wishes } from './wishes.ts';

export type { Owed } from './owed.ts';

/**
 * The plan: everything to come if nothing else happens, in order. `elsewhere`: when the employer last got outreach for another of the candidate's
 * applications (R12).
 */
export const timetable = (
  application: Application,
  wishes: Wishes,
  now: Instant,
  elsewhere: Instant | null = null,
): readonly Owed[] => computed(application, wishes, now, elsewhere, true);

interface Asked {
  readonly application: Application;
  readonly wishes: Wishes;
  readonly now: Instant;
  readonly elsewhere: Instant | null;
  readonly owed: readonly Owed[];
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
): readonly Owed[] {
  const last = asked.get(application.history);
  if (
    last !== undefined &&
    last.application === application &&
    last.now === now &&
    last.elsewhere === elsewhere &&
    sameWishes(last.wishes, wishes)
  )
    return last.owed;
  const owed = computed(application, wishes, now, elsewhere, false);
  asked.set(application.history, { application, wishes, now, elsewhere, owed });
  return owed;
}

function computed(
  application: Application,
  wishes: Wishes,
  now: Instant,
  elsewhere: Instant | null,
  far: boolean,
): readonly Owed[] {
  if (application.status !== 'active' || wishes.paused === 'open') return [];
  const sittings = sittingsOf(application, wishes);
  const steps: Owed[] = [];
  for (const sitting of sittings) steps.push(...sittingSteps(application, sitting, wishes, now));
  steps.push(...silenceSteps(application, sittings, wishes, now, elsewhere, far));
  return steps.sort((a, b) => a.at - b.at);
}

/** The steps that are due. */
export const due = (owed: readonly Owed[], now: Instant): readonly Owed[] => owed.filter((one) => one.at <= now);
