/** Threads in one text: whose words each line is, and when they were written. */
import { describe, expect, test } from 'vitest';
import { candidateOf } from '../../lambdas/understand/people/candidate.ts';
import { readingOf } from '../../lambdas/understand/reading.ts';
import { threadOf } from '../../lambdas/understand/text/thread.ts';

const SENT = Date.UTC(2026, 11, 8, 12);
const candidate = candidateOf(['ola@home.example'], [{ name: 'Ola Berg', address: 'ola@home.example' }]);

const threadIn = (text: string) => {
  const from = { name: 'Liz Tranter', address: 'liz@peak.example' };
  const mail = {
    from,
    to: [],
    cc: [],
    subject: '',
    sentAt: SENT,
    sentOffset: 0,
    text,
    html: null,
    calendars: [],
    theirs: true,
  };
  return threadOf(readingOf(mail, candidate), SENT);
};

function posts(text: string) {
  return threadIn(text).map(({ text: own, sentAt, byCandidate }) => ({
    words: own
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join(' / '),
    on: new Date(sentAt).toISOString().slice(0, 10),
    byCandidate,
  }));
}

describe('a thread', () => {
  test('of quotes without a line above them goes back and forth', () => {
    const text =
      'Later is fine. Half two so.\n\n> Could we do it later in the day?\n>\n>> Can you come on Friday 11 December at 10?\n';
    expect(posts(text).map(({ byCandidate }) => byCandidate)).toEqual([false, true, false]);
  });

  test('by header blocks, as Outlook writes them', () => {
    const text = `10.30 rather than nine, then.\n\n________________________________\nFrom: Ola Berg <ola@home.example>\nSent: Thursday, December 3, 2026 11:00 AM\nTo: Liz Tranter <liz@peak.example>\nSubject: RE: Interview\n\n9am Thursday suits.\n`;
    expect(posts(text)).toEqual([
      { words: '10.30 rather than nine, then.', on: '2026-12-08', byCandidate: false },
      { words: '9am Thursday suits.', on: '2026-12-03', byCandidate: true },
    ]);
  });

  test('by marks, answered between the lines', () => {
    const text = `On Mon, 7 Dec 2026 at 19:02, Ola Berg <ola@home.example> wrote:\n> Both days are fine.\n\nWednesday then, quarter past nine.\n\n> Are copies enough?\n\nThey are.\n`;
    expect(posts(text)).toEqual([
      { words: 'Wednesday then, quarter past nine. / They are.', on: '2026-12-08', byCandidate: false },
      { words: '> Both days are fine. / > Are copies enough?', on: '2026-12-07', byCandidate: true },
    ]);
  });

  test('places in a message are those of the whole text', () => {
    const text = 'See you then.\n\nOn Mon, 7 Dec 2026 at 19:02, Ola Berg <ola@home.example> wrote:\n> at noon\n';
    const [, older] = threadIn(text);
    expect(older?.text.indexOf('at noon')).toBe(text.indexOf('at noon'));
  });
});
