/** Where a possible start stands among the other hours and days of the mail. */
import { DAY, type Instant } from '../../application/instant.ts';
import type { LocalDate } from '../../application/local-time.ts';
import { OTHER_TIMES } from '../lexicon/hints.ts';
import { plain } from '../text/lines.ts';
import { hasPhrase } from '../text/phrases.ts';
import type { Day, Hour, Mentions, StartCandidate } from './found.ts';
import { step } from './step.ts';

export function placeAmong(
  one: StartCandidate,
  told: readonly StartCandidate[],
  ahead: readonly Instant[],
  all: readonly StartCandidate[],
): readonly string[] {
  const here = told.filter(({ hour }) => hour.source === one.hour.source);
  const same = all.filter(({ start, shift }) => start === one.start && shift === null);
  const hours = new Set(same.map(({ hour }) => hour));
  const parts = new Set(same.filter(({ paired }) => paired).map(({ hour }) => hour.source.part));
  const days = new Set(all.filter(({ hour }) => hour === one.hour).map(({ day }) => day));
  const nearestDay = nearest([...days], (day) => gap(one.hour, day));
  const nearestHour = nearest([...new Set(all.filter(({ day }) => day === one.day).map(({ hour }) => hour))], (hour) =>
    gap(hour, one.day),
  );
  const hoursHere = new Set(all.filter(({ hour }) => hour.source === one.hour.source).map(({ hour }) => hour)).size;
  return [
    ...(here[0]?.hour === one.hour ? ['first told'] : []),
    ...(here.at(-1)?.hour === one.hour ? ['last told'] : []),
    ...(ahead[0] === one.start ? ['first ahead'] : []),
    ...(ahead.at(-1) === one.start ? ['last ahead'] : []),
    ...(ahead.length === 1 && ahead[0] === one.start ? ['the only one ahead'] : []),
    `said ${step(hours.size, 0, 1, 2, 3)}`,
    ...[...parts].filter((part) => part !== one.hour.source.part).map((part) => `also in ${part}`),
    nearestDay === one.day ? 'its nearest day' : 'a farther day',
    nearestHour === one.hour ? 'its nearest hour' : 'a farther hour',
    `hours there ${step(hoursHere, 1, 2, 3, 5)}`,
    `days there ${step(days.size, 1, 2, 3, 5)}`,
  ];
}

/** Its position among the hours of that day: the first of a chain, or one within it. */
export function chainFeatures(one: StartCandidate, told: readonly StartCandidate[]): readonly string[] {
  const near = told.filter(
    (other) =>
      other.hour !== one.hour &&
      other.hour.source === one.hour.source &&
      Math.abs(other.start - one.start) < 12 * 3_600_000,
  );
  const touches = near.some(({ end }) => end !== null && Math.abs(end - one.start) <= 900_000);
  const until = one.end ?? one.start;
  const around = near.some(
    ({ start, end }) => end !== null && start <= one.start && until <= end && end - start > until - one.start,
  );
  const within = one.end !== null && near.some(({ start, end }) => one.start < start && (end ?? start) < until);
  const before = near.filter(({ start }) => start < one.start).length;
  const after = near.filter(({ start }) => start > one.start).length;
  return [
    ...(touches ? ['begins where another ends'] : []),
    ...(one.end !== null && near.some(({ start }) => Math.abs(start - (one.end ?? 0)) <= 900_000)
      ? ['ends where another begins']
      : []),
    // 'Interviews are held from 9 to 4; yours is at 11.20.'
    ...(around ? ['within a longer span'] : []),
    ...(within ? ['a span with another hour in it'] : []),
    `hours before it that day ${step(before, 0, 1, 2, 3)}`,
    `hours after it that day ${step(after, 0, 1, 2, 3)}`,
    ...(before === 0 && after > 1 ? ['begins a day of many'] : []),
  ];
}

