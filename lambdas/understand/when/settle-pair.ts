/** Resolves a written date and hour to an instant, or to a question. */
import { type Instant, MINUTE } from '../../application/instant.ts';
import { daysOf, fieldsOf, isZone, type LocalDate, localOf } from '../../application/local-time.ts';
import type { Trouble } from '../../mail/message.ts';
import { LANGUAGES } from '../languages/all.ts';
import type { Clock } from './clock.ts';
import type { Moment } from './moment.ts';
import type { Pair } from './pairing.ts';
import type { Scan, WhenContext } from './scan.ts';
import { orderOf, type Settled, settleDate } from './settle-date.ts';
import { type Dial, at as instantOn, settleZone, writeDial, type Zoned } from './settle-zone.ts';
import { ambiguousDate, noTime, noYear, past, unknownZone } from './trouble.ts';
import type { Zones } from './zones-said.ts';

/** am or pm from the date ('Tuesday afternoon at 2'), if the hour gives none. */
export function onHalf(clock: Clock, open: boolean, half: 'am' | 'pm' | null): Clock {
  if (!open || half === null) return clock;
  const twelve = clock.hour % 12;
  if (half === 'pm') return { hour: twelve + 12, minute: clock.minute };
  return { hour: twelve, minute: clock.minute };
}

/** A bare midnight that ends a span belongs to the next day. */
const daysOver = (start: Clock, end: Clock): number =>
  end.hour * 60 + end.minute <= start.hour * 60 + start.minute ? 1 : 0;

export function baseOf(context: WhenContext, dial: Dial | null): number {
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

/** `sure`: instants that the same line gives without doubt. */
export function settle(
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

/** Of several clocks, the one on which the hour is an instant already known. */
function byTheSure(zoned: Zoned, time: LocalDate & Clock, sure: readonly Instant[]): Zoned {
  if (zoned.kind === 'dial') return zoned;
  const dials = zoned.choices.filter((dial) => sure.includes(instantOn(dial, time)));
  const [only] = dials;
  return only !== undefined && dials.length === 1 ? { kind: 'dial', dial: only, said: true } : zoned;
}

export function orderIn(read: Scan): 'dmy' | 'ymd' | null {
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
