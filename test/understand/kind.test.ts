/** What speaks for and against each kind of mail: which of its features are seen, whatever they weigh. */
import { describe, expect, test } from 'vitest';
import { topicFeatures } from '../../lambdas/understand/kind/features.ts';
import { decideKind, deniesIn } from '../../lambdas/understand/kind/likely.ts';
import { timeFeatures } from '../../lambdas/understand/kind/times.ts';
import { candidateOf } from '../../lambdas/understand/people/candidate.ts';
import { readingOf } from '../../lambdas/understand/reading.ts';
import { findMoments } from '../../lambdas/understand/when/find-moments.ts';

const SENT = Date.UTC(2026, 11, 1, 9);
const candidate = candidateOf(['ola@home.example'], []);

const mailOf = (text: string, subject = '') => {
  const from = { name: 'Liz Tranter', address: 'liz@peak.example' };
  const mail = { from, to: [], cc: [], subject, sentAt: SENT, sentOffset: 0, text, html: null, calendars: [] };
  return readingOf({ ...mail, theirs: true }, candidate);
};
const times = (text: string) => {
  const when = { sentAt: SENT, zone: 'UTC', sentOffset: 0, country: null, office: null, site: null };
  return timeFeatures(mailOf(text), findMoments(text, when), SENT);
};

describe('an hour', () => {
  test('in the last minute of a day is nobody’s meeting', () => {
    expect(times('Please finish the test by Friday, December 11, 2026 at 23:59.')).toContain('a last minute');
    expect(times('We meet on Friday, December 11, 2026 at 23:30.')).not.toContain('a last minute');
  });
  test('of an older mail is told from one of the newest', () => {
    const quoted =
      'Let me ask Terry whether he is free and ring you back once I know more, by the 4th.\n\nOn Tue, Dec 1, 2026 at 8:00 AM Ola wrote:\n> Would Thursday, December 10, 2026 at 11:00 suit?\n';
    expect(times(quoted)).toContain('hours in older mails only');
    expect(times('We meet on Thursday, December 10, 2026 at 11:00.')).toContain('an hour in the newest');
  });
  test('on each of three days is counted by day', () => {
    const three = '- Monday, December 7 at 10am\n- Tuesday, December 8 at 2pm\n- Tuesday, December 8 at 4pm\n';
    expect(times(three)).toContain('days with an hour 2');
  });
});

describe('a topic', () => {
  test('is counted by sentences, in any of the ten languages', () => {
    expect(topicFeatures(mailOf('Der Elternabend ist am Montag. Die Lehrerin kommt auch.'))).toContain(
      'about school 2',
    );
  });
  test('without a word of any job says so', () => {
    expect(topicFeatures(mailOf('Your parcel will be with you on Friday.'))).toContain('about house, and no job');
    expect(topicFeatures(mailOf('About the job in our parcel office: come on Friday.'))).not.toContain('about no job');
  });
});

describe('a kind', () => {
  const likely = (interview: number) => [
    { answer: 'interview', likelihood: interview },
    { answer: 'nothing', likelihood: 1 - interview },
  ];
  test('that is likely and not sure is asked about, with what else it may be', () => {
    const { kind, doubts } = decideKind(likely(0.7), false, null, true);
    expect(kind).toBe('invite');
    expect(doubts).toMatchObject([{ code: 'doubtful-kind', choices: ['that is not an interview'] }]);
  });
  test('without any time is no interview unless it is likelier than not', () => {
    const unsure = [
      { answer: 'interview', likelihood: 0.4 },
      { answer: 'nothing', likelihood: 0.3 },
      { answer: 'timing', likelihood: 0.3 },
    ];
    expect(decideKind(unsure, false, null, false).kind).toBe('nothing');
    expect(decideKind(unsure, false, null, true).kind).toBe('invite');
  });
  test('that is sure is stated', () => {
    expect(decideKind(likely(0.8), false, null, true).doubts).toEqual([]);
  });
  test('of good news beside a denial is asked about unless it is very likely', () => {
    expect(deniesIn(mailOf('We are not able to invite you to the final round.'))).toBe(true);
    expect(deniesIn(mailOf('Nobody from the first round will be invited to a second interview.'))).toBe(true);
    expect(deniesIn(mailOf('We would like to invite you to the final round. It is not far to go.'))).toBe(false);
    const good = (likelihood: number) => [
      { answer: 'next-round', likelihood },
      { answer: 'rejection', likelihood: 1 - likelihood },
    ];
    expect(decideKind(good(0.8), false, null, false, true)).toMatchObject({
      kind: 'word',
      says: 'other',
      doubts: [{ code: 'doubtful-kind', choices: ['heard back', 'rejected', 'next round'] }],
    });
    expect(decideKind(good(0.95), false, null, false, true)).toMatchObject({ says: 'next-round', doubts: [] });
    expect(decideKind(good(0.8), false, null, false, false)).toMatchObject({ says: 'next-round', doubts: [] });
  });
});
