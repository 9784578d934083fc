/** Whatever stands in a calendar object, it is answered, soon, and nothing of it reaches the next. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCalendars } from '../../../lambdas/understand/calendar/calendar.ts';

const NOW = Date.UTC(2026, 10, 24, 12);
const read = (...texts: readonly string[]) =>
  readCalendars(
    texts.map((text) => ({ text, method: null, name: null })),
    { now: NOW, zone: 'America/New_York' },
  );

const event = (lines: string, uid = 'a@x.example'): string =>
  `BEGIN:VEVENT\r\nUID:${uid}\r\nDTSTART:20261201T170000Z\r\n${lines}\r\nEND:VEVENT\r\n`;
const calendar = (inner: string): string => `BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\n${inner}END:VCALENDAR\r\n`;
const zone = (id: string, offset: string, times = 1): string =>
  `BEGIN:VTIMEZONE\r\nTZID:${id}\r\n${`BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:${offset}\r\nTZOFFSETTO:${offset}\r\nRRULE:FREQ=YEARLY\r\nEND:STANDARD\r\n`.repeat(times)}END:VTIMEZONE\r\n`;
const at = (id: string): string =>
  event('SUMMARY:x').replace('DTSTART:20261201T170000Z', `DTSTART;TZID=${id}:20261201T170000`);

describe('a zone of one mail', () => {
  it('never reaches the next', () => {
    expect(read(calendar(zone('House Time', '+0300') + at('House Time'))).interviews[0]?.start).toBe(
      Date.UTC(2026, 11, 1, 14),
    );
    expect(read(calendar(at('House Time')))).toMatchObject({
      interviews: [{ start: null }],
      trouble: [{ code: 'unknown-zone' }],
    });
  });
  it('never reaches another object of the same mail', () => {
    const [, second] = read(
      calendar(zone('House Time', '+0300') + at('House Time')),
      calendar(at('House Time').replace('a@x', 'b@x')),
    ).interviews;
    expect(second?.start).toBeNull();
  });
  it('never changes what a name means', () => {
    read(calendar(zone('Europe/Berlin', '+0900') + zone('EST', '+0900') + at('EST')));
    expect(read(calendar(at('Europe/Berlin'))).interviews[0]?.start).toBe(Date.UTC(2026, 11, 1, 16));
    expect(read(calendar(at('EST'))).interviews[0]?.start).toBe(Date.UTC(2026, 11, 1, 22));
  });
  it('is used anew with other rules under the same name', () => {
    const hours = ['+0300', '+0500', '-0800'].map(
      (offset) => read(calendar(zone('House Time', offset) + at('House Time'))).interviews[0]?.start ?? 0,
    );
    expect(hours.map((start) => (Date.UTC(2026, 11, 1, 17) - start) / 3_600_000)).toEqual([3, 5, -8]);
  });
});

const HOSTILE: Readonly<Record<string, () => string>> = {
  'a hundred thousand events': () =>
    calendar(Array.from({ length: 100_000 }, (_, i) => event('SUMMARY:x', `${i}`)).join('')),
  'a thousand endless series': () =>
    calendar(
      Array.from({ length: 1000 }, (_, i) =>
        event('RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\r\nSUMMARY:x', `${i}`).replace('20261201', '20260101'),
      ).join(''),
    ),
  'series of all frequencies': () =>
    calendar(
      ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']
        .flatMap((freq) =>
          Array.from({ length: 60 }, (_, i) =>
            event(
              `RRULE:FREQ=${freq};INTERVAL=1;BYSETPOS=300;BYDAY=-5MO;COUNT=999999999\r\nSUMMARY:x`,
              `${freq}${i}`,
            ).replace('20261201', '20260101'),
          ),
        )
        .join(''),
    ),
  'zones of a thousand parts, nested in each other': () =>
    calendar(
      Array.from({ length: 90 }, (_, i) => zone(`Z${i}`, '+0100', 400)).join('') +
        Array.from({ length: 90 }, (_, i) => at(`Z${i}`).replace('a@x', `${i}@x`)).join(''),
    ),
  'zones begun and never ended': () =>
    calendar('BEGIN:VTIMEZONE\r\nBEGIN:STANDARD\r\n'.repeat(100_000) + event('SUMMARY:x')),
  'components inside components': () =>
    calendar('BEGIN:X\r\n'.repeat(200_000) + event('SUMMARY:x') + 'END:X\r\n'.repeat(200_000)),
  'one line of four million characters': () => calendar(event(`SUMMARY:${'x'.repeat(4_000_000)}`)),
  'a fold of four million lines': () => calendar(event(`SUMMARY:x${'\r\n '.repeat(1_300_000)}`)),
  'four million line ends': () => '\r\n'.repeat(2_000_000) + calendar(event('SUMMARY:x')),
  'quotes that never close': () => calendar(event(`ATTENDEE;CN="${'";"'.repeat(300_000)}:mailto:a@x.example`)),
  'colons without end': () => calendar(event(`DTEND;TZID=${':'.repeat(1_000_000)}`)),
  'a hundred thousand attendees': () =>
    calendar(event(Array.from({ length: 50_000 }, (_, i) => `ATTENDEE;CN=${i}:mailto:${i}@x.example`).join('\r\n'))),
  'a name of brackets': () => calendar(event(`ORGANIZER;CN="${'<('.repeat(30_000)}":mailto:${'<'.repeat(30_000)}@x`)),
  'descriptions of nothing but tags': () =>
    calendar(Array.from({ length: 400 }, (_, i) => event(`DESCRIPTION:${'<p><br>'.repeat(1400)}`, `${i}`)).join('')),
  'dates without end': () =>
    calendar(event(`EXDATE:${'20261201T170000Z,'.repeat(200_000)}\r\nRDATE:${'20261201T170000Z,'.repeat(7000)}`)),
  'backslashes without end': () => calendar(event(`DESCRIPTION:${'\\'.repeat(2_000_000)}`)),
  'prose without end': () => calendar(event(`DESCRIPTION:Hi\r\n${'and so on: and so on\r\n'.repeat(100_000)}`)),
  'zone names, each another': () =>
    calendar(
      Array.from({ length: 500 }, (_, i) => at(`Nowhere/${i}${'/x'.repeat(90)}`).replace('a@x', `${i}@x`)).join(''),
    ),
  'zone names in every spelling': () =>
    calendar(
      Array.from({ length: 500 }, (_, i) =>
        at(
          [...'america/argentina/comodrivadavia'].map((c, n) => ((i >> (n % 9)) & 1 ? c.toUpperCase() : c)).join(''),
        ).replace('a@x', `${i}@x`),
      ).join(''),
    ),
  'years of all ages': () =>
    calendar(
      Array.from({ length: 500 }, (_, i) =>
        at('Europe/Berlin')
          .replace('a@x', `${i}@x`)
          .replace(/2026(?=1201T17)/, String(1 + i * 19).padStart(4, '0')),
      ).join(''),
    ),
};

describe('within a second', () => {
  it.each(Object.keys(HOSTILE))('%s', (name) => {
    const text = HOSTILE[name]?.() ?? '';
    read(calendar(event('SUMMARY:warm')));
    const began = performance.now();
    const { interviews } = read(text);
    expect(performance.now() - began).toBeLessThan(1000);
    expect(interviews.length).toBeLessThanOrEqual(500);
  });

  it('what is left out is said', () => {
    for (const name of ['a hundred thousand events', 'a hundred thousand attendees'])
      expect(read(HOSTILE[name]?.() ?? '').trouble.map(({ code }) => code)).toContain('too-many');
  });
});

const FOLDER = new URL('../calendars/', import.meta.url);
const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.ics'))
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'));

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const insert = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    'BEGIN:VEVENT\r\n',
    'END:VEVENT\r\n',
    'BEGIN:VTIMEZONE\r\n',
    'END:VCALENDAR\r\n',
    'BEGIN:STANDARD\r\n',
    '"',
    ':',
    ';',
    '\r',
    '\n ',
    '\\',
    '=',
    '\0',
    'RRULE:FREQ=DAILY\r\n',
    'TZID=',
    '99999999',
  ),
);
type Change = readonly [number, number, string];
const change: fc.Arbitrary<Change> = fc.tuple(place, fc.integer({ min: 0, max: 40 }), insert);
const apply = (text: string, changes: readonly Change[]): string =>
  changes.reduce((now, [where, cut, put]) => {
    const from = Math.floor(where * now.length);
    return now.slice(0, from) + put + now.slice(from + cut);
  }, text);

describe('a damaged calendar file', () => {
  it('never throws, and is read in no time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 12 }), (text, changes) => {
        const damaged = apply(text, changes);
        const began = performance.now();
        const { interviews } = read(damaged);
        expect(performance.now() - began).toBeLessThan(1000);
        for (const one of interviews) {
          expect(one.start === null || Number.isFinite(one.start)).toBe(true);
          expect(one.end === null || (one.start !== null && one.end >= one.start)).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('nor does anything else', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        (text) => read(text, `BEGIN:VCALENDAR\n${text}`).interviews.length >= 0,
      ),
    );
  });
});
