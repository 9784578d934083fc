/** Reads a moment out of the words of a reply: 'Friday at 3pm', 'in two weeks', 'not before 4 January', 'end of next week'. */
import { DATE_WORDS, type DateWords, type Unit } from './date-words.ts';
import { fold, type Token } from './tokens.ts';
import { zoneNamed } from './zone-named.ts';

export type Day =
  | { readonly is: 'length'; readonly n: number; readonly unit: Unit }
  | { readonly is: 'days'; readonly n: number }
  /** Monday is 1. */
  | { readonly is: 'weekday'; readonly weekday: number; readonly week: 'coming' | 'next-week' }
  | { readonly is: 'date'; readonly year: number | null; readonly month: number | null; readonly day: number }
  /** '4/1': which of the two is the month is settled by the candidate's country. */
  | { readonly is: 'numbers'; readonly first: number; readonly second: number; readonly year: number | null }
  | {
      readonly is: 'period';
      readonly edge: Edge | null;
      readonly unit: 'week' | 'month' | 'year';
      readonly next: boolean;
    }
  | { readonly is: 'month-part'; readonly edge: Edge | null; readonly month: number; readonly year: number | null }
  | { readonly is: 'weekend' }
  | { readonly is: 'feast'; readonly month: number; readonly day: number; readonly length: number };
type Edge = 'start' | 'middle' | 'end';

export interface Said {
  /** Null: only an hour was said. */
  readonly day: Day | null;
  /** Minutes of the day. */
  readonly minutes: number | null;
  readonly side: 'after' | 'before' | null;
  /** The words after an hour that may name a zone ('Paris time', 'CET'). */
  readonly zone: string | null;
}

interface Read<T> {
  readonly end: number;
  readonly value: T;
}

const folded = new Map<string, readonly string[]>();
function wordsOf(phrase: string): readonly string[] {
  const known = folded.get(phrase);
  if (known !== undefined) return known;
  const made = fold(phrase).split(' ');
  folded.set(phrase, made);
  return made;
}

/** Where the phrase ends if it stands here, else -1. */
function phraseAt(tokens: readonly Token[], at: number, end: number, phrase: string): number {
  const words = wordsOf(phrase);
  if (at + words.length > end) return -1;
  for (const [i, word] of words.entries()) if (tokens[at + i]?.word !== word) return -1;
  return at + words.length;
}

/** The ends of the phrases that stand here, longest first. */
function ends(tokens: readonly Token[], at: number, end: number, phrases: readonly string[]): readonly number[] {
  const found = new Set<number>();
  for (const phrase of phrases) {
    const upto = phraseAt(tokens, at, end, phrase);
    if (upto > at) found.add(upto);
  }
  return [...found].sort((a, b) => b - a);
}

const longest = (tokens: readonly Token[], at: number, end: number, phrases: readonly string[]): number =>
  ends(tokens, at, end, phrases)[0] ?? at;

function keyed<T>(
  tokens: readonly Token[],
  at: number,
  end: number,
  table: Readonly<Record<string, T>>,
): Read<T> | null {
  let best: Read<T> | null = null;
  for (const [phrase, value] of Object.entries(table)) {
    const upto = phraseAt(tokens, at, end, phrase);
    if (upto > at && (best === null || upto > best.end)) best = { end: upto, value };
  }
  return best;
}

const ORDINAL = /^#?(\d{1,2})(?:st|nd|rd|th|er|º|ª)$/u;

