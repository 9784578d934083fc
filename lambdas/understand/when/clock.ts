/** An hour on a clock, and an hour or a span of hours as it is read in a line. */

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
  /** The start needs a half of the day, as 'at 2' does; the rules of the reading decide. */
  readonly open: boolean;
  /** Is an hour only right beside a date: 'at 10', '14.30'. */
  readonly weak: boolean;
  /** 'between 10 and 12': somewhere within it. */
  readonly within: boolean;
  readonly language: string;
}
