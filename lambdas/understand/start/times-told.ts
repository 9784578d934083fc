/** When the interview in a text takes place: its start or the days of its timetable, by rules and learnt weights. */
import type { Instant } from '../../application/instant.ts';
import { localOf } from '../../application/local-time.ts';
import { type Change, changeIn } from '../interviews/change.ts';
import { type Told, tell } from '../interviews/prose.ts';
import { type Day, placeSessions } from '../interviews/session-times.ts';
import { type RawSession, readSessions } from '../interviews/sessions.ts';
import type { Reading } from '../reading.ts';
import { findMoments, type Moment, type WhenContext } from '../when/find-moments.ts';
import { chosenBelow } from './chosen.ts';
import { findStart } from './find-start.ts';
import { type SettledStart, settleStart } from './settle-start.ts';
import { weighMoments } from './weigh-moments.ts';

export interface TimesTold {
  readonly change: Change;
  /** What the phrase rules choose. */
  readonly told: Told | null;
  /** The parts of a timetable, as written. */
  readonly rows: readonly RawSession[];
  readonly zone: string | null;
  readonly begins: SettledStart;
  /** The timetable days that are the interview's; a single null if there is none. */
  readonly loops: readonly (Loop | null)[];
}

export interface Loop {
  readonly placed: readonly { readonly start: Instant; readonly end: Instant | null; readonly title: string | null }[];
  readonly rows: readonly RawSession[];
}

/** `note`: what the candidate wrote above the forward. */
export function timesTold(reading: Reading, moments: readonly Moment[], when: WhenContext, note: string): TimesTold {
  const weighed = weighMoments(moments, findMoments(reading.subject, when), reading);
  const change = changeIn(reading);
  const chosen = chosenBelow(weighed, reading);
  const told = chosen ?? tell(weighed, change, reading);
  const rows =
    chosen !== null || (change.asks && told?.status === 'tentative') ? [] : readSessions(reading.body, reading.words);
  const zone =
    weighed.find(({ moment }) => moment.zoneSaid && moment.timeZone !== null)?.moment.timeZone ??
    told?.timeZone ??
    null;
  const days: readonly Day[] = weighed.flatMap(({ moment, source }) =>
    source === 'body' && moment.date !== null && !moment.struck ? [{ line: moment.line, date: moment.date }] : [],
  );
  const placed =
    rows.length < 2 || told === null
      ? null
      : placeSessions(rows, { zone: zone ?? when.zone, day: null, days, within: null });
  const timetable = placed === null ? [] : byDay(placed, rows, zone ?? when.zone ?? 'UTC');
  const found = findStart(reading, note, when, { told, weighed, change, timetable });
  const begins = settleStart(found, reading, placed, told ?? { start: null, trouble: [] });
  const meant = timetable.filter((loop) => loop.placed.some(({ start }) => begins.days.includes(start)));
  const [only] = meant;
  // One row is no timetable.
  const isNone = only === undefined || (meant.length === 1 && only.placed.length < 2);
  return { change, told, rows, zone, begins, loops: isNone ? [null] : meant };
}

/** When the last part ends, if the text says so and the parts follow one another. */
export function endOfLoop({ placed, rows }: Loop): Instant | null {
  const follows = placed.every(({ end }, at) => {
    const next = placed[at + 1];
    return next === undefined || end === null || end <= next.start;
  });
  return follows && rows.at(-1)?.range.end != null ? (placed.at(-1)?.end ?? null) : null;
}

function byDay(placed: Loop['placed'], rows: readonly RawSession[], zone: string): readonly Loop[] {
  const days = new Map<string, { placed: Loop['placed'][number][]; rows: RawSession[] }>();
  for (const [index, one] of placed.entries()) {
    const { year, month, day: date } = localOf(one.start, zone);
    const day = `${year}-${month}-${date}`;
    const loop = days.get(day) ?? { placed: [], rows: [] };
    loop.placed.push(one);
    const row = rows[index];
    if (row !== undefined) loop.rows.push(row);
    days.set(day, loop);
  }
  return [...days.values()];
}
