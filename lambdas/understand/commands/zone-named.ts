/** Which IANA zone a candidate means: by its name, by its city, or by what people call it. */
import { isZone } from '../../application/local-time.ts';
import { zoneByName } from '../zones/zones.ts';
import { fold } from './tokens.ts';

/** Everyday names of zones. A letter code means the place where most of its users live. */
const CALLED: Readonly<Record<string, string>> = {
  utc: 'UTC',
  gmt: 'UTC',
  z: 'UTC',
  zulu: 'UTC',
  et: 'America/New_York',
  est: 'America/New_York',
  edt: 'America/New_York',
  eastern: 'America/New_York',
  ct: 'America/Chicago',
  cst: 'America/Chicago',
  cdt: 'America/Chicago',
  central: 'America/Chicago',
  mt: 'America/Denver',
  mst: 'America/Denver',
  mdt: 'America/Denver',
  mountain: 'America/Denver',
  pt: 'America/Los_Angeles',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  pacific: 'America/Los_Angeles',
  cet: 'Europe/Paris',
  cest: 'Europe/Paris',
  mez: 'Europe/Berlin',
  mesz: 'Europe/Berlin',
  bst: 'Europe/London',
  wet: 'Europe/Lisbon',
  west: 'Europe/Lisbon',
  eet: 'Europe/Athens',
  eest: 'Europe/Athens',
  jst: 'Asia/Tokyo',
  sgt: 'Asia/Singapore',
  aest: 'Australia/Sydney',
  aedt: 'Australia/Sydney',
  nzst: 'Pacific/Auckland',
  nzdt: 'Pacific/Auckland',
  uk: 'Europe/London',
  england: 'Europe/London',
  germany: 'Europe/Berlin',
  deutschland: 'Europe/Berlin',
  german: 'Europe/Berlin',
  france: 'Europe/Paris',
  french: 'Europe/Paris',
  spain: 'Europe/Madrid',
  espana: 'Europe/Madrid',
  portugal: 'Europe/Lisbon',
  italy: 'Europe/Rome',
  ireland: 'Europe/Dublin',
  switzerland: 'Europe/Zurich',
  schweiz: 'Europe/Zurich',
  suisse: 'Europe/Zurich',
  austria: 'Europe/Vienna',
  osterreich: 'Europe/Vienna',
  poland: 'Europe/Warsaw',
  netherlands: 'Europe/Amsterdam',
  india: 'Asia/Kolkata',
  ist: 'Asia/Kolkata',
  japan: 'Asia/Tokyo',
  singapore: 'Asia/Singapore',
  israel: 'Asia/Jerusalem',
  'tel aviv': 'Asia/Jerusalem',
  nyc: 'America/New_York',
  'new york city': 'America/New_York',
  boston: 'America/New_York',
  washington: 'America/New_York',
  atlanta: 'America/New_York',
  miami: 'America/New_York',
  austin: 'America/Chicago',
  dallas: 'America/Chicago',
  houston: 'America/Chicago',
  'san francisco': 'America/Los_Angeles',
  sf: 'America/Los_Angeles',
  seattle: 'America/Los_Angeles',
  'san diego': 'America/Los_Angeles',
  portland: 'America/Los_Angeles',
  california: 'America/Los_Angeles',
  montreal: 'America/Toronto',
  ottawa: 'America/Toronto',
  munich: 'Europe/Berlin',
  munchen: 'Europe/Berlin',
  muenchen: 'Europe/Berlin',
  hamburg: 'Europe/Berlin',
  koln: 'Europe/Berlin',
  cologne: 'Europe/Berlin',
  frankfurt: 'Europe/Berlin',
  wien: 'Europe/Vienna',
  genf: 'Europe/Zurich',
  geneva: 'Europe/Zurich',
  geneve: 'Europe/Zurich',
  lyon: 'Europe/Paris',
  barcelona: 'Europe/Madrid',
  valencia: 'Europe/Madrid',
  porto: 'Europe/Lisbon',
  lisboa: 'Europe/Lisbon',
  lissabon: 'Europe/Lisbon',
  lisbonne: 'Europe/Lisbon',
  londres: 'Europe/London',
  edinburgh: 'Europe/London',
  manchester: 'Europe/London',
  milan: 'Europe/Rome',
  mailand: 'Europe/Rome',
  roma: 'Europe/Rome',
  rom: 'Europe/Rome',
  berlin: 'Europe/Berlin',
  berlino: 'Europe/Berlin',
  kyiv: 'Europe/Kyiv',
  kiev: 'Europe/Kyiv',
  bangalore: 'Asia/Kolkata',
  mumbai: 'Asia/Kolkata',
  delhi: 'Asia/Kolkata',
  beijing: 'Asia/Shanghai',
  'hong kong': 'Asia/Hong_Kong',
  melbourne: 'Australia/Melbourne',
  moskau: 'Europe/Moscow',
  prag: 'Europe/Prague',
  praga: 'Europe/Prague',
  varsovia: 'Europe/Warsaw',
  warschau: 'Europe/Warsaw',
  kopenhagen: 'Europe/Copenhagen',
  mexico: 'America/Mexico_City',
  'ciudad de mexico': 'America/Mexico_City',
  'nueva york': 'America/New_York',
  tokio: 'Asia/Tokyo',
};

