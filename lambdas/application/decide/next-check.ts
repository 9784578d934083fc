/** When the employer is next asked where things stand, as the candidate is told. */
import type { Instant } from '../instant.ts';
import { localOf, writeLocal } from '../local-time.ts';
import { isOutreach } from '../step.ts';
import { soonest } from '../timetable.ts';
import type { Deciding } from './deciding.ts';

/** 'Mon 21 Dec'. */
const dayOf = (at: Instant, zone: string): string => writeLocal(at, zone).slice(0, -' 00:00'.length);

/** 'Fri 18 Dec 15:00'; a date without an hour, which counts until its last minute, as the date alone. R10 */
export function until(at: Instant, zone: string): string {
  const { hour, minute } = localOf(at, zone);
  return hour === 23 && minute === 59 ? dayOf(at, zone) : writeLocal(at, zone);
}

/** 'from Mon 21 Dec'; null where nothing is to be asked. What another application with the employer may put off is not counted. R12 */
export function nextCheck(making: Deciding): string | null {
  const { wishes, now } = making;
  const next = soonest(making.state(), wishes, now, null).find(({ step, reminder }) => isOutreach(step) && !reminder);
  return next === undefined ? null : `from ${dayOf(next.at, wishes.zone)}`;
}
