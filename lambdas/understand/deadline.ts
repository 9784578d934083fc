/**
 * Until when the employer asked to wait: 'we will decide by 12 December', 'two more weeks', 'back in the office on 7 January'.
 *
 * A day without an hour means its end, 23:59:59 on the candidate's clock. 'Within five business days' skips Saturdays and Sundays;
 * of 'two to three weeks' the longer counts; 'next week' ends on its Friday, 'early next week' on its Wednesday. A date by which
 * the candidate is asked for something is no deadline of the employer's. What is vague ('soon', 'a few days') is null.
 */
import { DAY, type Instant, SECOND } from '../application/instant.ts';
import { daysOf, fieldsOf, isZone, type LocalTime, localOf } from '../application/local-time.ts';
import { ASKED, HEAR, NO_DEADLINE } from './deadline-words.ts';
import type { DateAtom } from './when/date-reading.ts';
import { LANGUAGES } from './when/lexicon.ts';
import { gap } from './when/pairing.ts';
import type { Found, Reader } from './when/reader.ts';
import { type ReadLine, type Scan, scan, type WhenContext } from './when/scan.ts';
import { orderOf, settleDate } from './when/settle-date.ts';
import { type Dial, at as instantOn, settleZone } from './when/settle-zone.ts';
import { struckAtoms } from './when/struck.ts';

interface Candidate {
  /** Days since 1970. */
  readonly days: number;
  readonly clock: { readonly hour: number; readonly minute: number } | null;
  readonly dial: Dial | null;
  /** How sure it is that this is what was meant. */
  readonly weight: number;
}

interface Count {
  readonly count: number;
  readonly next: number;
}

type Unit = 'day' | 'business-day' | 'week' | 'month' | 'hour';

/** Characters that are read: word from an employer is short, and behind it stand quotes and footers. */
const LONGEST = 12_000;
/** A line with more dates than this is a calendar. */
const MOST_DATES = 12;

export function findDeadline(text: string, context: WhenContext): Instant | null {
  const read = scan(unwrapped(text.slice(0, LONGEST)), context);
  const own = context.zone !== null && isZone(context.zone) ? context.zone : null;
  const home: Dial = own === null ? { offset: context.sentOffset ?? 0 } : { zone: own };
  const shown =
    own === null ? fieldsOf(context.sentAt + (context.sentOffset ?? 0) * 60 * SECOND) : localOf(context.sentAt, own);
  const base = daysOf(shown.year, shown.month, shown.day);
  const away = read.lines.some((line) => line.reader.tokens.some((_, at) => line.reader.sense(at, 'away') !== null));
  const struck = struckAtoms(read);
  let best: { readonly at: Instant; readonly weight: number } | null = null;
  for (const line of read.lines) {
    for (const one of candidatesOf(line, read, base, context, away)) {
      if (one.date !== null && struck.has(one.date)) continue;
      const date = fieldsOf(one.days * DAY);
      const time: LocalTime = {
        year: date.year,
        month: date.month,
        day: date.day,
        ...(one.clock ?? { hour: 23, minute: 59, second: 59 }),
      };
      const at = instantOn(one.dial ?? home, time);
      if (at >= context.sentAt && (best === null || one.weight > best.weight)) best = { at, weight: one.weight };
    }
  }
  return best?.at ?? null;
}

/** A sentence that was wrapped stands on one line again. */
function unwrapped(text: string): string {
  const out: string[] = [];
  let last = '';
  for (const line of text.split('\n', 4000)) {
    const joins = last.length >= 45 && last.length < 800 && line.trim() !== '' && !/[.!?:。]\s*$/u.test(last);
    if (joins && out.length > 0) out[out.length - 1] = `${out.at(-1)} ${line.trim()}`;
    else out.push(line);
    last = out.at(-1) ?? '';
  }
  return out.join('\n');
}

