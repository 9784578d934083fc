/** The main job by a mailbox at a real Dovecot: the program is killed three times on the way, and nothing is lost or there twice. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { afterEach, describe, expect, it } from 'vitest';
import { parseMessage } from '../../lambdas/mail/parse.ts';
import { Dovecot, mustSkip, PASSWORD } from '../mailbox/dovecot.ts';
import { AUTHSERV, openProvider, type Provider } from '../mailbox/provider.ts';
import { Served } from './serve.ts';
import { event, mixed, write } from './writing.ts';

const SAM = 'sam@mail.example';

interface Got {
  readonly subject: string;
  readonly replyTo: string;
  readonly id: string;
  readonly text: string;
}

describe.skipIf(mustSkip)('the main job by mailbox', { timeout: 60_000 }, () => {
  let dovecot: Dovecot;
  let provider: Provider;
  let served: Served;

  async function begin(own: string, dropsPlus: boolean, more: readonly string[] = []): Promise<void> {
    dovecot = await new Dovecot().start();
    provider = await openProvider(dovecot, [SAM, own], dropsPlus);
    served = new Served(
      [
        ...['--mailbox', dovecot.url(own), '--send', provider.url(own), '--candidate', SAM],
        ...['--from', `Afterword <${own}>`, '--authserv-id', AUTHSERV, '--zone', 'America/New_York', ...more],
      ],
      { AFTERWORD_MAILBOX_PASSWORD: PASSWORD, AFTERWORD_SEND_PASSWORD: PASSWORD },
    );
  }
  const startAt = async (instant: string): Promise<void> => {
    await served.kill();
    served.startsAt = Date.parse(instant);
    await served.start();
  };
  /** As Sam's mail program sends it. */
  async function send(raw: Uint8Array, to: readonly string[]): Promise<void> {
    const transport = createTransport({ host: '127.0.0.1', port: provider.port, auth: { user: SAM, pass: PASSWORD } });
    await transport.sendMail({ envelope: { from: SAM, to: [...to] }, raw: Buffer.from(raw) });
    transport.close();
  }
  async function inbox(user = SAM, folder = 'INBOX'): Promise<readonly Got[]> {
    const client = await dovecot.other(user);
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
      return [...new Map(read.map((one) => [one.id, one])).values()];
    } finally {
      client.close();
    }
  }
  async function untilInbox(count: number): Promise<readonly Got[]> {
    for (let tries = 0; tries < 60; tries += 1) {
      const all = await inbox();
      if (all.length >= count) return all;
      await sleep(100);
    }
    throw new Error(`${(await inbox()).map(({ subject }) => subject).join(' | ')}\n${served.output.join('')}`);
  }
  async function untilPutAway(own: string, count: number): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      if ((await dovecot.subjects(own, 'INBOX')).length === 0 && (await inbox(own, 'Afterword/Done')).length === count)
        return;
      await sleep(100);
    }
    throw new Error(`it was not put away\n${served.output.join('')}`);
  }
  const forward = (own: string): Uint8Array =>
    write({
      from: `Sam Lee <${SAM}>`,
      to: own,
      subject: 'Fwd: Interview with Acme',
      at: Date.parse('2026-11-30T15:00:00Z'),
      body: `Content-Type: ${mixed('Content-Type: text/plain\n\nSee below.', `Content-Type: text/calendar; method=REQUEST\n\n${event({ uid: 'one@google.com', employer: 'Acme' })}`).replace(/^Content-Type: /, '')}`,
    });
  const answer = (to: Got, text: string, at: string): Uint8Array => {
    return write({
      from: `Sam Lee <${SAM}>`,
      to: to.replyTo,
      subject: `Re: ${to.subject}`,
      at: Date.parse(at),
      headers: [`In-Reply-To: ${to.id}`, `References: ${to.id}`],
      text,
    });
  };

  afterEach(async () => {
    await served.stop();
    await provider.close();
    await dovecot.stop();
  });

  it.each([
    ['that keeps a plus', 'aw.sam@mail.example', false],
    ['that drops it', 'afterword.of.sam.lee@mail.example', true],
  ])('at a provider %s', async (_, own, dropsPlus) => {
    await begin(own, dropsPlus, dropsPlus ? ['--no-plus'] : []);
    await startAt('2026-11-30T15:00:00Z');
    await send(forward(own), [own]);
    await sleep(150);
    await served.kill();

    await startAt('2026-11-30T15:02:00Z');
    const [, confirm] = await untilInbox(2);
    expect(confirm?.subject).toContain('Acme');
    expect(confirm?.replyTo).toMatch(dropsPlus ? own : /^aw\.sam\+r[0-9a-v]{48}@mail\.example$/);
    await untilPutAway(own, 1);

    // The laptop slept over the interview.
    await startAt('2026-12-01T18:30:00Z');
    const before = await untilInbox(3);
    const debrief = before.at(-1);
    if (debrief === undefined) throw new Error('no debrief');
    await send(
      answer(debrief, 'Priya: the migration to Postgres\nTom: on-call\nit went great', '2026-12-01T18:31:00Z'),
      [debrief.replyTo],
    );
    await sleep(100);
    await served.kill();

    await startAt('2026-12-01T18:33:00Z');
    const notes = (await untilInbox(4)).at(-1);
    expect(notes?.text).toContain('migration to Postgres');
    await untilPutAway(own, 2);

    // The note itself is sent to Priya, with a hidden copy for Afterword.
    const draft = (await served.mails()).at(-1)?.drafts.find(({ person }) => person.includes('Priya'));
    const note = write({
      from: `Sam Lee <${SAM}>`,
      to: 'priya@acme.example',
      subject: draft?.subject ?? '',
      at: Date.parse('2026-12-01T18:40:00Z'),
      text: draft?.text ?? '',
    });
    await send(note, ['priya@acme.example', own]);
    const noted = (await untilInbox(5)).at(-1);
    expect(noted?.text).toContain('Priya');
    expect(provider.left.map(({ to }) => to)).toEqual([['priya@acme.example']]);
    await served.kill();

    await startAt('2026-12-08T15:00:00Z');
    const all = await untilInbox(6);
    expect(all.at(-1)?.text).toMatch(/timing|expected|process/);
    await untilPutAway(own, 3);
    const steps = (await served.mails()).map(({ step }) => step);
    expect(steps).toEqual(['welcome', 'confirm', 'debrief', 'thank', 'answer', 'status-check']);
    expect(await inbox()).toHaveLength(6);
    expect(await served.applications()).toHaveLength(1);
  });
});
