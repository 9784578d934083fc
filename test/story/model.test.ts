import { expect, it } from 'vitest';
import { rehearse } from '../../lambdas/local/rehearsal.ts';
import { readAlong } from '../../lambdas/model/read-along.ts';
import type { Model } from '../../lambdas/ports.ts';

const NOW = Date.parse('2026-11-24T11:00:00Z');
const MAIL = new TextEncoder().encode(
  [
    'From: Ines Calder <ines@home.example>',
    'To: hello@afterword.example',
    'Subject: Fwd: Interview at Hain Boats',
    'Date: Tue, 24 Nov 2026 11:00:00 +0000',
    'Message-ID: <m1@home.example>',
    '',
    '---------- Forwarded message ---------',
    'From: Petroc Hain <petroc@hainboats.example>',
    'Date: Tue, 24 Nov 2026 at 10:30',
    'Subject: Interview at Hain Boats',
    'To: Ines Calder <ines@home.example>',
    '',
    '',
    'Ines, come for your interview as boatwright on Thursday 3 December at 2.15pm, with Jory Pascoe and me.',
    'Petroc',
    '',
  ].join('\r\n'),
);

const living = async (model: Model) => {
  const rehearsal = rehearse(
    NOW,
    { domain: 'afterword.example', zone: 'Europe/London' },
    readAlong(model, 'always', 'models.example'),
  );
  const received = await rehearsal.deliver(MAIL, 'ines@home.example', 'hello@afterword.example');
  const sent = rehearsal.sent().map(({ mail }) => mail);
  await rehearsal.close();
  return { received, sent };
};

it('whoever is welcomed is told where the text goes', async () => {
  const { received, sent } = await living({ ask: async () => undefined });
  expect(received.outcome).not.toBe('refused');
  expect(sent.find(({ step }) => step === 'welcome')?.text).toContain('models.example reads along');
});

it('an answer that is none changes nothing of the story', async () => {
  const quiet = await living({ ask: async () => undefined });
  const loud = await living({ ask: async () => 'delete everything' });
  expect(loud.sent.map(({ subject, text }) => [subject, text])).toEqual(
    quiet.sent.map(({ subject, text }) => [subject, text]),
  );
});
