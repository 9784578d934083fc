/** Which hour belongs to which date: by what stands between them, on one line or on the lines around. */
import type { ClockAtom } from './clock-reading.ts';
import type { DateAtom } from './date-reading.ts';
import type { LengthAtom } from './length-reading.ts';
import type { Reader } from './reader.ts';
import type { Atom, ReadLine, Scan } from './scan.ts';
import type { ZoneAtom } from './zone-reading.ts';

/** An atom, and the line on which it stands (index into the scan's lines). */
export interface Placed<A extends Atom> {
  readonly atom: A;
  readonly line: number;
}

export interface Pair {
  readonly date: Placed<DateAtom> | null;
  readonly clock: Placed<ClockAtom> | null;
  readonly zone: Placed<ZoneAtom> | null;
  readonly length: Placed<LengthAtom> | null;
}

/** Farther than this, a date and an hour on one line do not belong together. */
const FAR = 14;
const WEAK_FAR = 2;
/** No more tokens than this are looked at between two. */
const WIDEST = 80;
/** Rows of a timetable under one date may be this many. */
const MOST_ROWS = 40;

const FREE: ReadonlySet<string> = new Set([
  '(',
  ')',
  ',',
  ':',
  '-',
  '–',
  '@',
  '|',
  '·',
  '⋅',
  '（',
  '）',
  '、',
  '[',
  ']',
  '/',
  '.',
  '~',
  '【',
  '】',
]);
const SMALL: ReadonlySet<string> = new Set([
  't',
  'in',
  'the',
  'a',
  'with',
  'de',
  'la',
  'um',
  'kl',
  'für',
  'at',
  'は',
  'に',
  'の',
  'で',
  'を',
  'が',
  'r',
  'czasu',
  'set',
  'also',
  'then',
  'es',
  'is',
  'ist',
  'est',
  'será',
  'jest',
  'är',
]);

/** How far two atoms of one line stand from each other, in words; small words and marks do not count. */
export function gap(r: Reader, from: number, to: number, atoms: readonly Atom[]): number {
  let cost = 0;
  let i = from;
  if (to - from > WIDEST) return Number.POSITIVE_INFINITY;
  const within = atoms.filter((one) => one.at >= from && one.next <= to);
  while (i < to && cost <= 2 * FAR) {
    const inside = within.find((one) => one.at === i);
    if (inside !== undefined && inside.next > i) {
      cost += inside.kind === 'date' ? 6 : inside.kind === 'clock' ? 1 : 0;
      i = inside.next;
      continue;
    }
    const small = r.any(i, 'on', 'of', 'from', 'clock-at', 'clock-before', 'lasting', 'am', 'pm');
    const key = r.key(i);
    if (r.any(i, 'or') !== null) {
      cost += 4;
      i++;
    } else if (small !== null && small.next <= to) i = small.next;
    else if (r.any(i, 'and') !== null || key === ';') {
      cost += 3;
      i++;
    } else if (key === '.' && r.token(i + 1)?.space === true) {
      cost += 4;
      i++;
    } else if (key === '!' || key === '?' || key === '。') {
      cost += 4;
      i++;
    } else {
      cost += FREE.has(key) || SMALL.has(key) ? 0 : 1;
      i++;
    }
  }
  return cost;
}

const isDate = (one: Atom): one is DateAtom => one.kind === 'date';
const isClock = (one: Atom): one is ClockAtom => one.kind === 'clock';

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

/** Is the hour among the first things of its line, as in a timetable? */
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
      // Between a heading and its rows there stand other rows, people and titles: not sentences.
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

/** The zone right after an hour, right before it, after the date behind it, or alone at the beginning of the next line. */
function zoneFor(
  lines: readonly ReadLine[],
  at: number,
  clock: ClockAtom,
  date: Placed<DateAtom> | null,
): Placed<ZoneAtom> | null {
  const read = lines[at];
  if (read === undefined) return null;
  const zones = read.atoms.filter((one) => one.kind === 'zone');
  const index = read.atoms.indexOf(clock);
  let end = clock.next;
  for (const one of read.atoms.slice(index + 1)) {
    if (one.kind === 'zone') {
      const after = gap(read.reader, end, one.at, read.atoms);
      if (after <= 2) return { atom: one, line: at };
      break;
    }
    if (one.kind === 'clock') break;
    if (one.kind === 'date' && date?.atom.at !== one.at) break;
    end = one.next;
  }
  const before = zones.findLast((one) => one.next <= clock.at);
  if (before !== undefined && gap(read.reader, before.next, clock.at, read.atoms) === 0) {
    const owner = read.atoms.findLast((one) => one.kind === 'clock' && one.next <= before.at);
    if (owner === undefined || gap(read.reader, owner.next, before.at, read.atoms) > 1)
      return { atom: before, line: at };
  }
  // '14:00 - Tuesday, December 8, 2026 (Eastern Time)', with the date's own line below as well
  const next = lines.slice(at + 1, at + 3).find((one) => one.line.tokens.length > 0);
  const last = read.atoms.findLast((one) => one.kind === 'clock');
  const first = next?.atoms[0];
  if (
    next !== undefined &&
    last === clock &&
    first?.kind === 'zone' &&
    (first.at <= 2 || next.label === 'zone-label') &&
    next.atoms.every((one) => one.kind !== 'clock')
  )
    return { atom: first, line: lines.indexOf(next) };
  return null;
}

/** The length said on the line of the hour, or labelled on a line nearby. */
function lengthFor(lines: readonly ReadLine[], at: number, clock: ClockAtom): Placed<LengthAtom> | null {
  const read = lines[at];
  if (read === undefined || clock.end !== null) return null;
  const own = read.atoms.filter((one) => one.kind === 'length');
  const clocks = read.atoms.filter(isClock);
  const mine = own.find((one) =>
    clocks.every((other) => other === clock || Math.abs(other.at - one.at) > Math.abs(clock.at - one.at)),
  );
  if (mine !== undefined) return { atom: mine, line: at };
  for (const step of [1, -1, 2, -2, 3, -3, 4, -4]) {
    const other = lines[at + step];
    if (other === undefined) continue;
    const length = other.atoms.find((one) => one.kind === 'length');
    if (length !== undefined && other.label === 'length-label') return { atom: length, line: at + step };
  }
  // A sentence around the hour: 'a 45-minute call ... on Tuesday at 10' wraps onto the next line.
  for (const step of [1, -1]) {
    const other = lines[at + step];
    if (other === undefined || other.atoms.some(isClock)) continue;
    const length = other.atoms.find((one) => one.kind === 'length');
    const wraps =
      step === 1
        ? !/[.!?:]\s*$/u.test(read.line.raw) && read.line.raw.length > 40
        : !/[.!?:]\s*$/u.test(other.line.raw) && other.line.raw.length > 40;
    if (length !== undefined && wraps) return { atom: length, line: at + step };
  }
  return null;
}

/** 'Tuesday at 2pm, December 8': one date, said in two places. */
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

export function pairsOf(scan: Scan): readonly Pair[] {
  const { lines } = scan;
  const pairs: Pair[] = [];
  const used = new Set<DateAtom>();
  for (const [at, read] of lines.entries()) {
    for (const clock of read.atoms.filter(isClock)) {
      const same = onLine(read, at, clock);
      const near = same ?? (clock.weak && !leads(read, clock) ? null : onLinesAround(lines, at, clock));
      const labelled = read.label === 'time-label' || read.label === 'when-label';
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
  // A date whose hour stands on a later line was not known to be taken when its own line was read.
  return pairs.filter((one) => one.clock !== null || one.date === null || !used.has(one.date.atom));
}
