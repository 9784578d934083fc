/**
 * The times that a text speaks of, in ten languages: each with what it says, what is missing, and no guess between two readings.
 *
 * How what is not said is filled in:
 * - A year: that of the next such day; where that is more than nine months off, the last such day, with `no-year`.
 * - A weekday alone is the next one to come. 'Next Friday' said earlier in the week than Friday has two readings: it is asked.
 * - 3/4 is read by the weekday beside it, the language, the sender's country, the zone named, the offset of the Date, and by
 *   whether only one reading lies ahead; else it is asked. Dots put the day first, a Japanese month comes first.
 * - 'at 2' is the afternoon (1 to 6), 'at 9' the morning (7 to 11); '02:00' is the night, as written.
 * - A zone: the one beside the hour; else the only one that other hours of the text bear, or that a line states for all; else the
 *   candidate's. It is asked where the candidate's is not known, or where something says that the sender sits elsewhere: a Date
 *   with another offset (+0000 says nothing: servers write it), a country whose clocks differ, another zone spoken of.
 * - 'EST' and 'CET' mean the clock of the place, in summer as well; 'GMT' in summer is asked where somebody is in Britain;
 *   'IST' is India, Ireland or Israel by who writes to whom, else asked.
 * - `start` is null with `ambiguous-date`, `no-time` and `unknown-zone`, and where there is an hour without any date.
 */
import { type Instant, MINUTE } from '../application/instant.ts';
import { daysOf, fieldsOf, isZone, type LocalDate, localOf } from '../application/local-time.ts';
import type { Trouble } from '../mail/message.ts';
import type { Clock } from './when/clock.ts';
import type { DateAtom } from './when/date-atom.ts';
import { LANGUAGES } from './when/lexicon.ts';
import { offeredPairs } from './when/offered.ts';
import { type Pair, pairsOf } from './when/pairing.ts';
import { type Atom, type Scan, scan, type WhenContext } from './when/scan.ts';
import { orderOf, type Settled, settleDate } from './when/settle-date.ts';
import { type Dial, at as instantOn, settleZone, writeDial, type Zoned } from './when/settle-zone.ts';
import { struckAtoms } from './when/struck.ts';
import { ambiguousDate, noTime, noYear, past, unknownZone } from './when/trouble.ts';
import type { ZoneSaid } from './when/zone-reading.ts';

export type { WhenContext } from './when/scan.ts';

export interface Moment {
  readonly start: Instant | null;
  /** From a span or a length; null where neither is said. */
  readonly end: Instant | null;
  /** IANA; null where the hour has a bare offset or an unknown zone. */
  readonly timeZone: string | null;
  /** The text names the zone, here or for all of its hours. */
  readonly zoneSaid: boolean;
  readonly hasDate: boolean;
  readonly hasTime: boolean;
  readonly hasYear: boolean;
  /** On the clock of the zone; null where the date has two readings or is not said. */
  readonly date: LocalDate | null;
  /** ISO 639-1. */
  readonly language: string;
  /** Character offsets in the text, and the number of the line, from 0. */
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly text: string;
  readonly trouble: readonly Trouble[];
  /** The old time of a change. */
  readonly struck: boolean;
  /** Proposed to choose from, not fixed. */
  readonly offered: boolean;
}

/** More moments than this are a calendar, not an invitation. */
const MOST = 200;

export function findMoments(text: string, context: WhenContext): readonly Moment[] {
  const read = scan(text, context);
  const pairs = pairsOf(read).slice(0, MOST);
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
  // '8:00 PM IST / 9:30 AM EST': the hour that is sure says which of its readings the other has.
  const moments = first.map((moment, index) => {
    const pair = pairs[index];
    if (pair === undefined || moment.start !== null || !moment.trouble.some(({ code }) => code === 'unknown-zone'))
      return moment;
    const sure = first.flatMap((one) => (one.line === moment.line && one.start !== null ? [one.start] : []));
    return sure.length === 0 ? moment : settle(pair, read, zones, context, struck(pair), offered.has(pair), sure);
  });
  return withoutEchoes(moments).toSorted((a, b) => a.from - b.from);
}

/** A date that was put together from two places is struck where its first part is. */
const dateStruck = (date: DateAtom, struck: ReadonlySet<Atom>, dates: readonly DateAtom[]): boolean =>
  struck.has(date) || dates.some((one) => one.at === date.at && one.next === date.next && sameWords(one, date));

