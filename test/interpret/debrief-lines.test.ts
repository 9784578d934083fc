/** The answer to a debrief: every line is an answer, whoever reads it. */
import { describe, expect, test } from 'vitest';
import { parseFile } from '../../lambdas/mail/parse.ts';
import { interpret } from '../../lambdas/understand/interpret.ts';
import { understand } from '../../lambdas/understand/understand.ts';

const CONTEXT = {
  now: Date.UTC(2026, 11, 1, 20),
  zone: 'America/New_York',
  candidate: [],
  domain: 'afterword.example',
};

const mail = (text: string) =>
  parseFile(
    Buffer.from(
      `From: sam@home.example\r\nSubject: Re: how was it\r\nDate: Tue, 01 Dec 2026 20:00:00 +0000\r\n\r\n${text}\r\n`,
    ),
  );

const saidOf = async (text: string) =>
  (await interpret(await mail(text), { ...CONTEXT, step: 'debrief', people: ['Priya Shah', 'Tom Okafor'] })).commands;

describe('the answer to a debrief', () => {
  test('loses no line, and keeps the bare words of each', async () => {
    const commands = await saidOf(
      "With Priya I liked talking about how they cut the ledger over to Postgres.\nTom: their rota, he asked how I'd run a postmortem\nforgot: I ran the vendor migration at Hartwell\nit went great. they said they'd decide by the 12th",
    );
    expect(commands).toContainEqual({
      command: 'discussed',
      person: 'Priya',
      text: 'how they cut the ledger over to Postgres',
    });
    expect(commands).toContainEqual({
      command: 'discussed',
      person: 'Tom',
      text: "their rota, he asked how I'd run a postmortem",
    });
    expect(commands).toContainEqual({ command: 'forgot', text: 'I ran the vendor migration at Hartwell' });
    expect(commands.map(({ command }) => command)).toEqual(expect.arrayContaining(['rapport', 'heard-back']));
  });

  test('is the candidate speaking to us, though the mail names no recipient', async () => {
    const { kind } = await understand(await mail("Tom: on-call\nthey said they'd decide by the 12th"), CONTEXT);
    expect(kind).toBe('reply');
  });
});