function number(tokens: readonly Token[], at: number, end: number, words: DateWords): Read<number> | null {
  const token = tokens[at];
  if (token === undefined || at >= end) return null;
  const first = /^\d{1,3}$/u.test(token.word)
    ? { end: at + 1, value: Number(token.word) }
    : keyed(tokens, at, end, words.numbers);
  if (first === null) return null;
  // Of '2-3 weeks' and 'two or three' the larger counts.
  const next = tokens[first.end];
  if (next === undefined || first.end >= end) return first;
  const joint = /^\s?[-–]\s?$/u.test(next.lead) ? first.end : longest(tokens, first.end, end, words.range);
  if (joint === first.end && !/^\s?[-–]\s?$/u.test(next.lead)) return first;
  const second = tokens[joint];
  if (second === undefined || joint >= end) return first;
  if (/^\d{1,3}$/u.test(second.word)) return { end: joint + 1, value: Math.max(first.value, Number(second.word)) };
  const said = keyed(tokens, joint, end, words.numbers);
  return said === null ? first : { end: said.end, value: Math.max(first.value, said.value) };
}

function unit(tokens: readonly Token[], at: number, end: number, words: DateWords): Read<Unit> | null {
  let best: Read<Unit> | null = null;
  for (const name of Object.keys(words.units) as Unit[]) {
    const upto = longest(tokens, at, end, words.units[name]);
    if (upto > at && (best === null || upto > best.end)) best = { end: upto, value: name };
  }
  return best;
}

/** 1-based place in a table of names. */
function named(
  tokens: readonly Token[],
  at: number,
  end: number,
  table: readonly (readonly string[])[],
): Read<number> | null {
  const word = at < end ? tokens[at]?.word : undefined;
  const place = word === undefined ? -1 : table.findIndex((names) => names.includes(word));
  return place < 0 ? null : { end: at + 1, value: place + 1 };
}

function year(tokens: readonly Token[], at: number, end: number): Read<number> | null {
  const token = tokens[at];
  return at < end && token !== undefined && /^20\d{2}$/u.test(token.word)
    ? { end: at + 1, value: Number(token.word) }
    : null;
}

function length(tokens: readonly Token[], at: number, end: number, words: DateWords): readonly Read<Day>[] {
  const out: Read<Day>[] = [];
  for (const from of [...ends(tokens, at, end, words.within), at]) {
    const n = number(tokens, from, end, words);
    if (n === null) continue;
    const what = unit(tokens, n.end, end, words);
    if (what === null) continue;
    // 'a week or two': the larger.
    const or = longest(tokens, what.end, end, words.range);
    const more = or > what.end ? number(tokens, or, end, words) : null;
    if (more !== null) {
      const same = unit(tokens, more.end, end, words);
      out.push({
        end: same?.value === what.value ? same.end : more.end,
        value: { is: 'length', n: Math.max(n.value, more.value), unit: what.value },
      });
    }
    out.push({ end: what.end, value: { is: 'length', n: n.value, unit: what.value } });
  }
  return out;
}

function edge(tokens: readonly Token[], at: number, end: number, words: DateWords): readonly Read<Edge | null>[] {
  const out: Read<Edge | null>[] = [];
  for (const name of ['start', 'middle', 'end'] as const)
    for (const upto of ends(tokens, at, end, words[name])) out.push({ end: upto, value: name });
  return [...out, { end: at, value: null }];
}

/** 'next week', 'end of the month', 'Anfang nächster Woche', 'fin de semaine prochaine'. */
function period(tokens: readonly Token[], at: number, end: number, words: DateWords): readonly Read<Day>[] {
  const out: Read<Day>[] = [];
  for (const begun of edge(tokens, at, end, words)) {
    const fillers = [begun.end, ...ends(tokens, begun.end, end, words.self)];
    for (const start of fillers) {
      for (const [from, isNext] of [
        ...ends(tokens, start, end, words.next).map((upto) => [upto, true] as const),
        [start, false] as const,
      ]) {
        const what = unit(tokens, from, end, words);
        if (what !== null && (what.value === 'week' || what.value === 'month' || what.value === 'year')) {
          const after = longest(tokens, what.end, end, words.nextAfter);
          const next = isNext || after > what.end;
          if (next || start > begun.end || begun.value !== null)
            out.push({ end: after, value: { is: 'period', edge: begun.value, unit: what.value, next } });
        }
        const month = named(tokens, from, end, words.months);
        if (month !== null && (begun.value !== null || isNext || tokens[month.end - 1]?.word.length !== 3)) {
          const of = year(tokens, month.end, end);
          out.push({
            end: of?.end ?? month.end,
            value: { is: 'month-part', edge: begun.value, month: month.value, year: of?.value ?? null },
          });
        }
      }
    }
  }
  return out;
}

