/** Times and people found in an answer, and what is never carried out because they were not wholly read. */
import { describe, expect, it } from 'vitest';
import { layOut } from '../../lambdas/understand/answers/laid-out.ts';
import { isUnsure } from '../../lambdas/understand/answers/unsure.ts';
import { instantOf } from '../../lambdas/understand/answers/when.ts';

const BOTH = ['Priya Shah', 'Tom Okafor'];
const ONE = ['Dana Cole'];
/** A Tuesday. */
const TUESDAY = '2026-12-08T10:00:00Z';

const CLOCK = { sentAt: Date.parse(TUESDAY), zone: 'Europe/London', offset: 0 };

const laidOut = (typed: string, people: readonly string[] = ONE) => layOut(typed, { step: 'thank', people }, CLOCK);

const momentsOf = (typed: string, people?: readonly string[]) => {
  const laid = laidOut(typed, people);
  return laid.moments.map((one) => instantOf(one, laid.clock, 'begin'));
};

describe('a small word before an hour is no weekday', () => {
  it.each([
    ['busy now so 3pm please', '2026-12-08T15:00:00Z'],
    ['can we do 4pm', '2026-12-08T16:00:00Z'],
    ['erinner mich morgen so gegen halb vier', '2026-12-09T15:30:00Z'],
    ['erinner mich So um 9', '2026-12-13T09:00:00Z'],
    ['k, like 11 tonight', '2026-12-08T23:00:00Z'],
    ['quarter past nine in the morning', '2026-12-09T09:15:00Z'],
  ])('%s', (typed, at) => {
    expect(momentsOf(typed)).toContain(Date.parse(at));
  });
});

describe('a time that is past, or read in part, is never carried out', () => {
  it.each([
    [[{ command: 'snooze', person: null, until: Date.parse('2026-12-08T09:00:00Z') }], 'i send both today morning'],
    [[{ command: 'snooze', person: null, until: null }], 'Dana at lunch, 12.45.'],
    [[{ command: 'snooze', person: null, until: Date.parse('2026-12-08T11:00:00Z') }], 'Thursday 10am or 11am'],
  ] as const)('%j', (commands, typed) => {
    expect(isUnsure(commands, laidOut(typed))).toBe(true);
  });
});

describe('a time of which a word beside it was not read, or one of two times, is never carried out', () => {
  it.each([
    'remind me this time tomorrow',
    'Jan the 4th please',
    'Friday week’ll do',
    'tomorrow, 10ish',
    'tomorrow noonish',
    'a week on Monday',
    'Saturday or Sunday',
    'the 12th is the exam, ask me after',
    'remind me on 12 November',
    'Sonntagabend bitte',
    'übernächsten Montag',
    'mañana después de comer',
    'mardi ou mercredi',
    'à 17h moins le quart',
  ])('%s', (typed) => {
    const until = momentsOf(typed).at(-1) ?? null;
    expect(isUnsure([{ command: 'snooze', person: null, until }], laidOut(typed))).toBe(true);
  });

  it.each([
    'remind me tomorrow before work',
    'Friday at 4, please',
    'not tonight, try me on Saturday',
    'gib mir bis Montag Zeit',
    'relance-moi lundi matin',
    'el viernes a las 5 de la tarde',
  ])('but not %s', (typed) => {
    const until = momentsOf(typed).at(-1) ?? null;
    expect(until).not.toBeNull();
    expect(isUnsure([{ command: 'snooze', person: null, until }], laidOut(typed))).toBe(false);
  });

  it('nobody’s note is sent if the time of it was left out', () => {
    const typed = 'ihre ist raus, seine heute Abend';
    expect(isUnsure([{ command: 'done', person: null }], laidOut(typed, BOTH))).toBe(true);
  });
});

describe('if a number of people is said and not read, nothing is done for all of them', () => {
  it.each(['did two of the four', 'one’s done', 'eine ist raus', 'j’en ai envoyé trois', 'mandé uno'])(
    '%s',
    (typed) => {
      const four = ['Priya Shah', 'Tom Okafor', 'Ines Vega', 'Per Holm'];
      expect(isUnsure([{ command: 'done', person: null }], laidOut(typed, four))).toBe(true);
    },
  );

  it('but if it is all of them', () => {
    expect(isUnsure([{ command: 'done', person: null }], laidOut('both sent, the two of them', BOTH))).toBe(false);
  });
});

describe('words between a day and an hour', () => {
  it.each([
    ['Thursday, remind me at 3', ['2026-12-10T15:00:00Z']],
    ['went this morning. The panel sits on Friday', ['2026-12-09T09:00:00Z', '2026-12-11T09:00:00Z']],
    ['it ate my evening. Tomorrow at half past ten', ['2026-12-08T18:00:00Z', '2026-12-09T10:30:00Z']],
    ['relance-moi dans une heure et demie', ['2026-12-08T11:30:00Z']],
    ['à 8 heures ce soir', ['2026-12-08T20:00:00Z']],
  ])('%s', (typed, at) => {
    expect(momentsOf(typed).map((one) => one && `${new Date(one).toISOString().slice(0, 19)}Z`)).toEqual(at);
  });
});

describe('a list number is nobody’s surname and no day of the month', () => {
  const THREE = ['Noémie Castaing', 'Pierrick Le Goff', 'Aminata Diop'];
  it.each(['Le 1 c’est fait, le 2 non, le 3 dimanche', '1 done 2 skip 3 Sunday'])('%s', (typed) => {
    const { mentions, moments, segments } = laidOut(typed, THREE);
    expect(mentions.map(({ who }) => who)).toEqual(['1', '2', '3']);
    expect([moments.length, segments.length]).toEqual([1, 3]);
  });
});

describe('one of two times is the interview’s new one only where its facts are confirmed', () => {
  const at = (step: string) =>
    layOut("again at 8:30 tomorrow morning, it's not till 9:30", { step: step as never, people: ONE }, CLOCK);
  it.each([
    ['prepare', true],
    ['confirm', false],
  ])('%s', (step, is) => {
    expect(isUnsure([{ command: 'correct', field: 'start', value: '9:30' }], at(step))).toBe(is);
  });
});
