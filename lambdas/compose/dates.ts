/** Times as a person would say them, in their own zone: 'today 15:45', 'Tuesday 8 December, 09:30', '17:00 Lisbon time, 12:00 in New York'. */
import type { Instant } from '../application/instant.ts';
import { localOf } from '../application/local-time.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export interface Dates {
  readonly now: Instant;
  readonly zone: string;
  /** '15:45' */
  readonly time: (at: Instant) => string;
  /** 'today', 'tomorrow', 'yesterday', else 'Tuesday 8 December', with the year where it is another. */
  readonly day: (at: Instant) => string;
  /** 'today', 'tomorrow', else 'on Tuesday 8 December'. */
  readonly onDay: (at: Instant) => string;
  /** 'Tuesday 8 December', always. */
  readonly date: (at: Instant) => string;
  /** 'tomorrow 15:45', 'Tuesday 8 December 15:45'. */
  readonly moment: (at: Instant) => string;
  /** 'Tue 8 Dec', for narrow places; with the year if it could be mistaken for another. */
  readonly short: (at: Instant) => string;
  /** '17:00', or '17:00 Lisbon time, 12:00 in New York' if the clocks of the other zone differ. */
  readonly both: (at: Instant, other: string | null) => string;
  /** '2026-12-08 14:30', as commands accept it. */
  readonly typed: (at: Instant) => string;
  /** Whole local days from today; negative in the past. */
  readonly daysAway: (at: Instant) => number;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** Whether the program knows this zone. */
function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** 'New York' of America/New_York; 'GMT' of Etc/GMT; 'UTC+2' of Etc/GMT-2, whose sign is the wrong way round. */
export function place(zone: string): string {
  const last = zone.split('/').at(-1) ?? zone;
  const [, sign, hours] = /^GMT([+-])(\d+)$/.exec(last) ?? [];
  if (hours !== undefined) return hours === '0' ? 'GMT' : `UTC${sign === '-' ? '+' : '-'}${hours}`;
  return last.replaceAll('_', ' ');
}

/** 'New York time'; UTC and GMT are nobody's. */
export const timeIn = (zone: string): string =>
  /^(?:UTC|GMT)/.test(place(zone)) ? place(zone) : `${place(zone)} time`;

export function datesIn(zone: string, now: Instant): Dates {
  const today = localOf(now, zone);
  const dayNumber = (at: Instant, of = zone): number => {
    const { year, month, day } = localOf(at, of);
    return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
  };
  const daysAway = (at: Instant): number => dayNumber(at) - dayNumber(now);
  const time = (at: Instant, of = zone): string => {
    const { hour, minute } = localOf(at, of);
    return `${two(hour)}:${two(minute)}`;
  };
  const date = (at: Instant): string => {
    const { year, month, day, weekday } = localOf(at, zone);
    const plain = `${WEEKDAYS[weekday - 1] ?? ''} ${day} ${MONTHS[month - 1] ?? ''}`;
    return year === today.year ? plain : `${plain} ${year}`;
  };
  const NEAR: { readonly [days: string]: string } = { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' };
  const day = (at: Instant): string => NEAR[String(daysAway(at))] ?? date(at);
  const onDay = (at: Instant): string => NEAR[String(daysAway(at))] ?? `on ${date(at)}`;
  const short = (at: Instant): string => {
    const { year, month, day: number, weekday } = localOf(at, zone);
    const plain = `${(WEEKDAYS[weekday - 1] ?? '').slice(0, 3)} ${number} ${(MONTHS[month - 1] ?? '').slice(0, 3)}`;
    return year === today.year || Math.abs(daysAway(at)) < 270 ? plain : `${plain} ${year}`;
  };
  const both = (at: Instant, other: string | null): string => {
    if (other === null || other === zone || !isZone(other)) return time(at);
    const away = dayNumber(at, other) - dayNumber(at);
    const there = time(at, other);
    if (there === time(at) && away === 0) return there;
    const dayThere = WEEKDAYS[localOf(at, other).weekday - 1] ?? '';
    return `${time(at)} ${timeIn(zone)}, ${there} ${away === 0 ? '' : `on ${dayThere} `}in ${place(other)}`;
  };
  const typed = (at: Instant): string => {
    const { year, month, day: number } = localOf(at, zone);
    return `${year}-${two(month)}-${two(number)} ${time(at)}`;
  };
  return {
    now,
    zone,
    time: (at) => time(at),
    day,
    onDay,
    date,
    moment: (at) => `${day(at)} ${time(at)}`,
    short,
    both,
    typed,
    daysAway,
  };
}
