/** The zones of a named place: a city, state or country. Cities and countries come from @vvo/tzdb; states are here. */
import tzdb from '@vvo/tzdb/raw-time-zones.json' with { type: 'json' };
import { lazy } from '../../application/lazy.ts';
import { isZone } from '../../application/local-time.ts';
import { LANGUAGES } from '../languages/all.ts';
import { CITIES } from './cities.ts';

/** States and provinces of countries with several clocks. If a state has two, the more populous one comes first. */
const STATES: Readonly<Record<string, string>> = {
  'America/New_York':
    'connecticut|delaware|georgia|maine|maryland|massachusetts|new hampshire|new jersey|north carolina|ohio|pennsylvania|rhode island|south carolina|vermont|virginia|west virginia',
  'America/New_York America/Chicago': 'florida|kentucky|michigan|indiana',
  'America/Chicago': 'alabama|arkansas|illinois|iowa|louisiana|minnesota|mississippi|missouri|oklahoma|wisconsin',
  'America/Chicago America/New_York': 'tennessee',
  'America/Chicago America/Denver': 'kansas|nebraska|north dakota|south dakota|texas',
  'America/Denver': 'colorado|montana|new mexico|utah|wyoming',
  'America/Boise America/Los_Angeles': 'idaho',
  'America/Phoenix': 'arizona',
  'America/Los_Angeles': 'california|nevada|oregon|washington state',
  'America/Anchorage': 'alaska',
  'Pacific/Honolulu': 'hawaii',
  'America/Toronto': 'ontario|quebec|québec',
  'America/Winnipeg': 'manitoba',
  'America/Regina': 'saskatchewan',
  'America/Edmonton': 'alberta',
  'America/Vancouver': 'british columbia|bc',
  'America/Whitehorse': 'yukon',
  'America/Halifax': 'nova scotia|new brunswick|prince edward island',
  'America/St_Johns': 'newfoundland',
  'Australia/Sydney': 'new south wales|nsw',
  'Australia/Melbourne': 'victoria',
  'Australia/Brisbane': 'queensland|qld',
  'Australia/Adelaide': 'south australia',
  'Australia/Perth': 'western australia',
  'Australia/Darwin': 'northern territory',
  'Australia/Hobart': 'tasmania',
  'Europe/London': 'england|scotland|wales|northern ireland',
};

/** Other names for countries, besides those in ten languages. */
const CALLED: Readonly<Record<string, string>> = {
  AE: 'uae|emirates',
  GB: 'uk|britain|great britain',
  US: 'us|usa',
  KR: 'korea',
  CZ: 'czech republic|czech',
  NL: 'holland',
  TR: 'turkey',
};

/** People who name these countries mean the mainland's clock. */
const MAINLAND: Readonly<Record<string, string>> = {
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  NZ: 'Pacific/Auckland',
  PT: 'Europe/Lisbon',
};

/** All zones of each place, duplicates included: they are sorted out only for the few places asked for. */
const places = lazy((): ReadonlyMap<string, readonly string[]> => {
  const out = new Map<string, readonly string[]>();
  const add = (name: string, zones: readonly string[]) => {
    const key = keyOf(name);
    if (key !== '' && !out.has(key)) out.set(key, zones);
  };
  for (const [city, zone] of CITIES) add(city, [zone]);
  for (const [zones, names] of Object.entries(STATES)) for (const name of names.split('|')) add(name, zones.split(' '));
  const inCountry = Map.groupBy(tzdb, ({ countryCode }) => countryCode);
  for (const [code, all] of inCountry) {
    const mainland = MAINLAND[code];
    const zones = mainland === undefined ? all.map(({ name }) => name) : [mainland];
    for (const names of countryNames()) add(names.of(code) ?? '', zones);
    for (const name of CALLED[code]?.split('|') ?? []) add(name, zones);
  }
  for (const zone of Intl.supportedValuesOf('timeZone')) add(zone.slice(zone.lastIndexOf('/') + 1), [zone]);
  const cities = Map.groupBy(
    tzdb.flatMap(({ name, mainCities }) => mainCities.map((city) => ({ city, name }))),
    ({ city }) => city,
  );
  for (const [city, where] of cities)
    add(
      city,
      where.map(({ name }) => name),
    );
  return out;
});

const countryNames = lazy(() => LANGUAGES.map(({ code }) => new Intl.DisplayNames(code, { type: 'region' })));

const keyOf = (name: string): string =>
  name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('_', ' ').toLowerCase().trim();

const WINTER_AND_SUMMER = [Date.UTC(2027, 0, 15), Date.UTC(2027, 6, 15)];

const known = new Map<string, readonly string[]>();

function clocks(zone: string): readonly string[] {
  const before = known.get(zone);
  if (before !== undefined) return before;
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const made = WINTER_AND_SUMMER.map((at) => format.format(at));
  known.set(zone, made);
  return made;
}

/** One zone for each distinct clock. */
const apart = (zones: readonly string[]): readonly string[] => [
  ...new Map(zones.filter(isZone).map((zone) => [clocks(zone).join(), zone] as const)).values(),
];

/** A place's zones, one for each of its clocks; empty if the place is unknown. */
export function zonesOfPlace(name: string): readonly string[] {
  const zones = places().get(keyOf(name)) ?? [];
  return zones.length > 1 ? apart(zones) : zones.filter(isZone);
}

/** Do two zones show the same hour in winter or in summer? 'Mountain Time' may be Phoenix's, never London's. */
export const mayAgree = (one: string, other: string): boolean => {
  const theirs = clocks(other === 'GMT' ? 'UTC' : other);
  return clocks(one === 'GMT' ? 'UTC' : one).some((clock, at) => clock === theirs[at]);
};
