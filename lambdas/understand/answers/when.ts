/** The instant that a moment in an answer stands for. */
import type { Instant } from '../../application/instant.ts';
import { localOf } from '../../application/local-time.ts';
import type { Said } from '../commands/said.ts';
import { type Clock, untilOf } from '../commands/until.ts';
import type { Moment } from './moments.ts';

/** Word is expected by the end of the named day, even if an hour is given. */
export function instantOf(
  { said, onClock }: Pick<Moment, 'said' | 'onClock'>,
  clock: Clock,
  meaning: 'begin' | 'end',
): Instant | null {
  if (meaning === 'end') {
    if (said.day?.is === 'length' && said.day.unit === 'hour' && said.day.n >= 24)
      return untilOf({ ...said, day: { is: 'length', n: Math.round(said.day.n / 24), unit: 'day' } }, clock, 'end');
    return untilOf({ ...said, day: said.day ?? { is: 'days', n: 0 }, minutes: null, zone: null }, clock, 'end');
  }
  return untilOf(onClock === true ? soonest(said, clock) : said, clock, 'begin');
}

const NOON = 12 * 60;
/** No reminder is set later in the day than this unless the candidate says so. */
const LATE = 22 * 60;

/** '9:15' said at 7:45 in the evening means tonight: the next time a twelve-hour clock shows it. */
function soonest(said: Said, clock: Clock): Said {
  if (said.day !== null || said.minutes === null || said.minutes >= NOON || said.minutes === 0 || clock.zone === null)
    return said;
  const now = localOf(clock.sentAt, clock.zone);
  const passed = now.hour * 60 + now.minute;
  const late = said.minutes + NOON;
  return said.minutes <= passed && late > passed && late <= LATE ? { ...said, minutes: late } : said;
}
