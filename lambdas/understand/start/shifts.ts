/** A move relative to the old time: 'an hour later', 'brought forward by 30 minutes', 'same time next day'; in ten languages. */
import { DAY, type Instant, MINUTE } from '../../application/instant.ts';
import { instantAt, isZone, type LocalDate, localOf } from '../../application/local-time.ts';
import { plain } from '../text/lines.ts';
import { findPhrase, hasPhrase } from '../text/phrases.ts';
import { durationIn } from '../when/durations.ts';

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
      'week later|following week|back a week|back one week|back by a week|back by one week|woche später|darauffolgende woche|semaine plus tard|semaine suivante|semana después|semana más tarde|semana siguiente|semana depois|semana seguinte|settimana dopo|settimana successiva|tydzień później|vecka senare|veckan efter|1週間後|翌週',
    ),
    7,
  ],
];
const SAME_TIME = split(
  'same time|same hour|gleiche zeit|gleiche uhrzeit|gleicher uhrzeit|gleichen uhrzeit|gleichen zeit|selbe zeit|selbe uhrzeit|selben uhrzeit|selben zeit|même heure|même horaire|misma hora|mismo horario|mesma hora|mesmo horário|zelfde tijd|zelfde tijdstip|stessa ora|stesso orario|tej samej godzinie|tej samej porze|ta sama godzina|samma tid|samma klockslag|同じ時間|同時刻|同じ時刻',
);

/** Words about the new time although the old one is mentioned: 'now at 3:30, an hour later than planned'. */
const FRESH =
  /\b(?:now|new|to|nun|jetzt|neu|auf|désormais|maintenant|à présent|ahora|nueva?|agora|nov[ao]|nu|naar|adesso|nuov[ao]|teraz|now[aey]|till|ny)\W{0,3}(?:be |is |um |den |at |on |à |el |para |le |las |op |om )?$/u;

export interface Shift {
  /** Where its words begin in the sentence. */
  readonly at: number;
  /** Null if the amount is not given. */
  readonly by: { readonly days: number } | { readonly minutes: number } | null;
}

/** How far the words with the amount may reach. */
const REACH = 28;

/** For a sentence in plain form (see `plain`). */
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

export const saysSameTime = (sentence: string): boolean => hasPhrase(plain(sentence), SAME_TIME);

/** Is this time the one being moved, and not the one it is moved to? */
export function isOldTime(sentence: string, time: string, shift: Shift): boolean {
  const at = sentence.indexOf(plain(time));
  return at >= 0 && at < shift.at && !FRESH.test(sentence.slice(0, at));
}

/** Counts days on the local clock; null if the zone is unknown and clocks may change in between. */
export function shifted(start: Instant, zone: string | null, by: NonNullable<Shift['by']>): Instant | null {
  if ('minutes' in by) return start + by.minutes * MINUTE;
  if (zone === null || !isZone(zone)) return start + by.days * DAY;
  const local = localOf(start, zone);
  return instantAt(zone, { ...local, day: local.day + by.days });
}

/** The same clock time on another day. */
export function sameTimeOn(start: Instant, zone: string | null, date: LocalDate): Instant | null {
  if (zone === null || !isZone(zone)) return null;
  const { hour, minute } = localOf(start, zone);
  return instantAt(zone, { ...date, hour, minute });
}