/** Whether the day also occurs elsewhere, and in full. */
export function dateFeatures({ date, day, hour }: StartCandidate, { days }: Mentions): readonly string[] {
  const same = days.filter(
    ({ settled, atom }) =>
      atom !== day.atom &&
      settled.kind === 'day' &&
      settled.date.year === date.year &&
      settled.date.month === date.month &&
      settled.date.day === date.day,
  );
  const full = same.filter(({ atom }) => atom.month !== null || atom.pair !== null);
  return [
    `its day said again ${step(same.length, 0, 1, 2)}`,
    ...(full.length > 0 ? ['its day also said in full'] : []),
    ...weekdayFeatures(date, day, days),
    ...[...new Set(same.map(({ source }) => source.part))].map((part) => `its day also in ${part}`),
    ...(same.some(({ source }) => source === hour.source) ? ['its day again beside the hour'] : []),
  ];
}

const isFull = ({ atom, settled }: Day): boolean =>
  settled.kind === 'day' && (atom.month !== null || atom.pair !== null || atom.day !== null);

const dayNumber = ({ year, month, day }: LocalDate): number => Date.UTC(year, month - 1, day) / DAY;

/** A bare 'Thursday': is a Thursday's date given elsewhere, and is it this one? */
function weekdayFeatures(date: LocalDate, { atom, source }: Day, days: readonly Day[]): readonly string[] {
  if (atom.weekday === null || atom.day !== null || atom.month !== null || atom.pair !== null) return [];
  const own = dayNumber(date);
  const dates = days.flatMap((one) =>
    isFull(one) && one.settled.kind === 'day' ? [{ at: dayNumber(one.settled.date), part: one.source }] : [],
  );
  const alike = dates.filter(({ at }) => (at - own) % 7 === 0 && at >= source.sentAt / DAY - 1);
  if (alike.some(({ at }) => at === own)) return ['weekday alone, its date told'];
  if (alike.length > 0) return ['weekday alone, another date of it told'];
  const near = dates.some(({ at }) => Math.abs(at - own) < 5);
  return [
    near
      ? 'weekday alone, a date of its week told'
      : dates.length > 0
        ? 'weekday alone, other dates told'
        : 'weekday alone, no date told',
  ];
}

/** A neighbouring hour or day, and what stands between: '10.30 rather than nine', 'from Thursday to Friday'. */
export function beside(one: Hour | Day, others: readonly (Hour | Day)[], name: 'hour' | 'day'): readonly string[] {
  const here = others.filter(({ source }) => source === one.source);
  const before = here.findLast(({ to }) => to <= one.from && one.from - to < 45);
  const after = here.find(({ from }) => from >= one.to && from - one.to < 45);
  const words = (from: number, to: number) => {
    const between = one.source.text.slice(from, to);
    const text = plain(between);
    return [
      ...(between.includes('\n') ? ['a line'] : []),
      ...(text.length <= 12 ? [text === '' ? 'nothing' : text] : []),
      ...Object.entries(OTHER_TIMES).flatMap(([kind, list]) => (hasPhrase(text, list) ? [kind] : [])),
    ];
  };
  return [
    ...(before === undefined
      ? [`no ${name} before`]
      : [`${name} before`, ...words(before.to, one.from).map((what) => `${name} before, then ${what}`)]),
    ...(after === undefined
      ? [`no ${name} behind`]
      : [`${name} behind`, ...words(one.to, after.from).map((what) => `${what}, then ${name}`)]),
  ];
}

const gap = (hour: Hour, day: Day): number =>
  (hour.source === day.source ? 0 : 100_000 * (1 + Math.abs(hour.source.age - day.source.age))) +
  (day.from >= hour.to ? day.from - hour.to : Math.max(0, hour.from - day.to));

const nearest = <T>(list: readonly T[], far: (one: T) => number): T | null =>
  list.reduce<T | null>((best, one) => (best === null || far(one) < far(best) ? one : best), null);

export const shiftFeatures = ({ shift, start, hour }: StartCandidate): readonly string[] => {
  if (shift === null) return [];
  const line = plain(shift);
  return [
    ...(/[?？]/u.test(shift) ? ['shift asked'] : ['shift told']),
    ...(hasPhrase(line, OTHER_TIMES.agreed) ? ['shift agreed'] : []),
    start > hour.source.sentAt ? 'shift ahead' : 'shift past',
  ];
};
