export type Week = 'next' | 'coming' | 'this' | 'next-week' | 'this-week' | 'week-later' | 'fortnight-later';

export interface DateAtom {
  readonly kind: 'date';
  readonly at: number;
  readonly next: number;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** Two numbers, either of which may be the month: '03/04'. `dots` means that the day comes first. */
  readonly pair: { readonly first: number; readonly second: number; readonly dots: boolean } | null;
  /** Monday 1. */
  readonly weekday: number | null;
  /** Days from the message's day: 'tomorrow' is 1. */
  readonly ahead: number | null;
  readonly week: Week | null;
  /** 'Tuesday afternoon'. */
  readonly half: 'am' | 'pm' | null;
  /** Counts as a date only next to an hour: 'today', 'the 8th', '12/8'. */
  readonly weak: boolean;
  readonly language: string;
  /** 'December 21-31': the last day. */
  readonly lastDay: number | null;
  /** 'The same day': the day of the date before it. */
  readonly again: boolean;
}

export type Fields = Partial<Omit<DateAtom, 'kind' | 'at'>> & { readonly next: number };

export const make = (at: number, fields: Fields): DateAtom => ({
  kind: 'date',
  at,
  year: null,
  month: null,
  day: null,
  pair: null,
  weekday: null,
  ahead: null,
  week: null,
  half: null,
  weak: false,
  language: '',
  lastDay: null,
  again: false,
  ...fields,
});
