/** Settles the start: stated, or asked about with its readings. */

import type { Instant } from '../../application/instant.ts';
import type { Source } from '../../application/interview.ts';
import { localOf } from '../../application/local-time.ts';
import type { Trouble } from '../../mail/message.ts';
import { endOf } from '../end/weigh-end.ts';
import type { Reading } from '../reading.ts';
import type { FoundStarts } from './find-start.ts';
import type { Start } from './found.ts';
import { othersBeside } from './several.ts';

/** When one interview is. */
export interface Sitting {
  /** Null if it is asked about. */
  readonly start: Instant | null;
  readonly end: Instant | null;
  readonly timeZone: string | null;
}

export interface SettledStart extends Sitting {
  /** Whether any time was given. */
  readonly found: boolean;
  readonly likelihood: number | null;
  readonly source: Source;
  readonly trouble: readonly Trouble[];
  /** When each day of the interview's timetable begins; empty if there is none. */
  readonly days: readonly Instant[];
  /** Further interviews of the mail; empty while the start is asked about. */
  readonly also: readonly Sitting[];
}

const NONE: SettledStart = {
  found: false,
  start: null,
  end: null,
  timeZone: null,
  likelihood: null,
  source: 'body',
  trouble: [],
  days: [],
  also: [],
};

/** A start at least this likely is stated; about four in a hundred of those are wrong. */
const SURE = 0.75;
/** The bar when older messages or the candidate's note also name times. */
const SURE_AMONG_SEVERAL = 0.9;
/** The bar when the phrase rules see two readings. */
const SURER = 0.9;
/** A reading less likely than this is not worth asking about. */
const FAINT = 0.04;
/** A timetable day of several parts with at least this fraction of the likeliest day's share is also a day of the interview. */
const ALIKE = 0.3;
/** Least likelihood for a time in the mail to contradict the candidate's note, and for a vague hour in the note to count. */
const NOTED = 0.05;
/** If all readings together are at least this likely, a time was given. */
const TOLD = 0.35;

const two = (n: number): string => String(n).padStart(2, '0');

/** As a one-tap answer writes it: 'start: 2026-12-08 14:30 Europe/Paris'. */
function asChoice({ start, timeZone }: Start): string {
  const zone = timeZone ?? 'UTC';
  const { year, month, day, hour, minute } = localOf(start, zone);
  return `start: ${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)} ${zone}`;
}

const supposes = (one: Start, what: RegExp): boolean => one.supposes.some((said) => what.test(said));

function asked(starts: readonly Start[], open: Trouble | null): readonly Trouble[] {
  const [best] = starts;
  if (best === undefined) return [];
  const likely = starts.filter(({ likelihood }) => likelihood >= FAINT).slice(0, 3);
  const choices = (likely.length < 2 ? starts.slice(0, 2) : likely).map(asChoice);
  if (supposes(best, /^zone: not known/))
    return [
      { code: 'unknown-zone', says: 'The time has no time zone, and you and the employer may not share one.', choices },
    ];
  if (supposes(best, /^day: weekday/))
    return [{ code: 'ambiguous-date', says: 'The weekday and the date do not go together.', choices }];
  if (supposes(best, /^day: order/))
    return [{ code: 'ambiguous-date', says: 'The date can be read in two ways.', choices }];
  if (open !== null) return [{ code: open.code, says: open.says, choices }];
  return [
    {
      code: 'doubtful-time',
      says: 'The message can be read in more than one way about when the interview is.',
      choices,
    },
  ];
}

/** `likelihood`: of all its interviews together, if they are several. */
const isSure = (one: Start, likelihood: number, open: Trouble | null, several: boolean): boolean =>
  likelihood >= (open !== null ? SURER : several ? SURE_AMONG_SEVERAL : SURE) &&
  !supposes(one, /^zone: not known/) &&
  !supposes(one, /^day: weekday/);

