/** The export is what other programs read: iCalendar by RFC 5545, JSON with written instants. */
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { compose } from '../../lambdas/compose/compose.ts';
import { folded } from '../../lambdas/compose/export-calendar.ts';
import { acme, bare, blank, interview, START } from './applications.ts';
import { HOSTILE, hostile, panel, rightToLeft } from './applications-extreme.ts';
import { inputOf } from './sample.ts';
import { samples } from './samples.ts';

const applications = [
  acme,
  panel,
  rightToLeft,
  hostile,
  bare,
  blank,
  { ...acme, id: 'z', interviews: [interview([], { uid: null, status: 'cancelled', allDay: true })] },
];
const sample = samples.find((one) => one.name === 'export');
const files = new Map(
  compose(inputOf({ name: 'export', parts: sample?.parts ?? [], now: START, applications })).attachments.map((one) => [
    one.name,
    one,
  ]),
);
const calendar = files.get('interviews.ics')?.content ?? '';

test('every line ends in CRLF and has at most 75 octets', () => {
  expect(calendar.endsWith('\r\n')).toBe(true);
  for (const one of calendar.split('\r\n')) {
    expect(Buffer.byteLength(one)).toBeLessThanOrEqual(75);
    expect(one).not.toMatch(/\p{Cc}/u);
  }
});

test('a calendar program reads every interview that has a time', () => {
  const events = new ICAL.Component(ICAL.parse(calendar))
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));
  expect(events).toHaveLength(6);
  expect(events[0]?.startDate.toJSDate().getTime()).toBe(START);
  expect(events[0]?.summary).toBe('Interview: Acme, Backend Engineer');
  expect(events[3]?.summary).toContain('<script>alert(1)</script>');
  expect(events[3]?.location).toContain('{{text}}&amp;');
  expect(events[5]?.startDate.isDate).toBe(true);
});

test('a fold does not cut a character in two', () => {
  const line = `SUMMARY:${'é'.repeat(100)}`;
  expect(
    folded(line)
      .split('\r\n')
      .every((one) => Buffer.byteLength(one) <= 75 && !one.includes('\uFFFD')),
  ).toBe(true);
  expect(folded(line).replaceAll('\r\n ', '')).toBe(line);
});

test('the JSON holds all applications, instants written out, and no counters of ours', () => {
  const whole = JSON.parse(files.get('afterword.json')?.content ?? '');
  expect(whole.applications).toHaveLength(applications.length);
  expect(whole.applications[0].interviews[0].facts.start).toBe('2026-12-01T17:00:00Z');
  expect(whole.applications[3].employer).toBe(HOSTILE);
  expect(whole.candidate).toMatchObject({ name: 'Sam Lee', addresses: ['sam@home.example'] });
  expect(whole.candidate).not.toHaveProperty('door');
});
