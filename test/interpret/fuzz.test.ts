/** No text makes the reader throw, hang, or work without end. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReply } from '../../lambdas/understand/commands/read.ts';
import { settled } from '../../lambdas/understand/commands/settle.ts';
import { fixtures } from './said.ts';

const clock = { sentAt: Date.parse('2026-12-01T15:00:00Z'), zone: 'America/New_York', offset: -300 };
const read = (text: string, isDebrief = false) => settled(text, readReply(text, { clock, isDebrief }));

const WORDS = [
  ...new Set(
    ['english', 'german', 'french', 'spanish', 'traps'].flatMap((name) =>
      fixtures(name).flatMap(({ says }) => says.split(/\s+/)),
    ),
  ),
];

describe('whatever is typed', () => {
  it('is read without a throw, and gives a whole reply', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ maxLength: 300, unit: 'grapheme' }), fc.string({ maxLength: 300, unit: 'binary' })),
        fc.boolean(),
        (text, isDebrief) => {
          const reply = read(text, isDebrief);
          expect(reply.text).toBe(text);
          for (const one of reply.commands)
            for (const value of Object.values(one))
              expect(typeof value === 'number' && Number.isNaN(value)).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('words of commands in any order and number are read in bounded time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }),
        fc.constantFrom(' ', ', ', '\n', '. ', ' and '),
        fc.boolean(),
        (words, joint, isDebrief) => {
          const text = words.join(joint);
          const before = performance.now();
          read(text, isDebrief);
          expect(performance.now() - before).toBeLessThan(1500);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a megabyte', () => {
  const pieces = [
    'a',
    'sent to Priya and Tom, ',
    'sent to Priya\n',
    'and ',
    'until next week on Monday at 3pm ',
    'not sent, or sent if ',
    'Anna, ',
    '1 2 3 ',
    'Priya: a; ',
    '\n',
    ' ',
    '"done" ',
    '✅👍',
    'a.b.',
    'a@',
    'http://',
    '2-3-',
    'ok well so please thanks ',
    '(',
    "l'",
    'Date: ',
  ];
  it.each(pieces)('of %j is read soon', (piece) => {
    const text = piece.repeat(Math.ceil(1_048_576 / piece.length)).slice(0, 1_048_576);
    read('sent to Priya');
    const times = [0, 1].map(() => {
      const before = performance.now();
      read(text);
      return performance.now() - before;
    });
    // 200 ms on a quiet machine; the tests of others may run beside this one.
    expect(Math.min(...times)).toBeLessThan(800);
  });
});
