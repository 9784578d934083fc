/** When the employer will next be asked where things stand, in words for the candidate. */
import type { Instant } from '../instant.ts';
import { localOf, writeLocal } from '../local-time.ts';
import { isOutreach } from '../step.ts';
import { soonest } from '../timetable.ts';
import type { Deciding } from './deciding.ts';

/** 'Mon 21 Dec'. */
const dayOf = (at: Instant, zone: string): string => writeLocal(at, zone).slice(0, -' 00:00'.length);

/** 'Fri 18 Dec 15:00'. A date without an hour lasts until its final minute and is written as the date alone. R10 */
export function until(at: Instant, zone: string): string {
  const { hour, minute } = localOf(at, zone);
  return hour === 23 && minute === 59 ? dayOf(at, zone) : writeLocal(at, zone);
}

/** 'from Mon 21 Dec'; null if no check is planned. Ignores possible delays because of other applications with the same employer. R12 */
export function nextCheck(making: Deciding): string | null {
  const { wishes, now } = making;
  const next = soonest(making.state(), wishes, now, null).find(({ step, reminder }) => isOutreach(step) && !reminder);
  return next === undefined ? null : `from ${dayOf(next.at, wishes.zone)}`;
}
