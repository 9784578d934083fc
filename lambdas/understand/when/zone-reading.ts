/** The zone named at one position in a line: 'ET', 'GMT+2', '(Europe/Berlin)', 'London time', 'your time'. */
import { isZone } from '../../application/local-time.ts';
import { isGivenName } from '../lexicon/given-names.ts';
import { ABBREVIATIONS, LOWER_CASE_TOO, ONLY_AFTER_HOURS, SHORT_NAMES } from '../zones/abbreviations.ts';
import { mayAgree, zonesOfPlace } from '../zones/named.ts';
import { zoneByName } from '../zones/zones.ts';
import type { Reader } from './reader.ts';

export type ZoneSaid =
  /** Zones with this name, likeliest first; empty if the name is unknown. `open`: none is likely enough to be taken. */
  | { readonly kind: 'zones'; readonly zones: readonly string[]; readonly name: string; readonly open?: true }
  /** Minutes east of UTC. */
  | { readonly kind: 'offset'; readonly minutes: number }
  | { readonly kind: 'yours' }
  | { readonly kind: 'ours' };

export interface ZoneAtom {
  readonly kind: 'zone';
  readonly at: number;
  readonly next: number;
  readonly said: ZoneSaid;
  /** It means a zone anywhere, not only right after an hour. */
  readonly alone: boolean;
}

const one = (zone: string, name: string): ZoneSaid => ({ kind: 'zones', zones: [zone], name });

export function readZone(r: Reader, at: number, afterHour: boolean): ZoneAtom | null {
  const token = r.token(at);
  if (token === null) return null;
  const found =
    offsetZone(r, at, afterHour) ??
    iana(r, at) ??
    named(r, at, afterHour) ??
    abbreviation(r, at, afterHour) ??
    (afterHour || forAll(r, at) ? (placeTime(r, at) ?? unknownAbbreviation(r, at)) : null);
  if (found === null) return null;
  return withPlace(r, { kind: 'zone', at, ...found });
}

type Part = { readonly next: number; readonly said: ZoneSaid; readonly alone: boolean };

/** 'GMT+2', 'UTC-05:00', after an hour '+02:00'. In '(UTC-05:00) Eastern Time (US & Canada)' the words count. */
function offsetZone(r: Reader, at: number, afterHour: boolean): Part | null {
  // The Z of '14:30:00Z'. RFC 3339 §5.6
  if (afterHour && r.glued(at, 'z') && r.token(at)?.raw === 'Z')
    return { next: at + 1, said: one('UTC', 'UTC'), alone: false };
  const prefixed = r.key(at) === 'utc' || r.key(at) === 'gmt';
  if (!prefixed && !afterHour) return null;
  const sign = prefixed ? at + 1 : at;
  if (r.key(sign) !== '+' && r.key(sign) !== '-') return null;
  const digits = r.token(sign + 1);
  if (digits === null || digits.kind !== 'number' || digits.space) return null;
  const colon = r.glued(sign + 2, ':', '.') && !(r.token(sign + 3)?.space ?? true) ? r.number(sign + 3, 0, 59) : null;
  const four = digits.key.length === 4;
  if (!prefixed && !four && (colon === null || digits.key.length !== 2)) return null;
  const hours = four ? Math.floor(digits.value / 100) : digits.value;
  const minutes = four ? digits.value % 100 : (colon ?? 0);
  if (digits.key.length > 2 && !four) return null;
  // '0900-1200' is a span, 'AZ 11.2-0443' a number.
  if (hours > 14 || minutes % 15 !== 0 || minutes > 59 || (!prefixed && r.token(at - 1)?.key.length === 4)) return null;
  const next = colon === null ? sign + 2 : sign + 4;
  if (prefixed) {
    const begins = r.token(at - 1)?.key === '(' ? at - 1 : at;
    const rest = r.line.raw.slice((r.token(begins)?.from ?? 0) - r.line.from).trim();
    const shown = rest.length <= 90 && rest.length > 12 ? zoneByName(rest) : null;
    if (shown !== null) return { next: r.tokens.length, said: one(shown, rest), alone: true };
    const after = r.key(next) === ')' ? next + 1 : next;
    const words = r.sense(after, 'zone');
    if (words !== null) return { next: words.next, said: one(words.zone, words.zone), alone: true };
  }
  return {
    next,
    said: { kind: 'offset', minutes: (r.key(sign) === '-' ? -1 : 1) * (hours * 60 + minutes) },
    alone: true,
  };
}

