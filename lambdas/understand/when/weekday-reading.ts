/** A weekday with words for the week and the part of the day: 'next Tuesday afternoon'. */

import type { Week } from './date-atom.ts';
import { halfAt } from './half-of-day.ts';
import type { Reader } from './reader.ts';

interface Lead {
  readonly next: number;
  readonly weekday: number | null;
  readonly week: Week | null;
  readonly half: 'am' | 'pm' | null;
  readonly short: boolean;
  readonly language: string;
}

/** 'next Tuesday', 'mardi prochain', 'Tuesday of next week', 'Dienstag Nachmittag'. */
export function weekdayAt(r: Reader, at: number): Lead | null {
  let i = at;
  let week: Week | null = null;
  for (const [sense, name] of [
    ['next-week', 'next-week'],
    ['coming', 'coming'],
    ['next', 'next'],
    ['this-week', 'this-week'],
    ['this', 'this'],
  ] as const) {
    const found = r.sense(i, sense);
    if (found === null) continue;
    week = name;
    i = found.next;
    break;
  }
  if (week === 'next-week' || week === 'this-week') {
    if (r.key(i) === ',') i++;
    i = r.sense(i, 'on')?.next ?? i;
  }
  const long = r.sense(i, 'weekday');
  const day = long ?? r.sense(i, 'weekday-short');
  if (day === null) return null;
  // 面接日: a single character is a weekday only in brackets.
  if (long === null && day.language === 'ja' && !['(', '（'].includes(r.key(i - 1))) return null;
  i = day.next;
  if (long === null && r.glued(i, '.')) i++;
  for (const [sense, name] of [
    ['next-week', 'next-week'],
    ['coming', 'coming'],
    ['next', 'next'],
    ['this-week', 'this-week'],
  ] as const) {
    const of = r.sense(i, 'of');
    const found = r.sense(i, sense) ?? (of === null ? null : r.sense(of.next, sense));
    if (found === null || (sense === 'next' && r.sense(found.next, 'weekday') !== null)) continue;
    week = name;
    i = found.next;
    break;
  }
  const later = week === null ? weekLater(r, i) : null;
  if (later !== null || weekBefore(r, at)) week = later?.week ?? 'week-later';
  i = later?.next ?? i;
  const half = day.language === 'ja' ? null : halfAt(r, i);
  return {
    next: half?.next ?? i,
    weekday: day.value,
    week,
    half: half?.half ?? null,
    short: long === null,
    language: day.language,
  };
}

/** 'Monday week', 'Montag in einer Woche', 'lundi en huit': a week after the next one; 'Monday fortnight': two weeks after. */
const LATER: readonly (readonly [Week, readonly string[]])[] = [
  ['week-later', ['week']],
  ['week-later', ['after', 'next']],
  ['week-later', ['in', 'einer', 'woche']],
  ['week-later', ['in', 'acht', 'tagen']],
  ['week-later', ['en', 'huit']],
  ['week-later', ['over', 'een', 'week']],
  ['week-later', ['za', 'tydzień']],
  ['week-later', ['om', 'en', 'vecka']],
  ['fortnight-later', ['fortnight']],
  ['fortnight-later', ['in', 'zwei', 'wochen']],
  ['fortnight-later', ['in', 'vierzehn', 'tagen']],
  ['fortnight-later', ['en', 'quinze']],
  ['fortnight-later', ['over', 'twee', 'weken']],
  ['fortnight-later', ['om', 'två', 'veckor']],
];

function weekLater(r: Reader, at: number): { readonly week: Week; readonly next: number } | null {
  const found = LATER.find(([, keys]) => keys.every((key, index) => r.key(at + index) === key));
  if (found === undefined) return null;
  const [week, keys] = found;
  const next = at + keys.length;
  // 'The week of Monday', and 'Wednesday week 49' as used in Sweden.
  const other =
    ['of', 'beginning', 'commencing', 'ending', 'starting'].includes(r.key(next)) || r.number(next, 1, 53) !== null;
  return other ? null : { week, next };
}

/** 'A week on Monday', 'a week from Tuesday'. */
const weekBefore = (r: Reader, at: number): boolean =>
  r.key(at - 3) === 'a' && r.key(at - 2) === 'week' && ['on', 'from'].includes(r.key(at - 1));
