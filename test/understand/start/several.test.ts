/** Several interviews of one mail: which of its other times begin one of their own, and which do not. */
import { describe, expect, test } from 'vitest';
import { writeInstant } from '../../../lambdas/application/instant.ts';
import { candidateOf } from '../../../lambdas/understand/people/candidate.ts';
import { readingOf } from '../../../lambdas/understand/reading.ts';
import { timesTold } from '../../../lambdas/understand/start/times-told.ts';
import { findMoments } from '../../../lambdas/understand/when/find-moments.ts';

const SENT = Date.UTC(2026, 11, 3, 15);
const candidate = candidateOf(['ola@home.example'], [{ name: 'Ola Berg', address: 'ola@home.example' }]);

/** The starts that are stated; empty if they are asked about. */
function startsIn(text: string): readonly string[] {
  const from = { name: 'Liz Tranter', address: 'liz@peak.example' };
  const mail = { from, to: [], cc: [], subject: '', sentAt: SENT, sentOffset: 0, text, html: null, calendars: [] };
  const reading = readingOf({ ...mail, theirs: true }, candidate);
  const when = { sentAt: SENT, zone: 'Europe/London', sentOffset: 0, country: 'GB' };
  const { begins } = timesTold(reading, findMoments(text, when), when, '');
  const all = new Set([begins.start, ...begins.days, ...begins.also.map(({ start }) => start)]);
  return [...all].flatMap((start) => (start === null ? [] : [writeInstant(start)])).sort();
}

describe('a mail of two interviews', () => {
  test('gives both, one below the other', () =>
    expect(
      startsIn(
        'Hi Ola,\n\nthere are two interviews for the Buyer role:\n\nFirst interview: Tuesday 8 December, 10:00, Teams, with Ana Reis\nSecond interview: Thursday 10 December, 14:00, Sheffield office, with Tom Hale\n\nLiz',
      ),
    ).toEqual(['2026-12-08T10:00:00Z', '2026-12-10T14:00:00Z']));

  test('gives both, in lines with people', () =>
    expect(
      startsIn(
        'Hi Ola,\n\ntwo interviews are booked for you.\n\n- Tuesday 8 December, 10:00-10:45: Ana Reis, on Teams\n- Thursday 10 December, 14:00-15:00: Tom Hale, in our Sheffield office\n\nBoth are about the Buyer role.\n\nLiz',
      ),
    ).toEqual(['2026-12-08T10:00:00Z', '2026-12-10T14:00:00Z']));
});

describe('one interview is meant', () => {
  test('beside a deadline', () =>
    expect(
      startsIn(
        'Hi Ola,\n\nwe look forward to your interview on Tuesday 8 December at 10:00 in our Sheffield office.\nPlease send us your certificates by Monday 7 December, 17:00.\n\nLiz',
      ),
    ).toEqual(['2026-12-08T10:00:00Z']));

  test('that moves from one day to another', () =>
    expect(
      startsIn(
        'Hi Ola,\n\nwe have to move your interview from Tuesday 8 December at 10:00 to Thursday 10 December at 14:00.\n\nLiz',
      ),
    ).toEqual(['2026-12-10T14:00:00Z']));

  test('of several options nothing is stated', () =>
    expect(
      startsIn('Hi Ola,\n\nwould Tuesday 8 December at 10:00 or Thursday 10 December at 14:00 suit you better?\n\nLiz'),
    ).toEqual([]));
});
