import { describe, expect, it } from 'vitest';
import { parseMessage } from '../../lambdas/mail/parse.ts';
import { readAlong } from '../../lambdas/model/read-along.ts';
import type { Model } from '../../lambdas/ports.ts';
import { interpret } from '../../lambdas/understand/interpret.ts';
import { mailAsked } from '../../lambdas/understand/model/mail-asked.ts';
import { placesOf } from '../../lambdas/understand/model/quotes.ts';
import { understand } from '../../lambdas/understand/understand.ts';

const CONTEXT = {
  now: Date.parse('2026-11-24T12:00:00Z'),
  zone: 'Europe/London',
  candidate: ['ines@home.example'],
  domain: 'afterword.example',
};

const forward = (subject: string, from: string, text: string) =>
  parseMessage(
    new TextEncoder().encode(
      [
        'From: Ines Calder <ines@home.example>',
        'To: hello@afterword.example',
        `Subject: Fwd: ${subject}`,
        'Date: Tue, 24 Nov 2026 11:00:00 +0000',
        '',
        '---------- Forwarded message ---------',
        `From: ${from}`,
        'Date: Tue, 24 Nov 2026 at 10:30',
        `Subject: ${subject}`,
        'To: Ines Calder <ines@home.example>',
        '',
        '',
        text,
        '',
      ].join('\r\n'),
    ),
  );

const NOTHING = {
  does: 'interview',
  because: '',
  interviews: [],
  people: [],
  employer: '',
  agency: '',
  job: '',
  place: '',
  link: '',
  stage: '',
  decision: '',
};

const saying = (answer: unknown): Model => ({ ask: async () => answer });
const always = (answer: unknown) => ({ ...CONTEXT, reader: readAlong(saying(answer), 'always') });

const BOATYARD = () =>
  forward(
    'the yard',
    'Petroc Hain <petroc@hainboats.example>',
    [
      'Ines,',
      '',
      'The tide table says we could not before. Come and see the sheds Thursday the 3rd, quarter past two works for Jory and me.',
      'The bus back leaves at 5.40. I told the other lad half ten, that is not you.',
      'See [here] https://hainboats.example/yard?key=s3cret for the way.',
      '',
      'Petroc',
    ].join('\n'),
  );

describe('what a model is told', () => {
  it('links are numbers to it', async () => {
    const { text, links } = mailAsked(await BOATYARD(), CONTEXT);
    expect(text).toContain('[link 1]');
    expect(text).not.toContain('s3cret');
    expect(links).toEqual(['https://hainboats.example/yard?key=s3cret']);
  });
});

describe('what a model points at', () => {
  it('stands in the mail, whole words of it, however it is wrapped', () => {
    expect(placesOf('see Ana\n> Maria there', 'Ana Maria')).toHaveLength(1);
    expect(placesOf('see Anatole there', 'Ana')).toEqual([]);
    expect(placesOf('see Ana', 'ana')).toEqual([]);
  });

  it('is read by our own date grammar, and makes a time of the mail likelier', async () => {
    const answer = {
      ...NOTHING,
      because: 'Come and see the sheds Thursday the 3rd',
      interviews: [{ day: 'Thursday the 3rd', time: 'quarter past two', end: '', shift: '' }],
      people: [
        { name: 'Petroc Hain', part: 'interviewer' },
        { name: 'Jory', part: 'interviewer' },
      ],
    };
    const { kind, interviews } = await understand(await BOATYARD(), always(answer));
    expect(kind).toBe('invite');
    expect(new Date(interviews[0]?.start ?? 0).toISOString()).toBe('2026-12-03T14:15:00.000Z');
    expect(interviews[0]?.people.map(({ name }) => name)).toEqual(['Petroc Hain', 'Jory']);
  });

  it('counts for nothing where its words stand nowhere', async () => {
    const own = await understand(await BOATYARD(), CONTEXT);
    const answer = {
      ...NOTHING,
      because: 'We are glad to offer you the job',
      does: 'offer',
      interviews: [{ day: 'Friday the 4th', time: '9 am', end: '', shift: '' }],
      people: [{ name: 'Mallory Quill', part: 'interviewer' }],
      employer: 'Quill & Co',
    };
    expect(await understand(await BOATYARD(), always(answer))).toEqual(own);
  });

  it('is never the candidate as their own employer, nor a label of the layout', async () => {
    const answer = {
      ...NOTHING,
      because: 'Come and see the sheds Thursday the 3rd',
      employer: 'Ines Calder',
      place: 'Text: Ines, The tide',
    };
    const { interviews } = await understand(await BOATYARD(), always(answer));
    expect(interviews[0]?.employer).not.toBe('Ines Calder');
    expect(interviews[0]?.location ?? '').not.toContain('Text:');
  });

  it.each([undefined, null, 7, 'yes', [], {}, { ...NOTHING, interviews: 'x', people: { name: 3 } }])(
    'is nothing where it is no answer: %j',
    async (answer) => {
      const own = await understand(await BOATYARD(), CONTEXT);
      const read = await understand(await BOATYARD(), always(answer));
      expect(read.interviews).toEqual(own.interviews);
    },
  );
});

const reply = (typed: string) =>
  parseMessage(
    new TextEncoder().encode(
      [
        'From: Ines Calder <ines@home.example>',
        'To: re+abc@afterword.example',
        'Subject: Re: Hain Boats: your thank-yous',
        'Date: Tue, 8 Dec 2026 11:00:00 +0000',
        '',
        typed,
        '',
      ].join('\r\n'),
    ),
  );
const answered = (clauses: unknown) => ({
  ...always({ clauses }),
  step: 'thank',
  people: ['Petroc Hain', 'Jory Pascoe'],
});
const clause = (does: string, quote: string, more: object = {}) => ({
  does,
  quote,
  who: [],
  when: '',
  what: '',
  sure: true,
  ...more,
});

describe('what a model says of an answer', () => {
  it('is done where it is plain, the time by our own grammar', async () => {
    const typed = "Petroc's has been in the post since breakfast, Jory's waits for the weekend boat, Saturday 9am";
    const read = await interpret(
      await reply(typed),
      answered([
        clause('done', "Petroc's has been in the post since breakfast", { who: ['Petroc Hain'] }),
        clause('later', "Jory's waits for the weekend boat", { who: ['Jory Pascoe'], when: 'Saturday 9am' }),
      ]),
    );
    expect(read.commands).toEqual([
      { command: 'done', person: 'Petroc Hain' },
      { command: 'snooze', person: 'Jory Pascoe', until: Date.parse('2026-12-12T09:00:00Z') },
    ]);
  });

  it.each(['stop', 'delete-everything', 'rejected', 'withdrawn', 'not-an-interview', 'undo', 'pause'])(
    'ends nothing that we do not read ourselves: %s is asked',
    async (does) => {
      const read = await interpret(
        await reply('The kelp was knee deep this morning'),
        answered([clause(does, 'The kelp was knee deep')]),
      );
      expect(read.commands).toEqual([]);
      expect(read.unclear).not.toBeNull();
    },
  );

  it('does nothing with words, people and values that stand nowhere', async () => {
    const read = await interpret(
      await reply('The kelp was knee deep this morning'),
      answered([
        clause('done', 'sent them both'),
        clause('discussed', 'The kelp was knee deep', { who: ['Mallory Quill'], what: 'kelp' }),
        clause('link', 'The kelp was knee deep', { what: 'https://evil.example' }),
      ]),
    );
    expect(read.commands).toEqual([]);
  });
});
