/** How many mails an application brings: five typical ones, as docs/playbook.md tells. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { type Rehearsal, rehearse } from '../../lambdas/local/rehearsal.ts';
import { at } from '../application/given.ts';

const SAM = 'sam.lee@home.example';
const HELLO = 'hello@afterword.example';

/** What is answered: on a date, to the latest mail of a step. */
type Answer = readonly [date: string, step: string, says: string];

async function answer(rehearsal: Rehearsal, [date, step, says]: Answer): Promise<void> {
  await rehearsal.advance(at(date));
  const asked = rehearsal.sent().findLast(({ mail }) => mail.step === step)?.mail;
  if (asked === undefined) throw new Error(`no ${step} by ${date}`);
  const head = `From: ${SAM}\r\nMessage-ID: <${date}@home.example>\r\nSubject: Re: ${asked.subject}\r\n`;
  await rehearsal.deliver(Buffer.from(`${head}\r\n${says}\r\n`), SAM, asked.replyTo);
}

/** Mails within a year, the welcome apart: it comes once, whatever the number of applications. */
async function mailsOf(examples: readonly string[], answers: readonly Answer[]): Promise<number> {
  const rehearsal = rehearse(at('2026-11-24T12:00:00Z'), { domain: 'afterword.example', zone: 'America/New_York' });
  for (const example of examples) await rehearsal.deliver(await readFile(`examples/${example}.eml`), SAM, HELLO);
  for (const one of answers) await answer(rehearsal, one);
  await rehearsal.advance(at('2027-11-24T12:00:00Z'));
  const sent = rehearsal.sent().filter(({ mail }) => mail.step !== 'welcome');
  await rehearsal.close();
  return sent.length;
}

const THANKED = [
  ['2026-12-01T20:00:00Z', 'debrief', 'Priya: the migration to Postgres\nTom: on-call\nit went great'],
  ['2026-12-01T22:00:00Z', 'debrief', 'sent to both'],
] as const satisfies readonly Answer[];

const APPLICATIONS: readonly (readonly [row: string, examples: readonly string[], answers: readonly Answer[]])[] = [
  ['Nobody ever writes, neither they nor you', ['google'], []],
  [
    'You thank and ask, and they never write',
    ['google'],
    [...THANKED, ['2026-12-08T15:00:00Z', 'status-check', 'sent'], ['2026-12-15T15:00:00Z', 'second-check', 'sent']],
  ],
  [
    'A no after ten days',
    ['google'],
    [
      ...THANKED,
      ['2026-12-08T15:00:00Z', 'status-check', 'sent'],
      ['2026-12-11T15:00:00Z', 'status-check', 'rejected'],
    ],
  ],
  [
    'They named a date, and an offer comes in time',
    ['google'],
    [
      ...THANKED,
      ['2026-12-02T15:00:00Z', 'thank', 'decision by the 18th'],
      ['2026-12-16T15:00:00Z', 'thank', 'got the offer'],
      ['2026-12-18T15:00:00Z', 'closing-note', 'offer accepted'],
    ],
  ],
  ['Two at once, and nobody ever writes', ['google', 'panel'], []],
];

describe('the number of mails', () => {
  it.each(APPLICATIONS)('%s', { timeout: 60_000 }, async (row, examples, answers) => {
    const page = await readFile('docs/playbook.md', 'utf8');
    const told = page
      .split('\n')
      .find((line) => line.startsWith(`| ${row} |`))
      ?.split('|')
      .at(-2)
      ?.trim();
    expect(String(await mailsOf(examples, answers))).toBe(told);
  });
});
