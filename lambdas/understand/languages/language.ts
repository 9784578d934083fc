/** What a language pack holds: the words in which one language speaks of days, hours and periods. */

/** Forms of one meaning, told apart by '|'; lower case, with the accents a careful writer uses; several words are allowed. */
export type Words = string;

type Twelve = readonly [Words, Words, Words, Words, Words, Words, Words, Words, Words, Words, Words, Words];
/** Monday first, as ISO 8601 counts. */
type Seven = readonly [Words, Words, Words, Words, Words, Words, Words];

export interface Language {
  /** ISO 639-1. */
  readonly code: string;
  /** How three numbers with slashes are read when nothing else decides; null where its speakers do not agree. */
  readonly order: 'dmy' | 'ymd' | null;
  /** January first; long, short and inflected forms. A month counts only beside a day. */
  readonly months: Twelve;
  readonly weekdays: Seven;
  /** Short forms, many of which are other words as well: they count only beside a date or an hour. */
  readonly weekdaysShort: Seven;
  readonly yesterday: Words;
  readonly today: Words;
  readonly tomorrow: Words;
  readonly afterTomorrow: Words;
  /** Days counted over a week, by how many: 'a week tomorrow'. */
  readonly laterDays: Readonly<Record<number, Words>>;
  /** The days of a month in words, the first first: 'the second'. They count only beside a month or a weekday. */
  readonly dayWords: readonly Words[];
  /** 'next Friday': the coming one to some, next week's to others. */
  readonly next: Words;
  /** 'the coming Friday': the first to come, without doubt. */
  readonly coming: Words;
  readonly this: Words;
  /** 'next week' as one phrase; this week; next month. */
  readonly nextWeek: Words;
  readonly thisWeek: Words;
  /** The day that was named last: 'the same day'. */
  readonly sameDay: Words;
  readonly nextMonth: Words;
  readonly units: {
    readonly minute: Words;
    readonly hour: Words;
    readonly day: Words;
    readonly businessDay: Words;
    readonly week: Words;
    readonly month: Words;
    /** Units that make a number no hour and no day: 'at 5 companies', '2-3 years'. */
    readonly other: Words;
  };
  /** From one to twelve, and what else lengths are counted in. */
  readonly numerals: Readonly<Record<number, Words>>;
  /** Lengths that are said without a number, by minutes: 'half an hour'. */
  readonly lengths: Readonly<Record<number, Words>>;
  readonly noon: Words;
  readonly midnight: Words;
  /** What makes an hour one before noon, and one after it. */
  readonly am: Words;
  readonly pm: Words;
  readonly clock: {
    /** Before an hour, and before nothing else: 'kl', 'godz'. */
    readonly before: Words;
    /** Before an hour, and much else: 'at', 'um', 'à'. */
    readonly at: Words;
    /** After the hour: 'uhr', 'h', '時'; minutes may follow. */
    readonly after: Words;
    /** 'half past two' is 2:30; 'halb drei' is 2:30 as well. */
    readonly halfPast: Words;
    readonly halfTo: Words;
    readonly quarterPast: Words;
    readonly quarterTo: Words;
    /** The half or quarter that stands behind its hour: 'et demie', 'y media'. */
    readonly andHalf: Words;
    readonly andQuarter: Words;
    /** Between minutes and their hour: 'ten past four', 'ten to four'. */
    readonly past: Words;
    readonly short: Words;
    /** Between an hour and what is taken off it: 'onze heures moins dix'; and a quarter that is taken off. */
    readonly less: Words;
    readonly quarter: Words;
    /** Hours in words that count nothing else, the first first: 'dziewiąta'. */
    readonly hours: readonly Words[];
  };
  readonly join: {
    readonly from: Words;
    readonly to: Words;
    readonly between: Words;
    readonly and: Words;
    readonly or: Words;
    /** Before a date: 'on', 'am', 'le'. */
    readonly on: Words;
    /** Between the parts of a date: 'of', 'de', 'den'. */
    readonly of: Words;
    readonly ordinal: Words;
    /** Before a length: 'for', 'pendant'. */
    readonly lasting: Words;
  };
  readonly change: {
    /** Verbs of moving: what they move is the old time. */
    readonly move: Words;
    /** What stands before the old time: 'instead of', 'was', 'originally'. */
    readonly old: Words;
    /** What stands before the new one: 'now', 'new time'. */
    readonly fresh: Words;
    /** Between the old and the new: 'to', 'auf', 'au'. */
    readonly onto: Words;
  };
  readonly deadline: {
    readonly by: Words;
    readonly after: Words;
    readonly within: Words;
    readonly more: Words;
    readonly endOf: Words;
    readonly startOf: Words;
    readonly back: Words;
    readonly away: Words;
  };
  readonly labels: {
    readonly date: Words;
    readonly time: Words;
    readonly when: Words;
    readonly length: Words;
    readonly zone: Words;
  };
  readonly zone: {
    /** The reader's own hours, and the writer's. */
    readonly yours: Words;
    readonly ours: Words;
    /** What makes a place a zone, before it ('hora de') or after it ('time'). */
    readonly timeOf: Words;
    readonly time: Words;
  };
  readonly offer: {
    /** What says that one of several times is to be chosen. */
    readonly choose: Words;
    /** What asks, within a question, whether a time suits. */
    readonly suits: Words;
  };
  /** The line above a quoted message ends so: 'wrote', 'schrieb'. */
  readonly wrote: Words;
  /** Frequent words by which the language is told. */
  readonly common: Words;
}

/** The forms of one meaning, as a list. */
export function forms(words: Words): readonly string[] {
  return words === '' ? [] : words.split('|');
}
