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
import { dated, inMonth, lengthOn, type Meaning, numbers, periodOn } from './days-of.ts';
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
      // 'Next Monday' on a Monday is never that day.
      const coming = today.day + (ahead === 0 && (!isLater || day.week === 'either') ? 7 : ahead);
      return { ...today, day: coming + (day.week === 'week-later' ? 7 : 0) };
    }
    case 'date':
      return dated(day, today, meaning);
    case 'numbers':
      return numbers(day, today, clock.zone, meaning);
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
