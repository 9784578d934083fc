/** Tokens in place of a password (XOAUTH2), at a real Dovecot that asks its token server, and at an SMTP server: they expire, and the command fails. */
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { afterwards, folder } from '../local/serving.ts';
import { Served } from '../story/serve.ts';
import { letter } from './at-server.ts';
import { Dovecot, mustSkip } from './dovecot.ts';
import { openLine } from './line.ts';
import { AUTHSERV, openProvider } from './provider.ts';
import { until } from './watching.ts';

const OWN = 'aw.sam@mail.example';
const SAM = 'sam@home.example';

describe.skipIf(mustSkip)('a mailbox by token', { timeout: 90_000 }, () => {
  const good = new Set<string>();
  afterEach(() => good.clear());

  /** Says whether a token is good, and whose it is. RFC 7662 */
  async function openTokenServer(): Promise<string> {
    const server = createServer(async (asked, answer) => {
      let body = '';
      for await (const chunk of asked) body += chunk;
      const active = good.has(new URLSearchParams(body).get('token') ?? '');
      answer.setHeader('content-type', 'application/json');
      answer.end(JSON.stringify(active ? { active, username: OWN } : { active }));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    afterwards(async () => void server.close());
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }

  it('lives through a token that expires, a command that fails, and a token that is refused', async () => {
    const dovecot = await new Dovecot({ tokens: await openTokenServer() }).start();
    afterwards(() => dovecot.stop());
    const provider = await openProvider(dovecot, [OWN], false, good);
    afterwards(provider.close);
    const line = await openLine(dovecot.port);
    afterwards(line.close);
    const file = join(await folder(), 'token');
    const issue = async (token: string): Promise<void> => {
      good.clear();
      good.add(token);
      await writeFile(file, `${token}\n`);
    };
    await issue('first');
    const served = new Served([
      ...['--mailbox', `imap://${encodeURIComponent(OWN)}@127.0.0.1:${line.port}/`, '--send', provider.url(OWN)],
      ...[
        '--from',
        `Afterword <${OWN}>`,
        '--candidate',
        SAM,
        '--token-command',
        `cat ${file}`,
        '--authserv-id',
        AUTHSERV,
      ],
    ]);
    afterwards(() => served.stop());
    await served.start();
    let count = 0;
    const answered = async (): Promise<void> => {
      count += 1;
      const before = provider.left.length;
      const mail = letter(`help ${count}`, 'help').replace('sam.afterword@mail.example', OWN);
      const results = `${AUTHSERV}; spf=pass smtp.mailfrom=${SAM}; dmarc=pass header.from=home.example`;
      const raw = `Delivered-To: ${OWN}\r\nAuthentication-Results: ${results}\r\n${mail}`;
      await dovecot.deliverAs(OWN, raw, SAM);
      await until(() => provider.left.length > before, 40_000).catch(() => {
        throw new Error(`it was not answered\n${served.output.join('')}`);
      });
    };
    await answered();

    // The hour is over: the server ends the connection, and takes no former token.
    await issue('second');
    line.cut();
    await answered();

    // The program that renews it is locked: it prints nothing.
    await rm(file);
    line.cut();
    await until(() => served.output.join('').includes('there is no token to log in with'), 20_000);
    expect(served.output.join('')).toContain('--token-command ended with 1');
    await issue('third');
    await answered();

    // It goes on printing one that was revoked: that is said as a refusal, once.
    good.clear();
    line.cut();
    await until(() => served.output.join('').includes('the server refuses the password or token'), 20_000);
    expect(served.output.join('').match(/refuses the password/g)).toHaveLength(1);
    expect(served.output.join('')).not.toMatch(/first|second|third/);
  });
});
