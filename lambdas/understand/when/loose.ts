/** Words that may or may not be an hour or a day: 'Thursday, eleven', 'the twentieth'. Weighed later by their context. */

import type { Atom } from './atom.ts';
import type { ClockAtom } from './clock.ts';
import { readClock } from './clock-reading.ts';
import { type DateAtom, make } from './date-atom.ts';
import { closes, counts } from './hour.ts';
import type { Reader } from './reader.ts';

/** `strict`: what is certainly a time here. */
export function looseAt(
  r: Reader,
  at: number,
  strict: Atom | null,
  moving: boolean,
): readonly (ClockAtom | DateAtom)[] {
  if (strict?.kind === 'date') return [...dayOrHour(r, strict), ...hoursOf(r, at, strict)];
  if (strict !== null) return [];
  const date = dayOnly(r, at) ?? shortDay(r, at);
  if (date !== null) return [date];
  r.generous = true;
  const clock = readClock(r, at, moving);
  r.generous = false;
  return clock === null ? [] : [clock];
}

/** 'Saturday 6' may be a day or an hour. */
function dayOrHour(r: Reader, date: DateAtom): readonly (ClockAtom | DateAtom)[] {
  const at = date.next - 1;
  const hour = r.number(at, 1, 23);
  if (
    date.weekday === null ||
    date.day === null ||
    date.month !== null ||
    hour === null ||
    r.token(at)?.kind !== 'number'
  )
    return [];
  return [
    { ...date, day: null, next: at },
    {
      kind: 'clock',
      at,
      next: date.next,
      start: { hour: hour < 7 ? hour + 12 : hour, minute: 0 },
      end: null,
      open: hour <= 12,
      weak: true,
      within: false,
      language: date.language,
    },
  ];
}

/** '9-10' and '9.05' may be a day and month, or hours. */
function hoursOf(r: Reader, at: number, date: DateAtom): readonly ClockAtom[] {
  if (date.pair === null || date.year !== null || date.weekday !== null || r.key(at + 1) === '/') return [];
  r.generous = true;
  const clock = readClock(r, at, false);
  r.generous = false;
  return clock === null ? [] : [clock];
}

/** 'Half 6 wed': short weekday names with nothing else to confirm them. */
function shortDay(r: Reader, at: number): DateAtom | null {
  const day = r.sense(at, 'weekday-short');
  if (day === null || day.language !== r.tongues.first || day.language === 'ja' || (r.token(at)?.key.length ?? 0) < 3)
    return null;
  return make(at, { next: day.next, weekday: day.value, weak: true, language: day.language });
}

/** 'The twentieth', 'so 23rd then'. */
function dayOnly(r: Reader, at: number): DateAtom | null {
  const word = r.sense(at, 'day-word');
  if (word !== null && word.language === 'en' && r.key(at - 1) === 'the' && closes(r, word.next))
    return make(at, { next: word.next, day: word.value, weak: true, language: 'en' });
  const day = r.number(at, 1, 31);
  const ordinal = day === null ? null : r.sense(at + 1, 'ordinal');
  if (day === null || ordinal === null || r.token(at + 1)?.space || counts(r, ordinal.next)) return null;
  const english = ['st', 'nd', 'rd', 'th'].includes(r.key(at + 1));
  return english && closes(r, ordinal.next) ? make(at, { next: ordinal.next, day, weak: true, language: 'en' }) : null;
}
