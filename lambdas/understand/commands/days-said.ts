/** Reads a day: 'Friday', 'in two weeks', '4 January', 'end of next week', 'Christmas'. */
import { ends, keyed, longest, named, number, ORDINAL, unit, year } from './date-phrases.ts';
import type { DateWords } from './date-words.ts';
import type { Day, Edge, Read } from './said.ts';
import type { Token } from './tokens.ts';

function length(tokens: readonly Token[], at: number, end: number, words: DateWords): readonly Read<Day>[] {
  const out: Read<Day>[] = [];
  for (const from of [...ends(tokens, at, end, words.within), at]) {
    const n = number(tokens, from, end, words);
    if (n === null) continue;
    const what = unit(tokens, n.end, end, words);
    if (what === null) continue;
    // 'a week or two': the larger number.
    const or = longest(tokens, what.end, end, words.range);
    const more = or > what.end ? number(tokens, or, end, words) : null;
    if (more !== null) {
      const same = unit(tokens, more.end, end, words);
      out.push({
        end: same?.value === what.value ? same.end : more.end,
        value: { is: 'length', n: Math.max(n.value, more.value), unit: what.value },
      });
    }
    const upto = longest(tokens, what.end, end, words.more);
    out.push({ end: upto, value: { is: 'length', n: n.value, unit: what.value } });
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
  // 'nächste Woche Freitag', 'next week Friday'.
  for (const next of ends(tokens, at, end, words.next)) {
    const what = unit(tokens, next, end, words);
    if (what?.value !== 'week') continue;
    const day = named(tokens, longest(tokens, what.end, end, words.fillers), end, words.weekdays);
    if (day !== null) out.push({ end: day.end, value: { is: 'weekday', weekday: day.value, week: 'next-week' } });
  }
  for (const from of [at, ...ends(tokens, at, end, words.next), ...ends(tokens, at, end, words.self)]) {
    const day = named(tokens, from, end, words.weekdays);
    if (day === null) continue;
    const after = longest(tokens, day.end, end, words.nextAfter);
    const inWeek = week(day.end);
    const later = longest(tokens, day.end, end, words.weekLater);
    if (later > day.end) out.push({ end: later, value: { is: 'weekday', weekday: day.value, week: 'week-later' } });
    if (inWeek > 0) out.push({ end: inWeek, value: { is: 'weekday', weekday: day.value, week: 'next-week' } });
    // A weekday with its date: the date decides.
    const dated = date(tokens, longest(tokens, day.end, end, words.fillers), end, words);
    out.push(...dated);
    const isEither = words.eitherWeek.includes(tokens[(after > day.end ? after : from) - 1]?.word ?? '');
    out.push({ end: after, value: { is: 'weekday', weekday: day.value, week: isEither ? 'either' : 'coming' } });
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
      words.beforeDay.includes(before) ||
      (words.dayFollowsWeekday && token.lead === ' ' && words.weekdays.some((names) => names.includes(before)));
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
  // Dots are used where the day comes first.
  if (found[2] === '.') return [{ end, value: { is: 'date', year: full, month: second, day: first } }];
  return [{ end, value: { is: 'numbers', first, second, year: full } }];
}

/** 'KW 51', 'kw51', 'week 14'. A small number counts weeks, unless the words can only mean a week number. */
function calendarWeek(tokens: readonly Token[], at: number, end: number, words: DateWords): readonly Read<Day>[] {
  const glued = /^(\p{L}+)(\d{1,2})$/u.exec(tokens[at]?.word ?? '');
  if (glued !== null && words.weekCode.includes(glued[1] ?? '')) return weekNumbered(Number(glued[2]), at + 1);
  return ends(tokens, at, end, [...words.calendarWeek, ...words.weekCode]).flatMap((from) => {
    const word = tokens[from]?.word ?? '';
    const isPlain = words.weekCode.includes(tokens[from - 1]?.word ?? '') || from - at > 1;
    return from < end && /^\d{1,2}$/u.test(word) && (isPlain || Number(word) > 9)
      ? weekNumbered(Number(word), from + 1)
      : [];
  });
}

const weekNumbered = (week: number, end: number): readonly Read<Day>[] =>
  week >= 1 && week <= 53 ? [{ end, value: { is: 'calendar-week', week } }] : [];

export function days(tokens: readonly Token[], at: number, end: number, words: DateWords): readonly Read<Day>[] {
  const out: Read<Day>[] = [];
  const day = keyed(tokens, at, end, words.days);
  if (day !== null) out.push({ end: day.end, value: { is: 'days', n: day.value } });
  const idiom = keyed(tokens, at, end, words.idioms);
  if (idiom !== null) out.push({ end: idiom.end, value: idiom.value });
  const feast = keyed(tokens, at, end, words.feasts);
  if (feast !== null)
    out.push({
      end: feast.end,
      value: { is: 'feast', month: feast.value[0], day: feast.value[1], length: feast.value[2] },
    });
  const easter = keyed(tokens, at, end, words.easter);
  if (easter !== null)
    out.push({ end: easter.end, value: { is: 'easter', after: easter.value[0], length: easter.value[1] } });
  out.push(...calendarWeek(tokens, at, end, words));
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