const sameWords = (a: DateAtom, b: DateAtom): boolean => a.day === b.day && a.month === b.month && a.ahead === b.ahead;

interface Zones {
  /** Beside hours. */
  readonly beside: readonly ZoneSaid[];
  /** On a line that states it for all: 'Time zone: ...', 'all times are in ...'. */
  readonly stated: readonly ZoneSaid[];
  readonly spokenOf: readonly ZoneSaid[];
}

const FOR_ALL =
  /\b(?:times|zeiten|heures|horaires|horarios|horas|horários|tijden|orari|godziny|tider)\b|時間は|時刻は/iu;

function zonesOf(read: Scan, pairs: readonly Pair[]): Zones {
  const taken = new Set(pairs.flatMap((one) => (one.zone === null ? [] : [one.zone.atom])));
  const beside = pairs.flatMap((one) => (one.zone === null ? [] : [one.zone.atom.said]));
  const stated: ZoneSaid[] = [];
  const spokenOf: ZoneSaid[] = [];
  for (const { atoms, label, line } of read.lines) {
    for (const atom of atoms) {
      if (atom.kind !== 'zone' || taken.has(atom)) continue;
      // 'Monday, 14 December (Pacific Time)' above a timetable holds for its hours.
      const besideDate = atoms.some(({ kind }) => kind === 'date') && !atoms.some(({ kind }) => kind === 'clock');
      if (label === 'zone-label' || besideDate || FOR_ALL.test(line.raw)) stated.push(atom.said);
      else if (atom.alone) spokenOf.push(atom.said);
    }
  }
  return { beside, stated, spokenOf };
}

/** The half of the day that the date says ('Tuesday afternoon at 2'), where the hour says none. */
function onHalf(clock: Clock, open: boolean, half: 'am' | 'pm' | null): Clock {
  if (!open || half === null) return clock;
  const twelve = clock.hour % 12;
  if (half === 'pm') return { hour: twelve + 12, minute: clock.minute };
  return { hour: twelve, minute: clock.minute };
}

/** Where a bare midnight closes a span, it is that of the next day. */
const daysOver = (start: Clock, end: Clock): number =>
  end.hour * 60 + end.minute <= start.hour * 60 + start.minute ? 1 : 0;

function baseOf(context: WhenContext, dial: Dial | null): number {
  const zone = context.zone !== null && isZone(context.zone) ? context.zone : null;
  const shown =
    dial !== null && 'zone' in dial
      ? localOf(context.sentAt, dial.zone)
      : dial !== null
        ? fieldsOf(context.sentAt + dial.offset * MINUTE)
        : zone !== null
          ? localOf(context.sentAt, zone)
          : fieldsOf(context.sentAt + (context.sentOffset ?? 0) * MINUTE);
  return daysOf(shown.year, shown.month, shown.day);
}

