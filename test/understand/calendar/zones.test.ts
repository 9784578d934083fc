/** Names of zones, and zones that bring their own rules. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WINDOWS_TO_IANA_MAP } from 'windows-iana';
import { readInstant } from '../../../lambdas/application/instant.ts';
import { fieldsOf, instantAt, isZone, localOf, placeAt, utcOf } from '../../../lambdas/application/local-time.ts';
import { newBudget, readObjects } from '../../../lambdas/understand/calendar/objects.ts';
import { DISPLAY_NAMES, PLACES, WINDOWS_MOVED } from '../../../lambdas/understand/zones/display-names.ts';
import { placeByRules, readZoneRules } from '../../../lambdas/understand/zones/vtimezone.ts';
import { instantIn, offsetByName, zoneByName } from '../../../lambdas/understand/zones/zones.ts';

describe('the name of a zone', () => {
  it.each([
    ['Europe/London', 'Europe/London'],
    ['europe/london', 'Europe/London'],
    ['"America/New_York"', 'America/New_York'],
    ['America/New York', 'America/New_York'],
    ['Eastern Standard Time', 'America/New_York'],
    ['eastern standard time', 'America/New_York'],
    ['Eastern Daylight Time', 'America/New_York'],
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['India Standard Time', 'Asia/Kolkata'],
    ['(UTC-05:00) Eastern Time (US & Canada)', 'America/New_York'],
    ['(UTC-05:00) Eastern Time (US &amp; Canada)', 'America/New_York'],
    ['(GMT-08:00) Pacific Time (US and Canada); Tijuana', 'America/Los_Angeles'],
    ['(UTC+00:00) Dublin, Edinburgh, Lisbon, London', 'Europe/London'],
    ['(UTC+01:00) Amsterdam\\, Berlin\\, Bern\\, Rom\\, Stockholm\\, Wien', 'Europe/Amsterdam'],
    ['(UTC+01:00) Bruxelles, Copenhague, Madrid, Paris', 'Europe/Brussels'],
    ['Kuala Lumpur, Singapore', 'Asia/Singapore'],
    ['Central European Time - Berlin', 'Europe/Berlin'],
    ['/freeassociation.sourceforge.net/Tzfile/America/Indiana/Indianapolis', 'America/Indiana/Indianapolis'],
    ['/mozilla.org/20070129_1/Europe/Berlin', 'Europe/Berlin'],
    ['/Europe/Stockholm', 'Europe/Stockholm'],
    ['tzone://Microsoft/Utc', 'UTC'],
    ['(UTC) Coordinated Universal Time', 'UTC'],
    ['Z', 'UTC'],
  ])('%s is %s', (name, zone) => expect(zoneByName(name)).toBe(zone));

  it.each([
    '',
    '"',
    'Mars/Olympus',
    'Europe/Atlantis',
    'Customized Time Zone',
    'tzone://Microsoft/Custom',
    'constructor',
    '__proto__',
    'x'.repeat(5000),
  ])('%s is none', (name) => expect(zoneByName(name)).toBeNull());

  it('leads to a zone for every Windows name', () => {
    const names = new Set(WINDOWS_TO_IANA_MAP.map((one) => String(one.windowsName)));
    const lost = [...names].filter((name) => !isZone(zoneByName(name) ?? ''));
    expect(lost).toEqual([]);
    expect(names.size).toBeGreaterThan(130);
  });

  it('leads to itself for every IANA name, in any case', () => {
    for (const name of Intl.supportedValuesOf('timeZone').filter((one) => one !== 'UTC')) {
      expect(zoneByName(name)).toBe(name);
      expect(zoneByName(name.toUpperCase())).toBe(name);
    }
  });

  it('leads to a zone that exists for every display name and place', () => {
    const values = [DISPLAY_NAMES, PLACES, WINDOWS_MOVED].flatMap((names) => Object.values(names));
    expect(values.filter((zone) => !isZone(zone))).toEqual([]);
    expect(
      [DISPLAY_NAMES, PLACES].flatMap((names) => Object.keys(names)).filter((name) => zoneByName(name) === null),
    ).toEqual([]);
  });

  it.each([
    ['UTC+11', 11],
    ['GMT-0330', -3.5],
    ['(GMT +01:00)', 1],
    ['+05:45', 5.75],
    ['Etc/GMT-11', null],
    ['UTC', null],
    ['GMT -0500 (Standard) / GMT -0400 (Daylight)', null],
    ['UTC+27', null],
  ])('%s is an offset of %s hours', (name, hours) => {
    expect(offsetByName(name)).toBe(hours === null ? null : hours * 3_600_000);
  });
});

describe('a wall time', () => {
  it('says when it comes twice or never', () => {
    expect(instantIn('Europe/Berlin', 2026, 10, 25, 2, 30)).toEqual({
      at: readInstant('2026-10-25T00:30:00Z'),
      ambiguous: true,
    });
    expect(instantIn('Europe/Berlin', 2026, 3, 29, 2, 30)).toEqual({
      at: readInstant('2026-03-29T01:30:00Z'),
      skipped: true,
    });
    expect(instantIn('Europe/Berlin', 2026, 12, 1, 10, 0)).toEqual({ at: readInstant('2026-12-01T09:00:00Z') });
  });
});

/** Zones as calendars write them, beside the zone that has had these rules since the year. */
const DEFINED = [
  [
    'America/New_York',
    2008,
    [
      '16010101T020000 -0400 -0500 FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11',
      '16010101T020000 -0500 -0400 FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3',
    ],
  ],
  [
    'Europe/Berlin',
    1997,
    [
      '19961027T030000 +0200 +0100 FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      '19810329T020000 +0100 +0200 FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    ],
  ],
  [
    'Europe/Berlin',
    1997,
    [
      '00011028T030000 +0200 +0100 FREQ=YEARLY;BYMONTH=10;BYDAY=SU;BYMONTHDAY=25,26,27,28,29,30,31',
      '00010325T020000 +0100 +0200 FREQ=YEARLY;BYMONTH=3;BYDAY=SU;BYMONTHDAY=25,26,27,28,29,30,31',
    ],
  ],
  [
    'Australia/Sydney',
    2009,
    [
      '20080406T030000 +1100 +1000 FREQ=YEARLY;BYMONTH=4;BYDAY=1SU',
      '20081005T020000 +1000 +1100 FREQ=YEARLY;BYMONTH=10;BYDAY=1SU',
    ],
  ],
  ['Asia/Kolkata', 1990, ['16010101T000000 +0530 +0530']],
] as const;

