/** RRULE: parsed, and the days of one period that it falls on. RFC 5545 §3.3.10 */
import { DAY } from '../../application/instant.ts';
import { daysOf, fieldsOf, type Local } from '../../application/local-time.ts';
import { type DateValue, readDateValue } from './values.ts';

type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** `nth` null: every such weekday in the period; negative: counted from its end. */
interface ByDay {
  readonly nth: number | null;
  /** 1 (Monday) to 7 (Sunday). */
  readonly weekday: number;
}

export interface Rule {
  readonly freq: Frequency;
  readonly interval: number;
  readonly count: number | null;
  readonly until: DateValue | null;
  readonly byDay: readonly ByDay[];
  readonly byMonthDay: readonly number[];
  readonly byMonth: readonly number[];
  readonly bySetPos: readonly number[];
  readonly weekStart: number;
}

const FREQUENCIES: Readonly<Record<string, Frequency>> = {
  DAILY: 'DAILY',
  WEEKLY: 'WEEKLY',
  MONTHLY: 'MONTHLY',
  YEARLY: 'YEARLY',
};
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** No interview repeats by these; a rule that has one is ignored. */
const UNUSUAL = ['BYSECOND', 'BYMINUTE', 'BYHOUR', 'BYYEARDAY', 'BYWEEKNO'];

/** How many values of one rule part are examined. */
const VALUES = 64;

/** Null if the rule is unreadable or of an unsupported kind. */
export function readRule(text: string): Rule | null {
  const parts = new Map(
    text
      .slice(0, 2000)
      .toUpperCase()
      .split(';')
      .map((part) => {
        const at = part.indexOf('=');
        return [part.slice(0, at).trim(), part.slice(at + 1).trim()] as const;
      }),
  );
  const freq = FREQUENCIES[parts.get('FREQ') ?? ''];
  if (freq === undefined || UNUSUAL.some((name) => parts.has(name))) return null;
  const list = (name: string) => parts.get(name)?.split(',').slice(0, VALUES) ?? [];
  const numbers = (name: string) =>
    list(name)
      .map(Number)
      .filter((n) => Number.isInteger(n) && n !== 0 && Math.abs(n) <= 366);
  const whole = (name: string): number | null => {
    const n = Number(parts.get(name) ?? Number.NaN);
    return Number.isSafeInteger(n) && n > 0 ? n : null;
  };
  return {
    freq,
    interval: Math.min(whole('INTERVAL') ?? 1, 10_000),
    count: whole('COUNT'),
    until: readDateValue(parts.get('UNTIL') ?? ''),
    byDay: list('BYDAY')
      .map(readByDay)
      .filter((one) => one !== null),
    byMonthDay: numbers('BYMONTHDAY'),
    byMonth: numbers('BYMONTH'),
    bySetPos: numbers('BYSETPOS'),
    weekStart: WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO') + 1 || 1,
  };
}

function readByDay(text: string): ByDay | null {
  const found = /^([+-]?\d{1,2})?\s*(MO|TU|WE|TH|FR|SA|SU)$/.exec(text.trim());
  if (found === null) return null;
  const nth = Number(found[1] ?? 0);
  return { nth: nth === 0 ? null : nth, weekday: WEEKDAYS.indexOf(found[2] ?? 'MO') + 1 };
}

/** Days (since 1970-01-01, in order) from `first` to `last` that the rule falls on; `start` is DTSTART's wall clock. */
export function daysWithin(rule: Rule, start: Local, first: number, last: number): readonly number[] {
  const days: number[] = [];
  for (let day = first; day <= last; day++) if (fallsOn(rule, start, day, first, last)) days.push(day);
  if (rule.bySetPos.length === 0) return days;
  return days.filter((_, i) => rule.bySetPos.includes(i + 1) || rule.bySetPos.includes(i - days.length));
}

export const daysOfRule = (rule: Rule, start: Local, year: number): readonly number[] =>
  daysWithin(rule, start, daysOf(year, 1, 1), daysOf(year + 1, 1, 1) - 1);

function fallsOn(rule: Rule, start: Local, day: number, first: number, last: number): boolean {
  const { year, month, day: ofMonth, weekday } = fieldsOf(day * DAY);
  if (rule.byMonth.length > 0 && !rule.byMonth.includes(month)) return false;
  const monthFirst = day - ofMonth + 1;
  const monthLast = daysOf(year, month + 1, 1) - 1;
  if (rule.byMonthDay.length > 0) {
    if (!rule.byMonthDay.includes(ofMonth) && !rule.byMonthDay.includes(day - monthLast - 1)) return false;
  }
  if (rule.byDay.length > 0) {
    // '2TU' counts within the month, or the year in a yearly rule without BYMONTH; in weekly and daily rules nothing is counted.
    const inYear = rule.freq === 'YEARLY' && rule.byMonth.length === 0;
    const [from, to] = inYear ? [first, last] : [monthFirst, monthLast];
    const counts = rule.freq === 'MONTHLY' || rule.freq === 'YEARLY';
    return rule.byDay.some(
      (one) =>
        one.weekday === weekday &&
        (one.nth === null ||
          !counts ||
          one.nth === Math.floor((day - from) / 7) + 1 ||
          one.nth === -Math.floor((to - day) / 7) - 1),
    );
  }
  if (rule.byMonthDay.length > 0 || rule.freq === 'DAILY') return true;
  if (rule.freq === 'WEEKLY') return weekday === start.weekday;
  if (rule.freq === 'MONTHLY') return ofMonth === start.day;
  return ofMonth === start.day && (rule.byMonth.length > 0 || month === start.month);
}
