/** Dates that mail programs print above a quote, in many languages. */
import { DAY, type Instant, MINUTE } from '../application/instant.ts';
import { wallClock } from './date.ts';
import { AFTERNOON, MONTH_WORDS, MORNING, ZONE_HOURS } from './date-words.ts';
import { tidy } from './lines.ts';

interface BlockDate {
  readonly at: Instant;
  /** Minutes east of UTC if a zone is named, else null. */
  readonly offset: number | null;
}

interface BlockDateContext {
  /** When the forward was sent: the original cannot be later. */
  readonly before: Instant | null;
  /** The forwarder's offset, in minutes east of UTC: used for dates without a zone. */
  readonly offset: number | null;
  readonly language: string | null;
}

interface Day {
  readonly y: number;
  readonly m: number;
  readonly d: number;
}

/** Digits of other scripts as ASCII digits. */
const digits = (text: string): string =>
  text.replace(/[٠-٩۰-۹०-९๐-๙０-９]/g, (c) => {
    const code = c.codePointAt(0) ?? 0;
    const zero = [0x660, 0x6f0, 0x966, 0xe50, 0xff10].find((base) => code >= base && code < base + 10) ?? code;
    return String(code - zero);
  });

const fullYear = (text: string): number => {
  const y = Number(text);
  if (text.length <= 2) return 2000 + y;
  // The Buddhist calendar, as Thai programs print it.
  return y > 2400 && y < 2700 ? y - 543 : y;
};

function monthOf(word: string, language: string | null): number | null {
  const months = MONTH_WORDS().get(word);
  if (months === undefined) return null;
  return (language === null ? undefined : months.get(language)) ?? months.get('') ?? [...months.values()][0] ?? null;
}

/** Days that the text may mean, the likeliest first. */
function daysIn(text: string, context: BlockDateContext, twelveHours: boolean): readonly Day[] {
  const cjk = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号]?/.exec(text);
  if (cjk !== null) return [{ y: Number(cjk[1]), m: Number(cjk[2]), d: Number(cjk[3]) }];
  const iso = /(?<!\d)(\d{4})[-/.]\s?(\d{1,2})[-/.]\s?(\d{1,2})(?!\d)/.exec(text);
  if (iso !== null) return [{ y: fullYear(iso[1] ?? ''), m: Number(iso[2]), d: Number(iso[3]) }];
  const numeric = /(?<![\d:])(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?![\d:])/.exec(text);
  if (numeric !== null) {
    const [a, b, y] = [Number(numeric[1]), Number(numeric[3]), fullYear(numeric[4] ?? '')];
    const dayFirst = { y, m: b, d: a };
    const monthFirst = { y, m: a, d: b };
    return twelveHours && numeric[2] === '/' ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  }
  return worded(text, context.language);
}

/** 27 Oct 2021, October 27, 2021, 2021. október 27., 27 de outubro de 2021, ngày 27 tháng 10 năm 2021 */
function worded(text: string, language: string | null): readonly Day[] {
  const vietnamese = /(\d{1,2})\s(?:tháng|thg)\s(\d{1,2}),?\s(?:năm\s)?(\d{4})/.exec(text);
  if (vietnamese !== null) return [{ y: Number(vietnamese[3]), m: Number(vietnamese[2]), d: Number(vietnamese[1]) }];
  const tokens = text.match(/\d+(?::\d+)*|[\p{L}\p{M}]+(?:['’.][\p{L}\p{M}]+)*/gu) ?? [];
  let month: number | null = null;
  let place = -1;
  // A weekday may look like a month ('mar.'), so the later word is taken as the month.
  for (const [at, token] of tokens.entries()) {
    const found = monthOf(token, language);
    if (found !== null) {
      month = found;
      place = at;
    }
  }
  if (month === null) return [];
  let day: number | null = null;
  let year: number | null = null;
  // The numbers nearest to the month, before times.
  const order = [place - 1, place + 1, place - 2, place + 2, place - 3, place + 3];
  for (const at of order) {
    const token = tokens[at];
    if (token === undefined || !/^\d{1,4}$/.test(token)) continue;
    if (token.length <= 2 && day === null && Number(token) >= 1 && Number(token) <= 31) day = Number(token);
    else if (token.length === 4 && year === null) year = fullYear(token);
  }
  if (year === null) year = Number(tokens.find((one) => /^(?:19|20|25)\d\d$/.test(one)) ?? 0) || null;
  if (year !== null && year > 2400) year -= 543;
  if (year === null && day !== null) {
    const short = tokens[place + 1];
    if (short !== undefined && /^\d{2}$/.test(short) && Number(short) !== day) year = 2000 + Number(short);
  }
  return day === null || year === null ? [] : [{ y: year, m: month, d: day }];
}

interface Clock {
  readonly hh: number;
  readonly mm: number;
  readonly ss: number;
  readonly twelve: boolean;
  /** Where in the text it ends. */
  readonly end: number;
}

/** In alphabetic scripts the word must stand alone; in Chinese, Japanese and Korean it may touch the number. */
const has = (words: ReadonlySet<string>, text: string): boolean =>
  [...words].some((word) => {
    if (/[\p{Script=Han}\p{Script=Hangul}]/u.test(word)) return text.includes(word);
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (!/\p{L}/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + word.length))) return true;
    }
    return false;
  });

