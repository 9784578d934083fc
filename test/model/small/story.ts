/** A small story: an invite, the debrief, its thank-yous, and the silence after it. */
import { editorWith } from '../../../lambdas/compose/model/editor.ts';
import { rehearse } from '../../../lambdas/local/rehearsal.ts';
import { readAlong } from '../../../lambdas/model/read-along.ts';
import type { Model } from '../../../lambdas/ports.ts';

const ME = 'ines@home.example';
const DOOR = 'hello@afterword.example';

const mail = (to: string, subject: string, date: string, id: string, lines: readonly string[]): Uint8Array =>
  new TextEncoder().encode(
    [
      `From: Ines Calder <${ME}>`,
      `To: ${to}`,
      `Subject: ${subject}`,
      `Date: ${date}`,
      `Message-ID: <${id}@home.example>`,
      '',
      ...lines,
      '',
    ].join('\r\n'),
  );

const INVITE = mail(DOOR, 'Fwd: Interview at Hain Boats', 'Tue, 24 Nov 2026 11:00:00 +0000', 's1', [
  '---------- Forwarded message ---------',
  'From: Petroc Hain <petroc@hainboats.example>',
  'Date: Tue, 24 Nov 2026 at 10:30',
  'Subject: Interview at Hain Boats',
  `To: Ines Calder <${ME}>`,
  '',
  'Ines, come for your interview as boatwright on Thursday 3 December at 2.15pm, with Jory Pascoe.',
  'Petroc',
]);

/** The steps of the mails that were sent, each once. */
export async function stepsOf(model: Model | null): Promise<readonly string[]> {
  const rehearsal = rehearse(
    Date.parse('2026-11-24T11:00:00Z'),
    { domain: 'afterword.example', zone: 'Europe/London' },
    model === null ? undefined : readAlong(model, 'always', 'a small model'),
    model === null ? undefined : editorWith(model, 'a small model'),
  );
  await rehearsal.deliver(INVITE, ME, DOOR);
  await rehearsal.advance(Date.parse('2026-12-03T18:00:00Z'));
  const asked = rehearsal.sent().findLast((one) => one.mail.step === 'debrief')?.mail;
  if (asked !== undefined)
    await rehearsal.deliver(
      mail(asked.replyTo, `Re: ${asked.subject}`, 'Thu, 3 Dec 2026 18:00:00 +0000', 's2', [
        'Jory: how he steams the ribs of the clinker dinghy. It went well.',
      ]),
      ME,
      asked.replyTo,
    );
  await rehearsal.advance(Date.parse('2026-12-16T18:00:00Z'));
  const steps = rehearsal.sent().flatMap(({ mail: { step } }) => step ?? []);
  await rehearsal.close();
  return [...new Set(steps)];
}
