/** Instants when an interview that begins at a given time may end: ends of spans, later hours of that day, and lengths. */
import { HOUR, type Instant, MINUTE } from '../../application/instant.ts';
import type { FoundStarts } from '../start/find-start.ts';
import type { Said, Source, Start } from '../start/found.ts';
import type { LengthAtom } from '../when/length-reading.ts';

export interface LengthSaid extends Said {
  readonly atom: LengthAtom;
}

export type End =
  /** `own`: of the very mention that the start was taken from. */
  | { readonly kind: 'span'; readonly end: Instant; readonly own: boolean }
  | { readonly kind: 'hour'; readonly end: Instant; readonly of: Start }
  | { readonly kind: 'length'; readonly end: Instant; readonly of: LengthSaid };

/** An interview is over within a working day. */
const LONGEST = 10 * HOUR;
const MOST = 40;

export function endsFor(start: Start, { starts, sources }: FoundStarts): readonly End[] {
  const spans = [...start.spans].map((end): End => ({ kind: 'span', end, own: end === start.end }));
  const hours = starts.filter((one) => one.start > start.start).map((of): End => ({ kind: 'hour', end: of.start, of }));
  const lengths = sources
    .flatMap(lengthsIn)
    .map((of): End => ({ kind: 'length', end: start.start + of.atom.minutes * MINUTE, of }));
  return [...spans, ...hours, ...lengths].filter(({ end }) => end - start.start <= LONGEST).slice(0, MOST);
}

/** Every length of time that a text names. */
function lengthsIn(source: Source): readonly LengthSaid[] {
  return source.read.lines.flatMap(({ atoms, line }, index) =>
    atoms.flatMap((atom): readonly LengthSaid[] => {
      const first = line.tokens[atom.at];
      const last = line.tokens[Math.min(atom.next, line.tokens.length) - 1];
      if (atom.kind !== 'length' || first === undefined || last === undefined) return [];
      return [{ source, line: index, atom, from: first.from, to: last.to, loose: false }];
    }),
  );
}
