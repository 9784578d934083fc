/** What a restart of `serve` finds, and what it sets aside. */
import { cp, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { afterwards, folder, letter, mails, running } from './serving.ts';

const json = async (answer: Promise<Response>): Promise<unknown> => (await answer).json();

describe('a restart', () => {
  it('finds the clock, the alarms and the mails as they were', async () => {
    const before = await running();
    await before.post('/api/mails', letter('Acme'));
    await before.post('/api/clock', JSON.stringify({ to: '2026-12-02T00:00:00Z' }));
    await before.close();
    const after = await running({ data: before.data });
    expect(await json(after.get('/api/clock'))).toMatchObject({
      now: '2026-12-02T00:00:00Z',
      next: '2026-12-02T12:00:00Z',
    });
    await after.post('/api/clock', JSON.stringify({ to: 'next' }));
    expect(await json(after.get('/api/mails'))).toMatchObject([{ step: 'confirm' }, { step: 'thank' }]);
  });

  it('handles what was kept and not handled', async () => {
    let end = (): void => {};
    const never = new Promise<never>((_, reject) => {
      end = () => reject(new Error('the end of the test'));
    });
    never.catch(() => {});
    const before = await running(
      {},
      {
        receive: () => never,
        wake: async () => {},
        sweep: async () => 0,
      },
    );
    afterwards(async () => end());
    void before.post('/api/mails', letter('Acme')).catch(() => {});
    for (let tries = 0; tries < 200; tries += 1) {
      if ((await readdir(join(before.data, 'mailroom/waiting'))).some((name) => name.endsWith('.mail'))) break;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    // As a crash would: the folder is copied while the first still runs.
    const data = join(await folder(), 'copy');
    await cp(join(before.data, 'mailroom'), join(data, 'mailroom'), { recursive: true });
    const after = await running({ data });
    for (let tries = 0; tries < 200; tries += 1) {
      if (mails(await json(after.get('/api/mails'))).length > 0) break;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(await json(after.get('/api/mails'))).toMatchObject([{ step: 'confirm' }]);
  });

  it.each([
    ['key', 'the key in'],
    ['clock', 'the clock in'],
  ])('a damaged %s is said, and nothing is guessed', async (name, words) => {
    const before = await running();
    await before.close();
    const path = join(before.data, name);
    const bytes = await readFile(path);
    bytes[3] = (bytes[3] ?? 0) ^ 1;
    await writeFile(path, bytes);
    await expect(running({ data: before.data })).rejects.toThrow(words);
    expect(await readFile(path)).toEqual(bytes);
  });

  it('a clock that a person wrote anew is taken', async () => {
    const before = await running();
    await before.close();
    await writeFile(join(before.data, 'clock'), '2027-01-05T09:00:00Z\n');
    expect(await json((await running({ data: before.data })).get('/api/clock'))).toMatchObject({
      now: '2027-01-05T09:00:00Z',
    });
  });

  it('a mail that was sent and is damaged is set aside, said, and stops no list', async () => {
    const before = await running();
    await before.post('/api/mails', letter('Acme'));
    await before.post('/api/mails', letter('Globex'));
    await before.close();
    const [first = ''] = (await readdir(join(before.data, 'outbox'))).sort();
    await truncate(join(before.data, 'outbox', first), 300);
    const after = await running({ data: before.data });
    expect(await json(after.get('/api/mails'))).toHaveLength(1);
    expect(after.log.map(({ what }) => what)).toContain('a mail that was sent is damaged and was set aside');
    expect((await readdir(join(before.data, 'outbox'))).filter((name) => name.includes('.damaged-'))).toHaveLength(1);
  });

  it('a second program on one folder is refused', async () => {
    const first = await running();
    await expect(running({ data: first.data })).rejects.toThrow('another afterword is using');
    expect((await stat(join(first.data, 'key'))).mode & 0o077).toBe(0);
    await expect(running({ smtpPort: first.smtp })).rejects.toThrow(`port ${first.smtp} is in use`);
    await expect(running({ httpPort: first.http })).rejects.toThrow(`port ${first.http} is in use`);
    await expect(running({ data: '/dev/null/folder' })).rejects.toThrow('cannot be written');
  });
});
