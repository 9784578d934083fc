/** A clock time, and an hour or span of hours as read in a line. */

export interface Clock {
  readonly hour: number;
  readonly minute: number;
}

export interface ClockAtom {
  readonly kind: 'clock';
  readonly at: number;
  readonly next: number;
  readonly start: Clock;
  readonly end: Clock | null;
  /** The start lacks am or pm, as in 'at 2'; the rules decide. */
  readonly open: boolean;
  /** Counts as an hour only next to a date: 'at 10', '14.30'. */
  readonly weak: boolean;
  /** 'between 10 and 12': at some time within it. */
  readonly within: boolean;
  readonly language: string;
}
