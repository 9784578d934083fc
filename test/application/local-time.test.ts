/** Wall clocks, held against Temporal over every zone. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, readInstant } from '../../lambdas/application/instant.ts';
import { instantAt, isZone, localOf, writeLocal } from '../../lambdas/application/local-time.ts';

const ZONES = [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Asia/Kolkata', 'Europe/Kyiv', 'US/Eastern', 'EST5EDT'];
const FROM = Date.UTC(1990, 0, 1);
const TO = Date.UTC(2041, 0, 1);
const at = (text: string): number => readInstant(text) ?? Number.NaN;

const there = (instant: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);

const fields = (zoned: Temporal.ZonedDateTime) => ({
  year: zoned.year,
  month: zoned.month,
  day: zoned.day,
  hour: zoned.hour,
  minute: zoned.minute,
  second: zoned.second,
  weekday: zoned.dayOfWeek,
});

/** Every change of offset in these years, where mistakes would stand. */
function changes(zone: string): number[] {
  const found: number[] = [];
  let next = there(FROM, zone).getTimeZoneTransition('next');
  while (next !== null && next.epochMilliseconds < TO && found.length < 400) {
    found.push(next.epochMilliseconds);
    next = next.getTimeZoneTransition('next');
  }
  return found;
}

describe('a wall clock', () => {
  it('agrees with Temporal in every zone from 1990 to 2040, at random instants', () => {
    const random = fc.sample(fc.integer({ min: FROM / 1000, max: TO / 1000 }), { numRuns: 60, seed: 7 });
    for (const zone of ZONES) {
      for (const second of random) {
        const instant = second * 1000;
        expect(localOf(instant, zone), `${zone} ${instant}`).toEqual(fields(there(instant, zone)));
      }
    }
  });

  it('agrees with Temporal in the second before and the second of each change, and reads wall times back as it does', () => {
    for (const zone of ZONES.filter((_, i) => i % 6 === 0 || ZONES.length - i < 6)) {
      for (const change of changes(zone).filter((_, i) => i % 3 !== 2)) {
        for (const instant of [change - 1000, change]) {
          expect(localOf(instant, zone), `${zone} ${instant}`).toEqual(fields(there(instant, zone)));
        }
        for (const wall of [-90, -30, 0, 30, 90].map((minutes) => localOf(change + minutes * MINUTE, zone))) {
          for (const minute of [wall.minute, wall.minute + 45]) {
            const plain = Temporal.PlainDateTime.from({ ...wall, minute: 0 }).add({ minutes: minute });
            const expected = plain.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
            expect(instantAt(zone, { ...wall, minute }), `${zone} ${plain}`).toBe(expected);
          }
        }
      }
    }
  });

  it('moves a time that clocks skip on by as much as they do', () => {
    expect(instantAt('America/New_York', { year: 2026, month: 3, day: 8, hour: 2, minute: 30 })).toBe(
      at('2026-03-08T07:30:00Z'),
    );
  });

  it('takes the earlier of a time that clocks show twice', () => {
    expect(instantAt('America/New_York', { year: 2026, month: 11, day: 1, hour: 1, minute: 30 })).toBe(
      at('2026-11-01T05:30:00Z'),
    );
  });

  it('knows the day that Samoa never had', () => {
    expect(
      writeLocal(instantAt('Pacific/Apia', { year: 2011, month: 12, day: 30, hour: 9, minute: 0 }), 'Pacific/Apia'),
    ).toBe('Sat 31 Dec 09:00');
  });

  it('is written in English, whatever the machine speaks', () => {
    expect(writeLocal(at('2026-12-01T20:45:00Z'), 'America/New_York')).toBe('Tue 1 Dec 15:45');
    expect(writeLocal(at('2026-06-01T05:05:00Z'), 'Asia/Kolkata')).toBe('Mon 1 Jun 10:35');
  });

  it('carries over fields beyond their range', () => {
    expect(instantAt('UTC', { year: 2026, month: 14, day: 32, hour: 25, minute: 61 })).toBe(at('2027-03-05T02:01:00Z'));
    expect(instantAt('UTC', { year: 2026, month: 0, day: 1, hour: 0, minute: 0 })).toBe(at('2025-12-01T00:00:00Z'));
  });

  it('tells a zone from an offset and from nonsense', () => {
    expect(['Europe/Berlin', 'UTC', 'US/Pacific', 'Etc/GMT+5'].every(isZone)).toBe(true);
    expect(['', '+05:00', 'Eastern Standard Time', 'Mars/Olympus', 'x'.repeat(1000)].some(isZone)).toBe(false);
    expect(() => localOf(0, 'Mars/Olympus')).toThrow(RangeError);
  });

  it('is read a hundred thousand times in well under a second', () => {
    for (let i = 0; i < 1000; i++) localOf(FROM + i * 40 * DAY, 'Europe/Paris');
    const began = performance.now();
    let sum = 0;
    for (let i = 0; i < 100_000; i++) sum += localOf(FROM + i * 4 * HOUR, 'Europe/Paris').hour;
    expect(sum).toBeGreaterThan(0);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
