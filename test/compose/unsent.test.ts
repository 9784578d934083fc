/** The attached drafts are mail that other programs read. */
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import type { Draft } from '../../lambdas/compose/draft.ts';
import { encodedText, unsentEml } from '../../lambdas/compose/unsent.ts';

const draft: Draft = {
  kind: 'thank',
  person: 'Zoë "Z" Müller, PhD',
  to: 'zoe@acme.example',
  subject: 'Thank you for the talk about Größe, naïveté and other things that make a long line',
  text: 'Hi Zoë,\n\nThank you.\n\nSam',
};
const sam = { name: 'Sam Lee', address: 'sam@home.example', bcc: 'in+abc@afterword.example' };

test('what goes in comes out', async () => {
  const mail = await PostalMime.parse(unsentEml(draft, sam));
  expect(mail.from).toMatchObject({ name: 'Sam Lee', address: 'sam@home.example' });
  expect(mail.to).toMatchObject([{ name: draft.person, address: 'zoe@acme.example' }]);
  expect(mail.bcc).toMatchObject([{ address: 'in+abc@afterword.example' }]);
  expect(mail.subject).toBe(draft.subject);
  expect(mail.text?.replaceAll('\r\n', '\n').trim()).toBe(draft.text);
  expect(mail.headers.find((one) => one.key === 'x-unsent')?.value).toBe('1');
  expect(mail.date).toBeUndefined();
});

test('a draft for nobody has no To', () => {
  expect(unsentEml({ ...draft, to: null }, sam)).not.toMatch(/^To:/m);
});

test('no value can begin a header of its own, and no line is too long', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (value) => {
      const eml = unsentEml({ ...draft, person: value, subject: `${value}\r\nBcc: all@evil.example` }, sam);
      const head = eml.slice(0, eml.indexOf('\r\n\r\n')).split('\r\n');
      for (const one of head)
        expect(one).toMatch(
          /^(?:From|To|Bcc|Subject|X-Unsent|MIME-Version|Content-Type|Content-Transfer-Encoding): | /,
        );
      expect(head.every((one) => one.length <= 998)).toBe(true);
      expect(head.filter((one) => one.startsWith('Bcc:'))).toHaveLength(1);
    }),
    { numRuns: 60 },
  );
});

test('an encoded word has at most 75 characters', () => {
  for (const one of encodedText('é😀'.repeat(80)).split('\r\n ')) expect(one.length).toBeLessThanOrEqual(75);
});
