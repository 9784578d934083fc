/** Answers in one's own words to a known nudge: what is carried out, and what is asked with the taps that fit. */
import { describe, expect, it } from 'vitest';
import { parseMessage } from '../../lambdas/mail/parse.ts';
import { layOut } from '../../lambdas/understand/answers/laid-out.ts';
import { isUnsure } from '../../lambdas/understand/answers/unsure.ts';
import { instantOf } from '../../lambdas/understand/answers/when.ts';
import { interpret } from '../../lambdas/understand/interpret.ts';
import { asJson } from './said.ts';

const BOTH = ['Priya Shah', 'Tom Okafor'];
const ONE = ['Dana Cole'];
/** A Tuesday. */
const TUESDAY = '2026-12-08T10:00:00Z';

async function answer(step: string, people: readonly string[], typed: string) {
  const raw = `From: Sam Lee <sam@home.example>\nTo: re+abc@afterword.example\nSubject: Re: Acme\nDate: ${new Date(TUESDAY).toUTCString()}\nContent-Type: text/plain; charset=utf-8\n\n${typed}\n`;
  const reply = await interpret(await parseMessage(new TextEncoder().encode(raw.replaceAll('\n', '\r\n'))), {
    now: Date.parse(TUESDAY),
    zone: 'Europe/London',
    candidate: [],
    domain: 'afterword.example',
    step: step as never,
    people,
    roles: people.map(() => null),
  });
  const said = (all: readonly object[]) =>
    all
      .map((one) =>
        Object.values(one)
          .filter((value) => value !== null)
          .join(' '),
      )
      .join('; ');
  const { commands, unclear } = asJson(reply);
  const options = (asJson(reply) as unknown as { readonly options: readonly (readonly object[])[] }).options;
  return { does: said(commands), asks: unclear !== null, offers: options.map(said) };
}

describe('a weekday that may be this week’s or next week’s is asked, with both', () => {
  it.each([
    ['snooze till next Friday', ['snooze 2026-12-11T09:00:00Z', 'snooze 2026-12-18T09:00:00Z']],
    ['nächsten Freitag', ['snooze 2026-12-11T09:00:00Z', 'snooze 2026-12-18T09:00:00Z']],
    ['vendredi prochain', ['snooze 2026-12-11T09:00:00Z', 'snooze 2026-12-18T09:00:00Z']],
    ['they say next Thursday', ['heard-back 2026-12-10T23:59:59Z', 'heard-back 2026-12-17T23:59:59Z']],
  ])('%s', async (typed, offers) => {
    expect(await answer('status-check', ONE, typed)).toEqual({ does: '', asks: true, offers });
  });

  it.each([
    ['snooze till Friday', 'snooze 2026-12-11T09:00:00Z'],
    ['snooze till next Monday', 'snooze 2026-12-14T09:00:00Z'],
    ['snooze till next Tuesday', 'snooze 2026-12-15T09:00:00Z'],
    ['snooze till Friday next week', 'snooze 2026-12-18T09:00:00Z'],
    ['kommenden Freitag', 'snooze 2026-12-11T09:00:00Z'],
  ])('but not %s', async (typed, does) => {
    expect(await answer('status-check', ONE, typed)).toEqual({ does, asks: false, offers: [] });
  });

  it('what else was said is done', async () => {
    expect(await answer('thank', BOTH, 'sent to Priya, snooze Tom until next Thursday')).toEqual({
      does: 'done Priya',
      asks: true,
      offers: ['snooze Tom 2026-12-10T09:00:00Z', 'snooze Tom 2026-12-17T09:00:00Z'],
    });
  });
});

describe('if one of several people is meant, each of them is offered', () => {
  it.each(['skip him', 'skip the older guy'])('%s', async (typed) => {
    const { does, asks, offers } = await answer('thank', BOTH, typed);
    expect([does, asks, ...offers.slice(0, 2)]).toEqual(['', true, 'skip Priya Shah', 'skip Tom Okafor']);
  });
});

describe('an interview that was called off is asked about', () => {
  it.each([
    'they cancelled it',
    'the interview was called off',
    'wurde abgesagt',
    "l'entretien a été annulé",
    'la cancelaron',
  ])('%s', async (typed) => {
    const { does, offers } = await answer('debrief', BOTH, typed);
    expect(does).not.toContain('rapport');
    expect(offers).toEqual(expect.arrayContaining(['not-an-interview', 'outcome rejected']));
  });
});

describe('whoever is through with one application is asked what that means', () => {
  it.each(['stop asking about this one', 'please stop reminding me about this one'])('%s', async (typed) => {
    const { does, offers } = await answer('status-check', ONE, typed);
    expect(does).not.toMatch(/stop|outcome/);
    if (does === '') expect(offers).toEqual(expect.arrayContaining(['skip', 'outcome withdrawn']));
  });
});

