/** What a mail server can say, and at which command: only a refusal of the recipient or of the content is for good. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnoseHere } from '../../bin/diagnosis-here.ts';
import { openCandidate } from '../../lambdas/application/account.ts';
import { lookAt } from '../../lambdas/local/look.ts';
import { folderOutbox } from '../../lambdas/local/outbox.ts';
import { openRelay } from '../../lambdas/local/relay.ts';
import { openTransport, readMailServer } from '../../lambdas/local/transport.ts';
import type { OutboundMail } from '../../lambdas/ports.ts';
import { recipientOf } from '../../lambdas/recipient.ts';
import { afterwards } from './serving.ts';

const SOON = { timeout: 10_000 } as const;

type Stage = 'greeting' | 'EHLO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'content';

/** A mail server, line by line, that answers one stage as it is told and takes everything else. */
async function mailServer(says: { stage: Stage; reply: string } | null): Promise<{ port: number; taken: string[] }> {
  const taken: string[] = [];
  const reply = (stage: Stage, usual: string): string => (says?.stage === stage ? says.reply : usual);
  const server: Server = createServer((socket) => {
    let inContent = false;
    let content = '';
    let rest = '';
    socket.on('error', () => {});
    socket.write(`${reply('greeting', '220 here')}\r\n`);
    socket.on('data', (chunk) => {
      const lines = (rest + chunk).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) socket.write(answer(line));
    });
    function answer(line: string): string {
      if (inContent && line !== '.') {
        content += `${line}\n`;
        return '';
      }
      if (inContent) {
        inContent = false;
        const said = reply('content', '250 taken');
        if (said.startsWith('2')) taken.push(content);
        content = '';
        return `${said}\r\n`;
      }
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'EHLO' || verb === 'HELO')
        return says?.stage === 'EHLO' ? `${says.reply}\r\n` : '250-here\r\n250 AUTH PLAIN\r\n';
      if (verb === 'AUTH') return `${reply('AUTH', '235 welcome')}\r\n`;
      if (verb === 'MAIL') return `${reply('MAIL', '250 ok')}\r\n`;
      if (verb === 'RCPT') return `${reply('RCPT', '250 ok')}\r\n`;
      if (verb === 'QUIT') return '221 bye\r\n';
      if (verb !== 'DATA') return '250 ok\r\n';
      const said = reply('DATA', '354 go on');
      inContent = said.startsWith('3');
      return `${said}\r\n`;
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  afterwards(() => new Promise((done) => void server.close(() => done())));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, taken };
}

const to = recipientOf(openCandidate('aa', 'sam@home.example', null, 0), null);
function mail(id: string): OutboundMail {
  if (to === null) throw new Error('a candidate has an address');
  return {
    ...{ id, candidate: 'aa', application: null, step: 'welcome', from: 'Afterword <hello@afterword.example>', to },
    ...{ replyTo: 're+x@afterword.example', subject: id, text: 'x', html: '<p>x</p>', headers: {} },
    ...{ attachments: [], drafts: [] },
  };
}

/** A relay with one mail, until it was tried once; and again to a server that takes everything. */
async function tried(stage: Stage, reply: string) {
  const data = await mkdtemp(join(tmpdir(), 'afterword-refused-'));
  afterwards(() => rm(data, { recursive: true, force: true }));
  const outbox = await folderOutbox(join(data, 'outbox'), () => {});
  const says = { stage, reply };
  const open = async (port: number, log: string[]) =>
    openRelay(
      join(data, 'relay'),
      {
        transport: await openTransport(readMailServer(`smtp://sam@127.0.0.1:${port}`, '--send'), {
          is: 'password',
          password: 'x',
        }),
        log: ({ what }) => log.push(what),
      },
      outbox,
    );
  const refusing = await mailServer(says);
  const log: string[] = [];
  const relay = await open(refusing.port, log);
  await outbox.send(mail('m1'), 5);
  relay.carry('m1');
  await expect.poll(() => log.some((what) => what.includes('not taken') || what.includes('for good')), SOON).toBe(true);
  // The note is written after the line of the log.
  await expect.poll(async () => (await readdir(join(data, 'relay'))).length, SOON).toBeGreaterThan(0);
  const status = await relay.status();
  await relay.close();
  const seen = await lookAt(data, Date.now());
  const taking = await mailServer(null);
  const later = await open(taking.port, log);
  if (status.waiting > 0) await expect.poll(() => taking.taken.length, SOON).toBe(1);
  await later.close();
  return { status, findings: diagnoseHere(seen, { use: 'real', play: null }), takenLater: taking.taken.length };
}

describe('a refusal that says nothing about the mail', () => {
  it.each<[Stage, string]>([
    ['greeting', '554 no service for you'],
    ['greeting', '421 busy'],
    ['EHLO', '550 your name is on a list'],
    ['AUTH', '535 5.7.8 wrong password'],
    ['AUTH', '534 5.7.9 application-specific password required'],
    ['AUTH', '530 5.7.0 authentication required'],
    ['MAIL', '550 5.7.1 sender not allowed'],
    ['MAIL', '552 over quota'],
    ['RCPT', '451 later'],
    ['RCPT', '503 5.5.1 first say who you are'],
    ['RCPT', '530 5.7.0 authentication required'],
    ['RCPT', '550 5.4.5 daily sending quota exceeded'],
    ['DATA', '554 no transaction'],
    ['content', '451 4.7.0 greylisted'],
    ['content', '552 5.3.1 system full'],
  ])('at %s: %s is waited out, shown, and told by doctor', async (stage, reply) => {
    const { status, findings, takenLater } = await tried(stage, reply);
    expect(status).toMatchObject({ waiting: 1, since: 5, refused: 0 });
    expect(status.why).toBeTruthy();
    expect(findings[0]).toMatchObject({ is: 'wrong' });
    expect(findings[0]?.says).toContain('1 mail has been waiting for the mail server');
    expect(takenLater).toBe(1);
  });
});

describe('a refusal of the mail itself', () => {
  it.each<[Stage, string]>([
    ['RCPT', '550 5.1.1 no such person'],
    ['RCPT', '552 5.2.2 mailbox full'],
    ['content', '554 5.7.1 looks like spam'],
    ['content', '552 5.3.4 too big'],
  ])('at %s: %s is for good, and said', async (stage, reply) => {
    const { status, findings, takenLater } = await tried(stage, reply);
    expect(status).toMatchObject({ waiting: 0, refused: 1 });
    expect(findings.some(({ says }) => says.includes('refused 1 mail for good'))).toBe(true);
    expect(takenLater).toBe(0);
  });
});