const IANA = /[A-Z][A-Za-z]{1,12}(?:\/[A-Z][A-Za-z_+-]{1,30}){1,2}/y;

function iana(r: Reader, at: number): Part | null {
  const token = r.token(at);
  if (token === null || r.key(at + 1) !== '/') return null;
  IANA.lastIndex = token.from - r.line.from;
  const name = IANA.exec(r.line.raw)?.[0];
  if (name === undefined || !isZone(name)) return null;
  const end = token.from + name.length;
  let next = at + 1;
  while ((r.token(next)?.from ?? end) < end) next++;
  return { next, said: one(name, name), alone: true };
}

const TIMES = new Set([
  'times',
  'zeiten',
  'heures',
  'horaires',
  'horarios',
  'horas',
  'tijden',
  'orari',
  'godziny',
  'tider',
]);

/** 'All times Pacific', 'times are in London': applies to every hour in the text. */
const forAll = (r: Reader, at: number): boolean => [1, 2, 3, 4].some((back) => TIMES.has(r.key(at - back)));

/** Names of zones, 'your time', 'London time', 'hora de Madrid', '(Berlin)', 'noon Pacific'. */
function named(r: Reader, at: number, afterHour: boolean): Part | null {
  const yours = r.sense(at, 'your-zone');
  if (yours !== null) return { next: yours.next, said: { kind: 'yours' }, alone: false };
  const ours = r.sense(at, 'our-zone');
  if (ours !== null) return { next: ours.next, said: { kind: 'ours' }, alone: false };
  const zone = r.sense(at, 'zone');
  if (zone !== null) return { next: zone.next, said: one(zone.zone, zone.zone), alone: true };
  const city = r.sense(at, 'city');
  if (city !== null) {
    const time = r.sense(city.next, 'time-word');
    if (time !== null) return { next: time.next, said: one(city.zone, city.zone), alone: true };
    const enclosed = r.key(at - 1) === '(' && r.key(city.next) === ')';
    if ((afterHour && enclosed) || forAll(r, at))
      return { next: city.next, said: one(city.zone, city.zone), alone: false };
    return null;
  }
  const of = r.sense(at, 'time-of');
  if (of !== null) {
    const place = r.sense(of.next, 'city');
    if (place !== null && (afterHour || of.size > 1 || r.key(place.next) === ')'))
      return { next: place.next, said: one(place.zone, place.zone), alone: of.size > 1 };
  }
  const key = r.key(at);
  const short = (afterHour || forAll(r, at)) && Object.hasOwn(SHORT_NAMES, key) ? SHORT_NAMES[key] : undefined;
  if (short !== undefined) {
    const time = r.sense(at + 1, 'time-word');
    return { next: time?.next ?? at + 1, said: one(short, short), alone: false };
  }
  return null;
}

function abbreviation(r: Reader, at: number, afterHour: boolean): Part | null {
  const token = r.token(at);
  if (token === null || token.kind !== 'word') return null;
  const name = token.raw.toUpperCase();
  const zones = Object.hasOwn(ABBREVIATIONS, name) ? ABBREVIATIONS[name] : undefined;
  if (zones === undefined) return null;
  const upper = token.raw === name;
  if (!upper && !(afterHour && LOWER_CASE_TOO.has(token.key) && !(token.key === 'est' && r.tongues.first === 'fr')))
    return null;
  const word = r.sense(at + 1, 'time-word');
  if (ONLY_AFTER_HOURS.has(name) && !afterHour && word === null) return null;
  return { next: word?.next ?? at + 1, said: { kind: 'zones', zones, name }, alone: !ONLY_AFTER_HOURS.has(name) };
}

/** Words before 'time' that are not places: 'Start time', 'Lunch time'. */
const NO_PLACE = new Set(
  'start end finish arrival departure meeting interview call lunch dinner break travel journey local standard summer winter daylight duration total running first full part same new old actual this that your our the please any some what which reply response'.split(
    ' ',
  ),
);