describe('the rules of a VTIMEZONE', () => {
  it.each(DEFINED)('of %s give what is known of it since %i', (zone, since, parts) => {
    const lines = parts.flatMap((part, i) => {
      const [start, from, to, rule] = part.split(' ');
      const name = i === 0 ? 'STANDARD' : 'DAYLIGHT';
      return [
        `BEGIN:${name}`,
        `DTSTART:${start}`,
        `TZOFFSETFROM:${from}`,
        `TZOFFSETTO:${to}`,
        ...(rule === undefined ? [] : [`RRULE:${rule}`]),
        `END:${name}`,
      ];
    });
    const text = ['BEGIN:VCALENDAR', 'BEGIN:VTIMEZONE', 'TZID:Ours', ...lines, 'END:VTIMEZONE', 'END:VCALENDAR'].join(
      '\r\n',
    );
    const raw = readObjects(text, newBudget())[0]?.zones[0];
    const rules = raw === undefined ? null : readZoneRules(raw);
    if (rules === null) throw new Error('no rules');
    const from = Date.UTC(since, 0, 1);
    fc.assert(
      fc.property(fc.integer({ min: from / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 }), (minute) => {
        const wall = fieldsOf(minute * 60_000);
        expect(placeByRules(rules, utcOf(wall))).toBe(instantAt(zone, wall));
      }),
      { numRuns: 2000, seed: 3 },
    );
    // The hours about each change, where the readings part.
    for (let year = since; year < 2040; year++) {
      for (let hour = 0; hour < 24 * 366; hour++) {
        const at = Date.UTC(year, 0, 1, hour, 30);
        if (localOf(at, zone).hour === (localOf(at - 3_600_000, zone).hour + 1) % 24) continue;
        for (let near = -4; near < 5; near++) {
          const wall = localOf(at + near * 1_800_000, zone);
          for (const shift of [0, 60]) {
            const time = { ...wall, minute: wall.minute + shift };
            expect(placeByRules(rules, utcOf(time)), JSON.stringify(time)).toBe(placeAt(zone, time).at);
          }
        }
      }
    }
  });
});
