/** Reads an hour, or a span of hours, at one position in a line. */

import type { Clock, ClockAtom } from './clock.ts';
import { type Hour, isoTime, type Style } from './hour.ts';
import { readHour } from './hour-reading.ts';
import type { Reader } from './reader.ts';
import { standsFree } from './stands-free.ts';

const RANGE: ReadonlySet<string> = new Set(['-', '~', '→', '>']);

/** 'Between 10 and 12' leaves the hour open; 'between 3 and 4 pm' is a meeting of an hour. In minutes. */
const WINDOW = 90;

/** For a twelve-hour clock; without am or pm, 1 to 6 is the afternoon, as no interview begins at night. */
function place(hour: Hour, half: 'am' | 'pm' | null): Clock {
  const said = hour.half ?? half;
  if (hour.hour > 12 || (said === null && hour.wide)) return { hour: hour.hour, minute: hour.minute };
  if (said === 'pm') return { hour: hour.hour === 12 ? 12 : hour.hour + 12, minute: hour.minute };
  if (said === 'am') return { hour: hour.hour === 12 ? 0 : hour.hour, minute: hour.minute };
  return { hour: hour.hour >= 1 && hour.hour <= 6 ? hour.hour + 12 : hour.hour, minute: hour.minute };
}

const minutes = (clock: Clock): number => clock.hour * 60 + clock.minute;

/** am or pm taken from the other end: '2-3pm' is all after noon, '11:30-12:15pm' begins before it. */
function inherit(first: Hour, second: Hour): Clock {
  const end = minutes(place(second, null));
  const choices = (['am', 'pm'] as const).map((half) => place({ ...first, half }, null));
  const lengths = choices.map((start) => (end - minutes(start) + 1440) % 1440 || 1440);
  return (lengths[1] ?? 0) < (lengths[0] ?? 0)
    ? (choices[1] ?? place(first, 'pm'))
    : (choices[0] ?? place(first, 'am'));
}

/** `moving`: the preceding word is the 'from' of a change ('moved from 2pm to 3pm'), so what follows is not a span. */
export function readClock(r: Reader, at: number, moving: boolean): ClockAtom | null {
  let i = at;
  const between = r.sense(i, 'between');
  const from = between ?? r.sense(i, 'from');
  if (from !== null) {
    i = from.next;
    if (r.glued(i, '.') || r.key(i) === ':') i++;
  }
  const first = readHour(r, i) ?? (from === null ? null : readHour(r, at));
  if (first === null) return null;
  const second = moving || isoTime(r, i) ? null : spanEnd(r, first, from !== null, between !== null);
  if (second === null) {
    if (first.style === 'bare' && !(r.generous && standsFree(r, i, first.next))) return null;
    const open = first.half === null && !first.wide && first.hour <= 12;
    const weak = first.style === 'at' || first.style === 'dot';
    return {
      kind: 'clock',
      at,
      next: first.next,
      start: place(first, null),
      end: null,
      open,
      weak,
      within: false,
      language: first.language,
    };
  }
  const said = first.half !== null || second.hour.half === null || first.wide;
  const start = said ? place(first, null) : inherit(first, second.hour);
  let end = place(second.hour, null);
  if (second.hour.half === null && first.half !== null && !second.hour.wide) {
    const same = place({ ...second.hour, half: first.half }, null);
    end =
      minutes(same) > minutes(start) ? same : place({ ...second.hour, half: first.half === 'am' ? 'pm' : 'am' }, null);
  } else if (second.hour.half === null && minutes(end) <= minutes(start) && end.hour < 12 && !second.hour.wide) {
    end = { hour: end.hour + 12, minute: end.minute };
  }
  const plain = (style: Style) => style === 'bare' || style === 'at' || style === 'dot';
  const weak = plain(first.style) && plain(second.hour.style);
  const open = first.half === null && second.hour.half === null && !first.wide && !second.hour.wide && first.hour <= 12;
  return {
    kind: 'clock',
    at,
    next: second.next,
    start,
    end,
    open,
    weak,
    within: between !== null && (minutes(end) - minutes(start) + 1440) % 1440 > WINDOW,
    language: first.language,
  };
}

/** '15h00/16h00' is a span if both have minutes and the second follows soon; otherwise a choice of hours. */
function slashed(r: Reader, first: Hour): boolean {
  if (!r.glued(first.next, '/') || !['colon', 'unit', 'dot'].includes(first.style)) return false;
  const second = readHour(r, first.next + 1, true);
  if (second === null || !['colon', 'unit', 'dot'].includes(second.style)) return false;
  const length = minutes(place(second, null)) - minutes(place(first, null));
  return length >= 15 && length <= 120;
}

function zoneSaidTwice(r: Reader, at: number): number | null {
  const open = r.key(at) === '(' ? at + 1 : at;
  const name = r.token(open);
  if (name?.kind !== 'word' || name.raw.length > 5 || name.raw !== name.raw.toUpperCase()) return null;
  const next = open > at ? open + 2 : open + 1;
  if (open > at && r.key(open + 1) !== ')') return null;
  for (let i = next + 1; i <= next + 8; i++) if (r.key(i) === name.key && r.token(i)?.raw === name.raw) return next;
  return null;
}

/** The end of a span; null if what follows is not one. */
function spanEnd(
  r: Reader,
  first: Hour,
  announced: boolean,
  between: boolean,
): { readonly hour: Hour; readonly next: number } | null {
  // '4:30 PM IST to 5:30 PM IST': a zone given twice does not break the span; given once, it leaves two readings.
  const zone = zoneSaidTwice(r, first.next);
  let i = zone ?? first.next;
  const and = between ? r.sense(i, 'and') : null;
  const to = r.sense(i, 'to');
  const dash = RANGE.has(r.key(i)) || slashed(r, first);
  if (dash) {
    i++;
    if (RANGE.has(r.key(i)) && !r.token(i)?.space) i++;
  } else if (and !== null) i = and.next;
  else if (to !== null) {
    i = to.next;
    if (RANGE.has(r.key(i))) i++;
  } else return null;
  const hour = readHour(r, i, true);
  if (hour === null) return null;
  const told = (style: Style) => style !== 'bare' && style !== 'at';
  if (!told(first.style) && !told(hour.style) && !announced && !dash && !r.generous) return null;
  if (
    first.style === 'bare' &&
    hour.style === 'bare' &&
    !announced &&
    !(dash && hour.next - first.next === 2) &&
    !(r.generous && standsFree(r, i, hour.next))
  )
    return null;
  if (hour.style === 'bare' && !dash && !announced && first.style === 'at') return null;
  // '10:00 - 11 December': the number belongs to a date.
  if (
    hour.style === 'bare' &&
    (r.sense(hour.next, 'month') !== null ||
      (r.sense(hour.next, 'ordinal') !== null && !r.token(hour.next)?.space) ||
      (r.glued(hour.next, '.', '/') && r.token(hour.next + 1)?.kind === 'number'))
  )
    return null;
  if (hour.style === 'bare' && r.glued(hour.next, '.') && r.sense(hour.next + 1, 'month') !== null) return null;
  return { hour, next: hour.next };
}
