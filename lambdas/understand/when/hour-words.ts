/** Hours in words, and what is added or taken off: 'ten past four', 'onze heures moins le quart'. */
import { type Hour, halfAfter, type Style } from './hour.ts';
import type { Found, Reader } from './reader.ts';

/** 'two', 'dziewiąta'; `alone`: the word can only mean an hour. */
export function hourWord(r: Reader, at: number): (Found & { readonly alone: boolean }) | null {
  const own = r.sense(at, 'hour-word');
  if (own !== null) return { ...own, alone: true };
  const word = r.sense(at, 'numeral');
  if (word === null || word.value > 12 || r.key(at) === 'a' || r.key(at) === 'an') return null;
  return { ...word, alone: false };
}

/** 'half past two', 'halb drei', 'quarter to 3'. */
export function fraction(r: Reader, at: number): Hour | null {
  if (r.any(at, 'half-past', 'half-to', 'quarter-past', 'quarter-to') === null) return null;
  const kinds = [
    ['half-past', 0, 30],
    ['half-to', -1, 30],
    ['quarter-past', 0, 15],
    ['quarter-to', -1, 45],
  ] as const;
  // 'half drie' is 2:30 in Dutch, 'half three' 3:30 in English: the likelier language is tried first.
  const rank = (sense: (typeof kinds)[number][0]) => r.tongues.rank.get(r.sense(at, sense)?.language ?? '') ?? 99;
  for (const [sense, shift, minute] of kinds.toSorted((a, b) => rank(a[0]) - rank(b[0]))) {
    const found = r.sense(at, sense);
    if (found === null) continue;
    const word = hourWord(r, found.next);
    const hour = r.number(found.next, 1, 12) ?? word?.value ?? null;
    if (hour === null) continue;
    const after = word?.next ?? found.next + 1;
    if (r.any(after, 'hour', 'minute', 'day-unit', 'week', 'month-unit', 'other-unit') !== null) continue;
    const said = halfAfter(r, after);
    return {
      hour: (hour + shift + 12) % 12 || 12,
      minute,
      half: said?.half ?? null,
      style: 'word',
      wide: false,
      next: said?.next ?? after,
      language: found.language,
    };
  }
  return null;
}

const SPOKEN: readonly number[] = [15, 30, 40, 45];
const STEPS: readonly number[] = [5, 10, 20, 25];

/** 'ten past four', '10 past 6', 'twenty to three', 'tien voor half drie'. `announced`: a word that introduces hours precedes. */
export function minutesPast(r: Reader, at: number, announced: boolean): Hour | null {
  const word = r.sense(at, 'numeral');
  const size = r.number(at, 1, 29) ?? (word !== null && STEPS.includes(word.value) ? word.value : null);
  if (size === null) return null;
  let i = word?.next ?? at + 1;
  const unit = r.sense(i, 'minute');
  i = unit?.next ?? i;
  const past = r.sense(i, 'past');
  const short = past === null ? r.sense(i, 'short') : null;
  const joint = past ?? short;
  if (joint === null) return null;
  // '10 to 2' and 'five to six' may be spans.
  if (short !== null && unit === null && (word === null || (size === 5 && !announced))) return null;
  const half = r.sense(joint.next, 'half-to');
  const place = half?.next ?? joint.next;
  const named = hourWord(r, place);
  const hour = r.number(place, 1, 12) ?? named?.value ?? null;
  if (hour === null) return null;
  const next = named?.next ?? place + 1;
  const o = r.sense(next, 'clock-after')?.next ?? next;
  if (r.any(o, 'minute', 'day-unit', 'week', 'month-unit', 'other-unit', 'month') !== null || r.glued(next, ':', '.h'))
    return null;
  const total = hour * 60 - (half === null ? 0 : 30) + (past === null ? -size : size);
  const said = halfAfter(r, o);
  return {
    hour: Math.floor(total / 60) || 12,
    minute: total % 60,
    half: said?.half ?? null,
    style: 'word',
    wide: false,
    next: said?.next ?? o,
    language: joint.language,
  };
}