function candidatesOf(
  line: ReadLine,
  read: Scan,
  base: number,
  context: WhenContext,
  away: boolean,
): readonly (Candidate & { readonly date: DateAtom | null })[] {
  const { reader } = line;
  const plain = reader.tokens.map((one) => one.key).join(' ');
  const hears = HEAR.some((word) => plain.includes(/[\u3040-\u9fff]/u.test(word) ? [...word].join(' ') : word));
  const out: (Candidate & { readonly date: DateAtom | null })[] = [];
  const signs = signsOf(reader);
  for (const date of line.atoms.filter((one) => one.kind === 'date').slice(0, MOST_DATES)) {
    const weight = asked(reader, date.at) ? 0 : weightOf(line, date, signs, hears, away);
    if (weight === 0) continue;
    const settled = settleDate(
      date,
      base,
      orderOf(LANGUAGES.find((one) => one.code === read.tongues.first)?.order ?? null, context, null),
    );
    if (settled.kind !== 'day') continue;
    const { year, month, day } = settled.date;
    const last = date.lastDay ?? day;
    out.push({ days: daysOf(year, month, last), ...hourOf(line, read, date, settled.date, context), weight, date });
  }
  for (let at = 0; at < reader.tokens.length; at++) {
    const period = lengthAt(reader, at, base, hears) ?? edgeAt(reader, at, base, hears);
    if (period !== null && !asked(reader, at)) out.push({ ...period, clock: null, dial: null, date: null });
  }
  return out;
}

/** An hour that stands beside the date counts: 'by Friday at 5pm ET'. */
function hourOf(
  line: ReadLine,
  read: Scan,
  date: DateAtom,
  day: { year: number; month: number; day: number },
  context: WhenContext,
) {
  const clock = line.atoms.find((one) => {
    if (one.kind !== 'clock') return false;
    const apart =
      one.at > date.at
        ? gap(line.reader, date.next, one.at, line.atoms)
        : gap(line.reader, one.next, date.at, line.atoms);
    return apart <= 1;
  });
  if (clock?.kind !== 'clock') return { clock: null, dial: null };
  const zone = line.atoms.find((one) => one.kind === 'zone' && one.at >= clock.next);
  const time = clock.end ?? clock.start;
  const said = zone?.kind === 'zone' ? zone.said : null;
  const zoned = settleZone(
    { said, others: [], spokenOf: [], time: { ...day, ...time }, language: read.tongues.first },
    context,
  );
  return { clock: time, dial: said !== null && zoned.kind === 'dial' ? zoned.dial : null };
}

/** The candidate is asked to do it by then: said in the same sentence, before the date. */
function asked(r: Reader, at: number): boolean {
  let from = at;
  while (from > 0 && !['.', '!', '?', '。'].includes(r.key(from - 1))) from--;
  let end = at;
  while (end < r.tokens.length && !['.', '!', '?', '。'].includes(r.key(end))) end++;
  const before = r.tokens
    .slice(from, at)
    .map((one) => one.key)
    .join(' ');
  const all = r.tokens
    .slice(at, end)
    .map((one) => one.key)
    .join('');
  if (/ください|下さい/u.test(all)) return true;
  return (
    ASKED.some((word) => ` ${before} `.includes(` ${word} `)) &&
    !/bear with|allow|give us|geben sie uns|gib uns|gedulden|geduld|patien|pacien|pazien|cierpliw|tålamod|geef ons|donnez-nous|denos|dadnos/u.test(
      before,
    )
  );
}

/** Words that may stand between 'by' and its date. */
const BETWEEN: ReadonlySet<string> = new Set([
  'the',
  'end',
  'day',
  'of',
  'on',
  'eod',
  'cob',
  'close',
  'business',
  'eob',
  'le',
  'el',
  'dem',
  'den',
  'il',
  'o',
  'about',
  'around',
  'dia',
  'día',
  'dnia',
  ',',
  '(',
  ':',
  'ca',
  '.',
  'at',
  'latest',
  'least',
]);

