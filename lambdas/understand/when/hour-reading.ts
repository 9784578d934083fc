/** Reads one hour at a position in a line: '2:30 pm', '14h30', 'half past two', 'um 10 Uhr'. */

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
import { fourDigits, fraction, hourWord, minutesPast, shortHour, tuned } from './hour-words.ts';
import type { Reader } from './reader.ts';
import { standsFree } from './stands-free.ts';

const PREFIXES = ['clock-before', 'clock-at'] as const;

/** `second`: it ends a span, so the dash before it does not belong to a longer number. */
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
  if (noon !== null) {
    const { hour, minute, next } = tuned(r, 12, noon.next);
    return { hour, minute, half: null, style: 'word', wide: true, next, language: noon.language };
  }
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
  const broken = fraction(r, i) ?? minutesPast(r, i, style !== 'bare');
  if (broken !== null) return { ...broken, half: broken.half ?? half };

  const token = r.token(i);
  if (token?.kind === 'number') return numbered(r, i, style, half, second);
  const word = hourWord(r, i);
  if (word === null) return null;
  const after = r.sense(word.next, 'clock-after');
  const fine = tuned(r, word.value, after?.next ?? word.next);
  const exact = fine.next > (after?.next ?? word.next);
  const said = halfAfter(r, fine.next);
  const bare = after === null && said === null && !exact;
  if (style === 'bare' && after === null && (said === null || word.language === 'ja') && !(exact && word.alone))
    if (!(word.alone || (r.generous && standsFree(r, i, word.next)))) return null;
  if (style === 'at' && bare && !closes(r, word.next) && !r.generous) return null;
  if (counts(r, word.next) || (after === null && r.sense(word.next, 'hour') !== null)) return null;
  return {
    hour: fine.hour,
    minute: fine.minute,
    half: said?.half ?? half,
    style: after === null ? (style === 'bare' && (word.alone || exact) ? 'word' : style) : 'unit',
    wide: false,
    next: said?.next ?? fine.next,
    language: word.language,
  };
}

function numbered(r: Reader, at: number, given: Style, early: 'am' | 'pm' | null, second: boolean): Hour | null {
  const token = r.token(at);
  const four = fourDigits(r, at, given);
  if (four !== null) return four;
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
    else if (r.glued(i, ':') && gluedNumber(r, i + 1)) return null;
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
  } else if (gluedNumber(r, i)) return null;
  if (style !== 'colon' && style !== 'dot' && counts(r, i)) return null;
  const after = r.sense(i, 'clock-after') ?? shortHour(r, i);
  if (after !== null && !(r.key(i) === 'h' && r.key(i + 1) === "'")) {
    const asLength = r.any(i, 'hour');
    const sure =
      given !== 'bare' || hour >= 7 || minute > 0 || ['uhr', 'uur', '時', "o'clock", 'oclock'].includes(r.key(i));
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
  const fine = minute === 0 && hour <= 24 ? tuned(r, hour, i) : { hour, minute, next: i };
  minute = fine.minute;
  i = fine.next;
  const said = halfAfter(r, i);
  if (said !== null && hour <= 12 && hour > 0) {
    const short =
      r.token(i)?.space === false || said.next - i === 1 || r.sense(i, 'am') !== null || r.sense(i, 'pm') !== null;
    if (short) {
      if (style === 'bare' || style === 'at' || style === 'before' || style === 'dot') style = 'half';
      return { hour: fine.hour, minute, half: said.half, style, wide: false, next: said.next, language };
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
    if (r.glued(i, '.') && (r.sense(i + 1, 'month') !== null || gluedNumber(r, i + 1))) return null;
    if (r.key(i) === '月' || r.key(i) === '日') return null;
  }
  return { hour: fine.hour === 24 ? 0 : fine.hour, minute, half: early, style, wide, next: i, language };
}

function gluedNumber(r: Reader, at: number): boolean {
  const token = r.token(at);
  return token?.kind === 'number' && !token.space;
}
