/** The moments an answer names, each with its words. */
import { DATE_WORDS } from '../commands/dates.ts';
import { isNegated } from '../commands/doubt.ts';
import { readMoments } from '../commands/moment.ts';
import type { Said } from '../commands/said.ts';
import { withDateWord } from '../commands/slots.ts';
import { fold, type Token } from '../commands/tokens.ts';
import { anyOf } from './words/all.ts';

export interface Moment {
  readonly from: number;
  readonly to: number;
  readonly said: Said;
  /** It names a clock hour, so the next of its two halves of the day may be meant. */
  readonly onClock?: boolean;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Takes the longest moment at each place, left to right, and joins a day with the hour that belongs to it. */
export function momentsIn(
  typed: readonly Token[],
  languages: readonly string[],
  taken: readonly Span[],
): readonly Moment[] {
  const tokens = typed.map(withDateWord);
  const out: Moment[] = [];
  const [first = 'en'] = languages;
  const read = first === 'en' ? ['en'] : [first, 'en'];
  for (let at = 0; at < tokens.length; ) {
    const isTaken = taken.some((one) => at >= one.from && at < one.to) || isSmallSo(tokens[at]);
    // 'le 3' is no day where 3 is somebody's number.
    const limit = taken.reduce((least, { from }) => (from > at && from < least ? from : least), tokens.length);
    const readIn = (which: readonly string[] | null) =>
      readMoments(tokens, at, limit, which).find(({ end }) => end > at && !crosses(tokens, at, end));
    const own = isTaken ? undefined : readIn(read);
    // Short answers give little evidence of their language: a longer reading in another one counts.
    const any = isTaken ? undefined : readIn(null);
    const isLonger = any !== undefined && any.end > (own?.end ?? at) + (own === undefined ? 0 : 1);
    const best = isLonger && isTelling(tokens, at, any.end) ? any : own;
    if (best === undefined) {
      at += 1;
      continue;
    }
    out.push({ from: at, to: best.end, said: best.value });
    at = best.end;
  }
  const all = joined(tokens, withBareHours(tokens, withoutGreeting(tokens, out), taken), taken);
  return all.map((one) => ({
    ...one,
    onClock: one.onClock !== false && isOnClock(tokens, one) && !saysHalf(tokens, one),
  }));
}

/** 'So gegen halb vier' is about that time; Sunday has a capital. */
const isSmallSo = (token: Token | undefined): boolean => BIG_ONLY.has(token?.text ?? '');
const BIG_ONLY: ReadonlySet<string> = new Set(DATE_WORDS.flatMap(({ notDays }) => notDays));

/** 'do', 'mer' and 'dom' are weekdays in one language and small words in another, so something clearer must stand with them. */
const isTelling = (tokens: readonly Token[], from: number, to: number): boolean => {
  const words = tokens.slice(from, to);
  if (words.some((one) => one.word.length >= 5)) return true;
  // 'So 3pm please', 'let's do 9': no Sunday, and no Thursday.
  const isSmall = /^\p{L}{1,3}$/u.test(tokens[from]?.text ?? '');
  return !isSmall && words.some((one) => one.kind === 'date' || one.kind === 'clock' || /\d/u.test(one.text));
};

const crosses = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from + 1, to).some((one) => /[\n;!?()]|\.\s/u.test(one.lead) && !/^\.\s?$/u.test(one.lead)) ||
  tokens
    .slice(from + 1, to)
    .some(
      (one, i) => /^\.\s/u.test(one.lead) && /^\p{Lu}/u.test(one.text) && !/^\d/u.test(tokens[from + i]?.text ?? ''),
    );

/** 'Morning! Kettle's on': a part of the day that greets. */
const withoutGreeting = (tokens: readonly Token[], all: readonly Moment[]): readonly Moment[] =>
  all.filter(
    ({ from, to, said }) =>
      !(from === 0 && to === 1 && said.day === null && said.minutes !== null && /^[!,]/u.test(tokens[1]?.lead ?? '')),
  );

/** '9:15', 'say 5:30', 'tonight 9': an hour with no preposition before it. */
function withBareHours(tokens: readonly Token[], found: readonly Moment[], taken: readonly Span[]): readonly Moment[] {
  const spans = [...found, ...taken];
  const more = tokens.flatMap((token, at): readonly Moment[] => {
    if (spans.some((one) => at >= one.from && at < one.to)) return [];
    const clock = token.kind === 'clock' ? /^(\d{1,2})[:.h](\d{2})?\.?$/u.exec(token.word) : null;
    const before = found.find((one) => one.to === at);
    // 'Tonight 9', 'tomorrow morning 8', '11 tonight'
    const part = before ?? found.find((one) => one.from === at + 1);
    const bare =
      token.kind === 'number' && part !== undefined && part.said.minutes !== null && !isOnClock(tokens, part)
        ? /^(\d{1,2})$/u.exec(token.word)
        : null;
    // 'Thursday 1400', 'Thursday at 1400'
    const near = before ?? found.find((one) => one.to === at - 1);
    const joint = token.kind === 'number' && near?.said.day != null ? FOUR_DIGITS.exec(token.word) : null;
    const read = clock ?? bare ?? joint;
    const hour = Number(read?.[1] ?? Number.NaN);
    if (!(hour <= 24)) return [];
    return [
      {
        from: at,
        to: at + 1,
        said: { day: null, minutes: hour * 60 + Number(read?.[2] ?? 0), side: null, zone: null },
      },
    ];
  });
  return [...found, ...more].sort((a, b) => a.from - b.from);
}

/** Four digits of a clock, but no year. */
const FOUR_DIGITS = /^(?!20[2-9]\d)([01]\d|2[0-3])([0-5]\d)$/u;

