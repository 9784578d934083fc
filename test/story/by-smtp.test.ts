/** The account by SMTP against the whole program: from the welcome to the goodbye, after which nothing is left on the disk but that. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { expect, it } from 'vitest';
import { receive, sweep, wake } from '../../lambdas/pipeline.ts';
import { running } from '../local/serving.ts';
import type { SentMail } from './serve.ts';
import { HELLO, invite, inviteBody, SAM, write } from './writing.ts';

const WORK = 'sam.lee@work.example';

it('everything is done by SMTP alone', { timeout: 60_000 }, async () => {
  const served = await running(
    { zone: 'America/New_York', now: Date.parse('2026-11-24T15:00:00Z') },
    { receive, wake, sweep },
  );
  const transport = createTransport({ host: '127.0.0.1', port: served.smtp, secure: false, ignoreTLS: true });
  const mails = async (): Promise<readonly SentMail[]> => JSON.parse(await (await served.get('/api/mails')).text());
  let seen = 0;
  const send = async (raw: Uint8Array, count: number, to = HELLO, from = SAM): Promise<readonly SentMail[]> => {
    await transport.sendMail({ envelope: { from, to }, raw: Buffer.from(raw) });
    for (let tries = 0; tries < 200; tries += 1) {
      const all = await mails();
      if (all.length >= seen + count) {
        const news = all.slice(seen);
        seen = all.length;
        expect(news).toHaveLength(count);
        return news;
      }
      await sleep(25);
    }
    throw new Error(`no answer: ${(await mails()).map(({ subject }) => subject).join(' | ')}`);
  };
  const say = async (to: string, text: string): Promise<SentMail> => {
    const [answer] = await send(write({ to, text }), 1, to);
    if (answer === undefined) throw new Error('no answer');
    expect(answer.to).toBe(SAM);
    return answer;
  };

  const [welcome, confirm] = await send(invite(), 2);
  if (welcome === undefined || confirm === undefined) throw new Error('no welcome');
  const { replyTo } = confirm;
  const door = /in\+[0-9a-v]+@afterword\.example/.exec(welcome.text)?.[0] ?? '';

  expect((await say(replyTo, 'list')).text).toContain('Acme');
  expect((await say(replyTo, 'help')).text).toContain('delete everything');
  expect((await say(replyTo, 'company: Initech')).text).toContain('Before: Acme');
  expect((await say(replyTo, 'undo')).subject).toContain('Acme');
  expect((await say(replyTo, 'pause')).text).toContain('no mail until you say so');
  expect((await say(replyTo, 'resume')).text).toContain('mail is on again');
  expect((await say(replyTo, 'hours 9-18')).text).toContain('Before: 08:00 to 21:00');
  expect(JSON.stringify(await say(replyTo, 'export'))).toContain('interviews.ics');

  // A foreign address is asked about at the first one, and added from there.
  const [asked] = await send(write({ from: WORK, to: replyTo, text: 'list' }), 1, replyTo, WORK);
  expect([asked?.to, asked?.step]).toEqual([SAM, 'question']);
  const agreed = await send(write({ to: asked?.replyTo ?? '', text: 'yes' }), 2, asked?.replyTo ?? '');
  const too = agreed.find(({ to }) => to === WORK)?.replyTo ?? '';
  await send(write({ from: WORK, to: too, text: 'yes' }), 2, too, WORK);
  const [list] = await send(write({ from: WORK, to: replyTo, text: 'list' }), 1, replyTo, WORK);
  expect(list?.to).toBe(WORK);

  // What a filter forwards, and what no filter may command.
  const filtered = write({ from: 'dana@globex.example', to: SAM, body: inviteBody('Globex', 'two@google.com') });
  expect((await send(filtered, 1, door)).map(({ to, step }) => [to, step])).toEqual([[SAM, 'confirm']]);
  expect((await send(write({ to: door, text: 'stop' }), 1, door)).map(({ step }) => step)).toEqual(['refusal']);

  expect((await say(replyTo, 'stop')).text).toContain('resume');
  const asks = await say(replyTo, 'delete everything');
  expect(asks.text).toMatch(/cannot be\s+undone/);
  const last = write({ to: asks.replyTo, text: 'delete everything' });
  seen = 0;
  await transport.sendMail({ envelope: { from: SAM, to: asks.replyTo }, raw: Buffer.from(last) });
  for (let tries = 0; tries < 200 && (await mails()).length !== 1; tries += 1) await sleep(25);
  expect((await mails()).map(({ to, subject }) => [to, subject])).toEqual([[SAM, expect.stringContaining('Goodbye')]]);

  // The goodbye goes out before the last file is gone.
  const applications = async () => JSON.parse(await (await served.get('/api/applications')).text());
  for (let tries = 0; tries < 200 && (await applications()).length > 0; tries += 1) await sleep(25);
  expect(await applications()).toEqual([]);
  // The alarm of the account is the last to go.
  const clock = async () => JSON.parse(await (await served.get('/api/clock')).text());
  for (let tries = 0; tries < 200 && (await clock()).next !== null; tries += 1) await sleep(25);
  expect(await clock()).toMatchObject({ next: null });
  for (const folder of ['waiting', 'handled']) expect(await readdir(join(served.data, 'mailroom', folder))).toEqual([]);
  const left = await readdir(join(served.data, 'outbox'));
  expect(left).toHaveLength(1);
  expect(await readFile(join(served.data, 'outbox', left[0] ?? ''), 'utf8')).not.toContain('Priya');

  // Two weeks later the goodbye is gone as well, and a year later there is nothing more to come.
  await served.post('/api/clock', JSON.stringify({ to: '2027-12-01T00:00:00Z' }));
  expect(await mails()).toEqual([]);
  transport.close();
});
