/** Answers in one's own words, to a nudge that names its people; and what is never taken for the candidate's words. */
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../lambdas/application/instruction.ts';
import { parseMessage } from '../../lambdas/mail/parse.ts';
import { companyIn } from '../../lambdas/understand/answers/arguments.ts';
import { withoutClosing } from '../../lambdas/understand/answers/closing.ts';
import { layOut } from '../../lambdas/understand/answers/laid-out.ts';
import { readAnswer } from '../../lambdas/understand/answers/read.ts';
import { interpret } from '../../lambdas/understand/interpret.ts';

const DOOR = 'Afterword <re+k2m8q0v7l1abcd@afterword.example>';

interface Nudge {
  readonly subject: string;
  readonly people: readonly string[];
}

const THANK: Nudge = { subject: 'Harlow: your thank-yous', people: ['Priya Shah', 'Tom Okafor', 'Ines Vega'] };
const CHECK: Nudge = { subject: 'A week without word from Harlow', people: ['Priya Shah'] };
const CLOSE: Nudge = { subject: 'Harlow: shall I stop watching this one?', people: ['Priya Shah'] };

const quoted = ({ subject, people }: Nudge): readonly string[] => [
  `On Mon, Dec 7, 2026 at 09:00 AM ${DOOR} wrote:`,
  '',
  `> ${subject}`,
  '>',
  ...people.map((name, i) => `> ${i + 1}. ${name}`),
];

async function answer(typed: string, nudge: Nudge, below: readonly string[] = quoted(nudge)): Promise<Reply> {
  const lines = [
    'From: Sam Lee <sam@home.example>',
    `To: ${DOOR}`,
    `Subject: Re: ${nudge.subject}`,
    'Date: Tue, 08 Dec 2026 15:00:00 +0000',
    'Content-Type: text/plain; charset=utf-8',
    '',
    typed,
    '',
    ...below,
  ];
  return interpret(await parseMessage(new TextEncoder().encode(lines.join('\r\n'))), {
    now: Date.parse('2026-12-08T15:00:00Z'),
    zone: 'Europe/London',
    candidate: [],
    domain: 'afterword.example',
    step: null,
  });
}

describe('whom an answer is about', () => {
  it.each([
    ["Priya's is sent, skip Tom", ['done Priya', 'skip Tom']],
    ['1 sent, 2 sent, 3 skip', ['done 1', 'done 2', 'skip 3']],
    ['Sent to Priya. Skip the rest', ['done Priya', 'skip rest']],
  ])('%s', async (typed, wanted) => {
    const { commands } = await answer(typed, THANK);
    expect(commands.map((one) => `${one.command} ${'person' in one ? one.person : ''}`.trim())).toEqual(wanted);
  });
});

describe('the same word at another nudge', () => {
  it('ends the watch where that was asked', async () => {
    const { commands, options } = await answer('yes, close it', CLOSE);
    expect([...commands, ...(options ?? []).flat()][0]).toEqual({ command: 'done', person: null });
  });

  it('is never an end of all mail', async () => {
    for (const typed of ['you can stop now', 'stop watching', 'bin it']) {
      const { commands } = await answer(typed, CLOSE);
      expect(commands.filter(({ command }) => command === 'stop' || command === 'delete-everything')).toEqual([]);
    }
  });
});

describe('what is likely and not sure', () => {
  it('is asked with its readings, and changes nothing that ends an application', async () => {
    for (const typed of ['sounds like they went for somebody else', 'if they say no, close it', 'I might withdraw']) {
      const { commands } = await answer(typed, CHECK);
      expect(commands.filter(({ command }) => command === 'outcome' || command === 'stop')).toEqual([]);
    }
  });

  it('has nothing offered where it is carried out', async () => {
    const reply = await answer('Sent to Priya', THANK);
    expect({ unclear: reply.unclear, options: reply.options }).toEqual({ unclear: null, options: [] });
  });
});

describe("Afterword's own words are not the candidate's", () => {
  const draft = [
    'Dear Priya,',
    '',
    'Thank you for the time on Tuesday.',
    '',
    'Send it, or say done, skip, snooze till Friday, rejected.',
  ];

  it.each([
    ['an unknown line above them', ['On 8 December 2026 Afterword said:', '', ...draft]],
    ['another word for it', ['Quoting Afterword <hello@afterword.example>:', '', ...draft]],
    ['nothing at all', draft],
    ['their address in a line of its own', [`* ${DOOR} [2026-12-08 15:45]:`, '', ...draft]],
  ])('with %s', async (_, below) => {
    const reply = await answer('skip Tom', THANK, below);
    expect({ text: reply.text, commands: reply.commands, unclear: reply.unclear }).toEqual({
      text: 'skip Tom',
      commands: [{ command: 'skip', person: 'Tom' }],
      unclear: null,
    });
  });
});

