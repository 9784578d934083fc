/** Which alarms may ring within the hour after their moment: those of a business morning, so that not all of 09:30 ring at once. */
import { HOUR, type Instant } from '../application/instant.ts';
import { STEPS } from '../application/playbook.ts';
import { timetable } from '../application/timetable.ts';
import { isBusinessTime } from '../application/wishes.ts';
import { overviewAt } from './alarms.ts';
import { type OpenApplication, type OpenDesk, outreachElsewhere, wishesFor } from './desk.ts';

/** The alarm of the account, where it is for the weekly overview alone: a million Monday mornings are spread like all others. */
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

/** Only where everything that is due by then belongs to a business day, and an hour later is still within the hours of that day. */
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
  const due = timetable(state, wishes, now, outreachElsewhere(desk, state)).filter((owed) => owed.at <= at);
  return due.length > 0 && due.every(({ step }) => STEPS[step].within === 'business');
}