const AROUND = new Set([
  'time',
  'timezone',
  'zone',
  'local',
  'standard',
  'daylight',
  'summer',
  'winter',
  'zeit',
  'uhrzeit',
  'ortszeit',
  'heure',
  'de',
  'd',
  'hora',
  'horario',
  'in',
  'the',
  'my',
  'your',
  'their',
  'a',
  'la',
  'en',
  'nach',
  'europe',
  'europa',
  'us',
]);

let cities: ReadonlyMap<string, string> | null = null;
function byCity(): ReadonlyMap<string, string> {
  cities ??= new Map(
    Intl.supportedValuesOf('timeZone').map((zone) => [fold(zone.split('/').at(-1) ?? zone).replaceAll('_', ' '), zone]),
  );
  return cities;
}

/** Null if nobody could be certain. */
export function zoneNamed(words: string): string | null {
  const bare = words
    .trim()
    .replace(/^["'(]+|["').,!]+$/gu, '')
    .slice(0, 60);
  const path = bare.replace(/\s*\/\s*/gu, '/').replaceAll(' ', '_');
  if (/^[\p{L}_]+(?:\/[\p{L}_+-]+){1,2}$/u.test(path) && isZone(path)) return canonical(path);
  const all = fold(bare)
    .replaceAll(/[_/,-]+/gu, ' ')
    .trim();
  const offset = /^(?:utc|gmt)\s?([+-]\d{1,2})$/u.exec(fold(bare));
  if (offset?.[1] !== undefined && Math.abs(Number(offset[1])) <= 14)
    return Number(offset[1]) === 0
      ? 'UTC'
      : `Etc/GMT${Number(offset[1]) > 0 ? '-' : '+'}${Math.abs(Number(offset[1]))}`;
  const few = all
    .split(' ')
    .filter((word) => !AROUND.has(word))
    .join(' ');
  for (const name of [all, few]) {
    const zone = Object.hasOwn(CALLED, name) ? CALLED[name] : byCity().get(name);
    if (zone !== undefined) return zone;
  }
  return /\p{L}{3}/u.test(bare) ? zoneByName(bare) : null;
}

/** In IANA's spelling, whatever case was typed. */
function canonical(zone: string): string {
  const low = zone.toLowerCase();
  return (
    Intl.supportedValuesOf('timeZone').find((one) => one.toLowerCase() === low) ??
    (/^[A-Z]/u.test(zone) ? zone : low.replace(/(?:^|[/_-])\p{L}/gu, (found) => found.toUpperCase()))
  );
}
