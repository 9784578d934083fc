/** A note that is shown again is word for word the one shown before, through the whole pipeline: somebody may have it half sent. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rehearse } from '../../lambdas/local/rehearsal.ts';
import { asMail } from '../../lambdas/local/wrap.ts';
import type { OutboundMail } from '../../lambdas/ports.ts';

const SAM = 'sam.lee@home.example';
const FRONT = 'hello@afterword.example';
const NOON = Date.parse('2026-11-24T10:00:00Z');
const DAY = 86_400_000;

const rehearsal = rehearse(NOON, { domain: 'afterword.example', zone: 'America/Chicago' });
const sent = (step: string): readonly OutboundMail[] =>
  rehearsal.sent().flatMap(({ mail }) => (mail.step === step ? [mail] : []));

async function reply(to: OutboundMail, text: string): Promise<void> {
  const lines = [
    `From: Sam Lee <${SAM}>`,
    `To: ${to.replyTo}`,
    `Subject: Re: ${to.subject}`,
    `Date: ${new Date(rehearsal.now()).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${rehearsal.sent().length}.${text.length}@home.example>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
  ];
  await rehearsal.deliver(new TextEncoder().encode(lines.join('\r\n')), SAM, to.replyTo);
}

const drafts = (mail: OutboundMail | undefined): ReadonlyMap<string, string> =>
  new Map(mail?.drafts.map((one) => [one.person, `${one.subject}\n\n${one.text}`]));

describe('a panel of four', () => {
  beforeAll(async () => {
    const raw = await readFile(new URL('../../examples/panel.eml', import.meta.url));
    await rehearsal.deliver(await asMail(raw, SAM, FRONT, NOON), SAM, FRONT);
    await rehearsal.advance(Date.parse('2026-12-04T21:45:00Z'));
    const asked = sent('debrief').at(-1);
    if (asked !== undefined)
      await reply(asked, 'rapport great\nAisha: the design system\nBen: the design system\nforgot: my talk on colour');
    await rehearsal.advance(Date.parse('2026-12-05T01:00:00Z'));
    const thanked = sent('thank').at(-1);
    if (thanked !== undefined) await reply(thanked, 'sent to Aisha\nskip Carla');
    await rehearsal.advance(NOON + 60 * DAY);
  }, 60_000);
  afterAll(() => rehearsal.close());

  test('the last call has the notes of the thank mail for whoever is left', () => {
    const before = drafts(sent('thank').at(-1));
    const after = drafts(sent('last-call').at(-1));
    expect([...before.keys()]).toHaveLength(4);
    expect([...after.keys()]).toEqual(['Ben Sorensen', 'Diego Ruiz']);
    for (const [person, words] of after) expect(words).toBe(before.get(person));
  });

  test.each(['status-check'])('the reminder of the %s has the note of the first mail', (step) => {
    const [first, again] = sent(step);
    expect(first?.drafts).toHaveLength(1);
    expect(again?.subject).toContain('reminder');
    expect(again?.drafts).toEqual(first?.drafts);
  });
});

describe("'use it'", () => {
  const other = rehearse(NOON, { domain: 'afterword.example', zone: 'America/Chicago' });
  const mails = (step: string) => other.sent().flatMap(({ mail }) => (mail.step === step ? [mail] : []));
  const said = async (to: OutboundMail | undefined, text: string): Promise<void> => {
    const raw = [
      `From: Sam Lee <${SAM}>`,
      `To: ${to?.replyTo}`,
      `Subject: Re: ${to?.subject}`,
      `Date: ${new Date(other.now()).toUTCString().replace('GMT', '+0000')}`,
      `Message-ID: <use.${text.length}@home.example>`,
      '',
      text,
      '',
    ].join('\r\n');
    await other.deliver(new TextEncoder().encode(raw), SAM, to?.replyTo ?? '');
  };
  beforeAll(async () => {
    const raw = await readFile(new URL('../../examples/panel.eml', import.meta.url));
    await other.deliver(await asMail(raw, SAM, FRONT, NOON), SAM, FRONT);
    await other.advance(Date.parse('2026-12-04T21:45:00Z'));
    await said(
      mails('debrief').at(-1),
      'Aisha: they do a clinic every second Saturday. planes. some chisels. the old brand was awful',
    );
    await other.advance(Date.parse('2026-12-05T01:00:00Z'));
  }, 60_000);
  afterAll(() => other.close());

  test('says what is in the note now, and what still is not', async () => {
    const before = mails('thank').at(-1);
    expect(before?.text).toMatch(/Left out: [^.]*chisels/);
    await said(before, 'use it');
    const after = other.sent().at(-1)?.mail;
    const note = after?.drafts.find(({ person }) => person.startsWith('Aisha'))?.text ?? '';
    expect(after?.text).toContain('Now in the note: “some chisels”');
    expect(note).toContain('chisels');
    expect(after?.text).toMatch(/Still left out: [^.]*awful/);
    expect(note).not.toMatch(/awful/);
  });
});
