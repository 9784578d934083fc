/** Public holidays by country, from `date-holidays`; loaded only for a candidate whose country is known, because that takes a third of a second. */
import { createRequire } from 'node:module';
import { DAY, type Instant } from './instant.ts';
import type { Wishes } from './wishes.ts';

/** From Christmas Eve to New Year's Day hardly any office answers, whatever the calendar of its country says. */
const isYearsEnd: Wishes['isHoliday'] = (_year, month, day) =>
  (month === 12 && day >= 24) || (month === 1 && day === 1);
const known = new Map<string, Wishes['isHoliday']>();

interface HolidayList {
  readonly getHolidays: (
    year: number,
  ) => readonly { readonly start: Date; readonly end: Date; readonly type: string }[];
}

/** ISO 3166-1 alpha-2. */
export function holidaysOf(country: string | null): Wishes['isHoliday'] {
  if (country === null) return isYearsEnd;
  const cached = known.get(country);
  if (cached !== undefined) return cached;
  const load = createRequire(import.meta.url);
  const Holidays = load('date-holidays') as new (
    country: string,
    options: { readonly timezone: string },
  ) => HolidayList;
  const list = new Holidays(country, { timezone: 'UTC' });
  const years = new Map<number, ReadonlySet<Instant>>();
  const isHoliday: Wishes['isHoliday'] = (year, month, day) => {
    if (isYearsEnd(year, month, day)) return true;
    let days = years.get(year);
    if (days === undefined) {
      days = publicDays(list, year);
      years.set(year, days);
    }
    return days.has(Date.UTC(year, month - 1, day));
  };
  known.set(country, isHoliday);
  return isHoliday;
}

/** A country that the library does not know has no holidays. */
function publicDays(list: HolidayList, year: number): ReadonlySet<Instant> {
  const days = new Set<Instant>();
  for (const { start, end, type } of list.getHolidays(year)) {
    if (type !== 'public') continue;
    const first = Date.UTC(start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate());
    for (let at = first; at < end.getTime(); at += DAY) days.add(at);
  }
  return days;
}
