/** Resolves a date's words to a day, counted from the day of the message; where its order of day and month leaves two, both are kept unless one is far likelier. */

import { DAY } from '../../application/instant.ts';
import { lazy } from '../../application/lazy.ts';
import { daysOf, fieldsOf, type LocalDate } from '../../application/local-time.ts';
import { BOTH_ORDERS, COUNTRY_ZONES, MONTH_FIRST_COUNTRIES } from '../zones/countries.ts';
import type { DateAtom } from './date-atom.ts';
import type { WhenContext } from './scan.ts';

/** A missing year means the next such day, or the last one if the next is more days away than this. */
const FARTHEST = 275;
/** A date at most this many days ago may still be meant. */
const LATELY = 100;
/** To choose between two readings of a date, an interview is taken to be at most this many days away. */
const SOON = 120;
const SELDOM = 180;

export type Settled =
  | { readonly kind: 'day'; readonly date: LocalDate; readonly hasYear: boolean; readonly doubtfulYear: boolean }
  /** Two readings, or no such day. */
  | {
      readonly kind: 'doubt';
      readonly dates: readonly LocalDate[];
      readonly why: 'order' | 'weekday' | 'next' | 'none';
    };

const dateOf = (days: number): LocalDate => {
  const { year, month, day } = fieldsOf(days * DAY);
  return { year, month, day };
};
const weekdayOf = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1;
const day = (days: number, hasYear = false, doubtfulYear = false): Settled => ({
  kind: 'day',
  date: dateOf(days),
  hasYear,
  doubtfulYear,
});
const doubt = (why: 'order' | 'weekday' | 'next' | 'none', ...days: readonly number[]): Settled => ({
  kind: 'doubt',
  why,
  dates: [...new Set(days)].map(dateOf),
});

/** Days since 1970, null where the calendar has no such day. */
function existing(year: number, month: number, dayOfMonth: number): number | null {
  const days = daysOf(year, month, dayOfMonth);
  const back = dateOf(days);
  return back.month === month && back.day === dayOfMonth ? days : null;
}

/** The nearest day with this weekday: what a contradictory date may have meant. */
function nearestWeekday(days: number, weekday: number): number {
  const ahead = (weekday - weekdayOf(days) + 7) % 7;
  return ahead <= 3 ? days + ahead : days + ahead - 7;
}

/** The day of a month, in the year given or the one that fits. */
function monthDay(base: number, atom: DateAtom, month: number, dayOfMonth: number): Settled {
  if (atom.year !== null) {
    const days = existing(atom.year, month, dayOfMonth);
    if (days === null) return doubt('none');
    if (atom.weekday !== null && weekdayOf(days) !== atom.weekday)
      return doubt('weekday', days, nearestWeekday(days, atom.weekday));
    return day(days, true);
  }
  const { year } = dateOf(base);
  const all = [year - 1, year, year + 1].map((one) => existing(one, month, dayOfMonth)).filter((one) => one !== null);
  const next = all.find((one) => one >= base);
  const past = all.findLast((one) => one < base);
  if (atom.weekday !== null) {
    const near = [next, past].filter((one) => one !== undefined && one - base <= FARTHEST && one - base >= -LATELY);
    const match = near.find((one) => one !== undefined && weekdayOf(one) === atom.weekday);
    if (match !== undefined) return day(match);
    const meant = near[0] ?? next ?? past;
    return meant === undefined ? doubt('none') : doubt('weekday', meant, nearestWeekday(meant, atom.weekday));
  }
  if (next !== undefined && next - base <= FARTHEST) return day(next);
  if (past !== undefined && base - past <= LATELY) return day(past, false, true);
  return next === undefined ? doubt('none') : day(next, false, true);
}

export type Order = 'dmy' | 'mdy';

/** Which number is the month, by the writer's language, country, named zone and Date offset. */
export function orderOf(language: 'dmy' | 'ymd' | null, context: WhenContext, zoneSaid: string | null): Order | null {
  if (language === 'ymd') return 'mdy';
  if (language === 'dmy') return 'dmy';
  const own = context.zone === null ? null : countryOf(context.zone);
  const { country, office, sentOffset } = context;
  const seat = country?.toUpperCase() ?? (office == null ? null : countryOf(office));
  const sender = seat === null ? byOffset(sentOffset, own) : habitOf(seat);
  const said = zoneSaid === null ? null : habitOf(countryOf(zoneSaid));
  // A sender in Texas who names London's clock may use either order.
  if (sender !== null && said !== null && sender !== said) return null;
  const habit = sender ?? said;
  return habit === 'both' ? null : habit;
}

/** 'both': people there use either order. */
function habitOf(country: string | null): Order | 'both' | null {
  if (country === null || country === 'GMT') return null;
  if (BOTH_ORDERS.has(country)) return 'both';
  return MONTH_FIRST_COUNTRIES.has(country) ? 'mdy' : 'dmy';
}

/** A Canadian candidate's mail may come from Canada, where both orders are in use. */
function byOffset(offset: number | null, own: string | null): Order | null {
  if (offset === null || offset === 0) return null;
  if (offset <= -240 && offset >= -600) return own !== null && BOTH_ORDERS.has(own) ? null : 'mdy';
  return offset > 0 ? 'dmy' : null;
}