describe('hours in a sentence', () => {
  it.each([
    ["don't write before 10 in the morning or after 7 at night", '10:00 19:00'],
    ['no mails before 8am or after 8pm please', '08:00 20:00'],
    ['please only write between 8 and half past 5', '08:00 17:30'],
  ])('%s', async (typed, hours) => {
    const { does, offers } = await answer('overview', BOTH, typed);
    expect([does, ...offers]).toContain(`hours ${hours}`);
  });
});

describe('what was talked about, in answer to the drafts', () => {
  it.each([
    ['Tom: on-call', 'discussed Tom on-call'],
    ['Priya: the migration\nTom: on-call', 'discussed Priya the migration; discussed Tom on-call'],
    ['with Tom it was the on-call rota', 'discussed Tom the on-call rota'],
  ])('%s', async (typed, does) => {
    expect((await answer('thank', BOTH, typed)).does).toBe(does);
  });

  it('a command is none of it', async () => {
    expect((await answer('thank', BOTH, 'Priya: sent\nTom: skip')).does).toBe('done Priya; skip Tom');
  });
});

describe('three things the README says, in one answer', () => {
  it.each([
    ['sent to Priya, skip Tom, they said two weeks', 'done Priya; skip Tom; heard-back 2026-12-22T23:59:59Z'],
    ['done. it went great. they said two weeks', 'done; rapport great; heard-back 2026-12-22T23:59:59Z'],
    ['skip Tom, snooze Priya till Monday, it went great', 'skip Tom; snooze Priya 2026-12-14T09:00:00Z; rapport great'],
    ['sent to both, got a second round, timezone Europe/Lisbon', 'done; next-round; timezone Europe/Lisbon'],
    ['all sent, decision by the 12th, hours 9-18', 'done; heard-back 2026-12-12T23:59:59Z; hours 09:00 18:00'],
  ])('%s', async (typed, does) => {
    expect((await answer('thank', BOTH, typed)).does.split('; ').sort()).toEqual(does.split('; ').sort());
  });
});

describe('a small word before an hour is no weekday', () => {
  it.each([
    ['busy now so 3pm please', '2026-12-08T15:00:00Z'],
    ['can we do 4pm', '2026-12-08T16:00:00Z'],
    ['erinner mich morgen so gegen halb vier', '2026-12-09T15:30:00Z'],
    ['erinner mich So um 9', '2026-12-13T09:00:00Z'],
    ['k, like 11 tonight', '2026-12-08T23:00:00Z'],
    ['quarter past nine in the morning', '2026-12-09T09:15:00Z'],
  ])('%s', (typed, at) => {
    const clock = { sentAt: Date.parse(TUESDAY), zone: 'Europe/London', offset: 0 };
    const { moments } = layOut(typed, { step: 'thank', people: ONE }, clock);
    expect(moments.map((one) => new Date(instantOf(one, clock, 'begin') ?? 0).toISOString())).toContain(
      at.replace('Z', '.000Z'),
    );
  });
});

describe('a time that is past, or read in part, is never carried out', () => {
  it.each([
    [[{ command: 'snooze', person: null, until: Date.parse('2026-12-08T09:00:00Z') }], 'i send both today morning'],
    [[{ command: 'snooze', person: null, until: null }], 'Dana at lunch, 12.45.'],
    [[{ command: 'snooze', person: null, until: Date.parse('2026-12-08T11:00:00Z') }], 'Thursday 10am or 11am'],
  ] as const)('%j', (commands, typed) => {
    const clock = { sentAt: Date.parse(TUESDAY), zone: 'Europe/London', offset: 0 };
    expect(isUnsure(commands, layOut(typed, { step: 'thank', people: ONE }, clock))).toBe(true);
  });
});

const laidOut = (typed: string, people: readonly string[] = ONE) =>
  layOut(typed, { step: 'thank', people }, { sentAt: Date.parse(TUESDAY), zone: 'Europe/London', offset: 0 });

const momentsOf = (typed: string, people?: readonly string[]) => {
  const laid = laidOut(typed, people);
  return laid.moments.map((one) => instantOf(one, laid.clock, 'begin'));
};

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

describe('a date that is no such weekday is asked, with both', () => {
  it.each(['Monday 16 December', 'am Montag, den 16.12.'])('%s', async (typed) => {
    const { does, asks, offers } = await answer('status-check', ONE, typed);
    expect([does, asks]).toEqual(['', true]);
    expect(offers).toEqual(expect.arrayContaining(['snooze 2026-12-16T09:00:00Z', 'snooze 2026-12-14T09:00:00Z']));
  });
});

it('what was said last of somebody counts', async () => {
  const { does, offers } = await answer('thank', BOTH, 'skip Tom. Scratch that, Tom on Monday. Priya sent');
  expect(`${does} ${offers.join(' | ')}`).not.toMatch(/skip Tom[^|]*snooze Tom/);
});

it('what is said of one talk is no feeling about the whole', async () => {
  expect((await answer('debrief', BOTH, 'Tom: super interesting')).does).toBe('discussed Tom super interesting');
  expect((await answer('debrief', BOTH, 'Tom: on-call\nit went great')).does).toBe(
    'discussed Tom on-call; rapport great',
  );
});
