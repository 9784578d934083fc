/** Reads a moment from a reply: 'Friday at 3pm', 'in two weeks', 'not before 4 January', 'end of next week'. */
import { ends, keyed, longest, named, unit, wordsOf } from './date-phrases.ts';
import type { DateWords } from './date-words.ts';
import { DATE_WORDS } from './dates.ts';
import { days } from './days-said.ts';
import type { Read, Said } from './said.ts';
import type { Token } from './tokens.ts';
import { zoneNamed } from './zone-named.ts';

/** Hours one to six without 'am' or 'pm' are in the afternoon: nobody is reminded at night. */
const byDay = (hour: number): number => (hour >= 1 && hour <= 6 ? hour + 12 : hour);

function clock(tokens: readonly Token[], at: number, end: number, words: DateWords): readonly Read<number>[] {
  const part = keyed(tokens, at, end, words.parts);
  const out: Read<number>[] = part === null ? [] : [{ end: part.end, value: part.value * 60 }];
  out.push(...spokenHour(tokens, at, end, words));
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
    // 'by 12 December', 'after 3 days': the number of a day or of days is not an hour.
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

/** 'half past nine', 'at ten', 'halb sechs', 'las cinco y media': an hour, or its minutes, in words. */
function spokenHour(tokens: readonly Token[], at: number, end: number, words: DateWords): readonly Read<number>[] {
  const out: Read<number>[] = [];
  for (const from of [at, ...ends(tokens, at, end, words.toHour)]) {
    const before = keyed(tokens, from, end, words.beforeHour);
    const place = before?.end ?? from;
    const token = tokens[place];
    if (token === undefined || place >= end) continue;
    const isDigits = /^\d{1,2}$/u.test(token.word);
    const isSaid = !isDigits && Object.hasOwn(words.numbers, token.word);
    const hour = isDigits ? Number(token.word) : isSaid ? (words.numbers[token.word] ?? 0) : 0;
    if (hour < 1 || hour > (before === null ? 24 : 12) || !Number.isInteger(hour)) continue;
    let to = longest(tokens, place + 1, end, words.hour);
    const hasWord = to > place + 1;
    const after = keyed(tokens, to, end, words.afterHour);
    to = after?.end ?? to;
    const isPlain = before === null && after === null;
    if (isPlain && !(isSaid && (hasWord || from > at))) continue;
    // 'At a wedding': an article, unless nothing follows ('at one').
    if (isPlain && hour === 1 && !hasWord && /^\s*$/u.test(tokens[to]?.lead ?? '.') && to < tokens.length) continue;
    if (unit(tokens, place + 1, end, words) !== null && !hasWord) continue;
    const morning = longest(tokens, to, end, words.morning);
    const afternoon = longest(tokens, to, end, words.afternoon);
    const isLate = afternoon > to;
    const isEarly = morning > to;
    to = Math.max(to, morning, afternoon);
    const whole = isLate && hour < 12 ? hour + 12 : isEarly || hour > 12 ? hour : byDay(hour);
    out.push({ end: to, value: (whole * 60 + (before?.value ?? 0) + (after?.value ?? 0) + 1440) % 1440 });
  }
  return out;
}

const firsts = new Map<string, ReadonlySet<string>>();

/** Every word that a moment can begin with. Most words cannot, and are skipped cheaply. */
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
    words.toHour,
  ];
  const tables = [words.numbers, words.days, words.parts, words.feasts, words.beforeHour, words.idioms].map((table) =>
    Object.keys(table),
  );
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

/** Every reading of a moment that begins here, longest first. */
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
        const isHours = day.value.is === 'length' && (day.value.unit === 'hour' || day.value.unit === 'minute');
        // 'à 8 heures' is a time of day.
        const before = opening.end > at ? (tokens[opening.end - 1]?.word ?? '') : '';
        if (isHours && words.at.includes(before) && !words.within.includes(before)) continue;
        const said = { day: day.value, minutes: null, side: opening.value, zone: null };
        out.push(...closed(tokens, day.end, limit, words, said));
        for (const from of isHours ? [] : [day.end, ...ends(tokens, day.end, limit, words.fillers)])
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

/** What may come before a day: nothing, 'on the', 'after', 'not before'. */
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

/** Includes what may follow: 'at the latest', a zone. */
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
