/** Lines of the question after an interview that come back as they were are nobody's answer. */
import { describe, expect, it } from 'vitest';
import { compose } from '../../lambdas/compose/compose.ts';
import { parseMessage } from '../../lambdas/mail/parse.ts';
import { interpret } from '../../lambdas/understand/interpret.ts';
import { inputOf } from '../compose/sample.ts';
import { samples } from '../compose/samples.ts';

const PEOPLE = ['Priya Shah', 'Tom Okafor'];

async function said(lines: readonly string[]) {
  const raw = [
    'From: Sam Lee <sam@home.example>',
    'To: re+x@afterword.example',
    'Subject: Re: Acme: how was it?',
    'Date: Tue, 01 Dec 2026 19:00:00 +0000',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    ...lines,
  ].join('\r\n');
  const reply = await interpret(await parseMessage(new TextEncoder().encode(raw)), {
    now: Date.parse('2026-12-01T19:00:00Z'),
    zone: 'Europe/London',
    candidate: ['sam@home.example'],
    domain: 'afterword.example',
    step: 'debrief',
    people: PEOPLE,
  });
  return { commands: reply.commands, notes: reply.notes, unclear: reply.unclear };
}

/** As each mail shows them, and as its button fills them in. */
const shown = samples
  .filter(({ name }) => name.startsWith('debrief'))
  .map((sample) => {
    const { text } = compose(inputOf(sample));
    const lines = text.split('\n').flatMap((line) => /^ {4}(\S.*)$/.exec(line)?.[1] ?? []);
    const form = decodeURIComponent(/body=(\S+)/.exec(text)?.[1] ?? '').split('\r\n');
    return [sample.name, { lines, form }] as const;
  });

describe.each(shown)('%s', (_, { lines, form }) => {
  it('has lines to finish', () => {
    expect(lines.length).toBeGreaterThan(5);
    expect(form.length).toBeGreaterThan(5);
  });

  it.each([
    ['as they are', (line: string) => line],
    ['with plain dots and apostrophes', (line: string) => line.replaceAll('…', '...').replaceAll('’', "'")],
    ['without the dots', (line: string) => line.replaceAll('…', '')],
  ])('says nothing %s', async (_, typed) => {
    const nothing = { commands: [], notes: [], unclear: null };
    expect(await said(lines.map(typed))).toEqual(nothing);
    expect(await said(form.map(typed))).toEqual(nothing);
  });
});

it('takes what was finished, and nothing else', async () => {
  const { commands } = await said([
    'With Priya I liked talking about the migration to Postgres',
    'I want this job because…',
    'What I’d bring to it: what you’re good at',
    'forgot: my talk on testing',
    'link: an address, and what it is',
    'ask: a question you still have',
    'they say: 2 weeks',
    'not there: who didn’t come',
  ]);
  expect(commands).toMatchObject([
    { command: 'discussed', person: 'Priya', text: 'the migration to Postgres' },
    { command: 'forgot', text: 'my talk on testing' },
    { command: 'heard-back' },
  ]);
  expect(commands).toHaveLength(3);
});

it('an answer below a line about somebody is about them', async () => {
  const { commands } = await said([
    'With Priya I liked talking about…',
    'the migration to Postgres',
    'With Tom I liked talking about…',
    'who is on call',
  ]);
  expect(commands).toMatchObject([
    { command: 'discussed', person: 'Priya Shah' },
    { command: 'discussed', person: 'Tom Okafor' },
  ]);
});
