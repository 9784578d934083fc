/** Times as a person says them. */
import { expect, test } from 'vitest';
import { HOUR } from '../../lambdas/application/instant.ts';
import { datesIn, place } from '../../lambdas/compose/dates.ts';

const at = (text: string): number => Date.parse(text);
const now = at('2026-12-01T20:00:00Z');
const newYork = datesIn('America/New_York', now);
const lisbon = datesIn('Europe/Lisbon', now);

test.each([
  ['2026-12-01T22:00:00Z', 'today'],
  ['2026-12-02T04:59:00Z', 'today'],
  ['2026-12-02T05:00:00Z', 'tomorrow'],
  ['2026-12-01T04:59:00Z', 'yesterday'],
  ['2026-12-08T14:30:00Z', 'Tuesday 8 December'],
  ['2027-01-05T14:30:00Z', 'Tuesday 5 January 2027'],
])('%s is %s in New York', (text, said) => {
  expect(newYork.day(at(text))).toBe(said);
});

test('a day stands after "on" unless it is near', () => {
  expect(newYork.onDay(now)).toBe('today');
  expect(newYork.onDay(at('2026-12-08T14:30:00Z'))).toBe('on Tuesday 8 December');
});

test('two clocks are told where they differ', () => {
  const start = at('2026-12-01T17:00:00Z');
  expect(lisbon.both(start, 'America/New_York')).toBe('17:00 Lisbon time, 12:00 in New York');
  expect(newYork.both(start, 'America/New_York')).toBe('12:00');
  expect(newYork.both(start, 'America/Toronto')).toBe('12:00');
  expect(newYork.both(start, null)).toBe('12:00');
});

test('where the other day is another, it is named', () => {
  expect(newYork.both(at('2026-12-01T23:30:00Z'), 'Asia/Tokyo')).toBe(
    '18:30 New York time, 08:30 on Wednesday in Tokyo',
  );
});

test('a zone that nobody knows is not told', () => {
  expect(newYork.both(now, 'Not/AZone')).toBe('15:00');
});

test('a time as a command takes it', () => {
  expect(newYork.typed(at('2026-12-08T19:30:00Z'))).toBe('2026-12-08 14:30');
});

test('the clocks go forward between two mails', () => {
  const spring = datesIn('Europe/Lisbon', at('2027-03-27T12:00:00Z'));
  expect(spring.moment(at('2027-03-28T12:00:00Z'))).toBe('tomorrow 13:00');
  expect(spring.daysAway(at('2027-03-27T12:00:00Z') + 24 * HOUR)).toBe(1);
});

test.each([
  ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
  ['UTC', 'UTC'],
  ['Etc/UTC', 'UTC'],
  ['Europe/Lisbon', 'Lisbon'],
])('%s is called %s', (zone, called) => {
  expect(place(zone)).toBe(called);
});
