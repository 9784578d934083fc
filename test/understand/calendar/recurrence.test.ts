/** The next one of a series, held against ical.js, which walks through all of them. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../lambdas/application/instant.ts';
import { fieldsOf, utcOf } from '../../../lambdas/application/local-time.ts';
import { nextStart } from '../../../lambdas/understand/calendar/recurrence.ts';
import { readRule } from '../../../lambdas/understand/calendar/recurrence-rule.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const START = Date.UTC(2026, 0, 5, 10);
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const some = (list: readonly string[], max: number) =>
  fc.subarray([...list], { minLength: 1, maxLength: max }).map((all) => all.join(','));

const interval = fc.integer({ min: 1, max: 3 }).map((n) => `;INTERVAL=${n}`);
const end = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 1, max: 40 }).map((n) => `;COUNT=${n}`),
  fc.integer({ min: 1, max: 300 }).map((n) => {
    const day = fieldsOf(START + n * DAY);
    return `;UNTIL=${day.year}${two(day.month)}${two(day.day)}T100000`;
  }),
);
const freq = fc.oneof(
  fc.constant('FREQ=DAILY'),
  some(WEEKDAYS, 3).map((days) => `FREQ=WEEKLY;BYDAY=${days}`),
  fc.constant('FREQ=WEEKLY'),
  fc
    .tuple(fc.constantFrom('1', '2', '3', '4', '-1'), fc.constantFrom(...WEEKDAYS))
    .map(([nth, day]) => `FREQ=MONTHLY;BYDAY=${nth}${day}`),
  some(['1', '5', '15', '28'], 2).map((days) => `FREQ=MONTHLY;BYMONTHDAY=${days}`),
  fc.constant('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'),
  fc.constant('FREQ=MONTHLY'),
  fc.constant('FREQ=YEARLY;BYMONTH=1,6;BYMONTHDAY=5'),
);

/** All starts up to a year and a half on; DTSTART is the first, whether or not the rule names it. */
function walked(rule: string, from: number): number[] {
  const { year, month, day, hour } = fieldsOf(from);
  const iterator = ICAL.Recur.fromString(rule).iterator(
    new ICAL.Time({ year, month, day, hour, minute: 0, second: 0 }, ICAL.Timezone.localTimezone),
  );
  const found: number[] = [];
  for (let next = iterator.next(); next !== null && next !== undefined; next = iterator.next()) {
    const at = Date.UTC(next.year, next.month - 1, next.day, next.hour);
    if (at > from + 800 * DAY || found.length > 900) break;
    found.push(at);
  }
  return found;
}

describe('the next one of a series', () => {
  // ical.js walks through each series from its beginning, which takes its time.
  it('is the one that ical.js finds', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(freq, interval, end, fc.integer({ min: 0, max: 360 * 24 }), (base, every, until, hours) => {
        // What comes more than a year from now is not looked for.
        fc.pre(!base.startsWith('FREQ=YEARLY') || every === ';INTERVAL=1');
        const rule = base + every + until;
        // A series whose DTSTART is no occurrence of its own rule is undefined (RFC 5545 §3.8.5.3): begin it on its first.
        const first = walked(base, START)[0] ?? START;
        const now = first + hours * HOUR;
        const expected = walked(rule, first).find((at) => at + HOUR > now) ?? first;
        const wall = fieldsOf(first);
        const series = { rule: readRule(rule), wall, place: utcOf, lasts: HOUR, more: [], except: new Set<number>() };
        expect(nextStart(series, now), rule).toBe(expected);
      }),
      { numRuns: 700, seed: 5 },
    );
  });

  it.each(['FREQ=HOURLY', 'FREQ=DAILY;BYHOUR=9,10', 'FREQ=YEARLY;BYWEEKNO=20', 'nonsense', ''])(
    '%s is not followed',
    (rule) => {
      expect(readRule(rule)).toBeNull();
    },
  );
});
