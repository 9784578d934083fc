/** Which hour belongs to which date, by what stands between them on one line or the lines around. */

import type { Atom } from './atom.ts';
import { isClock, lengthFor, type Placed, zoneFor } from './beside.ts';
import type { ClockAtom } from './clock.ts';
import type { DateAtom } from './date-atom.ts';
import { FAR, gap } from './gap.ts';
import type { LengthAtom } from './length-reading.ts';
import type { ReadLine, Scan } from './scan.ts';
import type { ZoneAtom } from './zone-reading.ts';

export interface Pair {
  readonly date: Placed<DateAtom> | null;
  readonly clock: Placed<ClockAtom> | null;
  readonly zone: Placed<ZoneAtom> | null;
  readonly length: Placed<LengthAtom> | null;
}

const WEAK_FAR = 2;

/** The most timetable rows under one date. */
const MOST_ROWS = 40;

const isDate = (one: Atom): one is DateAtom => one.kind === 'date';

interface Bid {
  readonly date: Placed<DateAtom>;
  readonly cost: number;
}

function onLine(read: ReadLine, at: number, clock: ClockAtom): Bid | null {
  let best: Bid | null = null;
  for (const date of read.atoms.filter(isDate)) {
    const before = date.at < clock.at;
    const cost = before
      ? gap(read.reader, date.next, clock.at, read.atoms)
      : gap(read.reader, clock.next, date.at, read.atoms) + 0.5;
    if (cost <= FAR && (best === null || cost < best.cost)) best = { date: { atom: date, line: at }, cost };
  }
  return best;
}

/** Is the hour near the start of its line, as in a timetable? */
const leads = (read: ReadLine, clock: ClockAtom): boolean =>
  clock.at <= 3 || read.label === 'time-label' || read.label === 'when-label';

function onLinesAround(lines: readonly ReadLine[], at: number, clock: ClockAtom): Bid | null {
  const read = lines[at];
  if (read === undefined) return null;
  const row = leads(read, clock);
  let best: Bid | null = null;
  const offer = (bid: Bid) => {
    if (best === null || bid.cost < best.cost) best = bid;
  };
  let steps = 0;
  for (let i = at - 1; i >= 0 && steps <= (row ? MOST_ROWS : 3); i--) {
    const other = lines[i];
    if (other === undefined || other.line.tokens.length === 0) continue;
    steps++;
    const dates = other.atoms
      .filter(isDate)
      .filter((one) => !one.weak || other.label === 'date-label' || other.label === 'when-label');
    const date = dates.at(-1);
    if (date === undefined) {
      // Between a heading and its rows there may be other rows, people and titles, but no sentences.
      if (steps > 3 && other.line.raw.length > 140) break;
      continue;
    }
    const taken = other.atoms.some(isClock) ? 3 : 0;
    const labels = read.label === 'time-label' && other.label === 'date-label' ? -4 : 0;
    if (other.label === 'date-label' || steps <= 4 || row)
      offer({ date: { atom: date, line: i }, cost: 4 + 2 * Math.min(steps, 6) + taken + labels });
    break;
  }
  steps = 0;
  for (let i = at + 1; i < lines.length && steps < 3; i++) {
    const other = lines[i];
    if (other === undefined || other.line.tokens.length === 0) continue;
    steps++;
    const date = other.atoms.filter(isDate).find((one) => !one.weak || other.label === 'date-label');
    if (date === undefined || other.atoms.some(isClock)) continue;
    const labels = read.label === 'time-label' && other.label === 'date-label' ? -4 : 0;
    offer({ date: { atom: date, line: i }, cost: 6 + 2 * steps + labels });
    break;
  }
  return best;
}

/** 'Tuesday at 2pm, December 8': one date given in two places. */
function merged(read: ReadLine, date: DateAtom, clock: ClockAtom): DateAtom {
  const bare = (one: DateAtom) => one.day === null && one.pair === null && (one.weekday !== null || one.ahead !== null);
  const full = (one: DateAtom) => (one.day !== null || one.pair !== null) && one.weekday === null;
  const other = read.atoms.filter(isDate).find((one) => {
    if (one === date || !((bare(date) && full(one)) || (full(date) && bare(one)))) return false;
    const [first, second] = one.at < date.at ? [one, date] : [date, one];
    if (!(first.at < clock.at && second.at >= clock.next)) return false;
    return (
      gap(read.reader, clock.next, second.at, read.atoms) === 0 &&
      gap(read.reader, first.next, clock.at, read.atoms) <= 1
    );
  });
  if (other === undefined) return date;
  const [lead, rest] = bare(date) ? [date, other] : [other, date];
  return { ...rest, weekday: lead.weekday, ahead: lead.ahead, half: lead.half };
}

/** 'Ora' on one line, and only '9.40' on the next. */
function isHeaded(lines: readonly ReadLine[], at: number): boolean {
  if ((lines[at]?.line.tokens.length ?? 0) > 4) return false;
  const above = lines.slice(Math.max(0, at - 2), at).findLast(({ line }) => line.tokens.length > 0);
  return above !== undefined && above.line.tokens.length < 3 && above.label === 'time-label';
}

export function pairsOf(scan: Scan): readonly Pair[] {
  const { lines } = scan;
  const pairs: Pair[] = [];
  const used = new Set<DateAtom>();
  for (const [at, read] of lines.entries()) {
    for (const clock of read.atoms.filter(isClock)) {
      const same = onLine(read, at, clock);
      const near = same ?? (clock.weak && !leads(read, clock) ? null : onLinesAround(lines, at, clock));
      const labelled = read.label === 'time-label' || read.label === 'when-label' || isHeaded(lines, at);
      if (
        clock.weak &&
        !labelled &&
        (near === null || (same !== null && same.cost > WEAK_FAR) || (same === null && clock.end === null))
      )
        continue;
      let date = near?.date ?? null;
      if (date !== null && date.line === at) {
        const whole = merged(read, date.atom, clock);
        for (const one of read.atoms.filter(isDate))
          if (
            whole !== date.atom &&
            (one.at === whole.at || one === date.atom || (one.day === null && one.weekday === whole.weekday))
          )
            used.add(one);
        used.add(date.atom);
        date = { atom: whole, line: at };
      } else if (date !== null) used.add(date.atom);
      const zone = zoneFor(lines, at, clock, date);
      pairs.push({ date, clock: { atom: clock, line: at }, zone, length: lengthFor(lines, at, clock) });
    }
    for (const date of read.atoms.filter(isDate)) {
      if (!used.has(date) && !(date.weak && read.label !== 'date-label' && read.label !== 'when-label'))
        pairs.push({ date: { atom: date, line: at }, clock: null, zone: null, length: null });
    }
  }
  // Reading a line does not yet show that its date is used by an hour on a later line.
  return pairs.filter((one) => one.clock !== null || one.date === null || !used.has(one.date.atom));
}
