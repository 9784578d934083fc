/** Answers in one's own words to a known nudge: what is carried out, and what is asked with the taps that fit. */
import { describe, expect, it } from 'vitest';
import { parseMessage } from '../../lambdas/mail/parse.ts';
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

describe('a number after a weekday is its date where people say so', () => {
  it.each([
    ['lundi 14', 'snooze 2026-12-14T09:00:00Z'],
    ['el lunes 14 por favor', 'snooze 2026-12-14T09:00:00Z'],
  ])('%s', async (typed, does) => expect((await answer('thank', ONE, typed)).does).toBe(does));

  it('and if it is no such day, both are asked', async () => {
    const { does, asks, offers } = await answer('thank', ONE, 'lundi 16');
    expect([does, asks, ...offers.slice(0, 2)]).toEqual([
      '',
      true,
      'snooze 2026-12-16T09:00:00Z',
      'snooze 2026-12-14T09:00:00Z',
    ]);
  });
});

it('until an hour', async () => {
  expect((await answer('thank', ONE, 'snooze till 6')).does).toBe('snooze 2026-12-08T18:00:00Z');
});

describe('that somebody else got the job is a no', () => {
  it.each([
    'Unfortunately they have decided to go with someone else',
    'They hired somebody else in the end.',
    'Leider haben sie jemand anderen genommen',
    'ils ont choisi quelqu’un d’autre',
    'Me han dicho que no, cogieron a otra persona',
  ])('%s', async (typed) => {
    expect(await answer('status-check', ONE, typed)).toEqual({ does: 'outcome rejected', asks: false, offers: [] });
  });

  it('and so is that there is no next round', async () => {
    const { does, offers } = await answer('status-check', ONE, 'sadly I didn’t make it to the next round');
    expect(does).not.toContain('next-round');
    expect([does, ...offers]).toContain('outcome rejected');
  });

  it('beside a quotation it is asked', async () => {
    expect(await answer('status-check', ONE, "they 'rejected' me, whatever that means")).toMatchObject({
      does: '',
      asks: true,
    });
  });

  it.each(['my friend says they went with someone else', 'someone else got an offer', 'they went with someone else?'])(
    'but %s is asked about',
    async (typed) => expect(await answer('status-check', ONE, typed)).toMatchObject({ does: '', asks: true }),
  );
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

describe('who was not there, in a numbered debrief', () => {
  const people = ['Beatriz Roa', 'Noelia Gil'];
  it('is named once, by name', async () => {
    const { does } = await answer('debrief', people, '1. Beatriz: aduanas\n2. Noelia: no vino');
    expect(does).toBe('discussed 1 aduanas; absent Noelia');
  });
  it('and of whom there is nothing to say was there', async () => {
    const { does } = await answer('debrief', people, '1. Beatriz: aduanas\n2. Noelia: nada, solo un hola');
    expect(does).toBe('discussed 1 aduanas');
  });
});

describe('the interview is moved if that is sure', () => {
  it.each([
    ['ends at 4pm', /^correct end (?:at )?4pm$/],
    ['it starts at 3pm', /^correct start (?:at )?3pm$/],
  ])('%s', async (typed, does) => expect((await answer('confirm', ONE, typed)).does).toMatch(does));
});
