/** SMTP in: what is taken, what is refused with which code, and that 250 means kept. RFC 5321 */

import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createTransport } from 'nodemailer';
import { describe, expect, it } from 'vitest';
import { afterwards, letter, running } from './serving.ts';

const PROGRAM = new URL('../../bin/afterword.mjs', import.meta.url).pathname;
/** A file of the page, which a browser reads as it is. */
const WORDS = new URL('../../lambdas/local/page/words.js', import.meta.url).href;

function client(port: number) {
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true, pool: true });
  afterwards(async () => transport.close());
  return (raw: string | Buffer, to: string | string[] = 'hello@afterword.example', from = 'sam@home.example') =>
    transport.sendMail({ envelope: { from, to }, raw });
}

async function mails(get: (path: string) => Promise<Response>): Promise<readonly unknown[]> {
  const answer: unknown = await (await get('/api/mails')).json();
  return Array.isArray(answer) ? answer : [];
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('it never came to hold');
}

/** Says lines and hears the last answer to each. */
async function talk(port: number, lines: readonly string[]): Promise<readonly string[]> {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => {
    heard += chunk.toString();
  });
  const answers: string[] = [];
  const answer = async (): Promise<void> => {
    await until(async () => /^\d{3} .*\r\n$/m.test(heard));
    answers.push(heard.trimEnd());
    heard = '';
  };
  await answer();
  for (const line of lines) {
    socket.write(`${line}\r\n`);
    await answer();
  }
  socket.destroy();
  return answers;
}

describe('SMTP', () => {
  it('takes mail for any address at the domain, in any case', async () => {
    const { smtp, get } = await running();
    const send = client(smtp);
    await send(letter('One'), 'hello@afterword.example');
    await send(letter('Two'), ['Interview@AFTERWORD.example', 're+abc@afterword.example']);
    await until(async () => (await mails(get)).length === 2);
  });

  it('refuses every other domain with 550', async () => {
    const { smtp } = await running();
    await expect(client(smtp)(letter('x'), 'dana@acme.example')).rejects.toMatchObject({ responseCode: 550 });
    await expect(client(smtp)(letter('x'), 'a@notafterword.example')).rejects.toMatchObject({ responseCode: 550 });
  });

  it('refuses a message that is too large with 552, announced or not', async () => {
    const { smtp } = await running();
    const large = Buffer.alloc(41 * 1024 * 1024, `${'x'.repeat(70)}\r\n`);
    await expect(client(smtp)(Buffer.concat([Buffer.from(letter('x')), large]))).rejects.toMatchObject({
      responseCode: 552,
    });
    const [, , answer] = await talk(smtp, ['EHLO x', `MAIL FROM:<a@home.example> SIZE=${41 * 1024 * 1024}`]);
    expect(answer).toMatch(/^552/);
  });

  it('a null reverse-path, 8BITMIME and SMTPUTF8 are fine, and the 101st recipient is not', async () => {
    const { smtp } = await running();
    const all = Array.from({ length: 101 }, (_, n) => `RCPT TO:<a${n}@afterword.example>`);
    const answers = await talk(smtp, ['EHLO x', 'MAIL FROM:<> BODY=8BITMIME SMTPUTF8', ...all]);
    expect(answers[1]).toContain('8BITMIME');
    expect(answers[1]).toContain('SMTPUTF8');
    expect(answers[2]).toMatch(/^250/);
    expect(answers.at(-2)).toMatch(/^250/);
    expect(answers.at(-1)).toMatch(/^452/);
  });

  it('says 250 when the message is on disk', async () => {
    const { smtp, data } = await running(
      {},
      { receive: async () => ({ outcome: 'ignored', application: null }), wake: async () => {}, sweep: async () => 0 },
    );
    await client(smtp)(letter('One'));
    expect((await readdir(join(data, 'mailroom/waiting'))).filter((name) => name.endsWith('.mail'))).toHaveLength(1);
  });

  it('a second delivery after a lost 250 is the same message; two mails of the same words are two', async () => {
    const { smtp, get } = await running();
    const send = client(smtp);
    const message = letter('Same', 'Message-ID: <same@home.example>\r\n');
    await send(message);
    await send(message);
    await send(letter('Plain'));
    await send(letter('Plain'));
    await until(async () => (await mails(get)).length === 3);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await mails(get)).toHaveLength(3);
  });

  it('keeps up with a hundred clients at once', async () => {
    const { smtp, get } = await running();
    await Promise.all(Array.from({ length: 100 }, (_, n) => client(smtp)(letter(`Mail ${n}`))));
    await until(async () => (await mails(get)).length === 100);
  });

  it('survives what is no SMTP', async () => {
    const { smtp, get } = await running();
    for (const noise of ['GET / HTTP/1.1\r\n\r\n', 'x'.repeat(200_000), '\0\u0001\r\n'.repeat(100)]) {
      const socket = connect(smtp, '127.0.0.1');
      socket.on('error', () => {});
      socket.resume();
      socket.end(noise);
      await new Promise((resolve) => socket.once('close', resolve));
    }
    await client(smtp)(letter('One'));
    await until(async () => (await mails(get)).length === 1);
  });
});

