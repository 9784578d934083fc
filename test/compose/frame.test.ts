/** The compiled frame belongs to its source. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { compileFrame } from '../../bin/mails.ts';
import { fill, text } from '../../lambdas/compose/html.ts';

test('frame.generated.ts is what `npm run mails` makes of frame.mjml', async () => {
  const committed = await readFile(new URL('../../lambdas/compose/frame.generated.ts', import.meta.url), 'utf8');
  expect(committed).toBe(await compileFrame());
});

test('a slot is escaped for text and for attributes', () => {
  expect(fill('tap', { fill: 'no', href: '"><b>', label: `'&<` }).markup).toContain('href="&quot;&gt;&lt;b&gt;"');
  expect(text('a & "b"\n<c>').markup).toBe('a &amp; &quot;b&quot;<br />&lt;c&gt;');
});

test('a slot that nothing was given for is a fault', () => {
  expect(() => fill('say', {})).toThrow("'say' was given nothing for 'text'");
});

test('a name from right to left keeps to itself', () => {
  expect(text('Ask \u2068ליאור\u2069 today').markup).toBe('Ask <bdi>ליאור</bdi> today');
});
