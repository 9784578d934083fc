/** Resolves a moment in a reply to an instant in the candidate's zone, counted from the Date of the message. */
import { HOUR, type Instant, MINUTE, SECOND } from '../../application/instant.ts';
import {
  fieldsOf,
  instantAt,
  type Local,
  type LocalDate,
  type LocalTime,
  localOf,
  utcOf,
} from '../../application/local-time.ts';
import { MONTH_FIRST_ZONES } from './dates.ts';
import type { Day, Said } from './said.ts';
import { zoneNamed } from './zone-named.ts';

/** The reference point for a reply's moments. */
export interface Clock {
  readonly sentAt: Instant;
  /** IANA; null: use the offset. */
  readonly zone: string | null;
  /** Minutes east of UTC. */
  readonly offset: number;
}

/** `begin`: a snooze or pause ends then, at 09:00 if no hour is given. `end`: word is expected by the end of that day. */
export type Meaning = 'begin' | 'end';

const MORNING = 9 * 60;

/** Null if it cannot be resolved: '4/1' when the country is unknown, 31 November. */
export function untilOf(said: Said, clock: Clock, meaning: Meaning): Instant | null {
  const zone = said.zone === null ? clock.zone : zoneNamed(said.zone);
  if (said.zone !== null && zone === null) return null;
  const here: Clock = said.zone === null ? clock : { ...clock, zone };
  const today = fieldsAt(here);
  const exact = exactly(said.day, clock.sentAt);
  if (exact !== null) return exact;
  const day = said.day === null ? today : dayOf(said.day, today, said, here, meaning);
  if (day === null) return null;
  const shifted =
    said.side === 'after'
      ? { ...day, day: day.day + 1 }
      : said.side === 'before' && meaning === 'end'
        ? { ...day, day: day.day - 1 }
        : day;
  const at = place(shifted, said, here, meaning);
  // An hour without a day means the next time the clock shows it.
  return said.day === null && at <= clock.sentAt
    ? place({ ...shifted, day: shifted.day + 1 }, said, here, meaning)
    : at;
}

/** 'Next Friday', said on a Tuesday: the same a week later, which may as well be meant. Null if only one day can be. */
export function aWeekLater(said: Said, clock: Clock): Said | null {
  const { day } = said;
  if (day?.is !== 'weekday' || day.week !== 'either') return null;
  const { weekday } = fieldsAt(clock);
  // On a Sunday a week begins for some and ends for others.
  return day.weekday === weekday || day.weekday < weekday % 7 ? null : { ...said, day: { ...day, week: 'week-later' } };
}

const fieldsAt = (clock: Clock): Local =>
  clock.zone === null ? fieldsOf(clock.sentAt + clock.offset * MINUTE) : localOf(clock.sentAt, clock.zone);

function place({ year, month, day }: LocalDate, said: Said, clock: Clock, meaning: Meaning): Instant {
  const minutes = said.minutes ?? (meaning === 'begin' ? MORNING : 24 * 60 - 1);
  const time: LocalTime = {
    year,
    month,
    day,
    hour: Math.floor(minutes / 60),
    minute: minutes % 60,
    second: said.minutes === null && meaning === 'end' ? 59 : 0,
  };
  return clock.zone === null ? utcOf(time) - clock.offset * MINUTE : instantAt(clock.zone, time);
}

/** Minutes and hours count from the moment of the message. */
function exactly(day: Day | null, sentAt: Instant): Instant | null {
  if (day?.is !== 'length') return null;
  if (day.unit === 'minute') return wholeSecond(sentAt + day.n * MINUTE);
  return day.unit === 'hour' ? wholeSecond(sentAt + day.n * HOUR) : null;
}

const wholeSecond = (at: Instant): Instant => at - (at % SECOND);

const LENGTH = { day: 1, week: 7, fortnight: 14 } as const;

