/**
 * The times in a text, in ten languages: what each says and what is missing, each read in the one way that people mean; `start` weighs the others.
 *
 * How gaps are filled:
 * - A year: the next such day, or if that is more than nine months off, the last such day, with `no-year`.
 * - A bare weekday is the next one to come. 'Next Friday' said earlier in the week has two readings, so it is asked.
 * - 3/4 is read by the weekday beside it, the language, the sender's country, the zone named, the offset of the Date, and by
 *   whether only one reading lies ahead; else it is asked. Dots put the day first, a Japanese month comes first.
 * - 'at 2' is the afternoon (1 to 6), 'at 9' the morning (7 to 11); '02:00' is the night, as written.
 * - A zone: the one beside the hour; else the only one that other hours of the text bear, or that a line states for all; else the
 *   candidate's. It is asked where the candidate's is not known, or where something says that the sender sits elsewhere: a Date
 *   with another offset (+0000 says nothing: servers write it), the city that they sign with, a country whose clocks differ, another
 *   zone spoken of. Whoever is to come to a place goes by its clock. Of two zones for one hour the sure one settles the other.
 * - 'EST' and 'CET' mean the clock of the place, in summer as well; 'GMT' in summer is asked where somebody is in Britain;
 *   'IST' is India, Ireland or Israel by who writes to whom, else asked.
 * - `start` is null with `ambiguous-date`, `no-time` and `unknown-zone`, and where there is an hour without any date.
 */

import { TEXT } from '../../application/limits.ts';
import type { Atom } from './atom.ts';
import type { DateAtom } from './date-atom.ts';
import type { Moment } from './moment.ts';
import { offeredPairs } from './offered.ts';
import { type Pair, pairsOf } from './pairing.ts';
import { scan, type WhenContext } from './scan.ts';
import { settle } from './settle-pair.ts';
import { struckAtoms } from './struck.ts';
import { zonesOf } from './zones-said.ts';

export type { Moment } from './moment.ts';
export type { WhenContext } from './scan.ts';

export function findMoments(text: string, context: WhenContext): readonly Moment[] {
  const read = scan(text, context);
  const pairs = pairsOf(read).slice(0, TEXT.moments);
  const struckOnes = struckAtoms(read);
  const struckDates = [...struckOnes].filter((one) => one.kind === 'date');
  const struck = (pair: Pair) =>
    (pair.clock !== null && struckOnes.has(pair.clock.atom)) ||
    (pair.date !== null &&
      (pair.clock === null || pair.date.line === pair.clock.line) &&
      dateStruck(pair.date.atom, struckOnes, struckDates));
  const zones = zonesOf(read, pairs);
  const open = pairs.filter((one) => !struck(one) && one.date !== null);
  const offered = open.length === 0 ? new Set<Pair>() : offeredPairs(read, open);
  const first = pairs.map((pair) => settle(pair, read, zones, context, struck(pair), offered.has(pair), []));
  // '8:00 PM IST / 9:30 AM EST': the certain hour settles which reading the other has.
  const moments = first.map((moment, index) => {
    const pair = pairs[index];
    if (pair === undefined || moment.start !== null || !moment.trouble.some(({ code }) => code === 'unknown-zone'))
      return moment;
    const sure = first.flatMap((one) => (one.line === moment.line && one.start !== null ? [one.start] : []));
    return sure.length === 0 ? moment : settle(pair, read, zones, context, struck(pair), offered.has(pair), sure);
  });
  return withoutEchoes(moments).toSorted((a, b) => a.from - b.from);
}

/** A date put together from two places is struck if its first part is. */
const dateStruck = (date: DateAtom, struck: ReadonlySet<Atom>, dates: readonly DateAtom[]): boolean =>
  struck.has(date) || dates.some((one) => one.at === date.at && one.next === date.next && sameWords(one, date));

const sameWords = (a: DateAtom, b: DateAtom): boolean => a.day === b.day && a.month === b.month && a.ahead === b.ahead;

/** '10:00 PT / 13:00 ET': the second repeats the first on another clock. */
function withoutEchoes(moments: readonly Moment[]): readonly Moment[] {
  return moments.filter((one, index) => {
    if (one.start === null) return true;
    return !moments.some(
      (other, at) => at < index && other.line === one.line && other.start === one.start && other.struck === one.struck,
    );
  });
}
