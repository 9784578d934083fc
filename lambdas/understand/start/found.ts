/** What is found on the way to the start: days and hours, the instants they may mean, and how likely each is. */
import type { Instant } from '../../application/instant.ts';
import type { LocalDate } from '../../application/local-time.ts';
import type { Atom } from '../when/atom.ts';
import type { Clock, ClockAtom } from '../when/clock.ts';
import type { DateAtom } from '../when/date-atom.ts';
import type { Pair } from '../when/pairing.ts';
import type { Ground } from '../when/readings.ts';
import type { Settled } from '../when/settle-date.ts';
import type { ZoneSaid } from '../when/zone-reading.ts';

/** Where the words come from: a message of the thread, the subject, the candidate's note. */
export interface Source extends Ground {
  readonly part: 'newest' | 'older' | 'subject' | 'note';
  readonly age: number;
  readonly sentAt: Instant;
  readonly byCandidate: boolean;
  readonly text: string;
  readonly pairs: readonly Pair[];
  readonly struck: ReadonlySet<Atom>;
}

/** A mention of a time: where it stands, in characters of the source's text, end excluded. */
export interface Said {
  readonly source: Source;
  readonly line: number;
  readonly atom: Atom;
  readonly from: number;
  readonly to: number;
  /** Perhaps no time at all. */
  readonly loose: boolean;
}

export interface Day extends Said {
  readonly atom: DateAtom;
  readonly settled: Settled;
}

export interface Hour extends Said {
  readonly atom: ClockAtom;
  readonly said: ZoneSaid | null;
  /** What the rules pair it with. */
  readonly pair: Pair | null;
}

export interface Mentions {
  readonly sources: readonly Source[];
  readonly days: readonly Day[];
  readonly hours: readonly Hour[];
}

export interface StartCandidate {
  readonly start: Instant;
  readonly end: Instant | null;
  readonly timeZone: string | null;
  readonly zoneSaid: boolean;
  readonly date: LocalDate;
  readonly clock: Clock;
  readonly supposes: readonly string[];
  readonly hour: Hour;
  readonly day: Day;
  /** The rules pair this hour with this day. */
  readonly paired: boolean;
  /** The sentence that moves an old time to this one; null if the time itself is given. */
  readonly shift: string | null;
}

export interface Start extends StartCandidate {
  /** That the interview begins exactly then; from 0 to 1. */
  readonly likelihood: number;
  /** Its hour is mentioned only to be ruled out: 'not 1.45', 'rather than nine'. */
  readonly putAway: boolean;
  /** The ends of every span that begins then. */
  readonly spans: ReadonlySet<Instant>;
  /** Where it is given: the note, the subject, a message. */
  readonly parts: ReadonlySet<Source['part']>;
  /** What was seen of all its mentions together. */
  readonly features: readonly string[];
}
