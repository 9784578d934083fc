/** What a line says about time: a date, an hour, a zone or a length. */
import type { ClockAtom } from './clock.ts';
import type { DateAtom } from './date-atom.ts';
import type { LengthAtom } from './length-reading.ts';
import type { ZoneAtom } from './zone-reading.ts';

export type Atom = DateAtom | ClockAtom | ZoneAtom | LengthAtom;
