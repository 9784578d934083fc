/** Every mail of `replies/`, and what was typed in it: the folder is the test. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseMessage } from '../../lambdas/mail/parse.ts';
import { typedText } from '../../lambdas/mail/reply.ts';

const folder = join(import.meta.dirname, 'replies');
const names = readdirSync(folder)
  .filter((one) => one.endsWith('.eml'))
  .map((one) => one.slice(0, -4));

describe('what a person typed, whatever program and language they answer in', () => {
  test.each(names)('%s', async (name) => {
    const { text }: { text: string } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    const message = await parseMessage(readFileSync(join(folder, `${name}.eml`)));
    expect(typedText(message).text).toBe(text);
  });
});
