/** A language's words for days and hours in replies, as data. Phrases are compared without accents and apostrophes. */
import type { Language } from '../languages/language.ts';
import type { Day, Unit } from './said.ts';
import { fold } from './tokens.ts';

/** The language pack's forms, folded, single words only. */
const forms = (words: string): readonly string[] =>
  words
    .split('|')
    .map(fold)
    .filter((word) => !word.includes(' '));

export const monthsOf = (language: Language): readonly (readonly string[])[] => language.months.map(forms);

/** A short form that is also a month is not a weekday here. */
export function weekdaysOf(language: Language): readonly (readonly string[])[] {
  const months = new Set(monthsOf(language).flat());
  return language.weekdays.map((names, i) =>
    [...forms(names), ...forms(language.weekdaysShort[i] ?? '')].filter((word) => !months.has(word)),
  );
}

export interface DateWords {
  readonly language: string;
  /** Monday first; each day with its short forms. */
  readonly weekdays: readonly (readonly string[])[];
  /** Small words that are also short forms of weekdays, which have a capital. */
  readonly notDays: readonly string[];
  /** January first. */
  readonly months: readonly (readonly string[])[];
  readonly numbers: Readonly<Record<string, number>>;
  readonly units: Readonly<Record<Unit, readonly string[]>>;
  /** Number of days from today. */
  readonly days: Readonly<Record<string, number>>;
  /** The hour that each part of the day stands for. */
  readonly parts: Readonly<Record<string, number>>;
  /** Words before a date that leave it as it is: 'on the', 'until'. */
  readonly fillers: readonly string[];
  /** Before a length of time: 'in', 'within'. */
  readonly within: readonly string[];
  /** Beside a number, changing nothing: '2 more weeks', 'dos semanas más'. */
  readonly more: readonly string[];
  /** Within a length of time: it may be on top of what was said before: 'two more weeks'. One word each. */
  readonly further: readonly string[];
  /** 'after': means the following day. */
  readonly after: readonly string[];
  readonly before: readonly string[];
  /** 'not before': means that day. */
  readonly from: readonly string[];
  readonly next: readonly string[];
  readonly nextAfter: readonly string[];
  /** Of `next` and `nextAfter`: 'next Friday', said on a Tuesday, may be this week's or next week's. */
  readonly eitherWeek: readonly string[];
  readonly self: readonly string[];
  readonly start: readonly string[];
  readonly middle: readonly string[];
  readonly end: readonly string[];
  /** Between the two ends of a range: '2 or 3 weeks', '2 to 3'. */
  readonly range: readonly string[];
  readonly weekend: readonly string[];
  /** Before an hour: 'at', 'um'. */
  readonly at: readonly string[];
  /** After an hour: 'Uhr', "o'clock". */
  readonly hour: readonly string[];
  readonly morning: readonly string[];
  readonly afternoon: readonly string[];
  /** Words between a day and its month: 'of', 'de'. */
  readonly of: readonly string[];
  /** Before the number of a day, if no month follows: 'the 12', 'am 12.', 'le 3'. One word each. */
  readonly beforeDay: readonly string[];
  /** Whether a number after a weekday is the day of the month: 'lundi 4'. */
  readonly dayFollowsWeekday: boolean;
  /** After a date: 'at the latest'. */
  readonly tail: readonly string[];
  /** Fixed holidays by name: month, day and number of days. */
  readonly feasts: Readonly<Record<string, readonly [month: number, day: number, length: number]>>;
  /** Holidays that move with Easter: days after Easter Sunday, and number of days. */
  readonly easter: Readonly<Record<string, readonly [after: number, length: number]>>;
  /** Before a week number: 'week 51'. A small number counts weeks: 'week 2'. */
  readonly calendarWeek: readonly string[];
  /** The same, where every number is that of a week, and may be written without a space: 'KW 2', 'kw51'. */
  readonly weekCode: readonly string[];
  /** Minutes added by a phrase before an hour: 'half past', 'halb', 'quarter to'. */
  readonly beforeHour: Readonly<Record<string, number>>;
  /** Minutes added by a phrase after an hour: 'et demie', 'y media'. */
  readonly afterHour: Readonly<Record<string, number>>;
  /** Before an hour in words: 'at ten', 'um zwölf', 'las cinco'. */
  readonly toHour: readonly string[];
  /** After a weekday, meaning a week later: 'Friday week'. */
  readonly weekLater: readonly string[];
  /** Between two times of which one is meant: 'Saturday or Sunday'. */
  readonly or: readonly string[];
  /** Beside a time they make it another one, which is not read: 'this time tomorrow', 'the second Monday in January'. */
  readonly beside: readonly string[];
  /** Phrases for particular days: 'EOW', 'month end'. */
  readonly idioms: Readonly<Record<string, Day>>;
}
