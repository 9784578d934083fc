/** The day that a date, a length of time or a part of a week or month stands for, counted from today. */
import { fieldsOf, type Local, type LocalDate, utcOf } from '../../application/local-time.ts';
import { MONTH_FIRST_ZONES } from './dates.ts';

/** `begin`: a snooze or pause ends then, at 09:00 if no hour is given. `end`: word is expected by the end of that day. */
export type Meaning = 'begin' | 'end';

const LENGTH = { day: 1, week: 7, fortnight: 14 } as const;

export function lengthOn({ n, unit }: { readonly n: number; readonly unit: string }, today: Local): LocalDate {
  if (unit === 'business-day') {
    let at: Local = today;
    for (let left = Math.min(n, 400); left > 0; ) {
      at = fieldsOf(utcOf({ ...at, day: at.day + 1 }));
      if (at.weekday <= 5) left -= 1;
    }
    return at;
  }
  if (unit === 'month' || unit === 'year') {
    const month = today.month + n * (unit === 'year' ? 12 : 1);
    return { year: today.year, month, day: Math.min(today.day, lastDay(today.year, month)) };
  }
  return {
    ...today,
    day: today.day + n * (unit === 'week' ? LENGTH.week : unit === 'fortnight' ? LENGTH.fortnight : LENGTH.day),
  };
}

const lastDay = (year: number, month: number): number =>
  fieldsOf(utcOf({ year, month: month + 1, day: 0, hour: 0, minute: 0 })).day;

const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month);

/** A date without a year or month is the next one to come; today counts if the end of the day is meant. */
export function dated(
  day: { readonly year: number | null; readonly month: number | null; readonly day: number },
  today: Local,
  meaning: Meaning,
): LocalDate | null {
  const isPast = (month: number, date: number) =>
    month < today.month || (month === today.month && (meaning === 'end' ? date < today.day : date <= today.day));
  if (day.month === null) {
    for (let ahead = 0; ahead < 12; ahead += 1) {
      const first = fieldsOf(utcOf({ year: today.year, month: today.month + ahead, day: 1, hour: 0, minute: 0 }));
      if (isDay(first.year, first.month, day.day) && !(ahead === 0 && isPast(today.month, day.day)))
        return { year: first.year, month: first.month, day: day.day };
    }
    return null;
  }
  const year = day.year ?? (isPast(day.month, day.day) ? today.year + 1 : today.year);
  return isDay(year, day.month, day.day) ? { year, month: day.month, day: day.day } : null;
}

export function numbers(
  day: { readonly first: number; readonly second: number; readonly year: number | null },
  today: Local,
  zone: string | null,
  meaning: Meaning,
): LocalDate | null {
  const { first, second, year } = day;
  if (first !== second && first <= 12 && second <= 12 && zone === null) return null;
  const monthFirst = second > 12 || (first <= 12 && zone !== null && isMonthFirst(zone));
  return dated({ year, month: monthFirst ? first : second, day: monthFirst ? second : first }, today, meaning);
}

const isMonthFirst = (zone: string): boolean =>
  MONTH_FIRST_ZONES.some((one) => (one.endsWith('/') ? zone.startsWith(one) : zone === one));

export function periodOn(
  {
    edge,
    unit,
    next,
  }: { readonly edge: 'start' | 'middle' | 'end' | null; readonly unit: string; readonly next: boolean },
  today: Local,
  meaning: Meaning,
): LocalDate {
  if (unit === 'week') {
    const monday = today.day - today.weekday + 1 + (next ? 7 : 0);
    // A week ends on its Friday; who promises word 'early next week' has until Tuesday.
    const begins = meaning === 'begin';
    const place = edge === 'start' ? (begins ? 0 : 1) : edge === 'middle' ? 2 : edge === null && next && begins ? 0 : 4;
    const isGone = !next && monday + place < today.day;
    return { ...today, day: monday + place + (isGone ? 7 : 0) };
  }
  if (unit === 'month') {
    const month = fieldsOf(
      utcOf({ year: today.year, month: today.month + (next ? 1 : 0), day: 1, hour: 0, minute: 0 }),
    );
    return inMonth(month.year, month.month, edge ?? (next ? null : 'end'), meaning);
  }
  const year = today.year + (next ? 1 : 0);
  return edge === 'end' || (edge === null && !next)
    ? { year, month: 12, day: 31 }
    : edge === 'middle'
      ? { year, month: 7, day: 1 }
      : { year, month: 1, day: 1 };
}

export function inMonth(
  year: number,
  month: number,
  edge: 'start' | 'middle' | 'end' | null,
  meaning: Meaning,
): LocalDate {
  if (edge === 'end' || (edge === null && meaning === 'end')) return { year, month, day: lastDay(year, month) };
  return { year, month, day: edge === 'middle' ? 15 : meaning === 'end' ? 7 : 1 };
}