function reaches(r: Reader, from: number, to: number, most: number): boolean {
  let words = 0;
  for (let i = from; i < to; i++) {
    if (
      ['!', '?', '。', ';'].includes(r.key(i)) ||
      (r.key(i) === '.' && r.token(i + 1)?.space !== false && r.token(i + 1)?.raw !== r.token(i + 1)?.key)
    )
      return false;
    if (!BETWEEN.has(r.key(i)) && r.any(i, 'on', 'of', 'clock-at') === null && r.token(i)?.kind !== 'mark') words++;
  }
  return words <= most;
}

/** Where 'back', 'by' and 'after' stand in a line. */
interface Sign {
  readonly at: number;
  readonly back: Found | null;
  readonly by: Found | null;
}

function signsOf(reader: Reader): readonly Sign[] {
  const out: Sign[] = [];
  for (let at = 0; at < reader.tokens.length; at++) {
    const back = reader.sense(at, 'back');
    const by = reader.any(at, 'by', 'after');
    if (back !== null || by !== null) out.push({ at, back, by });
  }
  return out;
}

function weightOf(line: ReadLine, date: DateAtom, signs: readonly Sign[], hears: boolean, away: boolean): number {
  const { reader } = line;
  let weight = 0;
  for (const { at, back, by } of signs) {
    // Alone, the word must stand right before its date: 'zurück am 4. Januar'.
    const plain = back !== null && back.next <= date.at && reaches(reader, back.next, date.at, 0);
    if (back !== null && (away || hears || back.size > 1 || plain)) {
      if (back.next <= date.at && reaches(reader, back.next, date.at, 5)) weight = Math.max(weight, 5);
      if (at >= date.next && reaches(reader, date.next, at, 5)) weight = Math.max(weight, 4.5);
    }
    if (
      by !== null &&
      by.next <= date.at &&
      reaches(reader, by.next, date.at, 0) &&
      (hears || away || reader.sense(at, 'by') !== null)
    )
      weight = Math.max(weight, hears || away ? 4 : 3);
    if (by?.language === 'ja' && at === date.next) weight = Math.max(weight, 4);
  }
  if (weight === 0 && hears && !line.atoms.some((one) => one.kind === 'clock')) weight = 2;
  if (weight === 0 && away) {
    const last = line.atoms.findLast((one) => one.kind === 'date');
    weight = last === date ? 1 : 0;
  }
  return weight;
}

function unitAt(r: Reader, at: number): { readonly unit: Unit; readonly next: number } | null {
  const kinds = [
    ['business-day', 'business-day'],
    ['week', 'week'],
    ['day-unit', 'day'],
    ['month-unit', 'month'],
    ['hour', 'hour'],
  ] as const;
  let best: { unit: Unit; next: number } | null = null;
  for (const [sense, unit] of kinds) {
    const found = r.sense(at, sense);
    if (found !== null && (best === null || found.next > best.next)) best = { unit, next: found.next };
  }
  return best;
}

function countAt(r: Reader, at: number): Count | null {
  const number = r.number(at, 1, 120, 3);
  if (number !== null) return { count: number, next: at + 1 };
  const word = r.sense(at, 'numeral');
  return word === null ? null : { count: word.value, next: word.next };
}

