/** A time in a text: what it says, what is missing, and where it is. */
import type { Instant } from '../../application/instant.ts';
import type { LocalDate } from '../../application/local-time.ts';
import type { Trouble } from '../../mail/message.ts';

export interface Moment {
  readonly start: Instant | null;
  /** From a span or length; null if neither is given. */
  readonly end: Instant | null;
  /** IANA; null if the hour has a bare offset or an unknown zone. */
  readonly timeZone: string | null;
  /** The text names the zone, here or for all its hours. */
  readonly zoneSaid: boolean;
  readonly hasDate: boolean;
  readonly hasTime: boolean;
  readonly hasYear: boolean;
  /** In the zone's local time; null if the date has two readings or is not given. */
  readonly date: LocalDate | null;
  /** ISO 639-1. */
  readonly language: string;
  /** Character offsets in the text, and the line number from 0. */
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly text: string;
  readonly trouble: readonly Trouble[];
  /** The old time of a change. */
  readonly struck: boolean;
  /** Offered as a choice, not fixed. */
  readonly offered: boolean;
}
