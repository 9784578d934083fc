/** A mail provider with its server, and Afterword serving at a mailbox of it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { CLAIM_SUBJECT } from '../../lambdas/local/mailbox/claim.ts';
import { parseMessage } from '../../lambdas/mail/parse.ts';
import { Dovecot, PASSWORD } from '../mailbox/dovecot.ts';
import { AUTHSERV, openProvider, type Provider } from '../mailbox/provider.ts';
import { Served } from './serve.ts';
import { event, mixed, write } from './writing.ts';

export const SAM = 'sam@mail.example';

export interface Got {
  readonly subject: string;
  readonly replyTo: string;
  readonly id: string;
  readonly text: string;
}

export class AtMailbox {
  readonly dovecot: Dovecot;
  readonly provider: Provider;
  readonly served: Served;

  constructor(dovecot: Dovecot, provider: Provider, served: Served) {
    this.dovecot = dovecot;
    this.provider = provider;
    this.served = served;
  }

  async startAt(instant: string): Promise<void> {
    await this.served.kill();
    this.served.startsAt = Date.parse(instant);
    await this.served.start();
  }

  /** As Sam's mail program sends it. */
  async send(raw: Uint8Array, to: readonly string[]): Promise<void> {
    const transport = createTransport({
      host: '127.0.0.1',
      port: this.provider.port,
      auth: { user: SAM, pass: PASSWORD },
    });
    await transport.sendMail({ envelope: { from: SAM, to: [...to] }, raw: Buffer.from(raw) });
    transport.close();
  }

  async inbox(user = SAM, folder = 'INBOX'): Promise<readonly Got[]> {
    const client = await this.dovecot.other(user);
    try {
      const { exists } = await client.mailboxOpen(folder, { readOnly: true });
      const all = exists === 0 ? [] : await client.fetchAll('1:*', { source: true });
      const read = await Promise.all(
        all.map(async ({ source }) => {
          const { subject, replyTo, messageId, text } = await parseMessage(source ?? new Uint8Array());
          return { subject, replyTo: replyTo[0]?.address ?? '', id: messageId ?? '', text };
        }),
      );
      // Killed between the server's 250 and our note of it, the program sends again under the same Message-ID: that is one mail.
      return [...new Map(read.map((one) => [one.id, one])).values()].filter(({ subject }) => subject !== CLAIM_SUBJECT);
    } finally {
      client.close();
    }
  }

  async untilInbox(count: number): Promise<readonly Got[]> {
    for (let tries = 0; tries < 60; tries += 1) {
      const all = await this.inbox();
      if (all.length >= count) return all;
      await sleep(100);
    }
    throw new Error(
      `${(await this.inbox()).map(({ subject }) => subject).join(' | ')}\n${this.served.output.join('')}`,
    );
  }

  async untilPutAway(own: string, count: number): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      if (
        (await this.dovecot.subjects(own, 'INBOX')).length === 0 &&
        (await this.inbox(own, 'Afterword/Done')).length === count
      )
        return;
      await sleep(100);
    }
    throw new Error(`it was not put away\n${this.served.output.join('')}`);
  }

  async stop(): Promise<void> {
    await this.served.stop();
    await this.provider.close();
    await this.dovecot.stop();
  }
}

/** A mailbox of Afterword's own beside Sam's, at one provider. */
export async function besideSam(own: string, dropsPlus: boolean, more: readonly string[] = []): Promise<AtMailbox> {
  const dovecot = await new Dovecot().start();
  const provider = await openProvider(dovecot, [SAM, own], dropsPlus);
  const served = new Served(
    [
      ...['--mailbox', dovecot.url(own), '--send', provider.url(own), '--candidate', SAM],
      ...['--from', `Afterword <${own}>`, '--authserv-id', AUTHSERV, '--zone', 'America/New_York', ...more],
    ],
    { AFTERWORD_MAILBOX_PASSWORD: PASSWORD, AFTERWORD_SEND_PASSWORD: PASSWORD },
  );
  return new AtMailbox(dovecot, provider, served);
}

/** An invite by Google, as Sam forwards it. */
export const forward = (own: string): Uint8Array =>
  write({
    from: `Sam Lee <${SAM}>`,
    to: own,
    subject: 'Fwd: Interview with Acme',
    at: Date.parse('2026-11-30T15:00:00Z'),
    body: `Content-Type: ${mixed('Content-Type: text/plain\n\nSee below.', `Content-Type: text/calendar; method=REQUEST\n\n${event({ uid: 'one@google.com', employer: 'Acme' }).replaceAll('sam@home.example', SAM)}`).replace(/^Content-Type: /, '')}`,
  });
/** Sam's answer to a mail of ours. */
export const answer = (to: Got, text: string, at: string): Uint8Array =>
  write({
    from: `Sam Lee <${SAM}>`,
    to: to.replyTo,
    subject: `Re: ${to.subject}`,
    at: Date.parse(at),
    headers: [`In-Reply-To: ${to.id}`, `References: ${to.id}`],
    text,
  });
