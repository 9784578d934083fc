/** Time zones by any of their names: IANA's, Windows', display names, and names with a vendor's prefix. */
import { IANA_ALIAS_MAP, WINDOWS_TO_IANA_MAP } from 'windows-iana';
import { HOUR, type Instant, MINUTE } from '../../application/instant.ts';
import { lazy } from '../../application/lazy.ts';
import { CALENDAR } from '../../application/limits.ts';
import { isZone, placeAt } from '../../application/local-time.ts';
import { DISPLAY_NAMES, MORE_ZONES, PLACES, RENAMED, UTC_NAMES, VAGUE, WINDOWS_MOVED } from './display-names.ts';

const displays = new Map(Object.entries(DISPLAY_NAMES));
const renamedZones = new Map(Object.entries(RENAMED));

/** From lower case to IANA's spelling. */
const iana = lazy(() => {
  const names = [
    ...IANA_ALIAS_MAP.flatMap((one) => one.alias),
    ...Intl.supportedValuesOf('timeZone'),
    ...MORE_ZONES,
    ...Object.values(RENAMED),
  ];
  return new Map(names.map((name) => [name.toLowerCase(), name]));
});

const windows = lazy(() => {
  const world = WINDOWS_TO_IANA_MAP.filter((one) => one.territory === '001');
  const names = new Map<string, string>();
  for (const one of world) names.set(one.windowsName.toLowerCase(), one.iana[0] ?? 'UTC');
  for (const [name, zone] of Object.entries(WINDOWS_MOVED)) names.set(name, zone);
  return names;
});

/** 'buenos aires' to 'America/Argentina/Buenos_Aires'. */
const places = lazy(() => {
  const found = new Map<string, string>();
  for (const name of iana().values()) {
    const at = name.lastIndexOf('/');
    if (at > 0 && !name.startsWith('Etc/') && !name.startsWith('US/'))
      found.set(
        name
          .slice(at + 1)
          .replaceAll('_', ' ')
          .toLowerCase(),
        name,
      );
  }
  for (const [place, zone] of Object.entries(PLACES)) found.set(place, zone);
  return found;
});

const current = (name: string | undefined): string | null => {
  if (name === undefined) return null;
  const renamed = renamedZones.get(name);
  return renamed !== undefined && isZone(renamed) ? renamed : name;
};

/** Without quotes, escapes or a doubled 'TZID=', and with single spaces. */
export const tidyZoneName = (name: string): string =>
  name
    .slice(0, CALENDAR.zoneName)
    .replace(/["'\\]/g, (found) => (found === "'" ? found : ''))
    .replace(/^\s*TZID=/i, '')
    .replaceAll('&amp;', '&')
    .split(/\s+/)
    .join(' ')
    .trim();

/** The IANA name of a zone; null if the name is unknown. 'Eastern Standard Time' is taken as Windows means it. */
export function zoneByName(name: string): string | null {
  const found = lookUp(name);
  return found !== null && isZone(found) ? found : null;
}

function lookUp(name: string): string | null {
  const tidy = tidyZoneName(name);
  const lower = tidy.toLowerCase();
  if (lower === '') return null;
  if (UTC_NAMES.has(lower)) return 'UTC';
  return (
    iana().get(lower.replaceAll(' ', '_')) ??
    current(windows().get(lower) ?? windows().get(lower.replace(/ (?:daylight|summer) time/, ' standard time'))) ??
    current(displays.get(lower)) ??
    prefixed(lower) ??
    displayed(lower)
  );
}

/** '/freeassociation.sourceforge.net/Tzfile/Europe/London', '/mozilla.org/20070129_1/America/New_York', 'tzone://Microsoft/Utc'. */
function prefixed(lower: string): string | null {
  const parts = lower.replaceAll(' ', '_').split('/').filter(Boolean);
  for (const length of [3, 2]) {
    const end = parts.slice(-length).join('/');
    if (parts.length < length) continue;
    if (UTC_NAMES.has(end)) return 'UTC';
    const found = iana().get(end);
    if (found !== undefined) return found;
  }
  return null;
}

/** '(UTC-05:00) Eastern Time (US & Canada)': the label has the winter offset and is often wrong, so only the words count. */
function displayed(lower: string): string | null {
  const words = lower
    .replace(/^\((?:utc|gmt)[^)]*\) ?/, '')
    .replace(/^(?:utc|gmt) ?[+-]\d{1,2}(?::?\d{2})? /, '')
    .replaceAll(' and ', ' & ')
    .replace('(u.s. & canada)', '(us & canada)')
    .trim();
  const whole = displays.get(words) ?? (words === lower ? undefined : windows().get(words));
  if (whole !== undefined) return current(whole);
  if (words !== lower && UTC_NAMES.has(words)) return 'UTC';
  // A place may be alone, in a list, or after a dash: 'Central European Time - Berlin'.
  for (const part of words.split(/[,;]| - /)) {
    const place = places().get(part.trim());
    if (place !== undefined) return current(place);
  }
  return null;
}

/** Is the name vaguer than a place? To some 'EST' is an offset, to others New York. */
export const isVagueZone = (name: string): boolean => VAGUE.has(tidyZoneName(name).toLowerCase());

/** '(GMT +01:00)', 'GMT-0330', '+02:00': milliseconds east of UTC; null if the name says anything more. */
export function offsetByName(name: string): number | null {
  const found = /^\(?(?:utc|gmt)? ?([+-]) ?(\d{1,2})(?::?(\d{2}))?\)?$/i.exec(tidyZoneName(name));
  if (found === null) return null;
  const size = Number(found[2]) * HOUR + Number(found[3] ?? 0) * MINUTE;
  if (size > 14 * HOUR) return null;
  return found[1] === '-' ? -size : size;
}

/** A wall time as an instant. `ambiguous`: clocks show it twice, the earlier is used; `skipped`: never, so it is moved forward. */
export interface Placed {
  readonly at: Instant;
  readonly ambiguous?: true;
  readonly skipped?: true;
}

export function instantIn(
  zone: string,
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second = 0,
): Placed {
  const { at, lie } = placeAt(zone, { year, month, day, hour, minute, second });
  if (lie === 'twice') return { at, ambiguous: true };
  return lie === 'never' ? { at, skipped: true } : { at };
}
