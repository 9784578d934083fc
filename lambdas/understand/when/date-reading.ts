/** Reads the date at one position in a line, as far as the words say it, without resolving it. */

import { type DateAtom, type Fields, make } from './date-atom.ts';
import { isHour, over, SEPARATORS, startsClean } from './date-parts.ts';
import { dayMonth } from './day-month.ts';
import { halfAt } from './half-of-day.ts';
import type { Reader } from './reader.ts';
import { weekdayAt } from './weekday-reading.ts';

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
  // 'Guten Morgen', 'am Morgen', but not '7 am tomorrow'.
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

/** A date not counted from today, with or without its weekday. */
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
    // 'So 10:30' can begin an English sentence, or be a German Sunday.
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

/** 'Tuesday the 8th', 'Dienstag, den 8.', 'mardi 8', '8日': a day of an unnamed month. */
function dayAlone(r: Reader, at: number, apart: boolean): Fields | null {
  const word = r.sense(at, 'day-word');
  if (
    word !== null &&
    (word.language === 'en' || !apart) &&
    r.any(word.next, 'clock-after', 'hour', 'minute', 'month', 'am', 'pm') === null
  )
    return { next: word.next, day: word.value, language: word.language };
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
