/** The hour, or the span of hours, that is written at a place in a line. */
import { amAt, startsClean } from './date-reading.ts';
import type { Reader } from './reader.ts';

export interface Clock {
  readonly hour: number;
  readonly minute: number;
}

export interface ClockAtom {
  readonly kind: 'clock';
  readonly at: number;
  readonly next: number;
  readonly start: Clock;
  readonly end: Clock | null;
  /** The start needs a half of the day, as 'at 2' does; the rules of the reading decide. */
  readonly open: boolean;
  /** Is an hour only right beside a date: 'at 10', '14.30'. */
  readonly weak: boolean;
  /** 'between 10 and 12': somewhere within it. */
  readonly within: boolean;
  readonly language: string;
}

/** How an hour was written decides how much it may be trusted. */
type Style = 'colon' | 'dot' | 'unit' | 'half' | 'word' | 'before' | 'at' | 'bare';

interface Hour {
  readonly hour: number;
  readonly minute: number;
  readonly half: 'am' | 'pm' | null;
  readonly style: Style;
  /** Written with a leading zero, or past twelve: the 24-hour clock. */
  readonly wide: boolean;
  readonly next: number;
  readonly language: string;
}

const CURRENCY: ReadonlySet<string> = new Set([
  '€',
  '$',
  '£',
  '¥',
  'eur',
  'usd',
  'gbp',
  'chf',
  'sek',
  'pln',
  'zł',
  'kr',
  '%',
  'k',
  'euro',
  'euros',
  'km',
  'kg',
  'gb',
  'mb',
  'x',
]);
const RANGE: ReadonlySet<string> = new Set(['-', '~', '→', '>']);

/** A number that belongs to a length, a price or a count is no hour. */
function counts(r: Reader, at: number): boolean {
  const i = r.key(at) === '-' || r.key(at) === '+' ? at + 1 : at;
  const unit = r.any(i, 'minute', 'day-unit', 'business-day', 'week', 'month-unit', 'other-unit');
  return unit !== null || CURRENCY.has(r.key(at));
}

/** The half of the day said after an hour: 'pm', 'in the afternoon', 'nachmittags', 'de la tarde'. */
function halfAfter(r: Reader, at: number): { readonly half: 'am' | 'pm'; readonly next: number } | null {
  // '7p to 11p', as shifts are written in America.
  if (r.glued(at, 'a', 'p') && r.token(at - 1)?.kind === 'number' && (r.token(at + 1)?.space ?? true))
    return { half: r.key(at) === 'a' ? 'am' : 'pm', next: at + 1 };
  const am = amAt(r, at);
  const pm = r.sense(at, 'pm');
  if (am === null && pm === null) return null;
  const best =
    pm !== null && pm.next >= (am?.next ?? 0)
      ? { half: 'pm' as const, next: pm.next }
      : { half: 'am' as const, next: am?.next ?? at };
  return best;
}

const PREFIXES = ['clock-before', 'clock-at'] as const;

