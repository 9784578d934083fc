/** The list and the search read each sent mail once, however often they are asked. */
import { expect, it } from 'vitest';
import { keepBriefs, type SentMail } from '../../lambdas/local/briefs.ts';

const sent = (name: string): SentMail =>
  ({ mail: { id: name, subject: name, text: 'Text.', html: '<p>', drafts: [{}], attachments: [] }, at: 0 }) as never;

it('a mail is read once, unless it was forgotten, and keeps neither its HTML nor its drafts', async () => {
  const reads: string[] = [];
  const briefs = keepBriefs(async (name) => {
    reads.push(name);
    return name === 'gone' ? null : sent(name);
  });
  const all = async (names: readonly string[]) => {
    const found: SentMail[] = [];
    for await (const one of briefs.of(names)) found.push(one);
    return found.map(({ mail }) => `${mail.subject}${mail.html}${mail.drafts.length}`);
  };
  const names = Array.from({ length: 100 }, (_, i) => `mail-${i}`);
  const shown = names.map((name) => `${name}0`);
  expect(await all([...names, 'gone'])).toEqual(shown);
  expect(await all(names)).toEqual(shown);
  expect(reads).toHaveLength(101);
  briefs.forget('mail-7');
  expect(await all(names)).toEqual(shown);
  expect(reads).toHaveLength(102);
});
