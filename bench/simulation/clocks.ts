/** Wall clocks of the simulation, from Temporal's own list of changes: they share no arithmetic with the program. */
import { Temporal } from 'temporal-polyfill';

const FROM = Date.UTC(2026, 0, 1);
const TO = Date.UTC(2030, 0, 1);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export interface Wall {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Minutes since midnight, with fractions. */
  readonly minute: number;
  /** 1 (Monday) to 7. */
  readonly weekday: number;
}

export interface ZoneClock {
  readonly zone: string;
  readonly wall: (at: number) => Wall;
  /** The instant of that wall time; of two the earlier, and of none the one after the gap. RFC 5545 §3.3.5 */
  readonly at: (day: number, minute: number) => number;
}

const clocks = new Map<string, ZoneClock>();

function changesOf(zone: string): readonly { readonly from: number; readonly offset: number }[] {
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(FROM).toZonedDateTimeISO(zone);
  const changes: { from: number; offset: number }[] = [];
  while (at !== null && at.epochMilliseconds < TO) {
    changes.push({ from: at.epochMilliseconds, offset: at.offsetNanoseconds / 1e6 });
    at = at.getTimeZoneTransition('next');
  }
  return changes;
}

export function clockOf(zone: string): ZoneClock {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const changes = changesOf(zone);
  const offset = (at: number): number => changes.findLast((one) => one.from <= at)?.offset ?? changes[0]?.offset ?? 0;
  const clock: ZoneClock = {
    zone,
    wall: (at) => {
      const local = at + offset(at);
      const day = Math.floor(local / DAY);
      return { day, minute: (local - day * DAY) / MINUTE, weekday: ((((day + 3) % 7) + 7) % 7) + 1 };
    },
    at: (day, minute) => {
      const wall = day * DAY + minute * MINUTE;
      const before = offset(wall - DAY);
      const after = offset(wall + DAY);
      const fits = [wall - before, wall - after].filter((at) => at + offset(at) === wall);
      return fits.length > 0 ? Math.min(...fits) : wall - before;
    },
  };
  clocks.set(zone, clock);
  return clock;
}

/** One zone of each kind that differs in these years, by all its changes. */
export function differingZones(): readonly string[] {
  const kinds = new Map<string, string>();
  for (const zone of ['UTC', ...Intl.supportedValuesOf('timeZone')]) {
    const kind = JSON.stringify(changesOf(zone));
    if (!kinds.has(kind)) kinds.set(kind, zone);
  }
  return [...kinds.values()];
}
