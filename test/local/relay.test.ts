import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCandidate } from '../../lambdas/application/account.ts';
import { openRelay } from '../../lambdas/local/relay.ts';
import { openTransport, readMailServer } from '../../lambdas/local/transport.ts';
import type { OutboundMail } from '../../lambdas/ports.ts';
import { recipientOf } from '../../lambdas/recipient.ts';

const folder = mkdtempSync(join(tmpdir(), 'afterword-relay-'));

/** A mail server that answers what the next of `answers` says, and takes everything after that. */
const taken: string[] = [];
const answers: number[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, _session, done) => {
    let text = '';
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    stream.on('end', () => {
      const code = answers.shift();
      if (code === undefined) taken.push(text);
      done(code === undefined ? null : Object.assign(new Error('not now'), { responseCode: code }));
    });
  },
});
let url = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

const to = recipientOf(openCandidate('aa', 'sam@home.example', null, 0), null);
const mail = (id: string): OutboundMail => {
  if (to === null) throw new Error('a candidate has an address');
  return {
    id,
    candidate: 'aa',
    application: null,
    step: 'welcome',
    from: 'Afterword <hello@afterword.example>',
    to,
    replyTo: 're+x@afterword.example',
    subject: `Welcome ${id}`,
    text: 'x',
    html: '<p>x</p>',
    headers: { 'Auto-Submitted': 'auto-generated' },
    attachments: [],
    drafts: [],
  };
};

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !holds(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(holds()).toBe(true);
}

/** What lies in the outbox; `carry` puts it there as well. */
const lies = new Map<string, OutboundMail>();
function boxOf(mails: readonly OutboundMail[]) {
  for (const one of mails) lies.set(one.id, one);
  return {
    ids: () => mails.map(({ id }) => id),
    find: async (id: string) => {
      const found = lies.get(id);
      return found === undefined ? null : { mail: found, at: 0 };
    },
  };
}
/** Puts it into the outbox. */
const posted = (id: string): string => {
  lies.set(id, mail(id));
  return id;
};

const open = async (name: string, outbox: readonly OutboundMail[], log: string[] = []) =>
  openRelay(
    join(folder, name),
    { transport: await openTransport(readMailServer(url, '--relay'), null), log: ({ what }) => log.push(what) },
    boxOf(outbox),
  );

describe('the relay', () => {
  it('really sends, under a Message-ID that is the same for every copy', async () => {
    const relay = await open('one', []);
    relay.carry(posted('m1'));
    await until(() => taken.some((text) => text.includes('Welcome m1')));
    expect(taken.at(-1)).toContain('Message-ID: <m1@afterword.example>');
    expect(taken.at(-1)).toContain('Auto-Submitted: auto-generated');
    await relay.close();
  });

  it('tries again what was not taken, and gives up what was refused for good', async () => {
    const log: string[] = [];
    const relay = await open('two', [], log);
    answers.push(451, 550);
    relay.carry(posted('m2'));
    relay.carry(posted('m3'));
    await until(() => taken.some((text) => text.includes('Welcome m2')));
    expect(log).toContain('relay: refused for good, not tried again');
    await relay.close();
    // After a restart the refused one stays refused, and the sent one is not sent again.
    const before = taken.length;
    const again = await open('two', [mail('m2'), mail('m3'), mail('m4')]);
    await until(() => taken.length > before);
    await again.close();
    expect(taken.slice(before).map((text) => /Subject: (.*)/.exec(text)?.[1])).toEqual(['Welcome m4']);
  });

  it('never sends after the fact what was only tried out on this machine', async () => {
    const before = taken.length;
    const relay = await open('three', [mail('m5')]);
    relay.carry(posted('m6'));
    await until(() => taken.length > before);
    await relay.close();
    expect(taken.slice(before).map((text) => /Subject: (.*)/.exec(text)?.[1])).toEqual(['Welcome m6']);
  });
});
