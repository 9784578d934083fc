/** Every mail of `forwards/`, unwrapped: the folder is the test. `null` says that it is no forward. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeInstant } from '../../lambdas/application/instant.ts';
import { unwrap } from '../../lambdas/mail/forwarded.ts';
import { parseMessage } from '../../lambdas/mail/parse.ts';

const folder = join(import.meta.dirname, 'forwards');
const names = readdirSync(folder)
  .filter((one) => one.endsWith('.eml'))
  .map((one) => one.slice(0, -4));

describe('a forward, whatever program and language it comes from', () => {
  test.each(names)('%s', async (name) => {
    const expected: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    const message = await parseMessage(readFileSync(join(folder, `${name}.eml`)));
    const found = unwrap(message, { domain: 'afterword.example' });
    if (expected === null) {
      expect(found).toBeNull();
      return;
    }
    expect(found).not.toBeNull();
    if (found === null) return;
    const { form, from, to, cc, subject, sentAt, sentOffset, text, note, depth } = found;
    const told = {
      form,
      from,
      to,
      cc,
      subject,
      sentAt: sentAt === null ? null : writeInstant(sentAt),
      sentOffset,
      text,
      note,
      depth,
    };
    expect(told).toMatchObject(expected as object);
  });
});