/** `sure`: instants that the same line says without doubt. */
function settle(
  pair: Pair,
  read: Scan,
  zones: Zones,
  context: WhenContext,
  struck: boolean,
  offered: boolean,
  sure: readonly Instant[],
): Moment {
  const language = pair.date?.atom.language || pair.clock?.atom.language || read.tongues.first;
  const said = pair.zone?.atom.said ?? null;
  const question = (time: LocalDate & Clock) => ({
    said,
    others: zones.stated.length > 0 ? zones.stated : zones.beside,
    spokenOf: zones.spokenOf,
    time,
    language: read.tongues.first,
  });
  const rough = { ...fieldsOf(context.sentAt), hour: 12, minute: 0 };
  const guess = settleZone(question(rough), context);
  const guessed = guess.kind === 'dial' ? guess.dial : null;
  const zoneName = guessed !== null && 'zone' in guessed && guess.kind === 'dial' && guess.said ? guessed.zone : null;
  const base = baseOf(context, guessed);
  const order = orderOf(orderIn(read), context, zoneName);
  const settled = pair.date === null ? null : settleDate(pair.date.atom, base, order);
  const half = pair.date?.atom.half ?? null;
  const clock = pair.clock === null ? null : onHalf(pair.clock.atom.start, pair.clock.atom.open, half);
  const rawEnd = pair.clock?.atom.end ?? null;
  const end = rawEnd === null || pair.clock === null ? null : onHalf(rawEnd, pair.clock.atom.open, half);
  const date = settled?.kind === 'day' ? settled.date : null;
  const asked = clock === null ? null : settleZone(question({ ...(date ?? rough), ...clock }), context);
  const zoned =
    asked === null || clock === null || date === null ? asked : byTheSure(asked, { ...date, ...clock }, sure);
  const trouble = troubleOf(pair, settled, clock, zoned);
  const blocked = trouble.length > 0 && trouble.some((one) => one.code !== 'no-year');
  const dial = zoned?.kind === 'dial' ? zoned.dial : null;
  const start =
    date === null || clock === null || dial === null || blocked ? null : instantOn(dial, { ...date, ...clock });
  const length = pair.length?.atom.minutes ?? null;
  const over = clock !== null && end !== null ? daysOver(clock, end) : 0;
  const ends =
    start === null || date === null || dial === null
      ? null
      : end !== null
        ? instantOn(dial, { ...date, day: date.day + over, ...end })
        : length === null
          ? null
          : start + length * MINUTE;
  const gone = start !== null && !struck && (ends ?? start) < context.sentAt ? [past()] : [];
  return {
    start,
    end: ends,
    timeZone: dial !== null && 'zone' in dial ? dial.zone : null,
    zoneSaid: zoned?.kind === 'dial' && zoned.said,
    hasDate: pair.date !== null,
    hasTime: pair.clock !== null,
    hasYear: pair.date?.atom.year != null,
    date,
    language,
    ...placeOf(pair, read),
    trouble: [...trouble, ...gone],
    struck,
    offered,
  };
}

/** Of several clocks the one on which the hour is an instant that is known. */
function byTheSure(zoned: Zoned, time: LocalDate & Clock, sure: readonly Instant[]): Zoned {
  if (zoned.kind === 'dial') return zoned;
  const dials = zoned.choices.filter((dial) => sure.includes(instantOn(dial, time)));
  const [only] = dials;
  return only !== undefined && dials.length === 1 ? { kind: 'dial', dial: only, said: true } : zoned;
}

function orderIn(read: Scan): 'dmy' | 'ymd' | null {
  return LANGUAGES.find((one) => one.code === read.tongues.first)?.order ?? null;
}

function troubleOf(pair: Pair, settled: Settled | null, clock: Clock | null, zoned: Zoned | null): readonly Trouble[] {
  const trouble: Trouble[] = [];
  if (settled?.kind === 'doubt') trouble.push(ambiguousDate(settled, clock));
  if (settled?.kind === 'day' && settled.doubtfulYear && pair.date?.atom.year === null)
    trouble.push(noYear(settled.date, clock));
  if (clock === null) trouble.push(noTime());
  if (zoned?.kind === 'unknown' && settled !== null)
    trouble.push(unknownZone(settled.kind === 'day' ? settled.date : null, clock, zoned.choices.map(writeDial)));
  return trouble;
}

function placeOf(
  pair: Pair,
  read: Scan,
): { readonly from: number; readonly to: number; readonly line: number; readonly text: string } {
  const main = pair.clock ?? pair.date;
  const line = main?.line ?? 0;
  const places = [pair.date, pair.clock, pair.zone].filter((one) => one !== null && one.line === line);
  const tokens = read.lines[line]?.line.tokens ?? [];
  const first = Math.min(...places.map((one) => one?.atom.at ?? 0));
  const last = Math.max(...places.map((one) => one?.atom.next ?? 0)) - 1;
  const from = tokens[first]?.from ?? 0;
  const to = tokens[Math.min(last, tokens.length - 1)]?.to ?? from;
  const raw = read.lines[line]?.line;
  const above = raw === undefined ? '' : raw.raw.slice(0, from - raw.from);
  const number = (raw?.number ?? 0) + above.split('\n').length - 1;
  return { from, to, line: number, text: raw === undefined ? '' : raw.raw.slice(from - raw.from, to - raw.from) };
}

/** '10:00 PT / 13:00 ET': the second says the first again, on another clock. */
function withoutEchoes(moments: readonly Moment[]): readonly Moment[] {
  return moments.filter((one, index) => {
    if (one.start === null) return true;
    return !moments.some(
      (other, at) => at < index && other.line === one.line && other.start === one.start && other.struck === one.struck,
    );
  });
}
