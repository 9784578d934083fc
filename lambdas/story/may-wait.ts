/** Which alarms may ring up to an hour late: those of a business morning, so that they do not all ring at 09:30. */
import { HOUR, type Instant } from '../application/instant.ts';
import { STEPS } from '../application/playbook.ts';
import { timetable } from '../application/timetable.ts';
import { isBusinessTime } from '../application/wishes.ts';
import { overviewAt } from './alarms.ts';
import { type OpenApplication, type OpenDesk, outreachElsewhere, wishesFor } from './desk.ts';

/** Whether the account's alarm may ring late: only if it is for the weekly overview alone. */
export function overviewMayRingLater(
  desk: OpenDesk,
  at: Instant | null,
  now: Instant,
  usualZone: string | null,
): boolean {
  const { candidate, outbox } = desk.candidate;
  if (at === null || outbox.length > 0 || candidate.leaving === true || overviewAt(desk, now, usualZone) !== at)
    return false;
  return desk.applications.every(({ state }) => isBusinessTime(at + HOUR, wishesFor(candidate, state, usualZone)));
}

/** True only if everything due by then belongs to a business day, and an hour later is still within business hours. */
export function mayRingLater(
  desk: OpenDesk,
  { state, stored }: OpenApplication,
  at: Instant | null,
  now: Instant,
  usualZone: string | null,
): boolean {
  if (at === null || stored.outbox.length > 0) return false;
  const wishes = wishesFor(desk.candidate.candidate, state, usualZone);
  if (!isBusinessTime(at, wishes) || !isBusinessTime(at + HOUR, wishes)) return false;
  const due = timetable(state, wishes, now, outreachElsewhere(desk, state)).filter((upcoming) => upcoming.at <= at);
  return due.length > 0 && due.every(({ step }) => STEPS[step].within === 'business');
}
