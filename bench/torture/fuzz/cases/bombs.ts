/** Calendar objects that are more than they seem: rules without end, a hundred thousand events, zones in zones, dates by the megabyte. */
import { type Case, type Cases, calendar, EVENT, mail } from './case.ts';

const file = (inner: string): Case => ({ kind: 'calendar', make: () => Buffer.from(calendar(inner)) });
const inMail = (inner: string): Case => ({
  kind: 'mail',
  make: () => mail('text/calendar; method=REQUEST', calendar(inner)),
});
const event = (lines: string, n = 0): string =>
  EVENT.replace('case@', `case${n}@`).replace('SUMMARY', `${lines}\r\nSUMMARY`);
const events = (count: number, lines: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => event(lines(n), n)).join('');
const old = (text: string): string =>
  text.replaceAll('DTSTART:20261201', 'DTSTART:19700101').replaceAll('DTEND:20261201', 'DTEND:19700101');
const zone = (name: string, parts: number): string =>
  `BEGIN:VTIMEZONE\r\nTZID:${name}\r\n${'BEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=4\r\nEND:STANDARD\r\n'.repeat(parts)}END:VTIMEZONE\r\n`;

const RULES = [
  'FREQ=SECONDLY',
  'FREQ=MINUTELY;COUNT=999999999',
  'FREQ=DAILY',
  'FREQ=DAILY;INTERVAL=10000',
  'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=MONTHLY;BYDAY=-5FR;BYSETPOS=-366',
  'FREQ=YEARLY;UNTIL=99991231T235959Z',
];

export const BOMBS: Cases = {
  'a hundred thousand events': file(events(100_000, () => 'LOCATION:x')),
  'a hundred thousand events in a mail': inMail(events(100_000, () => 'LOCATION:x')),
  ...Object.fromEntries(
    RULES.map((rule) => [`500 series since 1970, ${rule}`, inMail(old(events(500, () => `RRULE:${rule}`)))]),
  ),
  'a series of which every day is left out': file(
    old(
      event(
        `RRULE:FREQ=DAILY\r\n${Array.from({ length: 40_000 }, (_, n) => `EXDATE:${new Date(Date.UTC(1970, 0, 1, 17) + n * 86_400_000).toISOString().replaceAll(/[-:]|\.\d+/g, '')}`).join('\r\n')}`,
      ),
    ),
  ),
  'a megabyte of EXDATE': file(
    event(`RRULE:FREQ=DAILY\r\nEXDATE:${'20261201T170000Z,'.repeat(60_000)}20261202T170000Z`),
  ),
  'a megabyte of RDATE periods': file(
    event(`RDATE;VALUE=PERIOD:${'20261201T170000Z/PT1H,'.repeat(45_000)}20261202T170000Z/PT1H`),
  ),
  'zones in zones': file(`${'BEGIN:VTIMEZONE\r\nTZID:X\r\n'.repeat(30_000)}${event('LOCATION:x')}`),
  'a hundred zones of a thousand parts': file(
    `${Array.from({ length: 100 }, (_, n) => zone(`Z${n}`, 200)).join('')}${events(100, () => 'LOCATION:x').replaceAll(/DTSTART:(\S+)Z/g, 'DTSTART;TZID=Z99:$1')}`,
  ),
  'calendars in calendars': file('BEGIN:VCALENDAR\r\n'.repeat(100_000)),
  'alarms in alarms': file(
    `BEGIN:VEVENT\r\n${'BEGIN:VALARM\r\n'.repeat(100_000)}${'END:VALARM\r\n'.repeat(100_000)}END:VEVENT\r\n`,
  ),
  'a hundred thousand attendees': file(
    event(
      Array.from(
        { length: 100_000 },
        (_, n) => `ATTENDEE;CN=Person ${n};ROLE=REQ-PARTICIPANT:mailto:p${n}@x.example`,
      ).join('\r\n'),
    ),
  ),
  'a description of four megabytes': file(
    event(`DESCRIPTION:${'You will meet with Priya Shah and Tom at 10:00 on 1 December\\n'.repeat(65_000)}`),
  ),
  'an HTML description of four megabytes': file(
    event(`X-ALT-DESC;FMTTYPE=text/html:${'<p>You will meet <b>Priya</b></p>'.repeat(120_000)}`),
  ),
  'a parameter of four megabytes': file(event(`ATTENDEE;CN="${'a;b:'.repeat(1_000_000)}":mailto:a@x.example`)),
  'a fold after every character': file(
    event(`DESCRIPTION:${[...'You will meet with Priya Shah'.repeat(20_000)].join('\r\n ')}`),
  ),
  'two hundred calendars in one mail': {
    kind: 'mail',
    make: () =>
      mail(
        'multipart/mixed; boundary=b',
        `${Array.from({ length: 400 }, (_, n) => `--b\r\nContent-Type: text/calendar\r\n\r\n${calendar(events(40, (m) => `SEQUENCE:${n + m}`))}`).join('\r\n')}\r\n--b--`,
      ),
  },
  'durations without end': file(event(`DURATION:P${'9'.repeat(100_000)}D`)),
  'numbers without end': file(
    event(
      `SEQUENCE:${'9'.repeat(100_000)}\r\nDTSTAMP:${'9'.repeat(100_000)}\r\nRRULE:FREQ=DAILY;COUNT=${'9'.repeat(1000)};INTERVAL=${'9'.repeat(1000)}`,
    ),
  ),
};