const NOON = 12 * 60;

/** How many words may stand between a day and its hour: 'Thursday, remind me at 7', 'tonight, say 9'. */
const BETWEEN = 4;

function joined(tokens: readonly Token[], all: readonly Moment[], taken: readonly Span[]): readonly Moment[] {
  const out: Moment[] = [];
  for (const one of all) {
    const last = out.at(-1);
    const both =
      last === undefined ||
      one.from - last.to > BETWEEN ||
      isParted(tokens, last.to, one.from) ||
      // 'It ate my evening. Tomorrow at half past ten'
      (last.said.day === null && one.said.day !== null && /[.!?]/u.test(tokens[one.from]?.lead ?? '')) ||
      (hasWords(tokens, last.to, one.from) && !isHourFor(tokens, last, one)) ||
      // 'Jade in the morning, Nina on Wednesday': each has a moment of their own.
      taken.some((other) => other.from >= last.to && other.to <= one.from) ||
      isDenied(tokens, last.from)
        ? null
        : together(last.said, one.said, isOnClock(tokens, last), isOnClock(tokens, one));
    // 'A quarter past nine in the morning': no half of the day is left open.
    const isWhole = last?.said.minutes != null && one.said.minutes !== null;
    if (last !== undefined && both !== null)
      out[out.length - 1] = { from: last.from, to: one.to, said: both, ...(isWhole ? { onClock: false } : {}) };
    else out.push(one);
  }
  return out;
}

const SELF: ReadonlySet<string> = new Set(DATE_WORDS.flatMap(({ self }) => self).flatMap((one) => one.split(' ')));

/** 'At 9 this morning' is one time: nothing else stands within it. */
const hasWords = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ word }) => !SELF.has(word));

/** 'Thursday, remind me at 7', but neither 'tomorrow post lunch' nor 'this morning. The panel sits on Friday': an hour, and the day before it. */
const isHourFor = (tokens: readonly Token[], day: Moment, hour: Moment): boolean =>
  day.said.day !== null &&
  hour.said.day === null &&
  isOnClock(tokens, hour) &&
  !isNegated(tokens.slice(day.to, hour.from)) &&
  !tokens.slice(day.to, hour.from).some(({ lead, kind }) => kind === 'sign' || /[.!?(]/u.test(lead));

/** Number words, except those that are also articles. */
const NUMBERS: ReadonlySet<string> = new Set(
  DATE_WORDS.flatMap(({ numbers }) =>
    Object.keys(numbers).filter((word) => !word.includes(' ') && (numbers[word] ?? 0) >= 2),
  ),
);

/** A clock hour, not just a part of the day. */
const isOnClock = (tokens: readonly Token[], { from, to }: Span): boolean =>
  tokens.slice(from, to).some((one) => one.kind === 'clock' || one.kind === 'number' || NUMBERS.has(one.word));

const HALVES: ReadonlySet<string> = new Set(
  DATE_WORDS.flatMap(({ morning, afternoon }) => [...morning, ...afternoon]).map(fold),
);
const LONGEST_HALF = Math.max(...[...HALVES].map((one) => one.split(' ').length));

/** 'A quarter past nine in the morning', '9 am': which half of the day it is in is said. */
const saysHalf = (tokens: readonly Token[], { from, to }: Span): boolean =>
  tokens.slice(from, to).some((token, i) => {
    if (/\d[ap]m$/u.test(token.word)) return true;
    return Array.from({ length: LONGEST_HALF }, (_, n) =>
      tokens
        .slice(from + i, Math.min(to, from + i + n + 1))
        .map(({ word }) => word)
        .join(' '),
    ).some((said) => HALVES.has(said));
  });

const DENIES = anyOf('denies');

/** 'Not tonight, try me Saturday', 'Thursday instead of Friday': what begins here is denied. */
export const isDenied = (tokens: readonly Token[], from: number): boolean =>
  from > 0 &&
  /^\s*$/u.test(tokens[from]?.lead ?? '') &&
  (DENIES.has(tokens[from - 1]?.word ?? '') || isNegated(tokens.slice(from - 1, from)));

const isParted = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to + 1).some((one) => /\n|;/u.test(one.lead));

/** Joins a day with an hour, or a part of the day with the hour it clarifies. */
function together(a: Said, b: Said, isFirstExact: boolean, isSecondExact: boolean): Said | null {
  if (a.day !== null && b.day !== null) return null;
  // 'Before 7 in the morning or after 9 at night'
  if (a.side !== null && b.side !== null) return null;
  if (a.day?.is === 'length' && (a.day.unit === 'hour' || a.day.unit === 'minute')) return null;
  if (b.day?.is === 'length') return null;
  const day = a.day ?? b.day;
  if (a.minutes === null || b.minutes === null) {
    if (day === null) return null;
    return { ...(a.day === null ? b : a), minutes: a.minutes ?? b.minutes, zone: a.zone ?? b.zone };
  }
  // 'Not before 4pm today, ask me again at 4:15'
  if (isFirstExact && isSecondExact) return null;
  // 'tonight around 9', 'Saturday morning, 8 o'clock': the part of the day settles am or pm.
  const [part, exact] = isFirstExact ? [b, a] : [a, b];
  if (part.minutes === null || exact.minutes === null) return null;
  const late = part.minutes >= 14 * 60 && exact.minutes < NOON;
  const early = part.minutes < NOON && exact.minutes >= NOON && exact.minutes < 19 * 60;
  return { ...part, day, minutes: exact.minutes + (late ? NOON : early ? -NOON : 0), zone: exact.zone };
}