/** 'within 5 business days', 'two more weeks', 'in den nächsten zwei Wochen', '5営業日以内'. */
function lengthAt(
  r: Reader,
  at: number,
  base: number,
  hears: boolean,
): { readonly days: number; readonly weight: number } | null {
  const first = countAt(r, at);
  if (first === null || r.token(at - 1)?.key === '-' || (r.before(at, 'to') !== null && countAt(r, at - 2) !== null))
    return null;
  let { count, next } = first;
  const to = ['-', '~', '/'].includes(r.key(next)) ? next + 1 : (r.any(next, 'to', 'or')?.next ?? next);
  const second = to > next ? countAt(r, to) : null;
  if (second !== null) ({ count, next } = second);
  if (['(', '-'].includes(r.key(next))) {
    const again = r.key(next) === '(' ? countAt(r, next + 1) : null;
    if (again !== null && r.key(again.next) === ')') next = again.next + 1;
    else if (r.key(next) === '-') next++;
  }
  const more = r.sense(next, 'more');
  const coming = r.any(more?.next ?? next, 'next', 'coming');
  const unit = unitAt(r, coming?.next ?? more?.next ?? next) ?? (more === null ? null : unitAt(r, next));
  if (unit === null) return null;
  const around = [r.key(at - 1), r.key(at - 2), ...[0, 1, 2, 3, 4].map((step) => r.key(unit.next + step))];
  const stop = around.findIndex((key, index) => index > 1 && ['.', ',', ';', '!', '?'].includes(key));
  if ((stop < 0 ? around : around.slice(0, stop)).some((key) => NO_DEADLINE.has(key))) return null;
  const within =
    r.before(at, 'within', 'more', 'by') !== null || r.any(unit.next, 'within', 'more') !== null || more !== null;
  // A bare 'a day' or 'an hour' is no period that somebody asks to wait.
  if (!within && !(hears && (unit.unit === 'week' || unit.unit === 'business-day'))) return null;
  if (unit.unit === 'hour' && (!hears || count < 12)) return null;
  if (
    !hears &&
    unit.unit !== 'business-day' &&
    r.before(at, 'within', 'more') === null &&
    more === null &&
    r.any(unit.next, 'within') === null
  )
    return null;
  return { days: forward(base, count, unit.unit), weight: within ? (hears ? 3.5 : 2.5) : 1.5 };
}

function forward(base: number, count: number, unit: Unit): number {
  switch (unit) {
    case 'hour':
      return base + Math.ceil(count / 24);
    case 'day':
      return base + count;
    case 'week':
      return base + 7 * count;
    case 'business-day': {
      let days = base;
      for (let left = count; left > 0; ) {
        days++;
        if (weekdayOf(days) <= 5) left--;
      }
      return days;
    }
    case 'month': {
      const { year, month, day } = fieldsOf(base * DAY);
      const last = daysOf(year, month + count + 1, 1) - 1;
      return Math.min(daysOf(year, month + count, day), last);
    }
    default:
      return unit satisfies never;
  }
}

const weekdayOf = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1;

/** 'end of next week', 'early next week', 'end of the month', 'Ende Januar'. */
function edgeAt(
  r: Reader,
  at: number,
  base: number,
  hears: boolean,
): { readonly days: number; readonly weight: number } | null {
  const end = r.sense(at, 'end-of');
  const start = r.sense(at, 'start-of');
  const edge = end ?? start;
  const small = edge === null ? null : r.any(edge.next, 'of', 'on');
  for (const place of edge === null ? [at] : [edge.next, small?.next ?? edge.next]) {
    const days = spanEnd(r, place, base, end !== null, start !== null);
    if (days === null) continue;
    if (edge === null && !hears) return null;
    return { days, weight: edge === null ? 2 : hears || r.before(at, 'by') !== null ? 3 : 2 };
  }
  return null;
}

function spanEnd(r: Reader, at: number, base: number, end: boolean, start: boolean): number | null {
  const monday = base - (weekdayOf(base) - 1);
  const friday = start ? 2 : 4;
  if (r.sense(at, 'next-week') !== null) return monday + 7 + friday;
  const month = r.sense(at, 'next-month');
  const { year, month: now } = fieldsOf(base * DAY);
  if (month !== null) return start ? daysOf(year, now + 1, 10) : daysOf(year, now + 2, 1) - 1;
  if (r.sense(at, 'this-week') !== null && (end || r.key(at) === 'this'))
    return weekdayOf(base) > 5 ? monday + 11 : monday + 4;
  if (!end && !start) return null;
  const named = r.sense(at, 'month');
  if (named !== null && r.number(named.next, 1, 31) === null) {
    const later = named.value >= now ? year : year + 1;
    return start ? daysOf(later, named.value, 10) : daysOf(later, named.value + 1, 1) - 1;
  }
  if (r.any(at, 'week') !== null && end) return weekdayOf(base) > 5 ? monday + 11 : monday + 4;
  if (r.any(at, 'month-unit') !== null && end) return daysOf(year, now + 1, 1) - 1;
  return null;
}
