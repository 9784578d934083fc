/** What following a thread by plain steps makes of it. */
import { describe, expect, test } from 'vitest';
import { writeInstant } from '../../../lambdas/application/instant.ts';
import { candidateOf } from '../../../lambdas/understand/people/candidate.ts';
import { readingOf } from '../../../lambdas/understand/reading.ts';
import { candidatesOf } from '../../../lambdas/understand/start/candidates.ts';
import { follow } from '../../../lambdas/understand/start/follow.ts';
import { mentionsOf } from '../../../lambdas/understand/start/mentions.ts';
import { picksIn, placesOf } from '../../../lambdas/understand/start/picked.ts';

const SENT = Date.UTC(2026, 11, 3, 15);
const candidate = candidateOf(['ola@home.example'], [{ name: 'Ola Berg', address: 'ola@home.example' }]);

/** The messages of a thread, the newest first. */
function followed(...messages: readonly string[]) {
  const [newest = '', ...older] = messages;
  const text = older.reduce(
    (all, one, at) =>
      `${all}\n\nOn Thu, ${3 - at} Dec 2026 at 10:00, ${at % 2 === 0 ? 'Ola Berg <ola@home.example>' : 'Liz Tranter <liz@peak.example>'} wrote:\n\n${one}`,
    newest,
  );
  const from = { name: 'Liz Tranter', address: 'liz@peak.example' };
  const mail = { from, to: [], cc: [], subject: '', sentAt: SENT, sentOffset: 0, text, html: null, calendars: [] };
  const reading = readingOf({ ...mail, theirs: true }, candidate);
  const when = { sentAt: SENT, zone: 'Europe/London', sentOffset: 0, country: 'GB' };
  const mentions = mentionsOf(reading, '', when);
  const { start, options, step } = follow(mentions, candidatesOf(mentions), () => false);
  return { start: start === null ? null : writeInstant(start), open: options.length, step };
}

describe('a thread is followed', () => {
  test('an agreement keeps what was told', () =>
    expect(followed('Perfect, see you then!', 'Tuesday 8 December at 1:15 pm works for me.')).toEqual({
      start: '2026-12-08T13:15:00Z',
      open: 1,
      step: 'told',
    }));

  test('several options leave it open', () =>
    expect(followed('Which suits you: Tuesday 8 December at 10:00 or Wednesday 9 December at 14:00?')).toEqual({
      start: null,
      open: 2,
      step: 'one of several',
    }));

  test('one of them is picked by its place', () =>
    expect(
      followed(
        'The second one it is.',
        'Fine with me.',
        'Tuesday 8 December at 10:00 or Wednesday 9 December at 14:00?',
      ),
    ).toMatchObject({ start: '2026-12-09T14:00:00Z', step: 'picked' }));

  test('an hour alone is on the day that was told', () =>
    expect(followed('Could we make it 11:30 am?', 'Thursday 10 December at 9:30 am is fine.')).toMatchObject({
      start: '2026-12-10T11:30:00Z',
      step: 'its hour',
    }));

  test('the same time on another day', () =>
    expect(followed('Same time Friday 11 December, please.', 'Thursday 10 December at 9:30 am is fine.')).toMatchObject(
      {
        start: '2026-12-11T09:30:00Z',
        step: 'same time',
      },
    ));

  test('a shift moves it', () =>
    expect(followed('I must push it back an hour.', 'Thursday 10 December at 9:30 am is fine.')).toMatchObject({
      start: '2026-12-10T10:30:00Z',
      step: 'shifted',
    }));

  test('a weekday is that of the date told before', () =>
    expect(
      followed(
        'Thursday at 2.30 pm then.',
        'The second suits me.',
        'Tuesday 15 December, 11:00 or Thursday 17 December, 14:30?',
      ),
    ).toMatchObject({ start: '2026-12-17T14:30:00Z' }));
});

test('picks by place, in order and in time', () => {
  const options = [{ start: 30 }, { start: 10 }];
  expect(picksIn('Der zweite Termin passt')).toContain('2');
  expect([...placesOf({ start: 10 }, options)]).toEqual(['2', 'last', 'earlier']);
});