/** `rows`: the parts of a timetable in order; null if there is none. `ruled`: what the phrase rules find doubtful. */
export function settleStart(
  found: FoundStarts,
  reading: Reading,
  rows: readonly { readonly start: Instant }[] | null,
  ruled: { readonly start: Instant | null; readonly trouble: readonly Trouble[] },
): SettledStart {
  const { starts } = found;
  const [best] = starts;
  const told = starts.reduce((all, { likelihood }) => all + likelihood, 0);
  if (best === undefined) return NONE;
  const base = { ...NONE, found: true, timeZone: best.timeZone, source: sourceOf(best) };
  // None is likely, but the rules found one: ask about it.
  if (told < TOLD) return ruled.start === null ? NONE : { ...base, trouble: asked(starts, null) };
  const others = othersBeside(best, found, reading.witness);
  const days = rows === null ? [] : daysOf(starts, rows, [best, ...others]);
  const ofDays = days.reduce((all, { likelihood }) => all + likelihood, 0);
  const [first] = days;
  // One row is no timetable, and says nothing of the end.
  const alone = first !== undefined && rows !== null && isAlone(first, rows);
  if (first !== undefined && ofDays >= SURE && (days.length > 1 || !alone || others.length === 0)) {
    const end = alone ? endFor(first, found, reading) : null;
    return {
      ...base,
      start: first.start,
      end: days.length > 1 ? null : (reading.advice?.end(end, first) ?? end),
      likelihood: ofDays,
      days: days.map(({ start }) => start),
    };
  }
  const noted = contradiction(starts);
  if (noted !== null) return { ...base, trouble: [noted] };
  const open = ruled.trouble.find(({ code }) => code === 'ambiguous-date') ?? null;
  const several = starts.some(({ parts }) => parts.has('older') || parts.has('note'));
  const likelihood = others.reduce((sum, one) => sum + one.likelihood, best.likelihood);
  if (![best, ...others].every((one) => isSure(one, likelihood, open, several))) {
    if (reading.witness !== undefined) endFor(best, found, reading);
    return { ...base, trouble: asked(starts, open) };
  }
  const year: readonly Trouble[] = supposes(best, /^day: its year/)
    ? [{ code: 'no-year', says: `The year is not said; ${best.date.year} was taken.` }]
    : [];
  const sittings = [best, ...others].map((one): Sitting => {
    const own = endFor(one, found, reading);
    const end = reading.advice === undefined ? own : reading.advice.end(own, one);
    // Nobody sits in two interviews at once.
    const clashes = [best, ...others].some(({ start }) => start > one.start && end !== null && start < end);
    return { start: one.start, end: clashes ? null : end, timeZone: one.timeZone };
  });
  return {
    ...base,
    start: best.start,
    end: sittings[0]?.end ?? null,
    likelihood,
    trouble: year,
    also: sittings.slice(1),
  };
}

/**
 * The first part of each timetable day on which there is an interview; empty unless one of them is the likeliest. `meant`: the starts of
 * interviews, the likeliest first. A day of several parts need only be nearly as likely.
 */
function daysOf(
  starts: readonly Start[],
  rows: readonly { readonly start: Instant }[],
  meant: readonly Start[],
): readonly Start[] {
  const [best] = meant;
  const all = rows.flatMap(({ start }) => starts.find((one) => one.start === start) ?? []);
  const days = [...Map.groupBy(all, ({ date }) => `${date.year}-${date.month}-${date.day}`).values()];
  const firsts = days.flatMap((day) => {
    const [first] = day.toSorted((a, b) => a.start - b.start);
    return first === undefined ? [] : [{ first, parts: day.length }];
  });
  if (best === undefined || !firsts.some(({ first }) => first === best)) return [];
  return firsts
    .flatMap(({ first, parts }) =>
      meant.includes(first) || (parts > 1 && first.likelihood >= best.likelihood * ALIKE) ? [first] : [],
    )
    .sort((a, b) => a.start - b.start);
}

const dayOf = (at: Instant, zone: string | null): string => {
  const { year, month, day } = localOf(at, zone ?? 'UTC');
  return `${year}-${month}-${day}`;
};

/** Whether a timetable has no other part on that day. */
const isAlone = ({ start, timeZone }: Start, rows: readonly { readonly start: Instant }[]): boolean =>
  rows.filter((row) => dayOf(row.start, timeZone) === dayOf(start, timeZone)).length < 2;

/** Asks if the time in the candidate's note differs from the one in the mail. */
function contradiction(starts: readonly Start[]): Trouble | null {
  const ofNote = starts.filter(
    (one) => one.parts.has('note') && !one.putAway && !(one.hour.loose && one.likelihood < NOTED),
  );
  const own = ofNote.find(({ supposes: what }) => !what.some((one) => UNLIKELY.test(one))) ?? ofNote[0];
  const theirs = starts.find((one) => [...one.parts].some((part) => part !== 'note') && one.likelihood >= NOTED);
  if (own === undefined || theirs === undefined || ofNote.some(({ start }) => start === theirs.start)) return null;
  const choices = [own, theirs].map(asChoice);
  return { code: 'contradicts-note', says: 'Your note names another time than the message.', choices };
}

const UNLIKELY = /unusual|against|reading 2|a week on/;

const sourceOf = ({ hour }: Start): Source => (hour.source.part === 'subject' ? 'subject' : 'body');

const endFor = (start: Start, found: FoundStarts, reading: Reading): Instant | null =>
  endOf(start, found, { reading, signed: new Set(reading.signature?.lines.map(({ number }) => number) ?? []) });
