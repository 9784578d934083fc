/** Hours and business days as the checker counts them, independent of the program. */
import { createRequire } from 'node:module';
import type { Candidate } from '../../lambdas/application/candidate.ts';
import { clockOf, DAY, type ZoneClock } from './clocks.ts';
import type { Told, ToldInterview } from './told.ts';

export interface Rules {
  readonly clock: ZoneClock;
  readonly waking: readonly [number, number];
  readonly business: readonly [number, number];
  readonly country: string | null;
  readonly paused: number | 'open' | null;
}

const minutes = (hour: string): number => Number(hour.split(':')[0]) * 60 + Number(hour.split(':')[1]);

/** The zone that was set, else that of the invite noted last. */
function zoneFor(candidate: Candidate, told: Iterable<Told>): string {
  if (candidate.zone !== null) return candidate.zone;
  let latest: ToldInterview | null = null;
  for (const one of told)
    for (const interview of one.interviews.values())
      if (interview.zone !== null && interview.zone !== 'UTC' && (latest === null || interview.noted > latest.noted))
        latest = interview;
  return latest?.zone ?? 'UTC';
}

export const rulesFor = (candidate: Candidate, told: Iterable<Told>): Rules => ({
  clock: clockOf(zoneFor(candidate, told)),
  waking: [minutes(candidate.waking.from), minutes(candidate.waking.to)],
  business: [minutes(candidate.business.from), minutes(candidate.business.to)],
  country: candidate.country,
  paused: candidate.stopped ? 'open' : candidate.paused,
});

/** By country and year: the days of public holidays, as the library writes their dates. */
const holidays = new Map<string, ReadonlySet<number>>();

function isHoliday(country: string, day: number): boolean {
  const year = new Date(day * DAY).getUTCFullYear();
  const key = `${country}${year}`;
  let known = holidays.get(key);
  if (known === undefined) {
    const Holidays = createRequire(import.meta.url)('date-holidays');
    const list: readonly { readonly date: string; readonly type: string; readonly start: Date; readonly end: Date }[] =
      new Holidays(country, { timezone: 'UTC' }).getHolidays(year);
    const days = new Set<number>();
    for (const { date, type, start, end } of list) {
      if (type !== 'public') continue;
      const first = Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY);
      const length = Math.ceil((end.getTime() - start.getTime()) / DAY);
      for (let n = 0; n < length; n += 1) days.add(first + n);
    }
    known = days;
    holidays.set(key, known);
  }
  return known.has(day);
}

/** 24 December to 1 January, in every country. */
const isYearsEnd = (day: number): boolean =>
  /-(?:01-01|12-2[4-9]|12-3\d)$/.test(new Date(day * DAY).toISOString().slice(0, 10));

export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

export const isWorkday = (day: number, { country }: Rules): boolean =>
  weekdayOf(day) <= 5 && !isYearsEnd(day) && !(country !== null && isHoliday(country, day));

export function firstWorkday(day: number, rules: Rules): number {
  let one = day;
  while (!isWorkday(one, rules)) one += 1;
  return one;
}

export function workdaysAfter(day: number, count: number, rules: Rules): number {
  let one = day;
  for (let left = count; left > 0; left -= 1) one = firstWorkday(one + 1, rules);
  return one;
}

/** 09:30, or where business hours do not hold it their beginning. */
export const morningOf = ({ business: [from, to] }: Rules): number => (570 >= from && 570 < to ? 570 : from);

export const isWaking = (at: number, { clock, waking: [from, to] }: Rules): boolean => {
  const { minute } = clock.wall(at);
  return minute >= from && minute < to;
};

export const isBusiness = (at: number, rules: Rules): boolean => {
  const { day, minute } = rules.clock.wall(at);
  return isWorkday(day, rules) && minute >= rules.business[0] && minute < rules.business[1];
};

export function awake(at: number, rules: Rules): number {
  if (isWaking(at, rules)) return at;
  const { day } = rules.clock.wall(at);
  const today = rules.clock.at(day, rules.waking[0]);
  return today > at ? today : rules.clock.at(day + 1, rules.waking[0]);
}

export function atWork(at: number, rules: Rules): number {
  if (isBusiness(at, rules)) return at;
  const { day } = rules.clock.wall(at);
  const today = rules.clock.at(firstWorkday(day, rules), morningOf(rules));
  return today > at ? today : rules.clock.at(firstWorkday(day + 1, rules), morningOf(rules));
}

export const onWorkday = (from: number, days: number, rules: Rules): number =>
  rules.clock.at(firstWorkday(rules.clock.wall(from).day + days, rules), morningOf(rules));

export const afterWorkdays = (from: number, count: number, rules: Rules): number =>
  rules.clock.at(workdaysAfter(rules.clock.wall(from).day, count, rules), morningOf(rules));