function weekday(tokens: readonly Token[], at: number, end: number, words: DateWords): readonly Read<Day>[] {
  const out: Read<Day>[] = [];
  const week = (from: number): number => {
    for (const self of [from, ...ends(tokens, from, end, [...words.self, ...words.of, ...words.fillers])]) {
      for (const next of ends(tokens, self, end, words.next)) {
        const what = unit(tokens, next, end, words);
        if (what?.value === 'week') return what.end;
      }
      const plain = unit(tokens, self, end, words);
      if (plain?.value === 'week') {
        const after = longest(tokens, plain.end, end, words.nextAfter);
        if (after > plain.end) return after;
      }
    }
    return -1;
  };
  for (const from of [at, ...ends(tokens, at, end, words.next), ...ends(tokens, at, end, words.self)]) {
    const day = named(tokens, from, end, words.weekdays);
    if (day === null) continue;
    const after = longest(tokens, day.end, end, words.nextAfter);
    const inWeek = week(day.end);
    if (inWeek > 0) out.push({ end: inWeek, value: { is: 'weekday', weekday: day.value, week: 'next-week' } });
    // A weekday with its date: the date counts.
    const dated = date(tokens, longest(tokens, day.end, end, words.fillers), end, words);
    out.push(...dated);
    out.push({ end: after, value: { is: 'weekday', weekday: day.value, week: 'coming' } });
  }
  return out;
}

function date(tokens: readonly Token[], at: number, end: number, words: DateWords): readonly Read<Day>[] {
  const token = tokens[at];
  if (token === undefined || at >= end) return [];
  const out: Read<Day>[] = [];
  if (token.kind === 'date') return numeric(token.word, at + 1);
  const day = /^\d{1,2}$/u.test(token.word) ? Number(token.word) : Number(ORDINAL.exec(token.word)?.[1] ?? Number.NaN);
  if (day >= 1 && day <= 31) {
    const of = longest(tokens, at + 1, end, words.of);
    const month = named(tokens, of, end, words.months);
    if (month !== null) {
      const last = longest(tokens, month.end, end, words.of);
      const said = year(tokens, last, end);
      out.push({
        end: said?.end ?? month.end,
        value: { is: 'date', year: said?.value ?? null, month: month.value, day },
      });
    }
    const before = tokens[at - 1]?.word ?? '';
    const isDayOfMonth =
      ORDINAL.test(token.word) ||
      ['the', 'am', 'den', 'dem', 'zum', 'der', 'le', 'au', 'du', 'el', 'al', 'del', 'dia'].includes(before);
    if (isDayOfMonth) out.push({ end: at + 1, value: { is: 'date', year: null, month: null, day } });
  }
  const month = named(tokens, at, end, words.months);
  if (month !== null) {
    const next = tokens[month.end];
    const bare =
      next === undefined || month.end >= end
        ? Number.NaN
        : Number(/^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(next.word)?.[1] ?? Number.NaN);
    if (bare >= 1 && bare <= 31) {
      const said = year(tokens, month.end + 1, end);
      out.push({
        end: said?.end ?? month.end + 1,
        value: { is: 'date', year: said?.value ?? null, month: month.value, day: bare },
      });
    }
  }
  return out;
}

