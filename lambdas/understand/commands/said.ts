/** A moment as it was said, before it is resolved to an instant. */

export type Unit = 'minute' | 'hour' | 'day' | 'business-day' | 'week' | 'fortnight' | 'month' | 'year';

export type Day =
  | { readonly is: 'length'; readonly n: number; readonly unit: Unit }
  | { readonly is: 'days'; readonly n: number }
  /** Monday is 1. `either`: the next one to come, or the one after it. */
  | {
      readonly is: 'weekday';
      readonly weekday: number;
      readonly week: 'coming' | 'either' | 'next-week' | 'week-later';
    }
  | { readonly is: 'date'; readonly year: number | null; readonly month: number | null; readonly day: number }
  /** '4/1': the candidate's country decides which number is the month. */
  | { readonly is: 'numbers'; readonly first: number; readonly second: number; readonly year: number | null }
  | {
      readonly is: 'period';
      readonly edge: Edge | null;
      readonly unit: 'week' | 'month' | 'year';
      readonly next: boolean;
    }
  | { readonly is: 'month-part'; readonly edge: Edge | null; readonly month: number; readonly year: number | null }
  | { readonly is: 'weekend' }
  /** Days after Easter Sunday, and how many days the holiday lasts. */
  | { readonly is: 'easter'; readonly after: number; readonly length: number }
  /** 'KW 51': an ISO 8601 week number. */
  | { readonly is: 'calendar-week'; readonly week: number }
  | { readonly is: 'feast'; readonly month: number; readonly day: number; readonly length: number };
export type Edge = 'start' | 'middle' | 'end';

export interface Said {
  /** Null: only an hour was given. */
  readonly day: Day | null;
  /** Minutes after midnight. */
  readonly minutes: number | null;
  readonly side: 'after' | 'before' | null;
  /** The words after an hour that may name a zone ('Paris time', 'CET'). */
  readonly zone: string | null;
}

export interface Read<T> {
  readonly end: number;
  readonly value: T;
}
