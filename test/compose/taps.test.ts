/** Every one-tap answer says something that is understood when it comes back. */
import { describe, expect, test } from 'vitest';
import { compose } from '../../lambdas/compose/compose.ts';
import { parseMessage } from '../../lambdas/mail/parse.ts';
import { interpret } from '../../lambdas/understand/interpret.ts';
import { ZONE } from './applications.ts';
import { inputOf } from './sample.ts';
import { samples } from './samples.ts';

const FORM = /^mailto:(re\+[^?]*)\?subject=([^&]*)&body=(.*)$/;

interface Link {
  readonly step: string | null;
  readonly subject: string;
  readonly body: string;
}

/** Links whose words are still to be added by the candidate. */
const OPEN_ENDED = new Set(['start: ', 'company: ', 'role: ', 'timezone ', 'I also met ']);

const links: readonly Link[] = samples.flatMap((sample) =>
  [...compose(inputOf(sample)).html.matchAll(/href="([^"]*)"/g)].flatMap((one) => {
    const match = FORM.exec((one[1] ?? '').replaceAll('&amp;', '&'));
    if (match === null) return [];
    const step = /^re\+[^-]*-(.*)-[^-]*@/.exec(match[1] ?? '')?.[1] ?? '0';
    return [
      {
        step: step === '0' ? null : step,
        subject: decodeURIComponent(match[2] ?? ''),
        body: decodeURIComponent(match[3] ?? ''),
      },
    ];
  }),
);

/** Confirmations are answered yes or no, and read by whoever asked. */
const CONFIRMS: ReadonlySet<string | null> = new Set(['confirm-address', 'confirm-delete', 'join-address']);

const taps = [
  ...new Map(
    links
      .filter((one) => one.body === '' && !OPEN_ENDED.has(one.subject) && !CONFIRMS.has(one.step))
      .map((one) => [`${one.step} ${one.subject}`, one]),
  ).values(),
];

async function said(link: Link) {
  const raw = [
    'From: Sam Lee <sam@home.example>',
    'To: re+x@afterword.example',
    `Subject: =?utf-8?B?${Buffer.from(link.subject).toString('base64')}?=`,
    'Date: Wed, 02 Dec 2026 10:00:00 -0500',
    'Message-ID: <1@home.example>',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    link.body,
  ].join('\r\n');
  const message = await parseMessage(new TextEncoder().encode(raw));
  return interpret(message, {
    now: Date.parse('2026-12-02T15:00:00Z'),
    zone: ZONE,
    candidate: ['sam@home.example'],
    domain: 'afterword.example',
    step: link.step,
  });
}

describe('a one-tap answer is understood', () => {
  test('there are many', () => expect(taps.length).toBeGreaterThan(30));
  test.each(taps)('$subject ($step)', async (link) => {
    const reply = await said(link);
    expect(reply.unclear).toBeNull();
    expect(reply.commands).not.toEqual([]);
    expect(reply.notes).toEqual([]);
  });
});

test.each([
  'start: 8 December 2026 14:30',
  'company: Globex',
  'timezone Europe/Lisbon',
  'timezone Berlin',
  'role: Staff Engineer',
  'I also met Lee Wong lee@acme.example',
])('an open-ended link says what was added: %s', async (subject) => {
  expect([...OPEN_ENDED].some((one) => subject.startsWith(one))).toBe(true);
  const reply = await said({ step: 'confirm', subject, body: '' });
  expect(reply.unclear).toBeNull();
  expect(reply.commands).toHaveLength(1);
});

test('a form that was sent as it came says nothing', async () => {
  const form = links.find((one) => one.body !== '');
  expect(form).toBeDefined();
  if (form === undefined) return;
  const reply = await said(form);
  expect(reply.commands).toEqual([]);
  expect(reply.notes).toEqual([]);
});

test('a form that was filled in says what was filled in', async () => {
  const form = links.find((one) => one.body.includes('Priya: '));
  expect(form).toBeDefined();
  if (form === undefined) return;
  const body = form.body
    .replace('Priya: ', 'Priya: the migration to Postgres')
    .replace('they say: ', 'they say: two weeks');
  const reply = await said({ ...form, body });
  expect(reply.commands).toContainEqual({ command: 'discussed', person: 'Priya', text: 'the migration to Postgres' });
  expect(reply.commands.map((one) => one.command)).toContain('heard-back');
  expect(reply.commands).toHaveLength(2);
});