/** What follows an hour and belongs to it: 'et demie', 'y cuarto', 'menos diez', 'e vinte'. */
export function tuned(r: Reader, hour: number, at: number): { hour: number; minute: number; next: number } {
  const half = r.sense(at, 'and-half');
  if (half !== null) return { hour, minute: 30, next: half.next };
  const quarter = r.sense(at, 'and-quarter');
  if (quarter !== null) return { hour, minute: 15, next: quarter.next };
  const less = r.sense(at, 'less');
  if (less !== null) {
    const fourth = r.sense(less.next, 'quarter');
    const word = r.sense(less.next, 'numeral');
    const size = fourth !== null ? 15 : (r.number(less.next, 5, 25) ?? word?.value ?? 0);
    if (size === 15 || STEPS.includes(size))
      return { hour: (hour + 23) % 24, minute: 60 - size, next: fourth?.next ?? word?.next ?? less.next + 1 };
  }
  // 'Seven thirty'
  const spoken = r.sense(at - 1, 'numeral') === null ? null : r.sense(at, 'numeral');
  if (
    spoken?.language === 'en' &&
    SPOKEN.includes(spoken.value) &&
    r.any(spoken.next, 'minute', 'hour', 'day-unit', 'week', 'other-unit', 'month') === null
  )
    return { hour, minute: spoken.value, next: spoken.next };
  const and = ['y', 'e', 'et'].includes(r.key(at)) ? r.sense(at, 'and') : null;
  const word = and === null ? null : r.sense(and.next, 'numeral');
  if (
    word !== null &&
    STEPS.includes(word.value) &&
    r.any(word.next, 'minute', 'day-unit', 'other-unit', 'clock-after') === null
  )
    return { hour, minute: word.value, next: word.next };
  return { hour, minute: 0, next: at };
}

/** The 'h' of '11h15' and '14 h 30', used in mails of every language. */
export function shortHour(r: Reader, at: number): Found | null {
  if (r.key(at) !== 'h' || r.token(at + 1)?.key.length !== 2 || r.number(at + 1, 0, 59) === null) return null;
  if (r.token(at)?.space !== r.token(at + 1)?.space) return null;
  return { next: at + 1, value: 0, zone: '', language: '', size: 1 };
}

/** '1330 hours', '0545', 'at 1415': times as the military, ships and hospitals write them. */
export function fourDigits(r: Reader, at: number, style: Style): Hour | null {
  const token = r.token(at);
  if (token?.kind !== 'number' || token.key.length !== 4) return null;
  const [hour, minute] = [Math.floor(token.value / 100), token.value % 100];
  if (hour > 23 || minute > 59) return null;
  const before = r.token(at - 1);
  const after = r.token(at + 1);
  if (before !== null && !token.space && !['-', '(', ':'].includes(before.key)) return null;
  if (after !== null && !after.space && after.kind !== 'mark' && !['hrs', 'h', 'hr', 'hours'].includes(after.key))
    return null;
  if (
    (after?.kind === 'number' && after.key.length > 2) ||
    (after !== null &&
      !after.space &&
      ['/', '.', '-'].includes(after.key) &&
      r.token(at + 2)?.kind === 'number' &&
      r.token(at + 2)?.key.length !== 4)
  )
    return null;
  if (before?.kind === 'number' && before.key.length > 2 && token.space) return null;
  const unit = r.any(at + 1, 'clock-after', 'hour');
  const dashed = after?.key === '-' && r.token(at + 2)?.key.length === 4;
  const sure =
    unit !== null ||
    ((style === 'at' || style === 'before' || token.key.startsWith('0')) && (hour < 19 || token.key.startsWith('0')));
  const zone = r.any(at + 1, 'zone') !== null;
  if (!sure && !zone && !(dashed && hour < 19) && !(r.generous && minute % 5 === 0 && hour < 19 && hour > 5))
    return null;
  return {
    hour,
    minute,
    half: null,
    style: sure || zone ? 'unit' : 'bare',
    wide: true,
    next: unit?.next ?? at + 1,
    language: '',
  };
}
