/** One hour that is written at a place in a line: '2:30 pm', '14h30', 'half past two', 'um 10 Uhr'. */

import { startsClean } from './date-parts.ts';
import {
  CURRENCY,
  closes,
  counts,
  goesOn,
  type Hour,
  halfAfter,
  isoTime,
  type Style,
  trailingMinutes,
} from './hour.ts';
import type { Reader } from './reader.ts';

const PREFIXES = ['clock-before', 'clock-at'] as const;

/** `second`: it ends a span, so that the dash before it is no sign of a longer number. */
export function readHour(r: Reader, at: number, second = false): Hour | null {
  let i = at;
  let style: Style = 'bare';
  let half: 'am' | 'pm' | null = null;
  const before = r.sense(i, 'clock-before');
  const weakly = before === null ? r.sense(i, 'clock-at') : null;
  if (before !== null || weakly !== null) {
    style = before === null ? 'at' : 'before';
    i = (before ?? weakly)?.next ?? i;
    if (r.glued(i, '.', ':')) i++;
    const again = r.any(i, ...PREFIXES);
    if (again !== null) {
      i = again.next;
      if (r.glued(i, '.')) i++;
    }
  }
  // 午後2時
  const leading = r.any(i, 'am', 'pm');
  if (leading !== null && leading.language === 'ja') {
    half = r.sense(i, 'pm') === null ? 'am' : 'pm';
    i = leading.next;
  }
  const noon = r.sense(i, 'noon');
  if (noon !== null)
    return { hour: 12, minute: 0, half: null, style: 'word', wide: true, next: noon.next, language: noon.language };
  const midnight = r.sense(i, 'midnight');
  if (midnight !== null)
    return {
      hour: 0,
      minute: 0,
      half: null,
      style: 'word',
      wide: true,
      next: midnight.next,
      language: midnight.language,
    };
  const broken = fraction(r, i);
  if (broken !== null) return { ...broken, half: broken.half ?? half };

  const token = r.token(i);
  if (token?.kind === 'number') return numbered(r, i, style, half, second);
  const word = r.sense(i, 'numeral');
  if (word === null || word.value > 12 || r.key(i) === 'a' || r.key(i) === 'an') return null;
  const after = r.sense(word.next, 'clock-after');
  const andHalf = r.sense(after?.next ?? word.next, 'and-half');
  const said = halfAfter(r, andHalf?.next ?? after?.next ?? word.next);
  if (style === 'bare' && after === null && (said === null || word.language === 'ja')) return null;
  if (style === 'at' && after === null && said === null && andHalf === null && !closes(r, word.next)) return null;
  if (counts(r, word.next) || (after === null && r.sense(word.next, 'hour') !== null)) return null;
  return {
    hour: word.value,
    minute: andHalf === null ? 0 : 30,
    half: said?.half ?? half,
    style: after === null ? style : 'unit',
    wide: false,
    next: said?.next ?? andHalf?.next ?? after?.next ?? word.next,
    language: word.language,
  };
}

