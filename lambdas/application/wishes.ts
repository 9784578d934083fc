/** What a candidate's wishes say about time: zone, hours, business days, a pause. */
import type { Candidate, Hours } from './candidate.ts';
import type { Instant } from './instant.ts';
import { dayOf, localOf, minuteOf, onDay } from './local-time.ts';

export interface Wishes {
  /** IANA. */
  readonly zone: string;
  readonly waking: Hours;
  readonly business: Hours;
  readonly paused: Instant | 'open' | null;
  /** Whether a local date is a public holiday where the candidate lives. */
  readonly isHoliday: (year: number, month: number, day: number) => boolean;
}

export function wishesOf(candidate: Candidate, zone: string, isHoliday: Wishes['isHoliday'] = () => false): Wishes {
  return { zone, waking: candidate.waking, business: candidate.business, paused: candidate.paused, isHoliday };
}

/** 'HH:MM' in minutes of the day. */
export const minutesOf = (hour: string): number => digitsAt(hour, 0) * 60 + digitsAt(hour, 3);

/** Two digits as a number, without creating strings: a plan does this very often. */
const digitsAt = (text: string, at: number): number => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;

/** That hour ('HH:MM') on the local day of `at`, `days` later. Counts calendar days, not hours, so it works across clock changes. */
export const atHour = (at: Instant, hour: string, { zone }: Wishes, days = 0): Instant =>
  onDay(dayOf(at, zone) + days, minutesOf(hour), zone);

export const later = (a: string, b: string): string => (minutesOf(a) >= minutesOf(b) ? a : b);

/** The hour of steps on a business day: `usual`, or the start of business hours if `usual` lies outside them. */
export const morningOf = (usual: string, { business }: Wishes): string =>
  minutesOf(usual) >= minutesOf(business.from) && minutesOf(usual) < minutesOf(business.to) ? usual : business.from;

export function isWaking(at: Instant, wishes: Wishes): boolean {
  const now = minuteOf(at, wishes.zone);
  return now >= minutesOf(wishes.waking.from) && now < minutesOf(wishes.waking.to);
}

/** `at` itself in waking hours, else the beginning of the next ones. */
export function nextWaking(at: Instant, wishes: Wishes): Instant {
  if (isWaking(at, wishes)) return at;
  const today = atHour(at, wishes.waking.from, wishes);
  return today > at ? today : atHour(at, wishes.waking.from, wishes, 1);
}

/** Monday to Friday, and no public holiday. */
function isBusinessDay(at: Instant, wishes: Wishes): boolean {
  const { year, month, day, weekday } = localOf(at, wishes.zone);
  return weekday <= 5 && !wishes.isHoliday(year, month, day);
}

export function isBusinessTime(at: Instant, wishes: Wishes): boolean {
  const now = minuteOf(at, wishes.zone);
  return now >= minutesOf(wishes.business.from) && now < minutesOf(wishes.business.to) && isBusinessDay(at, wishes);
}

/** The hour on the first business day at least `days` calendar days after the local day of `at`. */
export function businessMorning(at: Instant, days: number, hour: string, wishes: Wishes): Instant {
  let morning = atHour(at, hour, wishes, days);
  for (let tries = 0; tries < 30 && !isBusinessDay(morning, wishes); tries += 1)
    morning = atHour(morning, hour, wishes, 1);
  return morning;
}

/** The hour on the n-th business day after the local day of `at`. */
export function businessDaysAfter(at: Instant, n: number, hour: string, wishes: Wishes): Instant {
  let morning = atHour(at, hour, wishes);
  for (let left = n; left > 0; left -= 1) morning = businessMorning(morning, 1, hour, wishes);
  return morning;
}

/** `at` itself if in business hours, else the hour on the next business day (which is today if that is still to come). */
export function nextBusinessTime(at: Instant, hour: string, wishes: Wishes): Instant {
  if (isBusinessTime(at, wishes)) return at;
  const today = businessMorning(at, 0, hour, wishes);
  return today > at ? today : businessMorning(at, 1, hour, wishes);
}
