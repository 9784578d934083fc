/** A change told from the old time: 'an hour later', 'brought forward by 30 minutes', 'same time next day'; in ten languages. */
import { DAY, type Instant, MINUTE } from '../application/instant.ts';
import { instantAt, isZone, type LocalDate, localOf } from '../application/local-time.ts';
import { durationIn } from './durations.ts';
import { plain } from './lines.ts';
import { findPhrase, hasPhrase } from './phrases.ts';

const split = (text: string): readonly string[] => text.split('|');

const LATER = split(
  'later|pushed back|push back|push * back|pushing back|put back|put * back|moved back|move * back|delayed|delay|nach hinten|später|plus tard|más tarde|después|mais tarde|depois|uur later|minuten later|naar achteren|più tardi|dopo|później|senare|後ろ倒し|繰り下げ|遅ら|後に',
);
const EARLIER = split(
  'earlier|forward|nach vorn|nach vorne|früher|vorverlegt|vorverlegen|vorgezogen|vorziehen|plus tôt|avancer|avancé|avancée|avançons|antes|adelantar|adelantamos|adelantada|mais cedo|antecipar|antecipada|antecipamos|eerder|vervroegd|vervroegen|naar voren|prima|anticipare|anticipiamo|anticipato|wcześniej|tidigare|前倒し|繰り上げ|早め',
);
const DAYS: readonly (readonly [readonly string[], number])[] = [
  [
    split(
      'next day|day after|day later|following day|tag später|nächsten tag|folgetag|tags darauf|lendemain|jour plus tard|jour suivant|día siguiente|día después|día más tarde|dia seguinte|dia depois|dag later|volgende dag|dag erna|giorno dopo|giorno successivo|giorno seguente|następnego dnia|dzień później|dagen efter|dag senare|dagen därpå|翌日',
    ),
    1,
  ],
  [
    split(
      'day earlier|day before|tag früher|tag vorher|la veille|día antes|dia antes|dag eerder|dag ervoor|giorno prima|dzień wcześniej|dag tidigare|dagen innan|前日',
    ),
    -1,
  ],
  [
    split(
      'week later|following week|woche später|darauffolgende woche|semaine plus tard|semaine suivante|semana después|semana más tarde|semana siguiente|semana depois|semana seguinte|settimana dopo|settimana successiva|tydzień później|vecka senare|veckan efter|1週間後|翌週',
    ),
    7,
  ],
];
const SAME_TIME = split(
  'same time|same hour|gleiche zeit|gleiche uhrzeit|gleicher uhrzeit|gleichen uhrzeit|gleichen zeit|selbe zeit|selbe uhrzeit|selben uhrzeit|selben zeit|même heure|même horaire|misma hora|mismo horario|mesma hora|mesmo horário|zelfde tijd|zelfde tijdstip|stessa ora|stesso orario|tej samej godzinie|tej samej porze|ta sama godzina|samma tid|samma klockslag|同じ時間|同時刻|同じ時刻',
);

/** What is said of the new time, though the old one is spoken of: 'now at 3:30, an hour later than planned'. */
const FRESH =
  /\b(?:now|new|to|nun|jetzt|neu|auf|désormais|maintenant|à présent|ahora|nueva?|agora|nov[ao]|nu|naar|adesso|nuov[ao]|teraz|now[aey]|till|ny)\W{0,3}(?:be |is |um |den |at |on |à |el |para |le |las |op |om )?$/u;

export interface Shift {
  /** Where its words begin in the sentence. */
  readonly at: number;
  /** Null where it is not said by how much. */
  readonly by: { readonly days: number } | { readonly minutes: number } | null;
}

/** How far the words reach in which the amount stands. */
const REACH = 28;

/** Of a sentence in plain form (see `plain`). */
export function readShift(sentence: string): Shift | null {
  const found = DAYS.flatMap(([phrases, days]) => {
    const one = findPhrase(sentence, phrases);
    return one === null ? [] : [{ at: one.at, by: { days } }];
  })[0];
  if (found !== undefined) return found;
  for (const [phrases, sign] of [
    [LATER, 1],
    [EARLIER, -1],
  ] as const) {
    const one = findPhrase(sentence, phrases);
    if (one === null) continue;
    const before = sentence.slice(Math.max(0, one.at - REACH), one.at);
    const amount = durationIn(sentence.slice(one.at, one.end + REACH)) ?? durationIn(before);
    if (amount !== null) return { at: one.at, by: { minutes: sign * amount } };
    return { at: one.at, by: null };
  }
  return null;
}

/** 'Pushed back an hour' gives a length that is none of a meeting's. */
export const isShift = (sentence: string): boolean => {
  const shift = readShift(plain(sentence).slice(0, 400));
  return shift?.by != null && 'minutes' in shift.by;
};

export const saysSameTime = (sentence: string): boolean => hasPhrase(plain(sentence), SAME_TIME);

/** Does the time that is said belong to what is moved, rather than to where it is moved? */
export function isOldTime(sentence: string, time: string, shift: Shift): boolean {
  const at = sentence.indexOf(plain(time));
  return at >= 0 && at < shift.at && !FRESH.test(sentence.slice(0, at));
}

/** Days are those of the clock there; null where the zone is not known and the clocks may change between. */
export function shifted(start: Instant, zone: string | null, by: NonNullable<Shift['by']>): Instant | null {
  if ('minutes' in by) return start + by.minutes * MINUTE;
  if (zone === null || !isZone(zone)) return start + by.days * DAY;
  const local = localOf(start, zone);
  return instantAt(zone, { ...local, day: local.day + by.days });
}

/** The same time of the clock on another day. */
export function sameTimeOn(start: Instant, zone: string | null, date: LocalDate): Instant | null {
  if (zone === null || !isZone(zone)) return null;
  const { hour, minute } = localOf(start, zone);
  return instantAt(zone, { ...date, hour, minute });
}