function numeric(word: string, end: number): readonly Read<Day>[] {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(word);
  if (iso !== null)
    return [{ end, value: { is: 'date', year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) } }];
  const found = /^(\d{1,2})([/.])(\d{1,2})[/.]?(\d{2,4})?$/u.exec(word);
  if (found === null) return [];
  const [first, second] = [Number(found[1]), Number(found[3])];
  const full = found[4] === undefined ? null : Number(found[4]) + (found[4].length === 2 ? 2000 : 0);
  // Points are written where the day comes first.
  if (found[2] === '.') return [{ end, value: { is: 'date', year: full, month: second, day: first } }];
  return [{ end, value: { is: 'numbers', first, second, year: full } }];
}

function days(tokens: readonly Token[], at: number, end: number, words: DateWords): readonly Read<Day>[] {
  const out: Read<Day>[] = [];
  const day = keyed(tokens, at, end, words.days);
  if (day !== null) out.push({ end: day.end, value: { is: 'days', n: day.value } });
  const feast = keyed(tokens, at, end, words.feasts);
  if (feast !== null)
    out.push({
      end: feast.end,
      value: { is: 'feast', month: feast.value[0], day: feast.value[1], length: feast.value[2] },
    });
  for (const from of [at, ...ends(tokens, at, end, words.self), ...ends(tokens, at, end, words.next)]) {
    const weekend = longest(tokens, from, end, words.weekend);
    if (weekend > from) out.push({ end: weekend, value: { is: 'weekend' } });
  }
  return [
    ...out,
    ...weekday(tokens, at, end, words),
    ...date(tokens, at, end, words),
    ...period(tokens, at, end, words),
    ...length(tokens, at, end, words),
  ];
}

/** An hour without 'am' or 'pm', from one to six: nobody is reminded at night. */
const byDay = (hour: number): number => (hour >= 1 && hour <= 6 ? hour + 12 : hour);

function clock(tokens: readonly Token[], at: number, end: number, words: DateWords): readonly Read<number>[] {
  const part = keyed(tokens, at, end, words.parts);
  const out: Read<number>[] = part === null ? [] : [{ end: part.end, value: part.value * 60 }];
  for (const from of [at, ...ends(tokens, at, end, words.at)]) {
    const token = tokens[from];
    if (token === undefined || from >= end) continue;
    const found = /^(\d{1,2})(?:[:.h](\d{2})?)?(am|pm)?$/u.exec(token.word);
    if (found === null) continue;
    const isBare = token.kind === 'number';
    let upto = from + 1;
    const afterHour = longest(tokens, upto, end, words.hour);
    const hasWord = afterHour > upto;
    upto = afterHour;
    const next = tokens[upto];
    if (isBare && hasWord && next !== undefined && upto < end && /^[0-5]\d$/u.test(next.word)) upto += 1;
    const minutes = Number(found[2] ?? (isBare && hasWord && upto > afterHour ? tokens[upto - 1]?.word : 0));
    let hour = Number(found[1]);
    const morning = longest(tokens, upto, end, words.morning);
    const afternoon = longest(tokens, upto, end, words.afternoon);
    const half = found[3] ?? (afternoon > upto ? 'pm' : morning > upto ? 'am' : null);
    if (isBare && from === at && !hasWord && half === null) continue;
    // 'by 12 December', 'after 3 days': a number of days is no hour.
    if (
      isBare &&
      !hasWord &&
      half === null &&
      (named(tokens, upto, end, words.months) !== null || unit(tokens, upto, end, words) !== null)
    )
      continue;
    upto = Math.max(upto, morning, afternoon);
    if (half === 'pm' && hour < 12) hour += 12;
    else if (half === 'am' && hour === 12) hour = 0;
    else if (half === null && !token.word.startsWith('0')) hour = byDay(hour);
    if (hour <= 24 && minutes < 60) out.push({ end: upto, value: hour * 60 + minutes });
  }
  return out;
}

const firsts = new Map<string, ReadonlySet<string>>();

