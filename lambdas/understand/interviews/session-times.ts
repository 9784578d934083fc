/** When the rows of a schedule take place. */
import { type Instant, MINUTE } from '../../application/instant.ts';
import { instantIn } from '../zones/zones.ts';
import { endsOf, type RawSession } from './sessions.ts';

export interface Day {
  readonly line: number;
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
}

interface SessionFrame {
  /** IANA; null if unknown, and then nothing can be placed. */
  readonly zone: string | null;
  /** The day of all rows, if a calendar gives it. */
  readonly day: Instant | null;
  /** Dates in the text, with their lines: a row belongs to the last date above it. */
  readonly days: readonly Day[];
  /** The calendar's own block: rows outside it are in another zone or on another day. */
  readonly within: { readonly start: Instant; readonly end: Instant | null } | null;
}

interface PlacedSession {
  readonly start: Instant;
  readonly end: Instant | null;
  readonly title: string | null;
}

export function placeSessions(rows: readonly RawSession[], frame: SessionFrame): readonly PlacedSession[] | null {
  const { zone } = frame;
  if (zone === null) return null;
  const ends = endsOf(rows, null);
  const out: PlacedSession[] = [];
  for (const [index, row] of rows.entries()) {
    const date = frame.day === null ? dateAt(row.line, frame.days) : dateIn(zone, frame.day);
    if (date === null) return null;
    const at = (minute: number) =>
      instantIn(zone, date.year, date.month, date.day, Math.floor(minute / 60), minute % 60).at;
    const end = ends[index] ?? null;
    const start = at(row.range.start);
    out.push({ start, end: end === null ? null : start + (end - row.range.start) * MINUTE, title: row.title });
  }
  return fits(out, frame.within);
}

function dateAt(line: number, days: readonly Day[]): Day['date'] | null {
  const above = days.filter((day) => day.line <= line).sort((a, b) => b.line - a.line)[0];
  return (above ?? days[0])?.date ?? null;
}

function dateIn(zone: string, at: Instant): Day['date'] {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? 0);
  return { year: part('year'), month: part('month'), day: part('day') };
}

/** Rows in another zone are shifted together to start with the calendar's block; null if they cannot fit it. */
function fits(rows: readonly PlacedSession[], within: SessionFrame['within']): readonly PlacedSession[] | null {
  if (within === null) return rows;
  const first = Math.min(...rows.map(({ start }) => start));
  const last = Math.max(...rows.map(({ start, end }) => end ?? start));
  const inside = first >= within.start - MINUTE && (within.end === null || last <= within.end + MINUTE);
  if (inside) return rows;
  const shift = within.start - first;
  const hours = shift / (15 * MINUTE);
  if (
    !Number.isInteger(hours) ||
    Math.abs(shift) > 20 * 60 * MINUTE ||
    (within.end !== null && last + shift > within.end + MINUTE)
  )
    return null;
  return rows.map((row) => ({ ...row, start: row.start + shift, end: row.end === null ? null : row.end + shift }));
}
