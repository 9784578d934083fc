/** The date that is written at a place in a line, as far as the words say it: nothing is counted yet. */
import type { Found, Reader } from './reader.ts';

export type Week = 'next' | 'coming' | 'this' | 'next-week' | 'this-week' | 'week-later';

export interface DateAtom {
  readonly kind: 'date';
  readonly at: number;
  readonly next: number;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** Two numbers, of which either may be the month: '03/04'. `dots` are used by those who put the day first. */
  readonly pair: { readonly first: number; readonly second: number; readonly dots: boolean } | null;
  /** Monday 1. */
  readonly weekday: number | null;
  /** Days from the day of the message: 'tomorrow' is 1. */
  readonly ahead: number | null;
  readonly week: Week | null;
  /** 'Tuesday afternoon'. */
  readonly half: 'am' | 'pm' | null;
  /** Is a date only beside an hour: 'today', 'the 8th', '12/8'. */
  readonly weak: boolean;
  readonly language: string;
  /** 'December 21-31': the last of the days. */
  readonly lastDay: number | null;
  /** 'The same day': that of the date before it. */
  readonly again: boolean;
}

type Fields = Partial<Omit<DateAtom, 'kind' | 'at'>> & { readonly next: number };

const make = (at: number, fields: Fields): DateAtom => ({
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

const SEPARATORS: ReadonlySet<string> = new Set([',', '.', '(', '|', '-', ':', '、', '（', '·', '/']);

/** Nothing that would make a number part of something else touches it from the left. */
export function startsClean(r: Reader, at: number): boolean {
  const token = r.token(at);
  const before = r.token(at - 1);
  if (token === null) return false;
  if (token.space || before === null) return true;
  if (before.kind === 'word') return before.key.endsWith("'") || /[\u3040-\u30ff\u3400-\u9fff]/u.test(before.key);
  if (before.key === '-' || before.key === '~') return before.space || r.token(at - 2)?.kind !== 'number';
  return [')', '）', '(', ',', ':', '[', ';', '|', '、', '「', '【', '@', '·', '=', '/'].includes(before.key)
    ? before.key !== '/' || r.token(at - 2)?.kind !== 'number'
    : false;
}

/** Is this number an hour and no day: '10:00', '10 am', '10h', '10 Uhr'? */
function isHour(r: Reader, at: number, dashes = true): boolean {
  if (r.glued(at + 1, ':') && r.token(at + 2)?.kind === 'number') return true;
  if (r.glued(at + 1, '.') && !(r.token(at + 2)?.space ?? true) && r.token(at + 2)?.key.length === 2) return true;
  if (r.any(at + 1, 'clock-after', 'hour', 'minute', 'week', 'day-unit', 'other-unit') !== null) return true;
  const half = r.any(at + 1, 'am', 'pm');
  if (half !== null && (half.size > 1 || ['am', 'pm'].includes(r.key(at + 1)))) return true;
  // '2-3pm', '10-11'
  return dashes && ['-', '~'].includes(r.key(at + 1)) && r.number(at + 2, 0, 24) !== null;
}

function year(r: Reader, at: number): { readonly year: number; readonly next: number } | null {
  let i = at;
  if (r.key(i) === '.' || r.key(i) === ',') i++;
  const of = r.sense(i, 'of');
  if (of !== null && r.number(of.next, 2000, 2099, 4) !== null) i = of.next;
  const found = r.number(i, 2000, 2099, 4);
  if (found === null || r.glued(i + 1, ':')) return null;
  let next = i + 1;
  if (r.key(next) === 'r' && r.glued(next + 1, '.')) next += 2;
  else if (r.key(next) === 'r' && r.tongues.rank.has('pl')) next += 1;
  return { year: found, next };
}

/** A day with its month, with numbers or with names. */
function dayMonth(r: Reader, at: number): Fields | null {
  return japanese(r, at) ?? numeric(r, at) ?? dayFirst(r, at) ?? monthFirst(r, at);
}

/** '2026年12月8日', '12月8日'. */
function japanese(r: Reader, at: number): Fields | null {
  let i = at;
  const y = r.number(i, 2000, 2099, 4);
  if (y !== null && r.key(i + 1) === '年') i += 2;
  const month = r.number(i, 1, 12);
  if (month === null || r.key(i + 1) !== '月') return null;
  const day = r.number(i + 2, 1, 31);
  if (day === null || r.key(i + 3) !== '日' || r.key(i + 4) === '間') return null;
  return { next: i + 4, year: i === at ? null : y, month, day, language: 'ja' };
}

/** 'Room 2.01', 'version 1.5': what is numbered so is no day. */
const NUMBERED: ReadonlySet<string> = new Set(
  'room|rooms|floor|suite|building|block|unit|desk|ext|extension|version|v|step|section|raum|zimmer|etage|gebäude|salle|bureau|étage|bâtiment|sala|aula|planta|edificio|despacho|prédio|zaal|kamer|lokaal|verdieping|stanza|piano|ufficio|sal|rum|rummet|våning|pokój|pok|piętro|budynek|no|nr|ref'.split(
    '|',
  ),
);

function numeric(r: Reader, at: number): Fields | null {
  if (!startsClean(r, at) || NUMBERED.has(r.key(at - 1)) || (r.key(at - 1) === '.' && NUMBERED.has(r.key(at - 2))))
    return null;
  const mark = r.key(at + 1);
  if (!['/', '.', '-'].includes(mark) || r.token(at + 1)?.space) return null;
  const big = r.number(at, 2000, 2099, 4);
  if (big !== null) {
    const month = r.number(at + 2, 1, 12);
    const day = r.number(at + 4, 1, 31);
    if (month === null || day === null || r.key(at + 3) !== mark) return null;
    return { next: r.glued(at + 5, '.') && mark === '.' ? at + 6 : at + 5, year: big, month, day };
  }
  const first = r.number(at, 1, 31);
  const second = r.number(at + 2, 1, 31);
  if (first === null || second === null || (first > 12 && second > 12)) return null;
  if (r.token(at + 2)?.space && mark !== '.') return null;
  const dots = mark === '.';
  const third = r.token(at + 4);
  const spaced = third?.space === true && !dots;
  if (r.glued(at + 3, mark) && third?.kind === 'number' && !spaced) {
    const y =
      third.key.length === 4
        ? r.number(at + 4, 2000, 2099, 4)
        : third.key.length === 2 && !third.space
          ? 2000 + third.value
          : null;
    if (y !== null && y >= 2020 && y < 2060 && !(r.glued(at + 5, ':') && third.key.length === 2)) {
      const after = r.token(at + 5);
      const touched =
        after !== null &&
        !after.space &&
        (['-', '/', '%'].includes(after.key) || (after.kind === 'word' && after.key.length === 1)) &&
        r.token(at + 6)?.kind === 'number';
      return touched || (dots && second > 12) ? null : { next: at + 5, year: y, pair: { first, second, dots } };
    }
  }
  if (dots) {
    // '1.5 hours'
    if (second > 12 || r.any(at + 3, 'hour', 'minute', 'day-unit', 'week', 'other-unit') !== null) return null;
    const ended = r.glued(at + 3, '.');
    const y = ended ? year(r, at + 4) : null;
    if (y !== null) return { next: y.next, year: y.year, pair: { first, second, dots } };
    return { next: ended ? at + 4 : at + 3, pair: { first, second, dots }, weak: !ended };
  }
  const after = r.token(at + 3);
  if (after !== null && !after.space && (after.kind !== 'mark' || ['/', '-', '%', ':'].includes(after.key)))
    return null;
  return { next: at + 3, pair: { first, second, dots }, weak: true };
}

/** '8 December', '8th of December 2026', '8. Dezember', '8 de diciembre de 2026'. */
function dayFirst(r: Reader, at: number): Fields | null {
  const day = r.number(at, 1, 31);
  if (day === null || !startsClean(r, at)) return null;
  let i = at + 1;
  const ordinal = r.sense(i, 'ordinal');
  if (ordinal !== null && !r.token(i)?.space) i = ordinal.next;
  if (r.key(i) === '.' || r.key(i) === '-') i++;
  const of = r.sense(i, 'of');
  const month = r.sense(i, 'month') ?? (of === null ? null : r.sense(of.next, 'month'));
  if (month === null) return null;
  i = month.next;
  if (r.glued(i, '.')) i++;
  if (r.key(i) === '-' && r.number(i + 1, 2000, 2099, 4) !== null) i++;
  const y = year(r, i);
  return { next: y?.next ?? i, year: y?.year ?? null, month: month.value, day, language: month.language };
}

/** 'December 8', 'Dec. 8th, 2026', 'December the 8th'. */
function monthFirst(r: Reader, at: number): Fields | null {
  const month = r.sense(at, 'month');
  if (month === null) return null;
  let i = month.next;
  if (r.glued(i, '.')) i++;
  if (r.key(i) === 'the' || r.key(i) === ',') i++;
  const day = r.number(i, 1, 31);
  if (day === null || isHour(r, i, false)) return null;
  i++;
  const ordinal = r.sense(i, 'ordinal');
  if (ordinal !== null && !r.token(i)?.space) i = ordinal.next;
  const to = r.key(i) === '-' ? i + 1 : (r.sense(i, 'to')?.next ?? null);
  const last = to === null || isHour(r, to) ? null : r.number(to, day + 1, 31);
  if (last !== null && to !== null) i = to + 1;
  const y = year(r, i);
  return {
    next: y?.next ?? i,
    year: y?.year ?? null,
    month: month.value,
    day,
    language: month.language,
    lastDay: last,
  };
}

/** Past marks and small words between the parts of a date; at most three of them. */
function over(r: Reader, at: number): readonly number[] {
  const places = [at];
  let i = at;
  for (let step = 0; step < 3; step++) {
    const small = r.any(i, 'of', 'on');
    if (SEPARATORS.has(r.key(i))) i++;
    else if (small !== null) i = small.next;
    else break;
    places.push(i);
  }
  return places;
}

interface Lead {
  readonly next: number;
  readonly weekday: number | null;
  readonly week: Week | null;
  readonly half: 'am' | 'pm' | null;
  readonly short: boolean;
  readonly language: string;
}

/** 'next Tuesday', 'mardi prochain', 'Tuesday of next week', 'Dienstag Nachmittag'. */
function weekdayAt(r: Reader, at: number): Lead | null {
  let i = at;
  let week: Week | null = null;
  for (const [sense, name] of [
    ['next-week', 'next-week'],
    ['coming', 'coming'],
    ['next', 'next'],
    ['this-week', 'this-week'],
    ['this', 'this'],
  ] as const) {
    const found = r.sense(i, sense);
    if (found === null) continue;
    week = name;
    i = found.next;
    break;
  }
  if (week === 'next-week' || week === 'this-week') {
    if (r.key(i) === ',') i++;
    i = r.sense(i, 'on')?.next ?? i;
  }
  const long = r.sense(i, 'weekday');
  const day = long ?? r.sense(i, 'weekday-short');
  if (day === null) return null;
  // 面接日: one sign is a weekday only in brackets.
  if (long === null && day.language === 'ja' && !['(', '（'].includes(r.key(i - 1))) return null;
  i = day.next;
  if (long === null && r.glued(i, '.')) i++;
  for (const [sense, name] of [
    ['next-week', 'next-week'],
    ['coming', 'coming'],
    ['next', 'next'],
    ['this-week', 'this-week'],
  ] as const) {
    const of = r.sense(i, 'of');
    const found = r.sense(i, sense) ?? (of === null ? null : r.sense(of.next, sense));
    if (found === null || (sense === 'next' && r.sense(found.next, 'weekday') !== null)) continue;
    week = name;
    i = found.next;
    break;
  }
  const later = week === null ? weekLater(r, i) : null;
  if (later !== null || weekBefore(r, at)) week = 'week-later';
  i = later ?? i;
  const half = day.language === 'ja' ? null : halfAt(r, i);
  return {
    next: half?.next ?? i,
    weekday: day.value,
    week,
    half: half?.half ?? null,
    short: long === null,
    language: day.language,
  };
}

/** 'Monday week', 'Monday after next', 'Montag in einer Woche', 'lundi en huit': a week after the one to come. */
const WEEK_LATER: readonly (readonly string[])[] = [
  ['week'],
  ['after', 'next'],
  ['in', 'einer', 'woche'],
  ['in', 'acht', 'tagen'],
  ['en', 'huit'],
  ['over', 'een', 'week'],
  ['za', 'tydzień'],
  ['om', 'en', 'vecka'],
];

function weekLater(r: Reader, at: number): number | null {
  const found = WEEK_LATER.find((keys) => keys.every((key, index) => r.key(at + index) === key));
  if (found === undefined) return null;
  const next = at + found.length;
  return ['of', 'beginning', 'commencing', 'ending', 'starting'].includes(r.key(next)) ? null : next;
}

/** 'A week on Monday', 'a week from Tuesday'. */
const weekBefore = (r: Reader, at: number): boolean =>
  r.key(at - 3) === 'a' && r.key(at - 2) === 'week' && ['on', 'from'].includes(r.key(at - 1));

function halfAt(r: Reader, at: number): { readonly half: 'am' | 'pm'; readonly next: number } | null {
  // 'Dienstag Morgen': after a day the word is no 'tomorrow'.
  if (r.key(at) === 'morgen') return { half: 'am', next: at + 1 };
  const am = amAt(r, at);
  const pm = r.sense(at, 'pm');
  if (pm !== null && pm.next >= (am?.next ?? 0)) return { half: 'pm', next: pm.next };
  return am === null ? null : { half: 'am', next: am.next };
}

/** 'am' after an hour; in German it stands before a date: '14 Uhr am 8. Dezember'. */
export function amAt(r: Reader, at: number): Found | null {
  const german = r.key(at) === 'am' && r.tongues.first === 'de' && r.token(at)?.space === true;
  const found = r.sense(at, 'am');
  return german && found?.size === 1 ? null : found;
}

/** Greetings and parts of the day that look like 'tomorrow'. */
const NO_TOMORROW: ReadonlySet<string> = new Set([
  'guten',
  'gute',
  'la',
  'cada',
  'una',
  'goede',
  'am',
  'jeden',
  'buena',
  'good',
]);

export function readDate(r: Reader, at: number): DateAtom | null {
  const again = r.sense(at, 'same-day');
  if (again !== null) return make(at, { next: again.next, again: true, weak: true, language: again.language });
  const relative = r.sense(at, 'day');
  // 'Guten Morgen', 'am Morgen', and not '7 am tomorrow'.
  if (relative !== null && !(NO_TOMORROW.has(r.key(at - 1)) && relative.language !== 'en')) {
    let i = relative.next;
    const pm =
      /evening|afternoon|soir|après|tarde|pomeriggio|stasera|middag|avond|południu|eftermiddag|kväll|tonight/u.test(
        r.tokens
          .slice(at, i)
          .map((one) => one.key)
          .join(' '),
      );
    const half = relative.language === 'ja' ? null : halfAt(r, i);
    i = half?.next ?? i;
    const said: Fields = {
      next: i,
      ahead: relative.value,
      half: half?.half ?? (pm ? 'pm' : null),
      weak: relative.value <= 0,
      language: relative.language,
    };
    for (const place of over(r, i)) {
      const full = place === i ? null : explicit(r, place);
      if (full !== null && (full.day !== null || full.pair !== null || full.weekday !== null))
        return { ...full, at, ahead: relative.value, half: said.half ?? full.half, weak: false };
    }
    return make(at, said);
  }
  return explicit(r, at);
}

/** A date that does not count from today, with or without its weekday. */
function explicit(r: Reader, at: number): DateAtom | null {
  const lead = weekdayAt(r, at);
  if (lead === null) return withoutLead(r, at);
  for (const place of over(r, lead.next)) {
    const full = dayMonth(r, place);
    if (full !== null) {
      return make(at, {
        ...full,
        weekday: lead.weekday,
        week: lead.week,
        half: lead.half,
        language: full.language || lead.language,
        weak: false,
      });
    }
  }
  for (const place of over(r, lead.next)) {
    if (place > lead.next && SEPARATORS.has(r.key(place - 1)) && ![',', '.', '('].includes(r.key(place - 1))) continue;
    const only = dayAlone(r, place, place > lead.next);
    if (only !== null) return make(at, { ...only, weekday: lead.weekday, half: lead.half, language: lead.language });
  }
  if (lead.short) {
    const raw = r.token(lead.week === null ? at : lead.next - 1)?.raw ?? '';
    const dotted = r.key(lead.next - 1) === '.';
    const i = r.key(lead.next) === ',' ? lead.next + 1 : lead.next;
    const hour = r.token(i)?.kind === 'number' || r.any(i, 'clock-at', 'clock-before') !== null;
    const japanese = lead.language === 'ja';
    // 'So 10:30' begins an English sentence, and a German Sunday.
    if (lead.language !== 'en' && r.tongues.first !== lead.language) return null;
    if (japanese || !hour || !(dotted || raw.charAt(0) !== raw.charAt(0).toLowerCase())) return null;
  }
  return make(at, {
    next: lead.next,
    weekday: lead.weekday,
    week: lead.week,
    half: lead.half,
    language: lead.language,
  });
}

/** 'Tuesday the 8th', 'Dienstag, den 8.', 'mardi 8', '8日': the day of a month that is not named. */
function dayAlone(r: Reader, at: number, apart: boolean): Fields | null {
  const day = r.number(at, 1, 31);
  if (day === null || !startsClean(r, at)) return null;
  const ordinal = r.sense(at + 1, 'ordinal');
  if (ordinal !== null && !r.token(at + 1)?.space) return { next: ordinal.next, day };
  if (r.key(at + 1) === '日' && r.key(at + 2) !== '間') return { next: at + 2, day };
  if (isHour(r, at) || r.any(at + 1, 'clock-after') !== null) return null;
  const token = r.token(at + 1);
  if (token !== null && !token.space && token.kind !== 'mark') return null;
  if (token?.key === '/' || token?.key === ':' || token?.key === '%') return null;
  if (r.glued(at + 1, '.') && r.token(at + 2)?.space !== false) return { next: at + 2, day };
  if (apart && r.before(at, 'clock-at', 'clock-before') !== null) return null;
  return { next: at + 1, day };
}

function withoutLead(r: Reader, at: number): DateAtom | null {
  const full = dayMonth(r, at);
  if (full !== null) {
    // 'December 8 (Tuesday)', '8 December, Tuesday', '12月8日(火)'
    const open = [',', '(', '（'].includes(r.key(full.next)) ? full.next + 1 : full.next;
    const lead = weekdayAt(r, open);
    if (lead !== null && lead.week === null && (open > full.next || !lead.short)) {
      const closes = [')', '）'].includes(r.key(lead.next));
      const own = over(r, lead.next).some(
        (place) => dayMonth(r, place) !== null || (place === lead.next && dayAlone(r, place, false) !== null),
      );
      if (closes || (r.key(open - 1) !== '(' && !own && !lead.short))
        return make(at, {
          ...full,
          weekday: lead.weekday,
          half: lead.half,
          next: closes ? lead.next + 1 : lead.next,
          weak: false,
        });
    }
    return make(at, full);
  }
  // 'on the 8th', 'am 8.', 'le 8', '8日': weak
  const day = r.number(at, 1, 31);
  if (day === null || !startsClean(r, at)) return null;
  const ordinal = r.sense(at + 1, 'ordinal');
  if (
    ordinal !== null &&
    !r.token(at + 1)?.space &&
    ['st', 'nd', 'rd', 'th'].includes(r.key(at + 1)) &&
    r.before(at, 'on', 'of', 'by') !== null
  )
    return make(at, { next: ordinal.next, day, weak: true, language: ordinal.language });
  if (r.key(at + 1) === '日' && !['間', '以'].includes(r.key(at + 2)))
    return make(at, { next: at + 2, day, weak: true, language: 'ja' });
  if (
    r.glued(at + 1, '.') &&
    r.tongues.first === 'de' &&
    ['am', 'den', 'zum', 'vom', 'bis'].includes(r.key(at - 1)) &&
    r.token(at + 2)?.space !== false
  )
    return make(at, { next: at + 2, day, weak: true, language: 'de' });
  return null;
}
