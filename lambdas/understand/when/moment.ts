/** A time that a text speaks of, with what it says, what is missing, and where it stands. */
import type { Instant } from '../../application/instant.ts';
import type { LocalDate } from '../../application/local-time.ts';
import type { Trouble } from '../../mail/message.ts';

export interface Moment {
  readonly start: Instant | null;
  /** From a span or a length; null where neither is said. */
  readonly end: Instant | null;
  /** IANA; null where the hour has a bare offset or an unknown zone. */
  readonly timeZone: string | null;
  /** The text names the zone, here or for all of its hours. */
  readonly zoneSaid: boolean;
  readonly hasDate: boolean;
  readonly hasTime: boolean;
  readonly hasYear: boolean;
  /** On the clock of the zone; null where the date has two readings or is not said. */
  readonly date: LocalDate | null;
  /** ISO 639-1. */
  readonly language: string;
  /** Character offsets in the text, and the number of the line, from 0. */
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly text: string;
  readonly trouble: readonly Trouble[];
  /** The old time of a change. */
  readonly struck: boolean;
  /** Proposed to choose from, not fixed. */
  readonly offered: boolean;
}
