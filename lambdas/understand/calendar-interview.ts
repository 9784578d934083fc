/** A VEVENT, read: the calendar's own facts and nothing that is inferred from them. */
import type { Instant } from '../application/instant.ts';
import type { Mailbox, Method, Status } from '../application/interview.ts';

/** CUTYPE. RFC 5545 §3.2.3; rooms, resources and groups are also told by the addresses that Google gives them. */
export type AttendeeKind = 'individual' | 'group' | 'room' | 'resource' | 'unknown';

/** ROLE. RFC 5545 §3.2.16 */
export type AttendeePart = 'req' | 'opt' | 'chair' | 'non';

/** PARTSTAT. RFC 5545 §3.2.12 */
export type AttendeeStatus = 'needs-action' | 'accepted' | 'declined' | 'tentative' | 'delegated';

/** `name` is null where CN is missing or only repeats the address; `address` is null where it leads to nobody. */
export interface Attendee extends Mailbox {
  readonly kind: AttendeeKind;
  readonly part: AttendeePart;
  readonly status: AttendeeStatus;
}

export interface CalendarInterview {
  readonly uid: string | null;
  readonly sequence: number;
  readonly stamp: Instant | null;
  readonly recurrenceId: Instant | null;
  readonly method: Method;
  readonly status: Status;
  /**
   * Null where the object gives no time that can be placed (an unknown zone, a floating time while the candidate's zone is unknown,
   * a cancellation without DTSTART). An all-day event begins at 00:00 UTC of its date, whatever the zone: it is a date.
   */
  readonly start: Instant | null;
  /** Null where the object does not say; the DTEND of an all-day event is the day after its last. RFC 5545 §3.6.1 */
  readonly end: Instant | null;
  /** IANA name; 'UTC' for a time in UTC; null for a zone known by its rules only, and for all-day events. */
  readonly timeZone: string | null;
  readonly allDay: boolean;
  readonly title: string | null;
  readonly organizer: Mailbox | null;
  readonly attendees: readonly Attendee[];
  /** DESCRIPTION as text, else X-ALT-DESC as text; null where empty. */
  readonly description: string | null;
  readonly location: string | null;
  readonly url: string | null;
  /** Links of video calls that stand in properties of their own. RFC 7986 §5.11, X-GOOGLE-CONFERENCE and Microsoft's. */
  readonly conferences: readonly string[];
  readonly categories: readonly string[];
  /** The time stands without a zone and was read in the candidate's. RFC 5545 §3.3.5 */
  readonly floating: boolean;
  /** The event repeats. `start` is then the next one of a young series, see recurrence.ts; else as given. */
  readonly recurring: boolean;
}
