/** Values from outside, made fit for a line. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bare, line, lines } from '../../lambdas/compose/clean.ts';
import { wrapped } from '../../lambdas/compose/frame-text.ts';
import { formTo, tapTo } from '../../lambdas/compose/tap.ts';

test.each([
  ['Acme\r\nBcc: x@evil.example', 'Acme Bcc: x@evil.example'],
  ['  Acme \t Corp ', 'Acme Corp'],
  ['Acme\u202Egnp', 'Acmegnp'],
  ['\u0000\u0007', null],
  ['', null],
  [null, null],
])('%j becomes %j', (value, cleaned) => {
  expect(line(value)).toBe(cleaned);
});

test('a name from right to left is isolated, and can be laid bare again', () => {
  expect(line('ליאור')).toBe('\u2068ליאור\u2069');
  expect(bare(line('ליאור') ?? '')).toBe('ליאור');
});

test('what is too long ends in an ellipsis, and no character is cut in two', () => {
  expect(line('😀'.repeat(100), 10)).toBe(`${'😀'.repeat(9)}…`);
});

test('several lines keep their breaks', () => {
  expect(lines('a \r\nb\rc\u0000')).toBe('a\nb\nc');
});

test('whatever comes, a line is one line, without controls, and not longer than allowed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (value) => {
      const cleaned = line(value, 50);
      if (cleaned === null) return;
      expect([...bare(cleaned)].length).toBeLessThanOrEqual(50);
      expect(bare(cleaned)).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
    }),
  );
});

test('a one-tap link says its command and nothing else, whatever the command holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (says) => {
      const { href } = tapTo('re+abc@afterword.example', 'x', says);
      expect(href).toMatch(/^mailto:re\+abc@afterword\.example\?subject=[A-Za-z0-9%._~-]*&body=$/);
    }),
  );
});

test('a form has one line for each thing, with line breaks as RFC 6068 has them', () => {
  expect(formTo('re+a@x.example', 'How it was', ['Priya: ', 'forgot: '])).toBe(
    'mailto:re+a@x.example?subject=How%20it%20was&body=Priya%3A%20%0D%0Aforgot%3A%20',
  );
});

test('text breaks at blanks, and what has none stays whole', () => {
  const link = `https://x.example/${'a'.repeat(90)}`;
  expect(wrapped(`one ${link} two`)).toBe(`one\n${link}\ntwo`);
  expect(wrapped('a b', '  - ', '    ')).toBe('  - a b');
});