describe('a closing and a name are neither commands nor people', () => {
  it.each([
    ['Tom ist raus\nMit freundlichen Grüßen\nAnna Weber\nErledigt GmbH', 'Tom ist raus'],
    ['envoyé\nBien cordialement,\nLuc', 'envoyé'],
    ['ya está\nUn saludo\nElena Portillo\nTel. 942 55 50 11', 'ya está'],
    ['sent\nBest,\nSam', 'sent'],
    ['all sent\n\nNora V.', 'all sent'],
  ])('%s', (typed, kept) => expect(withoutClosing(typed, ['Priya Shah'])).toBe(kept));

  it.each(['Priya: sent\nTom: skip', 'sent\nPriya', 'Thanks!\nSent to Tom', 'sent\nDone'])('%s stays', (typed) =>
    expect(withoutClosing(typed, ['Priya Shah', 'Tom Okafor'])).toBe(typed),
  );
});

describe('somebody named by what they are', () => {
  const read = async (typed: string) => {
    const mail = ['From: sam@home.example', `To: ${DOOR}`, 'Subject: Re: Harlow: your thank-yous', '', typed];
    const { commands } = await interpret(await parseMessage(new TextEncoder().encode(mail.join('\r\n'))), {
      now: Date.parse('2026-12-08T15:00:00Z'),
      zone: 'Europe/London',
      candidate: [],
      domain: 'afterword.example',
      step: 'thank',
      people: ['Priya Shah', 'Dana Cole'],
      roles: ['hiring-manager', 'recruiter'],
    });
    return commands.map((one) => ('person' in one ? `${one.command} ${one.person}` : one.command));
  };

  it.each([
    ['the HR lady has hers', 'Dana Cole'],
    ['my future boss can wait', 'Priya Shah'],
    ['la de recursos humanos ya lo tiene', 'Dana Cole'],
    ['der Chefin hab ichs geschickt', 'Priya Shah'],
  ])('%s', (typed, who) => {
    const nudge = {
      step: 'thank',
      people: ['Priya Shah', 'Dana Cole'],
      roles: ['hiring-manager', 'recruiter'],
    } as const;
    const { mentions } = layOut(typed, nudge, { sentAt: 0, zone: 'Europe/London', offset: 0 });
    expect(mentions.map((one) => one.who)).toEqual([who]);
  });

  it('is whoever has that role', async () => {
    expect(await read('skip the recruiter')).toEqual(['skip Dana Cole']);
  });
});

describe('a correction that names the wrong word as well', () => {
  it.each([
    ['One fix: Bayview Unified, not Bayview Schools', 'employer', 'Bayview Unified'],
    ['it is Thursday at 2, not Wednesday', 'start', 'Thursday at 2'],
  ] as const)('%s', (typed, field, value) => {
    const laid = layOut(
      typed,
      { step: 'confirm', people: ['Priya Shah'] },
      { sentAt: 0, zone: 'Europe/London', offset: 0 },
    );
    expect(companyIn(laid, { from: 0, to: laid.tokens.length }, field)).toBe(value);
  });
});

describe('stray remarks', () => {
  it.each(['I wore the blue suit', 'it rained all day', 'what a week'])('%s is a note', async (typed) => {
    const { commands, unclear, options, notes } = await answer(typed, THANK);
    expect([commands, unclear, options ?? []]).toEqual([[], null, []]);
    expect(notes).toEqual([typed]);
  });
});

describe('an interview that they called off', () => {
  it.each([
    'the interview was cancelled',
    'they canceled the interview',
    'they cancelled it, no reason given. i feel awful',
    'das Gespräch wurde abgeblasen',
    "l'entretien est annulé",
    'la entrevista está cancelada',
  ])('is asked about: %s', (typed) => {
    const { commands, unclear, options } = readAnswer(
      typed,
      { step: 'confirm', people: ['Priya Shah'] },
      { sentAt: Date.parse('2026-12-08T15:00:00Z'), zone: 'Europe/London', offset: 0 },
    );
    expect(commands).toEqual([]);
    expect(unclear).not.toBeNull();
    expect(options).toContainEqual([{ command: 'not-an-interview' }]);
  });
});
