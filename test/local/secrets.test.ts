/** Secrets come by file, environment or command, never by the command line; and never leave in clear. */
import { execFile } from 'node:child_process';
import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readSecrets, writeSecretsFile } from '../../lambdas/local/secrets.ts';
import { openTransport, readMailServer } from '../../lambdas/local/transport.ts';
import { afterwards, folder } from './serving.ts';

const PROGRAM = new URL('../../bin/afterword.mjs', import.meta.url).pathname;
const NONE = { file: null, tokenCommand: null, environment: {} } as const;

async function secretsFile(text: string, mode = 0o600): Promise<string> {
  const file = join(await folder(), 'secrets');
  await writeFile(file, text, { mode });
  await chmod(file, mode);
  return file;
}

describe('secrets', () => {
  it('come from a file, and it goes before the environment', async () => {
    const file = await secretsFile("AFTERWORD_SEND_PASSWORD='of the file'\n");
    const environment = { AFTERWORD_SEND_PASSWORD: 'of the shell', AFTERWORD_MAILBOX_PASSWORD: 'box' };
    const { send, mailbox } = await readSecrets({ ...NONE, file, environment });
    expect(send).toEqual({ is: 'password', password: 'of the file' });
    expect(mailbox).toEqual({ is: 'password', password: 'box' });
  });

  it('are refused in a file that others may read, with what to do', async () => {
    for (const mode of [0o644, 0o640, 0o602, 0o604]) {
      const file = await secretsFile('AFTERWORD_SEND_PASSWORD=x\n', mode);
      await expect(readSecrets({ ...NONE, file })).rejects.toThrow(`chmod 600 ${file}`);
    }
  });

  it('are missed in a file that is not there or names none', async () => {
    await expect(readSecrets({ ...NONE, file: '/nowhere/at/all' })).rejects.toThrow(
      'cannot be read: there is no such file',
    );
    const file = await secretsFile('PASSWORD=x\n');
    await expect(readSecrets({ ...NONE, file })).rejects.toThrow('names no secret');
  });

  it('are written so that only the owner reads them, and read back as they were', async () => {
    const file = join(await folder(), 'secrets');
    for (const password of ['plain', 'with # and = and space', "it's", 'say "no"', 'back\\slash', "`tick` 'and'"]) {
      await writeSecretsFile(file, { send: password, mailbox: 'box' });
      expect((await stat(file)).mode & 0o777).toBe(0o600);
      expect((await readSecrets({ ...NONE, file })).send).toEqual({ is: 'password', password });
    }
    await expect(writeSecretsFile(file, { send: '\'"`' })).rejects.toThrow('three kinds of quotes');
    expect(await readFile(file, 'utf8')).toContain('AFTERWORD_MAILBOX_PASSWORD');
  });

  it('may be tokens that a command prints, asked for anew each time', async () => {
    const file = join(await folder(), 'count');
    const { send } = await readSecrets({ ...NONE, tokenCommand: `echo x >> ${file}; wc -l < ${file}` });
    if (send?.is !== 'token') throw new Error('it is no token');
    expect(await send.token()).toBe('1');
    expect(await send.token()).toBe('2');
    const failing = await readSecrets({ ...NONE, tokenCommand: 'echo secret >&2; exit 1' });
    if (failing.send?.is !== 'token') throw new Error('it is no token');
    await expect(failing.send.token()).rejects.toThrow(/^the token command ended with 1$/);
  });

  it.each([
    ['true', 'printed nothing'],
    ['echo one two', 'printed more than a token'],
    ['kill -9 $$', 'ended with a signal'],
    ['no-such-command-here', 'ended with 127'],
  ])('are not what %s prints', async (tokenCommand, why) => {
    const { mailbox } = await readSecrets({ ...NONE, tokenCommand });
    if (mailbox?.is !== 'token') throw new Error('it is no token');
    await expect(mailbox.token()).rejects.toThrow(`the token command ${why}`);
  });

  it('a command that hangs is ended with all that it started, and one that asks gets no answer', async () => {
    const file = join(await folder(), 'later');
    const hangs = await readSecrets({ ...NONE, tokenCommand: `(sleep 2; touch ${file}) | cat`, commandTakes: 300 });
    if (hangs.send?.is !== 'token') throw new Error('it is no token');
    const began = performance.now();
    await expect(hangs.send.token()).rejects.toThrow('did not end within 0.3 s');
    expect(performance.now() - began).toBeLessThan(1500);
    await sleep(2200);
    await expect(stat(file)).rejects.toThrow('ENOENT');
    const asks = await readSecrets({ ...NONE, tokenCommand: 'read word; echo $word' });
    if (asks.send?.is !== 'token') throw new Error('it is no token');
    await expect(asks.send.token()).rejects.toThrow('printed nothing');
  });

  it('stand in no command line: a URL that holds one is refused, and its words are not repeated', async () => {
    for (const option of ['--send', '--relay']) {
      const ends = promisify(execFile)(process.execPath, [PROGRAM, 'serve', option, 'smtps://sam:geheim@mail.example']);
      const error: { code?: number; stderr?: string } = await ends.then(
        () => ({}),
        (said: unknown) => said as object,
      );
      expect(error.code).toBe(2);
      expect(error.stderr).toContain(`${option}: a password in the URL can be read by everybody`);
      expect(error.stderr).not.toContain('geheim');
    }
  });

  it('must be there for a user', async () => {
    await expect(openTransport(readMailServer('smtps://sam@mail.example', '--send'), null)).rejects.toThrow(
      'no password was given for sam',
    );
  });
});

describe('the way to the mail server', () => {
  it('is TLS beyond this machine, whatever the URL asks for', async () => {
    for (const url of ['smtp://sam@mail.example', 'smtp://sam@mail.example:25?ignoreTLS=true&requireTLS=false']) {
      const server = readMailServer(url, '--send');
      const { options } = await openTransport(server, { is: 'password', password: 'x' });
      expect(options).toMatchObject({ host: 'mail.example', secure: false, requireTLS: true });
      expect(options).not.toHaveProperty('ignoreTLS');
      expect(options).not.toHaveProperty('tls');
    }
    for (const host of ['127.0.0.1', '127.8.9.1', 'localhost', '[::1]'])
      expect(readMailServer(`smtp://${host}`, '--send').isLoopback).toBe(true);
    for (const host of ['127.0.0.1.example', 'localhost.example', '128.0.0.1', '[::2]'])
      expect(readMailServer(`smtp://${host}`, '--send').isLoopback).toBe(false);
  });

  it('says no password and no mail where STARTTLS is not offered', async () => {
    const heard: string[] = [];
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.write('220 here\r\n');
      socket.on('data', (chunk) => {
        heard.push(chunk.toString());
        const isHello = /^EHLO/i.test(chunk.toString());
        socket.write(isHello ? '250-here\r\n250 AUTH PLAIN LOGIN\r\n' : '502 not here\r\n');
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    afterwards(() => new Promise((done) => void server.close(() => done())));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    // The same server under a name that is not this machine's: the rule looks at the name.
    const far = { ...readMailServer(`smtp://sam@127.0.0.1:${address.port}`, '--send'), isLoopback: false };
    const transport = await openTransport(far, { is: 'password', password: 'geheim' });
    await expect(transport.sendMail({ from: 'a@b.example', to: 'c@d.example', text: 'x' })).rejects.toThrow(
      /STARTTLS/i,
    );
    expect(heard.join('')).not.toMatch(/AUTH|MAIL|geheim|Z2VoZWlt/);
  });
});
