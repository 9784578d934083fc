/** Every mail of `automatic/`: was it sent by a machine? The folder is the test. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { automaticReason } from '../../lambdas/mail/automatic.ts';
import { parseMessage } from '../../lambdas/mail/parse.ts';

const folder = join(import.meta.dirname, 'automatic');
const names = readdirSync(folder)
  .filter((one) => one.endsWith('.eml'))
  .map((one) => one.slice(0, -4));

describe('machines are told from people by the outer message', () => {
  test.each(names)('%s', async (name) => {
    const { automatic }: { automatic: boolean } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    const message = await parseMessage(readFileSync(join(folder, `${name}.eml`)));
    const reason = automaticReason(message, 'afterword.example');
    expect(reason !== null, reason ?? 'no reason').toBe(automatic);
  });

  test.each(['forwards', 'replies'])('nothing in %s is a machine, but the bounce', async (other) => {
    const machines: string[] = [];
    const path = join(import.meta.dirname, other);
    for (const file of readdirSync(path).filter((one) => one.endsWith('.eml'))) {
      const reason = automaticReason(await parseMessage(readFileSync(join(path, file))), 'afterword.example');
      if (reason !== null) machines.push(file);
    }
    expect(machines).toEqual(other === 'forwards' ? ['no-bounce-carries-message.eml'] : []);
  });
});