/** `second`: it ends a span, so that the dash before it is no sign of a longer number. */
function readHour(r: Reader, at: number, second = false): Hour | null {
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

/** Nothing that an hour could count follows: the phrase ends, or goes on with a date, a zone or a small word. */
function closes(r: Reader, at: number): boolean {
  const token = r.token(at);
  if (token === null || token.kind === 'mark') return true;
  if (
    r.any(
      at,
      'on',
      'and',
      'or',
      'to',
      'lasting',
      'your-zone',
      'our-zone',
      'zone',
      'weekday',
      'city',
      'day',
      'move',
      'month',
    ) !== null
  )
    return true;
  return token.raw.length <= 4 && token.raw === token.raw.toUpperCase() && token.kind === 'word'
    ? true
    : [
        'with',
        'in',
        'via',
        'for',
        'mit',
        'avec',
        'con',
        'com',
        'met',
        'z',
        'med',
        'per',
        'par',
        'über',
        'sharp',
        'if',
        'statt',
        'verschoben',
        'instead',
      ].includes(token.key);
}

/** 'half past two', 'halb drei', 'quarter to 3'. */
function fraction(r: Reader, at: number): Hour | null {
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

/** The hour behind the T of '2026-12-08T14:30'. RFC 3339 §5.6 */
const isoTime = (r: Reader, at: number): boolean =>
  r.glued(at, r.key(at)) && r.glued(at - 1, 't') && r.token(at - 2)?.kind === 'number';

/** '10.12.2026', '10.12/', '10.50%': more than an hour and its minutes. */
const goesOn = (r: Reader, at: number): boolean =>
  r.glued(at, '/', '%') || (r.glued(at, '.', ',') && r.token(at + 1)?.kind === 'number' && !r.token(at + 1)?.space);

/** The minutes of '14h30', '14 Uhr 30', '14時30分', '14h30min'. */
function trailingMinutes(r: Reader, at: number): { readonly minute: number; readonly next: number } | null {
  if (r.key(at) === '半') return { minute: 30, next: at + 1 };
  const minute = r.number(at, 0, 59);
  const token = r.token(at);
  if (minute === null || token === null || token.key.length !== 2) return null;
  if (r.glued(at + 1, ':', '.') && r.token(at + 2)?.kind === 'number' && !r.token(at + 2)?.space) return null;
  const unit = r.sense(at + 1, 'minute');
  if (token.space && r.any(at + 1, 'day-unit', 'week', 'month', 'hour') !== null) return null;
  if (token.space && unit !== null && r.key(at - 1) !== 'uhr') return null;
  return { minute, next: unit !== null && (r.key(at + 1) === '分' || !token.space) ? unit.next : at + 1 };
}

/** 'Between 10 and 12' leaves the hour open; 'between 3 and 4 pm' is a meeting of an hour. In minutes. */
const WINDOW = 90;

/** Twelve-hour reading; without a half, 1 to 6 mean the afternoon, as no interview begins at night. */
function place(hour: Hour, half: 'am' | 'pm' | null): Clock {
  const said = hour.half ?? half;
  if (hour.hour > 12 || (said === null && hour.wide)) return { hour: hour.hour, minute: hour.minute };
  if (said === 'pm') return { hour: hour.hour === 12 ? 12 : hour.hour + 12, minute: hour.minute };
  if (said === 'am') return { hour: hour.hour === 12 ? 0 : hour.hour, minute: hour.minute };
  return { hour: hour.hour >= 1 && hour.hour <= 6 ? hour.hour + 12 : hour.hour, minute: hour.minute };
}

const minutes = (clock: Clock): number => clock.hour * 60 + clock.minute;

/** The half of the day that the other end says: '2-3pm' is all after noon, '11:30-12:15pm' begins before it. */
function inherit(first: Hour, second: Hour): Clock {
  const end = minutes(place(second, null));
  const choices = (['am', 'pm'] as const).map((half) => place({ ...first, half }, null));
  const lengths = choices.map((start) => (end - minutes(start) + 1440) % 1440 || 1440);
  return (lengths[1] ?? 0) < (lengths[0] ?? 0)
    ? (choices[1] ?? place(first, 'pm'))
    : (choices[0] ?? place(first, 'am'));
}

/** `moving`: the word before is the 'from' of a change ('moved from 2pm to 3pm'), so that what follows is no span. */
export function readClock(r: Reader, at: number, moving: boolean): ClockAtom | null {
  let i = at;
  const between = r.sense(i, 'between');
  const from = between ?? r.sense(i, 'from');
  if (from !== null) {
    i = from.next;
    if (r.glued(i, '.') || r.key(i) === ':') i++;
  }
  const first = readHour(r, i) ?? (from === null ? null : readHour(r, at));
  if (first === null) return null;
  const second = moving || isoTime(r, i) ? null : spanEnd(r, first, from !== null, between !== null);
  if (second === null) {
    if (first.style === 'bare') return null;
    const open = first.half === null && !first.wide && first.style !== 'word' && first.hour <= 12;
    const weak = first.style === 'at' || first.style === 'dot';
    return {
      kind: 'clock',
      at,
      next: first.next,
      start: place(first, null),
      end: null,
      open,
      weak,
      within: false,
      language: first.language,
    };
  }
  const said = first.half !== null || second.hour.half === null || first.wide;
  const start = said ? place(first, null) : inherit(first, second.hour);
  let end = place(second.hour, null);
  if (second.hour.half === null && first.half !== null && !second.hour.wide) {
    const same = place({ ...second.hour, half: first.half }, null);
    end =
      minutes(same) > minutes(start) ? same : place({ ...second.hour, half: first.half === 'am' ? 'pm' : 'am' }, null);
  } else if (second.hour.half === null && minutes(end) <= minutes(start) && end.hour < 12 && !second.hour.wide) {
    end = { hour: end.hour + 12, minute: end.minute };
  }
  const plain = (style: Style) => style === 'bare' || style === 'at' || style === 'dot';
  const weak = plain(first.style) && plain(second.hour.style);
  const open = first.half === null && second.hour.half === null && !first.wide && !second.hour.wide && first.hour <= 12;
  return {
    kind: 'clock',
    at,
    next: second.next,
    start,
    end,
    open,
    weak,
    within: between !== null && (minutes(end) - minutes(start) + 1440) % 1440 > WINDOW,
    language: first.language,
  };
}

/** '15h00/16h00' is a span where both have minutes and the second follows soon; else hours to choose from. */
function slashed(r: Reader, first: Hour): boolean {
  if (!r.glued(first.next, '/') || !['colon', 'unit', 'dot'].includes(first.style)) return false;
  const second = readHour(r, first.next + 1, true);
  if (second === null || !['colon', 'unit', 'dot'].includes(second.style)) return false;
  const length = minutes(place(second, null)) - minutes(place(first, null));
  return length >= 15 && length <= 120;
}

function zoneSaidTwice(r: Reader, at: number): number | null {
  const open = r.key(at) === '(' ? at + 1 : at;
  const name = r.token(open);
  if (name?.kind !== 'word' || name.raw.length > 5 || name.raw !== name.raw.toUpperCase()) return null;
  const next = open > at ? open + 2 : open + 1;
  if (open > at && r.key(open + 1) !== ')') return null;
  for (let i = next + 1; i <= next + 8; i++) if (r.key(i) === name.key && r.token(i)?.raw === name.raw) return next;
  return null;
}

/** The end of a span; null where what follows is none. */
function spanEnd(
  r: Reader,
  first: Hour,
  announced: boolean,
  between: boolean,
): { readonly hour: Hour; readonly next: number } | null {
  // '4:30 PM IST to 5:30 PM IST': the zone that is said twice parts no span; one that is said once leaves two readings.
  const zone = zoneSaidTwice(r, first.next);
  let i = zone ?? first.next;
  const and = between ? r.sense(i, 'and') : null;
  const to = r.sense(i, 'to');
  const dash = RANGE.has(r.key(i)) || slashed(r, first);
  if (dash) {
    i++;
    if (RANGE.has(r.key(i)) && !r.token(i)?.space) i++;
  } else if (and !== null) i = and.next;
  else if (to !== null) {
    i = to.next;
    if (RANGE.has(r.key(i))) i++;
  } else return null;
  const hour = readHour(r, i, true);
  if (hour === null) return null;
  const told = (style: Style) => style !== 'bare' && style !== 'at';
  if (!told(first.style) && !told(hour.style) && !announced && !dash) return null;
  if (first.style === 'bare' && hour.style === 'bare' && !announced && !(dash && hour.next - first.next === 2))
    return null;
  if (hour.style === 'bare' && !dash && !announced && first.style === 'at') return null;
  // '10:00 - 11 December': the number belongs to a date.
  if (
    hour.style === 'bare' &&
    (r.sense(hour.next, 'month') !== null ||
      (r.sense(hour.next, 'ordinal') !== null && !r.token(hour.next)?.space) ||
      (r.glued(hour.next, '.', '/') && r.token(hour.next + 1)?.kind === 'number'))
  )
    return null;
  if (hour.style === 'bare' && r.glued(hour.next, '.') && r.sense(hour.next + 1, 'month') !== null) return null;
  return { hour, next: hour.next };
}
