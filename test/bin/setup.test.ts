/** `afterword setup` as a new user goes through it: a few answers, and `serve` lives with what was written. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { afterEach, describe, expect, it } from 'vitest';
import { afterwards, folder } from '../local/serving.ts';
import { Dovecot, mustSkip, PASSWORD } from '../mailbox/dovecot.ts';
import { openLine } from '../mailbox/line.ts';
import { AUTHSERV, openProvider } from '../mailbox/provider.ts';

const PROGRAM = new URL('../../bin/afterword.mjs', import.meta.url).pathname;
const OWN = 'aw.sam@mail.example';
const SAM = 'sam@mail.example';

async function run(args: readonly string[], answers: readonly string[] = []) {
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  child.stdin.end(`${answers.join('\n')}\n`);
  if (child.exitCode === null) await once(child, 'exit');
  return { status: child.exitCode, said };
}

describe.skipIf(mustSkip)('afterword setup', { timeout: 120_000 }, () => {
  let dovecot: Dovecot | null = null;
  afterEach(() => dovecot?.stop());

  it.each([
    ['a provider that keeps a plus', false],
    ['one that drops it', true],
  ])('learns what %s does, and serve lives with it', async (_, dropsPlus) => {
    dovecot = await new Dovecot().start();
    const provider = await openProvider(dovecot, [OWN, SAM], dropsPlus);
    afterwards(provider.close);
    const data = join(await folder(), 'data');
    const servers = [`imap://127.0.0.1:${dovecot.port}`, `smtp://127.0.0.1:${provider.port}`];
    const answers = [OWN, 'y', ...servers, PASSWORD, '', SAM, 'Europe/Lisbon'];
    const { said, status } = await run(['setup', '--data', data], answers);
    expect(said).toContain('The mail to itself came back.');
    expect(said).not.toContain(PASSWORD);
    expect(status).toBe(0);
    for (const name of ['settings.json', 'secrets']) expect((await stat(join(data, name))).mode & 0o777).toBe(0o600);
    const settings: unknown = JSON.parse(await readFile(join(data, 'settings.json'), 'utf8'));
    expect(settings).toMatchObject({ candidate: [SAM], 'authserv-id': AUTHSERV, zone: 'Europe/Lisbon' });
    expect(settings).toEqual(
      dropsPlus ? expect.objectContaining({ 'no-plus': true }) : expect.not.objectContaining({ 'no-plus': true }),
    );
    expect(await dovecot.subjects(OWN, 'INBOX')).toEqual([]);

    const doctor = await run(['doctor', '--local', '--data', data]);
    expect(doctor.said).not.toMatch(/^WRONG/m);
    expect(doctor.status).toBe(0);

    const child = spawn(process.execPath, [PROGRAM, 'serve', '--data', data, '--http-port', '0'], { stdio: 'ignore' });
    afterwards(async () => {
      if (child.kill('SIGKILL')) await once(child, 'exit');
    });
    const transport = createTransport({ host: '127.0.0.1', port: provider.port, auth: { user: SAM, pass: PASSWORD } });
    const raw = `From: ${SAM}\r\nTo: ${OWN}\r\nSubject: help\r\nMessage-ID: <1@mail.example>\r\nDate: ${new Date().toUTCString()}\r\n\r\nhelp\r\n`;
    await transport.sendMail({ envelope: { from: SAM, to: OWN }, raw });
    transport.close();
    for (let tries = 0; tries < 100 && (await dovecot.subjects(SAM, 'INBOX')).length < 2; tries += 1) await sleep(100);
    expect((await dovecot.subjects(SAM, 'INBOX')).length).toBe(2);
  });

  it.each([
    ['y', 0],
    ['n', 1],
  ])('in one folder of one’s own mailbox asks whether answers arrive: %s', async (arrives, ends) => {
    dovecot = await new Dovecot().start();
    const provider = await openProvider(dovecot, [SAM]);
    afterwards(provider.close);
    await dovecot.deliver(SAM, 'From: mum@home.example\r\nSubject: private\r\n\r\nPrivate.\r\n');
    const line = await openLine(dovecot.port);
    afterwards(line.close);
    const data = join(await folder(), 'data');
    const servers = [`imap://127.0.0.1:${line.port}`, `smtp://127.0.0.1:${provider.port}`];
    const answers = [
      SAM,
      'n',
      ...servers,
      PASSWORD,
      '',
      'inbox',
      'Afterword',
      'n',
      '',
      '',
      'Europe/Lisbon',
      arrives,
      'n',
    ];
    const { said, status } = await run(['setup', '--data', data], answers);
    expect(said).toContain('No: in INBOX all of your mail would be read');
    expect(said).toContain('I have sent a mail to sam+afterword@mail.example. Is it in your inbox?');
    expect(await dovecot.subjects(SAM, 'INBOX')).toEqual(['private', 'Afterword: a test of this mailbox']);
    expect(status).toBe(ends);
    const opened = line.asked.filter((asked) => /^(?:SELECT|EXAMINE|STATUS)/i.test(asked));
    expect(new Set(opened.map((asked) => asked.split(' ')[1]))).toEqual(new Set(['Afterword']));
    if (ends === 1) return expect(said).toContain('Use a spare mailbox instead.');
    expect(JSON.parse(await readFile(join(data, 'settings.json'), 'utf8'))).toMatchObject({
      mailbox: `imap://sam%40mail.example@127.0.0.1:${line.port}/Afterword`,
      candidate: [SAM],
      drafts: true,
      'notice-sent': true,
    });
  });

  it('says what a server answers to a wrong password, and writes nothing', async () => {
    dovecot = await new Dovecot().start();
    const data = join(await folder(), 'data');
    const servers = [`imap://127.0.0.1:${dovecot.port}`, 'smtp://127.0.0.1:9'];
    const { said, status } = await run(['setup', '--data', data], [OWN, 'y', ...servers, 'wrong', '', SAM, 'UTC', 'n']);
    expect(said).toContain(
      `The mailbox at 127.0.0.1, port ${dovecot.port} can’t be opened: it doesn’t accept the user name or the password, and says “Authentication failed”.`,
    );
    expect(status).toBe(1);
    await expect(stat(data)).rejects.toThrow('ENOENT');
  });

  it('asks again for an address or a zone that is none, and says what one looks like', async () => {
    const data = join(await folder(), 'data');
    const servers = ['imap://127.0.0.1:9', 'smtp://127.0.0.1:9'];
    const answers = ['sam', OWN, 'y', ...servers, PASSWORD, '', SAM, 'Lisbon', 'Europe/Lisbon'];
    const { said, status } = await run(['setup', '--untried', '--data', data], answers);
    expect(said).toContain('something like sam@mail.example');
    expect(said).toContain('I don’t know that time zone.');
    expect(said).toContain(`afterword serve --data ${data}`);
    expect(status).toBe(0);
  });

  it('says what a yes or no should look like', async () => {
    const { said } = await run(['setup', '--data', join(await folder(), 'data')], [OWN, 'maybe']);
    expect(said).toContain('Please answer y for yes or n for no.');
  });

  it('an answer too few writes nothing', async () => {
    const { said, status } = await run(['setup', '--data', join(await folder(), 'data')], [OWN]);
    expect(said).toContain('setup was not finished; nothing was written');
    expect(status).toBe(2);
  });
});
