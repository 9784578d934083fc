/** How long something takes, in minutes: '45 minutes', '1.5 hours', 'half an hour', '60分'. */
import type { Reader } from './reader.ts';

export interface LengthAtom {
  readonly kind: 'length';
  readonly at: number;
  readonly next: number;
  readonly minutes: number;
}

const LONGEST = 24 * 60;

/** 'An hour later', 'eine Stunde nach hinten', 'ten minutes before': an offset from a time, not a length. */
const AWAY: ReadonlySet<string> = new Set(
  'later|earlier|early|late|before|beforehand|sooner|prior|vorab|davor|zuvor|ahead|ago|später|früher|vorher|vor|plus|avant|más|antes|después|mais|depois|eerder|later|prima|dopo|più|później|wcześniej|przed|senare|tidigare|innan|前|後'.split(
    '|',
  ),
);
/** 'Dix minutes à l'avance', 'con diez minutos de antelación'. */
const IN_ADVANCE: ReadonlySet<string> = new Set([
  "à l'avance",
  'en avance',
  "d'avance",
  'de antelación',
  'de antecedência',
  'van tevoren',
  'in anticipo',
  'di anticipo',
  'in advance',
  'ahead of',
  'i förväg',
]);
/** 'Back an hour', 'forward 30 minutes', 'moved by half an hour'. */
const SHIFTED: ReadonlySet<string> = new Set([
  'back',
  'by',
  'forward',
  'forwards',
  'backwards',
  'um',
  'met',
  'med',
  'o',
]);

/** The verb of moving is at most this many tokens away. */
const REACH = 20;

function isShift(r: Reader, { at, next }: LengthAtom): boolean {
  if (AWAY.has(r.key(next)) || IN_ADVANCE.has(`${r.key(next)} ${r.key(next + 1)}`)) return true;
  if ((r.key(next) === 'nach' || r.key(next) === 'naar') && r.token(next + 1)?.kind === 'word') return true;
  if (!SHIFTED.has(r.key(at - 1))) return false;
  if (r.key(at - 1) === 'back' || r.key(at - 1) === 'forward') return true;
  for (let i = Math.max(0, at - REACH); i < Math.min(r.tokens.length, next + REACH); i++)
    if (r.sense(i, 'move') !== null) return true;
  return false;
}

export function readLength(r: Reader, at: number): LengthAtom | null {
  const read = lengthAt(r, at);
  return read === null || isShift(r, read) ? null : read;
}

function lengthAt(r: Reader, at: number): LengthAtom | null {
  const whole = r.sense(at, 'length');
  if (whole !== null && r.token(at)?.kind !== 'number')
    return { kind: 'length', at, next: whole.next, minutes: whole.value };
  const word = r.sense(at, 'numeral');
  const token = r.token(at);
  let count = token?.kind === 'number' && token.key.length <= 3 ? token.value : (word?.value ?? null);
  if (count === null) return null;
  // '45-60 minutes' gives no definite length.
  if (r.key(at - 1) === '-' && r.token(at - 2)?.kind === 'number') return null;
  let i = token?.kind === 'number' ? at + 1 : (word?.next ?? at + 1);
  if (
    token?.kind === 'number' &&
    (r.glued(i, '.') || r.glued(i, ',')) &&
    r.token(i + 1)?.space === false &&
    r.number(i + 1, 0, 99) !== null
  ) {
    count += Number(`0.${r.key(i + 1)}`);
    i += 2;
  }
  if (r.key(i) === '-') i++;
  const minute = r.sense(i, 'minute');
  if (minute !== null) return bounded(at, r.glued(minute.next, '.') ? minute.next + 1 : minute.next, count);
  const hour =
    r.sense(i, 'hour') ?? (r.key(i) === 'h' && token?.kind === 'number' && count < 7 ? { next: i + 1 } : null);
  if (hour === null) return null;
  let next = hour.next;
  let extra = 0;
  const and = r.sense(next, 'and');
  const place = and?.next ?? next;
  const more = r.number(place, 1, 59);
  if (more !== null && (r.sense(place + 1, 'minute') !== null || r.token(place)?.space === false)) {
    extra = more;
    next = r.sense(place + 1, 'minute')?.next ?? place + 1;
  } else if (r.sense(next, 'and-half') !== null) {
    extra = 30;
    next = r.sense(next, 'and-half')?.next ?? next;
  }
  return bounded(at, next, count * 60 + extra);
}

function bounded(at: number, next: number, minutes: number): LengthAtom | null {
  const whole = Math.round(minutes);
  return whole >= 5 && whole <= LONGEST ? { kind: 'length', at, next, minutes: whole } : null;
}
