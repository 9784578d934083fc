/** Public holidays by country, from `date-holidays`; loaded only for a candidate whose country is known. */
import { createRequire } from 'node:module';
import type { Wishes } from './wishes.ts';

const NONE: Wishes['isHoliday'] = () => false;
const known = new Map<string, Wishes['isHoliday']>();

interface HolidayList {
  readonly isHoliday: (date: Date) => false | readonly { readonly type: string }[];
}

/** ISO 3166-1 alpha-2, or null where the country is not known: then no day is a holiday. */
export function holidaysOf(country: string | null): Wishes['isHoliday'] {
  if (country === null) return NONE;
  const cached = known.get(country);
  if (cached !== undefined) return cached;
  const load = createRequire(import.meta.url);
  const Holidays = load('date-holidays') as new (
    country: string,
    options: { readonly timezone: string },
  ) => HolidayList;
  const list = new Holidays(country, { timezone: 'UTC' });
  const days = new Map<string, boolean>();
  const isHoliday: Wishes['isHoliday'] = (year, month, day) => {
    const key = `${year}-${month}-${day}`;
    const cachedDay = days.get(key);
    if (cachedDay !== undefined) return cachedDay;
    const found = list.isHoliday(new Date(Date.UTC(year, month - 1, day, 12)));
    const holiday = found !== false && found.some(({ type }) => type === 'public');
    days.set(key, holiday);
    return holiday;
  };
  known.set(country, isHoliday);
  return isHoliday;
}
