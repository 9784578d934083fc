/** Whatever a text holds, it is read quickly and without a fault, and what is reported lies within it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDeadline } from '../../../lambdas/understand/deadline/deadline.ts';
import { findMoments } from '../../../lambdas/understand/when/find-moments.ts';
import { SENT_AT } from './facts.ts';
import { en } from './phrases/en.ts';
import { ja } from './phrases/ja.ts';
import { sv } from './phrases/sv.ts';

const context = { sentAt: SENT_AT, zone: 'Europe/Berlin', sentOffset: null, country: null };

const pieces = fc.constantFrom(
  ...'Tuesday|December|8|8th|2|pm|14:00|14.30|-|–|to|from|at|um|Uhr|à|h|30|(|)|,|.|/|:|12|2026|GMT|+|ET|next|week|in|days|noon|half|past|三|月|日|(火)|午後|時|~~|was|instead of|or|Date:|Time:|\n|moved|~|のは|00|T|Z|Europe/Berlin|31|0|99|!|？|within|back|by'.split(
    '|',
  ),
);
const phraseLike = fc
  .array(fc.tuple(pieces, fc.constantFrom(' ', '', '\n')), { maxLength: 40 })
  .map((all) => all.flat().join(''));

describe('any text', () => {
  test('is read without a fault, and each moment lies where it says', () => {
    fc.assert(
      fc.property(fc.oneof(phraseLike, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        for (const one of findMoments(text, context)) {
          expect(text.slice(one.from, one.to)).toBe(one.text);
          expect(text.slice(0, one.from).split('\n').length - 1).toBe(one.line);
          if (one.start !== null) expect(Number.isFinite(one.start)).toBe(true);
          if (one.start !== null && one.end !== null) expect(one.end).toBeGreaterThan(one.start);
          if (one.trouble.some((trouble) => ['ambiguous-date', 'no-time', 'unknown-zone'].includes(trouble.code)))
            expect(one.start).toBeNull();
        }
        const deadline = findDeadline(text, context);
        if (deadline !== null) expect(deadline).toBeGreaterThanOrEqual(SENT_AT);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a long text', () => {
  const seconds = (text: string, read: (text: string) => unknown = (all) => findMoments(all, context)): number => {
    // Of the processor, not of the wall: what else the machine does is no matter.
    const began = process.cpuUsage();
    read(text);
    return process.cpuUsage(began).user / 1_000_000;
  };
  // Twice as slow as wanted is borne: the machine may be busy.
  const MOST = 0.9;
  findMoments('warm up on Tuesday, December 8 at 2pm', context);

  test.each([
    ['of phrases', [...en.facts, ...ja.facts, ...sv.facts].map(([text]) => text).join('\n')],
    ['of prose', 'The team is looking forward to a conversation with you, and we will let you know more about it. '],
    ['of numbers', '12 34 56:78 9.10 11/12 13-14 '],
    ['on one line', 'Tuesday 10 at 10 or Wednesday 11 at 11 and '.repeat(40).replaceAll('\n', ' ')],
    ['of one letter', 'a'],
    ['of dashes', '- '],
    ['of digits', '1'],
  ])('%s is read in time', (_, piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    expect(seconds(text)).toBeLessThan(MOST);
  });

  test.each([
    ['of dates', '2026-12-01 2026-12-02 2026-12-03 2026-12-04 2026-12-05\n'],
    ['of promises', 'we decide by 12 December and by 13 December or later on\n'],
    ['of weeks', 'two weeks more and two weeks more and two weeks more a\n'],
    ['in Japanese', '12月1日まで'],
  ])('%s is looked through in time for a day to wait for', (_, piece) => {
    const text = piece.repeat(Math.ceil(300_000 / piece.length));
    expect(seconds(text, (all) => findDeadline(all, context))).toBeLessThan(MOST);
  });
});
