/** A day with its month, in numbers or names: '8.12.', '12/8/2026', '8 December', 'December 8th', '12月8日'. */

import type { Fields } from './date-atom.ts';
import { isHour, startsClean, year } from './date-parts.ts';
import { amAt } from './half-of-day.ts';
import type { Reader } from './reader.ts';

/** A day with its month, in numbers or names. */
export function dayMonth(r: Reader, at: number): Fields | null {
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

/** 'Room 2.01', 'version 1.5': these numbers are not dates. */
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
    // '9.05 am', and '2. 03 December' in a numbered list
    if (amAt(r, at + 3) !== null || r.sense(at + 3, 'pm') !== null) return null;
    if (at === 0 && r.token(at + 2)?.space && r.sense(at + 3, 'month') !== null) return null;
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
  const word = r.sense(at, 'day-word');
  const day = r.number(at, 1, 31) ?? word?.value ?? null;
  if (day === null || !startsClean(r, at)) return null;
  let i = word?.next ?? at + 1;
  const ordinal = r.sense(i, 'ordinal');
  if (ordinal !== null && !r.token(i)?.space) i = ordinal.next;
  if (r.key(i) === '.' || r.key(i) === '-') i++;
  const of = r.sense(i, 'of');
  const month = r.sense(i, 'month') ?? (of === null ? null : r.sense(of.next, 'month'));
  if (month === null) return null;
  // 'The second may be moved.'
  if (word !== null && of === null && month.language === 'en' && ['may', 'march'].includes(r.key(i))) return null;
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
  const word = month.language === 'en' ? r.sense(i, 'day-word') : null;
  const day = r.number(i, 1, 31) ?? word?.value ?? null;
  if (day === null || isHour(r, i, false)) return null;
  i = word?.next ?? i + 1;
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
