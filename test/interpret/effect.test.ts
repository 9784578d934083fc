/** Commands that do the same count as one reading, however they name people; what leaves something open is never sure. */
import { describe, expect, it } from 'vitest';
import type { Instruction } from '../../lambdas/application/instruction.ts';
import { asOfAll, keyOf } from '../../lambdas/understand/answers/effect.ts';
import { layOut } from '../../lambdas/understand/answers/laid-out.ts';
import { isUnsure } from '../../lambdas/understand/answers/unsure.ts';

const clock = { sentAt: Date.parse('2026-12-08T15:00:00Z'), zone: 'Europe/London', offset: 0 };
const laid = (text: string, people: readonly string[], step = 'thank') => layOut(text, { step, people }, clock);
const done = (person: string | null): Instruction => ({ command: 'done', person });
const THREE = ['Ada Bright', 'Ben Cray', 'Cy Dole'];

describe('one effect', () => {
  it.each([
    [['Ada Bright'], [done('Ada')], [done(null)]],
    [['Ada Bright'], [done('1')], [done('Ada')]],
    [THREE, [done('Ada'), done('Ben'), done('3')], [done(null)]],
    [
      THREE,
      [done('Ada'), { command: 'skip', person: 'rest' }],
      [{ command: 'skip', person: 'Cy' }, { command: 'skip', person: 'Ben' }, done('Ada')],
    ],
  ] as const)('of %j: %j is %j', (people, some, others) => {
    const about = laid('', people);
    expect(keyOf(some, false, about)).toBe(keyOf(others, false, about));
  });

  it('differs if somebody else is meant', () => {
    const about = laid('', THREE);
    expect(keyOf([done('Ada')], false, about)).not.toBe(keyOf([done(null)], false, about));
  });

  it('of each is the effect of all', () => {
    expect(asOfAll([done('Ada'), done('Ben'), done('Cy')], laid('', THREE))).toEqual([done(null)]);
    expect(asOfAll([done('Ada'), done(null)], laid('', THREE))).toEqual([done(null)]);
    expect(asOfAll([done('Ada'), done('Ben')], laid('', THREE))).toEqual([done('Ada'), done('Ben')]);
  });
});

const offer: readonly Instruction[] = [{ command: 'outcome', value: 'offer' }];
const withdrawn: readonly Instruction[] = [{ command: 'outcome', value: 'withdrawn' }];
const later: readonly Instruction[] = [{ command: 'snooze', person: null, until: Date.parse('2026-12-16T09:00:00Z') }];

describe('what is never sure', () => {
  it.each([
    ['the news of somebody else', 'my cousin got an offer from them', THREE, offer],
    ['an offer from elsewhere', 'ich habe ein Angebot, aber von der Konkurrenz', THREE, offer],
    ['one of several', 'leave him out', THREE, [{ command: 'skip', person: null }]],
    ['one of two with that name', 'Ada has hers', ['Ada Bright', 'Ada Moor'], [done('Ada')]],
    ['a time of which a part is left', 'on Wednesday fortnight', THREE, later],
  ] as const)('%s: %s', (_, text, people, commands) => {
    expect(isUnsure(commands, laid(text, people))).toBe(true);
  });

  it.each([
    ['I got an offer from them', THREE, offer],
    ['I took a job elsewhere, so I am out', THREE, withdrawn],
    ['ask me on Wednesday', THREE, later],
    ['Ada has hers', THREE, [done('Ada')]],
  ] as const)('unlike: %s', (text, people, commands) => {
    expect(isUnsure(commands, laid(text, people))).toBe(false);
  });
});

describe('moments', () => {
  const moments = (text: string) => laid(text, THREE).moments.map(({ said }) => said.day);

  it.each([
    ['2 more weeks', 2],
    ['another 5 days', 5],
    ['dos semanas más', 2],
    ['noch drei Tage', 3],
  ])('%s is a length of time', (text, n) => {
    expect(moments(text)).toMatchObject([{ is: 'length', n }]);
  });

  it('of two people are two', () => {
    expect(moments('Ada in the morning, Ben on Wednesday')).toHaveLength(2);
  });

  it('are no greeting', () => {
    expect(moments('Morning! The kettle is on')).toEqual([]);
  });

  it('do not begin with an article', () => {
    expect(moments("I'm at a wedding")).toEqual([]);
  });
});
