import { describe, expect, it, vi } from 'vitest';
import { editorWith } from '../../lambdas/compose/model/editor.ts';
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

/** Writes whatever it is told about the one person who was met, and reads nothing. */
const writing = (sentences: readonly object[], spy = vi.fn()): Model => ({
  ask: async (instructions, text) => {
    if (!instructions.includes('thank-you note')) return undefined;
    spy(text);
    return { notes: [{ person: 'Jory Pascoe', subject: 'The clinker dinghy', sentences }], left: [] };
  },
});

const TYPED = 'Jory Pascoe: he showed me the clinker dinghy on the slip and how he steams the ribs';
const NOTE = [
  {
    text: 'Thank you for your time, and for showing me the clinker dinghy on the slip and how you steam the ribs.',
    from: 'showed me the clinker dinghy on the slip and how he steams the ribs',
  },
  { text: "I'd be glad to do this job with you.", from: '' },
];

/** The mails with thank-you notes, up to the last call. */
async function thanking(model: Model) {
  const rehearsal = rehearse(
    NOW,
    { domain: 'afterword.example', zone: 'Europe/London' },
    undefined,
    editorWith(model, 'models.example'),
  );
  await rehearsal.deliver(MAIL, 'ines@home.example', 'hello@afterword.example');
  await rehearsal.advance(Date.parse('2026-12-03T18:00:00Z'));
  const asked = rehearsal.sent().findLast(({ mail }) => mail.step === 'debrief')?.mail;
  const answer = [
    'From: Ines Calder <ines@home.example>',
    `To: ${asked?.replyTo}`,
    `Subject: Re: ${asked?.subject}`,
    'Date: Thu, 3 Dec 2026 18:00:00 +0000',
    'Message-ID: <m2@home.example>',
    '',
    TYPED,
    '',
  ].join('\r\n');
  await rehearsal.deliver(new TextEncoder().encode(answer), 'ines@home.example', asked?.replyTo ?? '');
  await rehearsal.advance(Date.parse('2026-12-05T20:00:00Z'));
  const sent = rehearsal.sent().map(({ mail }) => mail);
  await rehearsal.close();
  return sent.filter(({ step, drafts }) => (step === 'thank' || step === 'last-call') && drafts.length > 0);
}

const noteTo = (mail: { readonly drafts: readonly { readonly person: string; readonly text: string }[] } | undefined) =>
  mail?.drafts.find(({ person }) => person === 'Jory Pascoe')?.text;

describe('a model as the editor of a mail with drafts', () => {
  it('writes the note of what was typed, in the last call too, and is asked once', async () => {
    const spy = vi.fn();
    const [first, last] = await thanking(writing(NOTE, spy));
    expect(noteTo(first)).toContain('for showing me the clinker dinghy on the slip and how you steam the ribs.');
    expect(noteTo(first)).toMatch(/^(?:Hi|Dear) .*Jory/u);
    expect(first?.text).toContain('how you steam the ribs');
    expect(first?.text).not.toContain('Left out: "');
    expect(last?.step).toBe('last-call');
    expect(noteTo(last)).toBe(noteTo(first));
    expect(spy).toHaveBeenCalledTimes(1);
    expect(spy.mock.calls[0]?.[0]).toContain(`Typed:\n${TYPED}`);
  });

  it.each<[string, readonly object[]]>([
    ['invents', [{ text: 'Thank you for the 40 euros that you promised me at the boatyard in Ghent.', from: '' }]],
    ['says what was not typed', [{ text: 'Thank you for the tea and the cake.', from: 'they gave me tea and cake' }]],
    ['says nothing', []],
    ['is malformed', [{ text: 7 }]],
  ])('leaves the mail as it is without one where it %s', async (_, sentences) => {
    const own = await thanking({ ask: async () => undefined });
    const mails = await thanking(writing(sentences));
    expect(mails.map(({ text, html }) => [text, html])).toEqual(own.map(({ text, html }) => [text, html]));
  });

  it('holds up no mail where it throws', async () => {
    const mails = await thanking({
      ask: async () => {
        throw new Error('no');
      },
    });
    expect(mails).toHaveLength(2);
  });
});
