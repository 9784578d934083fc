/** Periods to wait: 'within five business days', 'two more weeks', 'end of next week'. */
import { DAY } from '../../application/instant.ts';
import { daysOf, fieldsOf } from '../../application/local-time.ts';
import { DEADLINES } from '../lexicon/hints.ts';
import type { Reader } from '../when/reader.ts';

/** Next to a length of time: it is past, or recurs. */
const RECURRING = new Set(DEADLINES.recurring);

interface Count {
  readonly count: number;
  readonly next: number;
}

type Unit = 'day' | 'business-day' | 'week' | 'month' | 'hour';

function unitAt(r: Reader, at: number): { readonly unit: Unit; readonly next: number } | null {
  const kinds = [
    ['business-day', 'business-day'],
    ['week', 'week'],
    ['day-unit', 'day'],
    ['month-unit', 'month'],
    ['hour', 'hour'],
  ] as const;
  let best: { unit: Unit; next: number } | null = null;
  for (const [sense, unit] of kinds) {
    const found = r.sense(at, sense);
    if (found !== null && (best === null || found.next > best.next)) best = { unit, next: found.next };
  }
  return best;
}

function countAt(r: Reader, at: number): Count | null {
  const number = r.number(at, 1, 120, 3);
  if (number !== null) return { count: number, next: at + 1 };
  const word = r.sense(at, 'numeral');
  return word === null ? null : { count: word.value, next: word.next };
}

/** 'within 5 business days', 'two more weeks', 'in den nächsten zwei Wochen', '5営業日以内'. */
export function lengthAt(
  r: Reader,
  at: number,
  base: number,
  hears: boolean,
): { readonly days: number; readonly weight: number } | null {
  const first = countAt(r, at);
  if (first === null || r.token(at - 1)?.key === '-' || (r.before(at, 'to') !== null && countAt(r, at - 2) !== null))
    return null;
  let { count, next } = first;
  const to = ['-', '~', '/'].includes(r.key(next)) ? next + 1 : (r.any(next, 'to', 'or')?.next ?? next);
  const second = to > next ? countAt(r, to) : null;
  if (second !== null) ({ count, next } = second);
  if (['(', '-'].includes(r.key(next))) {
    const again = r.key(next) === '(' ? countAt(r, next + 1) : null;
    if (again !== null && r.key(again.next) === ')') next = again.next + 1;
    else if (r.key(next) === '-') next++;
  }
  const more = r.sense(next, 'more');
  const coming = r.any(more?.next ?? next, 'next', 'coming');
  const unit = unitAt(r, coming?.next ?? more?.next ?? next) ?? (more === null ? null : unitAt(r, next));
  if (unit === null) return null;
  const around = [r.key(at - 1), r.key(at - 2), ...[0, 1, 2, 3, 4].map((step) => r.key(unit.next + step))];
  const stop = around.findIndex((key, index) => index > 1 && ['.', ',', ';', '!', '?'].includes(key));
  if ((stop < 0 ? around : around.slice(0, stop)).some((key) => RECURRING.has(key))) return null;
  const within =
    r.before(at, 'within', 'more', 'by') !== null || r.any(unit.next, 'within', 'more') !== null || more !== null;
  // Nobody asks a candidate to wait for a bare 'a day' or 'an hour'.
  if (!within && !(hears && (unit.unit === 'week' || unit.unit === 'business-day'))) return null;
  if (unit.unit === 'hour' && (!hears || count < 12)) return null;
  if (
    !hears &&
    unit.unit !== 'business-day' &&
    r.before(at, 'within', 'more') === null &&
    more === null &&
    r.any(unit.next, 'within') === null
  )
    return null;
  return { days: forward(base, count, unit.unit), weight: within ? (hears ? 3.5 : 2.5) : 1.5 };
}

function forward(base: number, count: number, unit: Unit): number {
  switch (unit) {
    case 'hour':
      return base + Math.ceil(count / 24);
    case 'day':
      return base + count;
    case 'week':
      return base + 7 * count;
    case 'business-day': {
      let days = base;
      for (let left = count; left > 0; ) {
        days++;
        if (weekdayOf(days) <= 5) left--;
      }
      return days;
    }
    case 'month': {
      const { year, month, day } = fieldsOf(base * DAY);
      const last = daysOf(year, month + count + 1, 1) - 1;
      return Math.min(daysOf(year, month + count, day), last);
    }
    default:
      return unit satisfies never;
  }
}

const weekdayOf = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1;

/** 'end of next week', 'early next week', 'end of the month', 'Ende Januar'. */
export function edgeAt(
  r: Reader,
  at: number,
  base: number,
  hears: boolean,
): { readonly days: number; readonly weight: number } | null {
  const end = r.sense(at, 'end-of');
  const start = r.sense(at, 'start-of');
  const edge = end ?? start;
  const small = edge === null ? null : r.any(edge.next, 'of', 'on');
  for (const place of edge === null ? [at] : [edge.next, small?.next ?? edge.next]) {
    const days = spanEnd(r, place, base, end !== null, start !== null);
    if (days === null) continue;
    if (edge === null && !hears) return null;
    return { days, weight: edge === null ? 2 : hears || r.before(at, 'by') !== null ? 3 : 2 };
  }
  return null;
}

function spanEnd(r: Reader, at: number, base: number, end: boolean, start: boolean): number | null {
  const monday = base - (weekdayOf(base) - 1);
  const friday = start ? 2 : 4;
  if (r.sense(at, 'next-week') !== null) return monday + 7 + friday;
  const month = r.sense(at, 'next-month');
  const { year, month: now } = fieldsOf(base * DAY);
  if (month !== null) return start ? daysOf(year, now + 1, 10) : daysOf(year, now + 2, 1) - 1;
  if (r.sense(at, 'this-week') !== null && (end || r.key(at) === 'this'))
    return weekdayOf(base) > 5 ? monday + 11 : monday + 4;
  if (!end && !start) return null;
  const named = r.sense(at, 'month');
  if (named !== null && r.number(named.next, 1, 31) === null) {
    const later = named.value >= now ? year : year + 1;
    return start ? daysOf(later, named.value, 10) : daysOf(later, named.value + 1, 1) - 1;
  }
  if (r.any(at, 'week') !== null && end) return weekdayOf(base) > 5 ? monday + 11 : monday + 4;
  if (r.any(at, 'month-unit') !== null && end) return daysOf(year, now + 1, 1) - 1;
  return null;
}
