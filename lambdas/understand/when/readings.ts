/** Every instant that a date and an hour may mean together, likeliest first, with the assumptions each makes. */
import { DAY, type Instant, MINUTE } from '../../application/instant.ts';
import { daysOf, fieldsOf, type LocalDate } from '../../application/local-time.ts';
import type { Clock, ClockAtom } from './clock.ts';
import type { DateAtom } from './date-atom.ts';
import type { Scan, WhenContext } from './scan.ts';
import { orderOf, type Settled, settleDate } from './settle-date.ts';
import { baseOf, onHalf, orderIn } from './settle-pair.ts';
import { type Dial, at as instantOn, settleZone, type Zoned } from './settle-zone.ts';
import type { ZoneSaid } from './zone-reading.ts';
import type { Zones } from './zones-said.ts';

interface TimeReading {
  readonly start: Instant;
  readonly end: Instant | null;
  readonly timeZone: string | null;
  readonly zoneSaid: boolean;
  readonly date: LocalDate;
  readonly clock: Clock;
  /** Its assumptions, in words: 'the other half of the day', 'second day'. */
  readonly supposes: readonly string[];
}

/** One text's dates, hours and zones, for resolving its mentions. */
export interface Ground {
  readonly read: Scan;
  readonly zones: Zones;
  readonly context: WhenContext;
}

/** The days a date may mean, likeliest first. */
export function daysFor(date: DateAtom, { read, zones, context }: Ground): Settled {
  const rough = { ...fieldsOf(context.sentAt), hour: 12, minute: 0 };
  const guess = settleZone(questionOf(null, zones, read, rough), context);
  const dial = guess.kind === 'dial' ? guess.dial : null;
  const named = dial !== null && 'zone' in dial && guess.kind === 'dial' && guess.said ? dial.zone : null;
  return settleDate(date, baseOf(context, dial), orderOf(orderIn(read), context, named));
}

const questionOf = (said: ZoneSaid | null, zones: Zones, read: Scan, time: LocalDate & Clock) => ({
  said,
  others: zones.stated.length > 0 ? zones.stated : zones.beside,
  spokenOf: zones.spokenOf,
  time,
  language: read.tongues.first,
});

const minutesOf = ({ hour, minute }: Clock): number => hour * 60 + minute;

interface Span {
  readonly start: Clock;
  readonly end: Clock | null;
  readonly supposes: readonly string[];
}

/** Both am and pm if the hour gives neither. */
function spansOf(clock: ClockAtom, half: 'am' | 'pm' | null): readonly Span[] {
  const turn = (one: Clock, by: 'am' | 'pm' | null) => onHalf(one, clock.open, by);
  const own: Span = {
    start: turn(clock.start, half),
    end: clock.end === null ? null : turn(clock.end, half),
    supposes:
      half !== null && clock.open ? ['half: of the day said'] : clock.open ? ['half: as usual'] : ['half: clear'],
  };
  if (!clock.open) return [own];
  const over = own.start.hour >= 12 ? 'am' : 'pm';
  const start = turn(clock.start, over);
  const end = clock.end === null ? null : turn(clock.end, over);
  return [own, { start, end, supposes: [half === null ? 'half: unusual' : 'half: against the day'] }];
}

/** If no zone is given, the candidate's own may be meant instead of the place's. */
function dialsOf(zoned: Zoned, { zone }: WhenContext): readonly Dial[] {
  if (zoned.kind === 'unknown') return zoned.choices.slice(0, 3);
  const own: readonly Dial[] =
    zone === null || zoned.said || ('zone' in zoned.dial && zoned.dial.zone === zone) ? [] : [{ zone }];
  return [zoned.dial, ...own];
}

export function timesFor(
  settled: Settled,
  clock: ClockAtom,
  half: 'am' | 'pm' | null,
  said: ZoneSaid | null,
  { read, zones, context }: Ground,
  bare: boolean,
): readonly TimeReading[] {
  const days = settled.kind === 'day' ? [settled.date] : settled.dates.slice(0, 2);
  const out: TimeReading[] = [];
  // 'Thursday' may be the one in the following week.
  const later =
    bare && settled.kind === 'day'
      ? [{ ...fieldsOf(daysOf(settled.date.year, settled.date.month, settled.date.day + 7) * DAY) }]
      : [];
  for (const [at, date] of [...days, ...later].entries())
    for (const span of spansOf(clock, half)) {
      const zoned = settleZone(questionOf(said, zones, read, { ...date, ...span.start }), context);
      const dials = dialsOf(zoned, context);
      for (const [rank, dial] of dials.entries()) {
        const start = instantOn(dial, { ...date, ...span.start });
        const over = span.end !== null && minutesOf(span.end) <= minutesOf(span.start) ? 1 : 0;
        const end = span.end === null ? null : instantOn(dial, { ...date, day: date.day + over, ...span.end });
        out.push({
          start,
          end: end !== null && end - start > 14 * 60 * MINUTE ? null : end,
          timeZone: 'zone' in dial ? dial.zone : null,
          zoneSaid: zoned.kind === 'dial' && zoned.said,
          date,
          clock: span.start,
          supposes: [
            ...span.supposes,
            settled.kind === 'day'
              ? at > 0
                ? 'day: a week on'
                : settled.doubtfulYear
                  ? 'day: its year is doubtful'
                  : 'day: settled'
              : `day: ${settled.why}, reading ${at + 1}`,
            zoned.kind === 'dial' && rank === 0
              ? zoned.said
                ? 'zone: said'
                : 'zone: supposed'
              : `zone: not known, ${rank + 1} of ${dials.length}`,
          ],
        });
      }
    }
  return out;
}
