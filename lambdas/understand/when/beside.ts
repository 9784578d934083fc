/** The zone and the length that belong to an hour. */

import type { Atom } from './atom.ts';
import type { ClockAtom } from './clock.ts';
import type { DateAtom } from './date-atom.ts';
import { gap } from './gap.ts';
import type { LengthAtom } from './length-reading.ts';
import type { ReadLine } from './scan.ts';
import type { ZoneAtom } from './zone-reading.ts';

/** An atom and the line it is on (index into the scan's lines). */
export interface Placed<A extends Atom> {
  readonly atom: A;
  readonly line: number;
}

export const isClock = (one: Atom): one is ClockAtom => one.kind === 'clock';

/** The zone right after an hour, right before it, after the date that follows it, or alone at the start of the next line. */
export function zoneFor(
  lines: readonly ReadLine[],
  at: number,
  clock: ClockAtom,
  date: Placed<DateAtom> | null,
): Placed<ZoneAtom> | null {
  const read = lines[at];
  if (read === undefined) return null;
  const zones = read.atoms.filter((one) => one.kind === 'zone');
  let end = clock.next;
  for (const one of read.atoms.filter(({ at: place }) => place >= clock.next)) {
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
  // '14:00 - Tuesday, December 8, 2026 (Eastern Time)', even if the date is on the line below as well
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

/** The length on the hour's line, or labelled on a line nearby. */
export function lengthFor(lines: readonly ReadLine[], at: number, clock: ClockAtom): Placed<LengthAtom> | null {
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