function dayOf(day: Day, today: Local, said: Said, clock: Clock, meaning: Meaning): LocalDate | null {
  switch (day.is) {
    case 'days':
      return { ...today, day: today.day + day.n };
    case 'length':
      return lengthOn(day, today);
    case 'weekday': {
      const ahead = (day.weekday - today.weekday + 7) % 7;
      if (day.week === 'next-week') return { ...today, day: today.day + 7 - (today.weekday - day.weekday) };
      const isLater = said.minutes !== null && said.minutes > today.hour * 60 + today.minute;
      const coming = today.day + (ahead === 0 && !isLater ? 7 : ahead);
      return { ...today, day: coming + (day.week === 'week-later' ? 7 : 0) };
    }
    case 'date':
      return dated(day, today, meaning);
    case 'numbers':
      return numbers(day, today, clock, meaning);
    case 'period':
      return periodOn(day, today, said.side === 'before' ? 'begin' : meaning);
    case 'month-part': {
      const year =
        day.year ??
        (day.month < today.month || (day.month === today.month && day.edge === null) ? today.year + 1 : today.year);
      return inMonth(year, day.month, day.edge, meaning);
    }
    case 'weekend':
      return { ...today, day: today.day + ((6 - today.weekday + 7) % 7) + (said.side === 'after' ? 1 : 0) };
    case 'feast': {
      const length = said.side === 'after' ? day.length - 1 : 0;
      const isOver =
        utcOf({ ...today, month: day.month, day: day.day + Math.max(0, length), hour: 24, minute: 0 }) <=
        utcOf({ ...today, hour: 0, minute: 0 });
      return { year: isOver ? today.year + 1 : today.year, month: day.month, day: day.day + length };
    }
    case 'easter': {
      const length = said.side === 'after' ? day.length - 1 : 0;
      const of = (year: number): LocalDate => {
        const { month, day: sunday } = easterOf(year);
        return { year, month, day: sunday + day.after + length };
      };
      const isOver = utcOf({ ...of(today.year), hour: 24, minute: 0 }) <= utcOf({ ...today, hour: 0, minute: 0 });
      return of(isOver ? today.year + 1 : today.year);
    }
    case 'calendar-week': {
      // 4 January is always in week 1; with a week, word is expected by its Friday.
      const of = (year: number): LocalDate => {
        const { weekday } = fieldsOf(utcOf({ year, month: 1, day: 4, hour: 0, minute: 0 }));
        return { year, month: 1, day: 4 - weekday + 1 + (day.week - 1) * 7 + (meaning === 'end' ? 4 : 0) };
      };
      const isOver = utcOf({ ...of(today.year), hour: 24, minute: 0 }) <= utcOf({ ...today, hour: 0, minute: 0 });
      return of(isOver ? today.year + 1 : today.year);
    }
    default:
      return day satisfies never;
  }
}

/** The Gregorian Easter Sunday. Meeus, Astronomical Algorithms, chapter 8 */
function easterOf(year: number): { readonly month: number; readonly day: number } {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return { month: Math.floor(n / 31), day: (n % 31) + 1 };
}

function lengthOn({ n, unit }: { readonly n: number; readonly unit: string }, today: Local): LocalDate {
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
function dated(
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

function numbers(
  day: { readonly first: number; readonly second: number; readonly year: number | null },
  today: Local,
  clock: Clock,
  meaning: Meaning,
): LocalDate | null {
  const { first, second, year } = day;
  if (first !== second && first <= 12 && second <= 12 && clock.zone === null) return null;
  const monthFirst = second > 12 || (first <= 12 && clock.zone !== null && isMonthFirst(clock.zone));
  return dated({ year, month: monthFirst ? first : second, day: monthFirst ? second : first }, today, meaning);
}

const isMonthFirst = (zone: string): boolean =>
  MONTH_FIRST_ZONES.some((one) => (one.endsWith('/') ? zone.startsWith(one) : zone === one));

function periodOn(
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

function inMonth(year: number, month: number, edge: 'start' | 'middle' | 'end' | null, meaning: Meaning): LocalDate {
  if (edge === 'end' || (edge === null && meaning === 'end')) return { year, month, day: lastDay(year, month) };
  return { year, month, day: edge === 'middle' ? 15 : meaning === 'end' ? 7 : 1 };
}
