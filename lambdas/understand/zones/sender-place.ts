/** Where a sender is and where a meeting is held, as far as the message says: used for hours without a zone. */

import { lazy } from '../../application/lazy.ts';
import { MEETINGS, PLACES } from '../lexicon/hints.ts';
import { findPlace } from '../names/place.ts';
import type { Reading } from '../reading.ts';
import { senderOf } from '../senders/known.ts';
import { plain } from '../text/lines.ts';
import { hasPhrase } from '../text/phrases.ts';
import { tokensOf } from '../when/tokens.ts';
import { CITIES } from './cities.ts';
import { COUNTRY_ZONES } from './countries.ts';

/** Country codes in domains that really mean the country. RFC 1591; '.io', '.ai', '.co', '.me' and the like do not. */
const DOMAINS: Readonly<Record<string, string>> = Object.fromEntries(
  'de at ch fr es pt nl be lu it pl cz hu se no dk fi ee lt lv gr ro bg ua tr il ie uk in jp kr cn tw hk sg au nz za ng ke br ar cl pe mx ca'
    .split(' ')
    .map((code) => [code, code === 'uk' ? 'GB' : code.toUpperCase()]),
);

/** Calling codes. ITU-T E.164 */
const CALLING: Readonly<Record<string, string>> = {
  '1': 'US',
  '27': 'ZA',
  '30': 'GR',
  '31': 'NL',
  '32': 'BE',
  '33': 'FR',
  '34': 'ES',
  '351': 'PT',
  '352': 'LU',
  '353': 'IE',
  '358': 'FI',
  '36': 'HU',
  '39': 'IT',
  '40': 'RO',
  '41': 'CH',
  '420': 'CZ',
  '43': 'AT',
  '44': 'GB',
  '45': 'DK',
  '46': 'SE',
  '47': 'NO',
  '48': 'PL',
  '49': 'DE',
  '52': 'MX',
  '54': 'AR',
  '55': 'BR',
  '56': 'CL',
  '57': 'CO',
  '61': 'AU',
  '64': 'NZ',
  '65': 'SG',
  '81': 'JP',
  '82': 'KR',
  '86': 'CN',
  '90': 'TR',
  '91': 'IN',
  '972': 'IL',
  '971': 'AE',
};

/** Legal forms found in one country only, or in countries with one clock. */
const LEGAL: readonly (readonly [RegExp, string])[] = [
  [/\b(?:GmbH|KGaA|e\. ?V\.|gGmbH)\b/u, 'DE'],
  [/\bPvt\.? Ltd\b|\bPrivate Limited\b/u, 'IN'],
  [/\bPty\.? Ltd\b/u, 'AU'],
  [/\bSp\. ?z ?o\. ?o\./u, 'PL'],
  [/\bS\. ?p\. ?A\.|\bS\. ?r\. ?l\.|\bSrl\b/u, 'IT'],
  [/\bB\. ?V\.(?=\s|$)/u, 'NL'],
  [/株式会社|有限会社/u, 'JP'],
];

/** Languages whose speakers share one clock. */
const SPOKEN: Readonly<Record<string, string>> = { de: 'DE', nl: 'NL', it: 'IT', pl: 'PL', sv: 'SE', ja: 'JP' };

/** ISO 3166; null if nothing shows it. */
export function senderCountry({ from, signature, words, theirs, subject, text }: Reading): string | null {
  if (!theirs) return null;
  const domain = from?.address?.split('@')[1];
  const code = domain?.split('.').at(-1) ?? '';
  if (domain !== undefined && senderOf(domain) === null && Object.hasOwn(DOMAINS, code)) return DOMAINS[code] ?? null;
  const lines = signature?.lines.map((one) => one.text) ?? [];
  for (const line of lines) {
    const digits = /(?:^|[^\d+])(?:\+|00)(\d[\d ().-]{6,18})/u.exec(` ${line.slice(0, 200)}`)?.[1]?.replace(/\D/gu, '');
    if (digits === undefined) continue;
    const found = [3, 2, 1].map((size) => CALLING[digits.slice(0, size)]).find((one) => one !== undefined);
    if (found !== undefined) return found;
  }
  const legal = lines.flatMap((line) => LEGAL.filter(([form]) => form.test(line.slice(0, 200))))[0];
  if (legal !== undefined) return legal[1];
  const [first] = words.languages;
  return first === undefined || `${subject}${text}`.length < 60 ? null : (SPOKEN[first] ?? null);
}

/** The zone of the city in the writer's signature: 'San Francisco, CA'; null if there is none, or several. */
export function officeZone({ signature, theirs }: Reading): string | null {
  if (!theirs) return null;
  const zones = new Set(
    (signature?.lines ?? []).filter(({ text }) => text.length < 90).flatMap(({ text }) => citiesIn(text)),
  );
  const [zone] = zones;
  return zones.size === 1 ? (zone ?? null) : null;
}

/** The zone of the place the candidate is to come to; null if they meet remotely or it is unclear. */
export function siteZone(reading: Reading, country: string | null, office: string | null): string | null {
  const texts = [reading.subject, ...reading.sentences.slice(0, 60).map(({ text }) => text)].map(plain);
  if (texts.some((text) => hasPhrase(text, MEETINGS.remote))) return null;
  const place = findPlace(reading);
  const sites = [
    ...texts.filter((text) => hasPhrase(text, MEETINGS.onSite)),
    ...(place === null || hasPhrase(plain(place), MEETINGS.remote) ? [] : [place]),
  ];
  if (sites.length === 0) return null;
  const cities = new Set(sites.flatMap(citiesIn));
  const [city] = cities;
  if (cities.size === 1 && city !== undefined) return city;
  if (office !== null) return office;
  const zones = country === null ? [] : (COUNTRY_ZONES[country] ?? []);
  return zones.length === 1 ? (zones[0] ?? null) : null;
}

/** First words of city names, to skip most words quickly. */
const cityWords = lazy(() => new Set([...CITIES.keys()].map((name) => name.split(' ')[0] ?? '')));

/** Zones of the cities in a text, by up to three words. */
function citiesIn(text: string): readonly string[] {
  const keys = tokensOf(text.slice(0, 400)).map((one) => one.key);
  const out: string[] = [];
  for (let i = 0; i < keys.length; i++) {
    if (!cityWords().has(keys[i] ?? '')) continue;
    const size = [3, 2, 1].find((words) => CITIES.has(keys.slice(i, i + words).join(' ')));
    if (size === undefined || namesStreet(keys, i, i + size)) continue;
    const zone = CITIES.get(keys.slice(i, i + size).join(' '));
    if (zone !== undefined) out.push(zone);
  }
  return out;
}

const AFTER_STREET = new Set(PLACES.afterStreet);
const WITHIN_STREET = new Set([...PLACES.withinStreet, '.']);
const BEFORE_STREET = new Set(PLACES.beforeStreet);

/** 'Wellington Street' is not in Wellington, and 'via Roma' is in every town. */
function namesStreet(keys: readonly string[], from: number, to: number): boolean {
  if (AFTER_STREET.has(keys[to] ?? '')) return true;
  const before = WITHIN_STREET.has(keys[from - 1] ?? '') ? from - 2 : from - 1;
  return BEFORE_STREET.has(keys[before] ?? '');
}
