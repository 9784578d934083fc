/** What is missing or doubtful about a time, in words for the candidate, with the readings to choose from. */
import type { LocalDate } from '../../application/local-time.ts';
import type { Trouble } from '../../mail/message.ts';
import type { Clock } from './clock.ts';
import type { Settled } from './settle-date.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const writeDate = (date: LocalDate): string => `${date.year}-${two(date.month)}-${two(date.day)}`;
const writeClock = (clock: Clock | null): string => (clock === null ? '' : ` ${two(clock.hour)}:${two(clock.minute)}`);

const REASONS = {
  order: 'The date can be read in two ways: which number is the month is not certain.',
  weekday: 'The weekday and the date do not go together.',
  next: "'Next' can mean this week or the week after.",
  none: 'The date is not on the calendar.',
} as const;

export function ambiguousDate(settled: Extract<Settled, { kind: 'doubt' }>, clock: Clock | null): Trouble {
  const choices = settled.dates.map((date) => `start: ${writeDate(date)}${writeClock(clock)}`);
  const says = REASONS[settled.why];
  return choices.length === 0 ? { code: 'ambiguous-date', says } : { code: 'ambiguous-date', says, choices };
}

export function noYear(date: LocalDate, clock: Clock | null): Trouble {
  const choices = [date, { ...date, year: date.year + 1 }].map((one) => `start: ${writeDate(one)}${writeClock(clock)}`);
  return { code: 'no-year', says: `The year is not said; ${date.year} was taken.`, choices };
}

export const noTime = (): Trouble => ({ code: 'no-time', says: 'The date has no time of day.' });

export const past = (): Trouble => ({ code: 'past', says: 'The time lies before the message that names it.' });

/** `zones` as people write them: 'Europe/Paris', 'UTC-05:00'. */
export function unknownZone(date: LocalDate | null, clock: Clock | null, zones: readonly string[]): Trouble {
  const says = 'The time has no time zone, and you and the employer may not share one.';
  if (date === null || zones.length < 2) return { code: 'unknown-zone', says };
  return {
    code: 'unknown-zone',
    says,
    choices: zones.map((zone) => `start: ${writeDate(date)}${writeClock(clock)} ${zone}`),
  };
}