describe('the relay', () => {
  it('carries what is sent to a mail server, once, with a Message-ID that stays', async () => {
    const outside = await running({ domain: 'home.example', from: 'x <x@home.example>' });
    const inside = await running({ relay: `smtp://127.0.0.1:${outside.smtp}?ignoreTLS=true` });
    await inside.post('/api/mails', letter('Acme'));
    await until(async () => (await readdir(join(inside.data, 'relay'))).some((name) => name.endsWith('.sent')));
    await inside.close();
    await running({ data: inside.data, relay: `smtp://127.0.0.1:${outside.smtp}?ignoreTLS=true` });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const kept = [
      ...(await readdir(join(outside.data, 'mailroom/handled'))),
      ...(await readdir(join(outside.data, 'mailroom/waiting'))),
    ];
    expect(kept).toHaveLength(1);
  });

  it('tries again what was not taken, and says so without a name', async () => {
    const closed = await running();
    await closed.close();
    const { post, log } = await running({ relay: `smtp://127.0.0.1:${closed.smtp}` });
    await post('/api/mails', letter('Acme'));
    await until(async () => log.some(({ what }) => what === 'relay: not taken yet'));
    expect(JSON.stringify(log)).not.toContain('home.example');
  });

  it('what waits for it is told to the page, each mail with what became of it, and doctor tells the owner', async () => {
    const closed = await running();
    await closed.close();
    const { post, get, log, data } = await running({ relay: `smtp://127.0.0.1:${closed.smtp}` });
    await post('/api/mails', letter('Acme'));
    await until(async () => log.some(({ what }) => what === 'relay: not taken yet'));
    const { relay }: { readonly relay: unknown } = JSON.parse(await (await get('/api/relay')).text());
    expect(relay).toEqual({
      waiting: 1,
      since: expect.stringMatching(/^20\d\d-/),
      why: 'ECONNREFUSED',
      refused: 0,
      says: 'nothing answers at that port',
    });
    expect(await (await get('/api/mails')).text()).toContain('"relay":"waiting"');
    const error: { readonly code?: number; readonly stdout?: string } = await promisify(execFile)(process.execPath, [
      PROGRAM,
      'doctor',
      '--data',
      data,
    ]).then(
      () => ({}),
      (failed: object) => failed,
    );
    expect(error.code).toBe(1);
    expect(error.stdout).toMatch(
      /WRONG {2}1 mail has been waiting for the mail server since .*: nothing answers at that port/,
    );
  });

  it('what keeps mail from a mailbox is said on the page: it is away, refuses the login, or has another program', async () => {
    const { mailboxWords } = await import(WORDS);
    const of = (is: string): string => mailboxWords({ is, since: 'noon' }, (at: string) => at);
    expect([of('connecting'), of('connected'), mailboxWords(null, () => '')]).toEqual(['', '', '']);
    expect(of('away')).toContain('out of reach since noon');
    expect(of('refused')).toContain('not been able to log in to the mailbox since noon');
    expect(of('second')).toContain('Another Afterword is at work in this mailbox');
  });

  it('the page says nothing where all is well, and how much waits where it is not', async () => {
    const { relayWords } = await import(WORDS);
    const of = (relay: object | null): string => relayWords(relay, (at: string) => at);
    expect(of(null)).toBe('');
    expect(of({ waiting: 0, since: null, why: null, refused: 0 })).toBe('');
    expect(of({ waiting: 2, since: 'noon', why: '535', says: 'it answers 535 at AUTH PLAIN', refused: 1 })).toBe(
      '2 mails have been waiting for the mail server since noon: it answers 535 at AUTH PLAIN. Nothing is lost: Afterword keeps trying. If it lasts, check --send and the password. The mail server refused 1 mail for good; the log says which.',
    );
  });

  it('an odd URL is said in one line', async () => {
    await expect(running({ relay: 'http://x' })).rejects.toThrow('--relay takes a URL');
    await expect(running({ relay: 'nonsense' })).rejects.toThrow('--relay takes a URL');
  });
});
