/** Resolves a wall time in a calendar object: its TZID to a zone, its time to an instant. RFC 5545 §3.2.19 */
import type { Instant } from '../../application/instant.ts';
import { instantAt, type LocalTime, utcOf } from '../../application/local-time.ts';
import { placeByRules, readZoneRules, type ZoneRules } from '../zones/vtimezone.ts';
import { isVagueZone, offsetByName, tidyZoneName, zoneByName } from '../zones/zones.ts';
import type { ContentLine } from './lines.ts';
import { byName, type RawCalendar, type RawZone } from './objects.ts';

/** A zone as one calendar object means it. If `rules` come with a `zone`, the name counts only while both agree. */
export type Place =
  | { readonly by: 'name'; readonly zone: string }
  | { readonly by: 'rules'; readonly rules: ZoneRules; readonly zone: string | null }
  | { readonly by: 'offset'; readonly offset: number; readonly named: string | null }
  | { readonly by: 'candidate'; readonly zone: string | null }
  | { readonly by: 'nothing'; readonly named: string };

export interface Placed {
  readonly at: Instant | null;
  readonly timeZone: string | null;
}

/** The instant of a wall time, and the IANA zone it is given in. */
export function placeTime(place: Place, time: LocalTime): Placed {
  switch (place.by) {
    case 'name':
      return { at: instantAt(place.zone, time), timeZone: place.zone };
    case 'rules': {
      const at = placeByRules(place.rules, utcOf(time));
      const named = place.zone !== null && instantAt(place.zone, time) === at;
      return { at, timeZone: named ? place.zone : null };
    }
    case 'offset':
      return { at: utcOf(time) - place.offset, timeZone: null };
    case 'candidate':
      return { at: place.zone === null ? null : instantAt(place.zone, time), timeZone: place.zone };
    case 'nothing':
      return { at: null, timeZone: null };
    default:
      return place satisfies never;
  }
}

export type PlaceFinder = (line: ContentLine) => Place;

/**
 * The zones of one VCALENDAR only: no zone outlives the object that defines it.
 * A known name takes precedence over the rules with it, which are often cut short or out of date.
 */
export function placesIn(calendar: RawCalendar, candidate: string | null): PlaceFinder {
  const zones = new Map<string, RawZone>();
  for (const zone of calendar.zones) {
    const id = tidyZoneName(byName(zone.lines).get('tzid')?.[0]?.value ?? '').toLowerCase();
    if (!zones.has(id)) zones.set(id, zone);
  }
  const whole = byName(calendar.lines);
  const spoken = whole.get('x-wr-timezone')?.[0]?.value;
  const floating: Place = { by: 'candidate', zone: candidate ?? (spoken === undefined ? null : zoneByName(spoken)) };
  const found = new Map<string, Place>();
  return (line) => {
    const named = tidyZoneName(line.params.get('tzid') ?? '');
    const id = named.toLowerCase();
    const known = found.get(id);
    if (known !== undefined) return known;
    const place = line.params.has('tzid') ? findPlace(named, zones.get(id), floating) : floating;
    found.set(id, place);
    return place;
  };
}

function findPlace(named: string, defined: RawZone | undefined, floating: Place): Place {
  const zone = zoneByName(named);
  if (zone !== null && (defined === undefined || !isVagueZone(named))) return { by: 'name', zone };
  if (defined !== undefined) {
    const spoken = zone === null ? nameInside(defined) : null;
    if (spoken !== null) return { by: 'name', zone: spoken };
    const rules = readZoneRules(defined);
    if (rules !== null) return { by: 'rules', rules, zone };
    if (zone !== null) return { by: 'name', zone };
  }
  const offset = offsetByName(named);
  // '(GMT+01:00)' is what is left of a display name; it may be only the winter offset.
  if (offset !== null) return { by: 'offset', offset, named: named.startsWith('(') ? named : null };
  return named === '' ? floating : { by: 'nothing', named };
}

/** Properties of a VTIMEZONE that name the zone when its TZID does not. RFC 5545 §3.8.3.5, RFC 7808 §7.2 */
const NAMING = ['x-lic-location', 'tzid-alias-of', 'x-entourage-cftimezone', 'x-em-displayname', 'x-tzid', 'tzurl'];

function nameInside(zone: RawZone): string | null {
  const fields = byName(zone.lines);
  for (const name of NAMING) {
    const value = fields.get(name)?.[0]?.value.replace(/\.ics$/i, '');
    const found = value === undefined ? null : zoneByName(value);
    if (found !== null) return found;
  }
  return null;
}