/** Every word with which a moment can begin: most words are no such thing, and cost nothing. */
function firstWords(words: DateWords): ReadonlySet<string> {
  const known = firsts.get(words.language);
  if (known !== undefined) return known;
  const lists = [
    words.fillers,
    words.within,
    words.after,
    words.before,
    words.from,
    words.next,
    words.self,
    words.start,
    words.middle,
    words.end,
    words.weekend,
    words.at,
  ];
  const tables = [words.numbers, words.days, words.parts, words.feasts].map((table) => Object.keys(table));
  const made = new Set(
    [
      ...lists.flat(),
      ...tables.flat(),
      ...words.weekdays.flat(),
      ...words.months.flat(),
      ...Object.values(words.units).flat(),
    ].map((phrase) => wordsOf(phrase)[0] ?? ''),
  );
  firsts.set(words.language, made);
  return made;
}

/** Every way in which a moment can be read from here, the longest first. */
export function readMoments(
  tokens: readonly Token[],
  at: number,
  end: number,
  languages: readonly string[] | null,
): readonly Read<Said>[] {
  const out: Read<Said>[] = [];
  const limit = Math.min(end, at + 16);
  const first = tokens[at];
  if (first === undefined || at >= end) return out;
  for (const words of DATE_WORDS) {
    if (languages !== null && !languages.includes(words.language)) continue;
    if (first.kind === 'word' && !firstWords(words).has(first.word)) continue;
    for (const opening of openings(tokens, at, limit, words)) {
      for (const day of days(tokens, opening.end, limit, words)) {
        const said = { day: day.value, minutes: null, side: opening.value, zone: null };
        out.push(...closed(tokens, day.end, limit, words, said));
        for (const from of [day.end, ...ends(tokens, day.end, limit, words.fillers)])
          for (const hour of clock(tokens, from, limit, words))
            out.push(...closed(tokens, hour.end, limit, words, { ...said, minutes: hour.value }));
      }
      for (const hour of clock(tokens, opening.end, limit, words)) {
        const said = { day: null, minutes: hour.value, side: null, zone: null };
        out.push(...closed(tokens, hour.end, limit, words, said));
        for (const from of [hour.end, ...ends(tokens, hour.end, limit, words.fillers)])
          for (const day of days(tokens, from, limit, words))
            out.push(...closed(tokens, day.end, limit, words, { ...said, day: day.value }));
      }
    }
  }
  return out.sort((a, b) => b.end - a.end);
}

/** What may stand before a day: nothing, 'on the', 'after', 'not before'. */
function openings(tokens: readonly Token[], at: number, end: number, words: DateWords): readonly Read<Said['side']>[] {
  const out: Read<Said['side']>[] = [{ end: at, value: null }];
  const add = (phrases: readonly string[], value: Said['side']) => {
    for (const from of [at, ...ends(tokens, at, end, words.fillers)])
      for (const upto of ends(tokens, from, end, phrases)) {
        out.push({ end: upto, value });
        for (const more of ends(tokens, upto, end, words.fillers)) out.push({ end: more, value });
      }
  };
  add(words.fillers, null);
  add(words.from, null);
  add(words.after, 'after');
  add(words.before, 'before');
  const first = ends(tokens, at, end, words.fillers);
  for (const upto of first) out.push({ end: upto, value: null });
  return out;
}

/** With what may follow: 'at the latest', a zone. */
function closed(
  tokens: readonly Token[],
  at: number,
  end: number,
  words: DateWords,
  said: Said,
): readonly Read<Said>[] {
  const out: Read<Said>[] = [{ end: at, value: said }];
  const tail = longest(tokens, at, end, words.tail);
  if (tail > at) out.push({ end: tail, value: said });
  if (said.minutes !== null) {
    for (let length = 1; length <= 3 && at + length <= end; length += 1) {
      const words = tokens.slice(at, at + length);
      const zone = words.map((one) => one.text).join(' ');
      if (words.every((one) => one.kind === 'word') && zoneNamed(zone) !== null)
        out.push({ end: at + length, value: { ...said, zone } });
    }
  }
  return out;
}
