/** A VEVENT, read: the calendar's own facts, with nothing inferred. */
import type { Instant } from '../../application/instant.ts';
import type { Mailbox, Method, Status } from '../../application/interview.ts';

/** CUTYPE. RFC 5545 §3.2.3; rooms, resources and groups are also recognised by their Google addresses. */
export type AttendeeKind = 'individual' | 'group' | 'room' | 'resource' | 'unknown';

/** ROLE. RFC 5545 §3.2.16 */
export type AttendeePart = 'req' | 'opt' | 'chair' | 'non';

/** PARTSTAT. RFC 5545 §3.2.12 */
export type AttendeeStatus = 'needs-action' | 'accepted' | 'declined' | 'tentative' | 'delegated';

/** `name` is null if CN is missing or only repeats the address; `address` is null if it cannot receive mail. */
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
   * Null if the time cannot be placed (an unknown zone, a floating time when the candidate's zone is unknown,
   * a cancellation without DTSTART). An all-day event begins at 00:00 UTC of its date, whatever the zone: it is a date.
   */
  readonly start: Instant | null;
  /** Null if not given; the DTEND of an all-day event is the day after its last. RFC 5545 §3.6.1 */
  readonly end: Instant | null;
  /** IANA name; 'UTC' for UTC times; null for all-day events and for a zone known only by its rules. */
  readonly timeZone: string | null;
  readonly allDay: boolean;
  readonly title: string | null;
  readonly organizer: Mailbox | null;
  readonly attendees: readonly Attendee[];
  /** DESCRIPTION as text, else X-ALT-DESC as text; null where empty. */
  readonly description: string | null;
  readonly location: string | null;
  readonly url: string | null;
  /** Video call links from their own properties. RFC 7986 §5.11, X-GOOGLE-CONFERENCE and Microsoft's. */
  readonly conferences: readonly string[];
  readonly categories: readonly string[];
  /** The time has no zone and was read in the candidate's. RFC 5545 §3.3.5 */
  readonly floating: boolean;
  /** The event repeats. For a recent series `start` is the next occurrence (see recurrence.ts), otherwise it is as given. */
  readonly recurring: boolean;
}