/** The first country that uses the zone. */
const countries = lazy(
  () =>
    new Map(
      Object.entries(COUNTRY_ZONES)
        .flatMap(([country, zones]) => zones.map((zone) => [zone, country] as const))
        .toReversed(),
    ),
);

const countryOf = (zone: string): string | null => countries().get(zone) ?? null;

function pair(
  base: number,
  atom: DateAtom,
  first: number,
  second: number,
  dots: boolean,
  order: Order | null,
): Settled {
  const read = (dayOfMonth: number, month: number) => (month > 12 ? null : monthDay(base, atom, month, dayOfMonth));
  const dmy = read(first, second);
  const mdy = dots || first === second ? null : read(second, first);
  if (dmy === null || mdy === null) return dmy ?? mdy ?? doubt('none');
  if (dmy.kind === 'day' && mdy.kind === 'doubt') return mdy.why === 'weekday' || mdy.why === 'none' ? dmy : mdy;
  if (mdy.kind === 'day' && dmy.kind === 'doubt') return dmy.why === 'weekday' || dmy.why === 'none' ? mdy : dmy;
  if (dmy.kind === 'doubt' || mdy.kind === 'doubt') {
    const own = order === 'mdy' ? mdy : dmy;
    return order !== null
      ? own
      : {
          kind: 'doubt',
          why: 'weekday',
          dates: [...(dmy.kind === 'doubt' ? dmy.dates : []), ...(mdy.kind === 'doubt' ? mdy.dates : [])].slice(0, 4),
        };
  }
  const off = (one: LocalDate) => daysOf(one.year, one.month, one.day) - base;
  const [a, b] = [off(dmy.date), off(mdy.date)];
  const likely = (days: number) => days >= -2 && days <= SOON;
  const unlikely = (days: number) => days < -2 || days > SELDOM;
  if (order !== null) {
    const [own, other] = order === 'dmy' ? [a, b] : [b, a];
    if (!(unlikely(own) && likely(other))) return order === 'dmy' ? dmy : mdy;
  } else {
    if (likely(a) && unlikely(b)) return dmy;
    if (likely(b) && unlikely(a)) return mdy;
  }
  return doubt('order', base + a, base + b);
}

function weekdayAlone(base: number, atom: DateAtom, weekday: number): Settled {
  const today = weekdayOf(base);
  const ahead = (weekday - today + 7) % 7;
  const coming = base + (ahead === 0 ? 7 : ahead);
  const nextWeek = base + 7 - (today - 1) + (weekday - 1);
  switch (atom.week) {
    case 'this':
    case 'this-week':
      return day(base + ahead);
    case 'next-week':
      return day(nextWeek);
    case 'week-later':
      return day(coming + 7);
    case 'fortnight-later':
      return day(coming + 14);
    case 'next':
      return coming === nextWeek ? day(coming) : doubt('next', coming, nextWeek);
    case 'coming':
    case null:
      return day(coming);
    default:
      return atom.week satisfies never;
  }
}

/** `base`: the day of the message, as days since 1970 on the clock that counts. */
export function settleDate(atom: DateAtom, base: number, order: Order | null): Settled {
  const explicit = settleExplicit(atom, base, order);
  if (atom.ahead === null) return explicit ?? doubt('none');
  const counted = base + atom.ahead;
  if (explicit === null) return day(counted);
  if (explicit.kind === 'doubt') return explicit;
  const said = daysOf(explicit.date.year, explicit.date.month, explicit.date.day);
  if (said === counted) return explicit;
  // A weekday alone may be today's: 'today, Tuesday'.
  if (atom.day === null && atom.pair === null)
    return weekdayOf(counted) === atom.weekday ? day(counted) : doubt('weekday', counted, said);
  return doubt('weekday', said, counted);
}

function settleExplicit(atom: DateAtom, base: number, order: Order | null): Settled | null {
  if (atom.pair !== null) return pair(base, atom, atom.pair.first, atom.pair.second, atom.pair.dots, order);
  if (atom.month !== null && atom.day !== null) return monthDay(base, atom, atom.month, atom.day);
  if (atom.day !== null) return dayAlone(base, atom.day, atom.weekday);
  return atom.weekday === null ? null : weekdayAlone(base, atom, atom.weekday);
}

/** The next such day; with a weekday, one that fits within two months ahead or the last two weeks. */
function dayAlone(base: number, dayOfMonth: number, weekday: number | null): Settled {
  const fits = (days: number) => dateOf(days).day === dayOfMonth && (weekday === null || weekdayOf(days) === weekday);
  for (let days = base; days <= base + 62; days++) if (fits(days)) return day(days);
  for (let days = base - 1; days >= base - 14; days--) if (fits(days)) return day(days);
  for (let days = base; days <= base + 62; days++)
    if (dateOf(days).day === dayOfMonth && weekday !== null)
      return doubt('weekday', days, nearestWeekday(days, weekday));
  return doubt('none');
}