/** 'half past two', 'halb drei', 'quarter to 3'. */
function fraction(r: Reader, at: number): Hour | null {
  if (r.any(at, 'half-past', 'half-to', 'quarter-past', 'quarter-to') === null) return null;
  const kinds = [
    ['half-past', 0, 30],
    ['half-to', -1, 30],
    ['quarter-past', 0, 15],
    ['quarter-to', -1, 45],
  ] as const;
  // 'half drie' is 2:30 in Dutch, 'half three' 3:30 in English: the likelier language is asked first.
  const rank = (sense: (typeof kinds)[number][0]) => r.tongues.rank.get(r.sense(at, sense)?.language ?? '') ?? 99;
  for (const [sense, shift, minute] of kinds.toSorted((a, b) => rank(a[0]) - rank(b[0]))) {
    const found = r.sense(at, sense);
    if (found === null) continue;
    const word = r.sense(found.next, 'numeral');
    const hour =
      r.number(found.next, 1, 12) ??
      (word === null || r.key(found.next) === 'a' || r.key(found.next) === 'an' ? null : word.value);
    if (hour === null || hour > 12) continue;
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

function numbered(r: Reader, at: number, given: Style, early: 'am' | 'pm' | null, second: boolean): Hour | null {
  const token = r.token(at);
  const hour = r.number(at, 0, 24);
  if (token === null || hour === null) return null;
  if (given === 'bare' && !second && !startsClean(r, at) && !isoTime(r, at)) return null;
  const language = '';
  let i = at + 1;
  let minute = 0;
  let style = given;
  const wide = hour > 12 || (token.key.length === 2 && token.key.startsWith('0')) || hour === 0;
  const two = (place: number): number | null => {
    const found = r.token(place);
    return found !== null && !found.space && found.key.length === 2 ? r.number(place, 0, 59) : null;
  };
  if (r.glued(i, ':') && two(i + 1) !== null) {
    minute = two(i + 1) ?? 0;
    style = 'colon';
    i += 2;
    if (r.glued(i, ':') && two(i + 1) !== null) i += 2;
    else if (r.glued(i, ':')) return null;
    if (r.glued(i, '/', '%')) return null;
  } else if (r.glued(i, '.') && two(i + 1) !== null && !goesOn(r, i + 2)) {
    if (CURRENCY.has(r.key(i + 2)) || CURRENCY.has(r.key(at - 1))) return null;
    minute = two(i + 1) ?? 0;
    if (style === 'bare') style = 'dot';
    else if (style === 'at') style = 'before';
    i += 2;
  } else if (
    r.glued(i, ',') &&
    two(i + 1) !== null &&
    (given === 'before' || given === 'at' || r.sense(i + 2, 'clock-after') !== null) &&
    !goesOn(r, i + 2)
  ) {
    // 'alle ore 16,30', '16,30 Uhr'
    minute = two(i + 1) ?? 0;
    style = given === 'bare' ? 'dot' : 'before';
    i += 2;
  } else if (r.token(i)?.kind === 'number' && !r.token(i)?.space) return null;
  if (style !== 'colon' && style !== 'dot' && counts(r, i)) return null;
  const after = r.sense(i, 'clock-after');
  if (after !== null && !(r.key(i) === 'h' && r.key(i + 1) === "'")) {
    const asLength = r.any(i, 'hour');
    const sure =
      given !== 'bare' || hour >= 7 || minute > 0 || r.key(i) === 'uhr' || r.key(i) === 'uur' || r.key(i) === '時';
    const more = minute === 0 ? trailingMinutes(r, after.next) : null;
    if (r.key(after.next) === '間') return null;
    if (asLength !== null && given === 'bare' && more === null && minute === 0 && style !== 'colon' && r.key(i) !== 'h')
      return null;
    if (!sure && more === null) return null;
    if (r.before(at, 'lasting') !== null && given === 'bare' && r.key(i) !== 'uhr' && r.key(i) !== '時') return null;
    minute = more?.minute ?? minute;
    i = more?.next ?? after.next;
    style = style === 'colon' ? 'colon' : 'unit';
    if (r.glued(i, '.') && ['hrs', 'u', 'hs'].includes(r.key(i - 1))) i++;
  } else if (r.sense(i, 'hour') !== null && style !== 'colon' && given !== 'before' && given !== 'at') return null;
  const andHalf = r.sense(i, 'and-half');
  const andQuarter = r.sense(i, 'and-quarter');
  if (minute === 0 && (andHalf !== null || andQuarter !== null)) {
    minute = andHalf === null ? 15 : 30;
    i = (andHalf ?? andQuarter)?.next ?? i;
  }
  const said = halfAfter(r, i);
  if (said !== null && hour <= 12 && hour > 0) {
    const short =
      r.token(i)?.space === false || said.next - i === 1 || r.sense(i, 'am') !== null || r.sense(i, 'pm') !== null;
    if (short) {
      if (style === 'bare' || style === 'at' || style === 'before' || style === 'dot') style = 'half';
      return { hour, minute, half: said.half, style, wide: false, next: said.next, language };
    }
  }
  if (said !== null && hour > 12) i = said.next;
  if (hour === 24 && minute > 0) return null;
  const touched = r.token(i);
  if (style === 'bare' || style === 'at' || style === 'before') {
    if (
      touched !== null &&
      !touched.space &&
      touched.kind === 'word' &&
      !/[\u3040-\u30ff\u3400-\u9fff]/u.test(touched.key)
    )
      return null;
    if (r.glued(i, '%', '+', '/')) return null;
    // '10 December', '8th', '10.12.2026'
    if (r.sense(i, 'month') !== null || (r.sense(i, 'ordinal') !== null && !touched?.space)) return null;
    if (
      r.glued(i, '.') &&
      (r.sense(i + 1, 'month') !== null || (r.token(i + 1)?.kind === 'number' && !r.token(i + 1)?.space))
    )
      return null;
    if (r.key(i) === '月' || r.key(i) === '日') return null;
  }
  return { hour: hour === 24 ? 0 : hour, minute, half: early, style, wide, next: i, language };
}