const MOST_WORDS = 4;

/** 'Calgary time', 'New South Wales time', '(Calgary)', 'hora de Kenia', 'Bogra time': any place, known or not. */
function placeTime(r: Reader, at: number): Part | null {
  const of = r.sense(at, 'time-of');
  const enclosed = r.key(at - 1) === '(';
  const first = of?.next ?? at;
  for (let size = MOST_WORDS; size > 0; size--) {
    const words = r.tokens.slice(first, first + size);
    if (words.length < size || !isPlaceName(words.map(({ raw }) => raw))) continue;
    const name = r.line.raw.slice((words[0]?.from ?? 0) - r.line.from, (words.at(-1)?.to ?? 0) - r.line.from);
    const next = first + size;
    const time = of === null ? r.sense(next, 'time-word') : null;
    const zones = zonesOfPlace(name);
    if (of !== null || (enclosed && r.key(next) === ')')) {
      if (zones.length > 0 && !(enclosed && isGivenName(name)))
        return { next, said: ofPlace(zones, name), alone: of !== null };
    } else if (time !== null) {
      const isLabel = r.key(time.next) === ':';
      if (zones.length > 0) return { next: time.next, said: ofPlace(zones, name), alone: true };
      if (!isLabel && !words.some(({ key }, i) => NO_PLACE.has(key) || isTimeWord(r, first + i)))
        return { next: time.next, said: ofPlace([], name), alone: false };
    }
  }
  return null;
}

const isPlaceName = (words: readonly string[]): boolean =>
  /^\p{Lu}/u.test(words[0] ?? '') &&
  /^\p{Lu}/u.test(words.at(-1) ?? '') &&
  words.every((word) => /^\p{Lu}|^(?:of|and|de|do|da|la|the|-)$/u.test(word));

const isTimeWord = (r: Reader, at: number): boolean =>
  r.any(at, 'weekday', 'weekday-short', 'month', 'day', 'day-word', 'am', 'pm', 'zone', 'noon') !== null;

const ofPlace = (zones: readonly string[], name: string): ZoneSaid =>
  zones.length === 1 ? { kind: 'zones', zones, name } : { kind: 'zones', zones, name, open: true };

/** English words with such an ending. */
const WORDS_IN_T = new Set(
  'best bit boat but chat cost east exit fit get got hot hat host just last least left let list lot meat meet met most must neat net next not out part past pat pet port post put quit rest seat set sit start suit tact task test text that tent unit visit vet want wait what wet went with yet art act asst dept govt mgmt acct attn asst pvt gmt'.split(
    ' ',
  ),
);

/** 'XYZT' right after an hour, in a line not all in capitals: a zone, but an unknown one. */
function unknownAbbreviation(r: Reader, at: number): Part | null {
  const token = r.token(at);
  if (token === null || !/^[A-Z]{2,4}T$/.test(token.raw) || WORDS_IN_T.has(token.key)) return null;
  return /\p{Ll}{2}/u.test(r.line.raw) ? { next: at + 1, said: ofPlace([], token.raw), alone: false } : null;
}

/** 'Central European Time - Madrid', 'Mountain Time - Phoenix', 'CST (Regina)': the place settles which clock is meant. */
function withPlace(r: Reader, atom: ZoneAtom): ZoneAtom {
  if (atom.said.kind !== 'zones' || !['-', '(', ','].includes(r.key(atom.next))) return atom;
  const { zones } = atom.said;
  for (let size = MOST_WORDS; size > 0; size--) {
    const words = r.tokens.slice(atom.next + 1, atom.next + 1 + size);
    if (words.length < size || !isPlaceName(words.map(({ raw }) => raw))) continue;
    const name = r.line.raw.slice((words[0]?.from ?? 0) - r.line.from, (words.at(-1)?.to ?? 0) - r.line.from);
    const place = zonesOfPlace(name).find((zone) => zones.some((other) => mayAgree(zone, other)));
    if (place !== undefined) return { ...atom, next: atom.next + 1 + size, said: one(place, place) };
  }
  return atom;
}
