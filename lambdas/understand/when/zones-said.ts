/** The zones a text names: next to its hours, for all of them, or elsewhere. */
import type { Pair } from './pairing.ts';
import type { Scan } from './scan.ts';
import type { ZoneSaid } from './zone-reading.ts';

export interface Zones {
  /** Next to hours. */
  readonly beside: readonly ZoneSaid[];
  /** On a line that applies to all: 'Time zone: ...', 'all times are in ...'. */
  readonly stated: readonly ZoneSaid[];
  readonly spokenOf: readonly ZoneSaid[];
}

const FOR_ALL =
  /\b(?:times|zeiten|heures|horaires|horarios|horas|horários|tijden|orari|godziny|tider)\b|時間は|時刻は/iu;

export function zonesOf(read: Scan, pairs: readonly Pair[]): Zones {
  const taken = new Set(pairs.flatMap((one) => (one.zone === null ? [] : [one.zone.atom])));
  const beside = pairs.flatMap((one) => (one.zone === null ? [] : [one.zone.atom.said]));
  const stated: ZoneSaid[] = [];
  const spokenOf: ZoneSaid[] = [];
  for (const { atoms, label, line } of read.lines) {
    for (const atom of atoms) {
      if (atom.kind !== 'zone' || taken.has(atom)) continue;
      // 'Monday, 14 December (Pacific Time)' above a timetable applies to its hours.
      const besideDate = atoms.some(({ kind }) => kind === 'date') && !atoms.some(({ kind }) => kind === 'clock');
      if (label === 'zone-label' || besideDate || FOR_ALL.test(line.raw)) stated.push(atom.said);
      else if (atom.alone) spokenOf.push(atom.said);
    }
  }
  return { beside, stated, spokenOf };
}