function clockIn(text: string): Clock | null {
  // Look for colons first, so that a date with dots is not read as a time.
  const found =
    /(?<![\d.:])(\d{1,2}):(\d{2})(?::(\d{2}))?(?!\d)/.exec(text) ??
    /(?:^|\s|um |kl\.? ?)(\d{1,2})[.h](\d{2})(?:[.](\d{2}))?(?![\d.])/.exec(text) ??
    /(\d{1,2})\s?[時点시]\s?(?:(\d{1,2})\s?[分분])?/.exec(text) ??
    /(?<![\d.:/])(\d{1,2})()\s?(?=[ap]\.?m\b)/.exec(text);
  if (found === null) return null;
  let hh = Number(found[1]);
  const end = found.index + found[0].length;
  const near = text.slice(Math.max(0, found.index - 8), end + 8);
  const afternoon = has(AFTERNOON, near);
  const morning = has(MORNING, near);
  if (afternoon && hh < 12) hh += 12;
  else if (morning && !afternoon && hh === 12) hh = 0;
  return { hh, mm: Number(found[2] ?? 0), ss: Number(found[3] ?? 0), twelve: /[ap]\.?m\b/.test(near), end };
}

/** `GMT+1`, `+0200`, `UTC-07:00`, `CEST`, but only after the time. */
function offsetIn(text: string): number | null {
  const signed =
    /(?:(?:gmt|utc)\s?([+\-−])\s?(\d{1,2})(?::?(\d{2}))?)|(?:(?<![\d\w])([+\-−])(\d{2}):?(\d{2})(?!\d))/.exec(text);
  if (signed !== null) {
    const minutes = Number(signed[2] ?? signed[5]) * 60 + Number(signed[3] ?? signed[6] ?? 0);
    if (minutes > 15 * 60) return null;
    return (signed[1] ?? signed[4]) === '+' ? minutes : -minutes;
  }
  for (const word of text.match(/[\p{L}]+/gu) ?? []) {
    const hours = ZONE_HOURS.get(word);
    if (hours !== undefined) return hours * 60;
  }
  return null;
}

export function readBlockDate(value: string, context: BlockDateContext): BlockDate | null {
  const text = digits(tidy(value.slice(0, 200)))
    .toLowerCase()
    .replaceAll('\u202f', ' ');
  const clock = clockIn(text);
  const offset = clock === null ? null : offsetIn(text.slice(clock.end));
  const { hh, mm, ss } = clock ?? { hh: 0, mm: 0, ss: 0 };
  const days = daysIn(text, context, clock?.twelve ?? false);
  const moments = days
    .map(({ y, m, d }) => wallClock(y, m, d, hh, mm, ss))
    .filter((one) => one !== null)
    .map((one) => one - (offset ?? context.offset ?? 0) * MINUTE);
  // The original cannot be later than its forward.
  const { before } = context;
  const at = moments.find((one) => before === null || one <= before + DAY) ?? moments[0];
  return at === undefined ? null : { at, offset };
}
