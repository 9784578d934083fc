/** The main job by a mailbox at a real Dovecot: the program is killed three times on the way, and nothing is lost or there twice. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { parseMessage } from '../../lambdas/mail/parse.ts';
import { Dovecot, mustSkip, PASSWORD } from '../mailbox/dovecot.ts';
import { openLine } from '../mailbox/line.ts';
import { AUTHSERV, openProvider } from '../mailbox/provider.ts';
import { AtMailbox, answer, besideSam, forward, SAM } from './at-mailbox.ts';
import { Served } from './serve.ts';
import { event, write } from './writing.ts';

describe.skipIf(mustSkip)('the main job by mailbox', { timeout: 180_000 }, () => {
  let at: AtMailbox;

  afterEach(() => at.stop());

  it.each([
    ['that keeps a plus', 'aw.sam@mail.example', false],
    ['that drops it', 'afterword.of.sam.lee@mail.example', true],
  ])('at a provider %s', async (_, own, dropsPlus) => {
    at = await besideSam(own, dropsPlus, dropsPlus ? ['--no-plus'] : []);
    await at.startAt('2026-11-30T15:00:00Z');
    await at.send(forward(own), [own]);
    await sleep(150);
    await at.served.kill();

    await at.startAt('2026-11-30T15:02:00Z');
    const [, confirm] = await at.untilInbox(2);
    expect(confirm?.subject).toContain('Acme');
    expect(confirm?.replyTo).toMatch(dropsPlus ? own : /^aw\.sam\+r[0-9a-v]{48}@mail\.example$/);
    await at.untilPutAway(own, 1);

    // The laptop slept over the interview.
    await at.startAt('2026-12-01T18:30:00Z');
    const before = await at.untilInbox(3);
    const debrief = before.at(-1);
    if (debrief === undefined) throw new Error('no debrief');
    await at.send(
      answer(debrief, 'Priya: the migration to Postgres\nTom: on-call\nit went great', '2026-12-01T18:31:00Z'),
      [debrief.replyTo],
    );
    await sleep(100);
    await at.served.kill();

    await at.startAt('2026-12-01T18:33:00Z');
    const notes = (await at.untilInbox(4)).at(-1);
    expect(notes?.text).toContain('migration to Postgres');
    await at.untilPutAway(own, 2);

    // The note itself is sent to Priya, with a hidden copy for Afterword.
    const draft = (await at.served.mails()).at(-1)?.drafts.find(({ person }) => person.includes('Priya'));
    const note = write({
      from: `Sam Lee <${SAM}>`,
      to: 'priya@acme.example',
      subject: draft?.subject ?? '',
      at: Date.parse('2026-12-01T18:40:00Z'),
      text: draft?.text ?? '',
    });
    await at.send(note, ['priya@acme.example', own]);
    const noted = (await at.untilInbox(5)).at(-1);
    expect(noted?.text).toContain('Priya');
    expect(at.provider.left.map(({ to }) => to)).toEqual([['priya@acme.example']]);
    await at.served.kill();

    await at.startAt('2026-12-08T15:00:00Z');
    const all = await at.untilInbox(6);
    expect(all.at(-1)?.text).toMatch(/timing|expected|process/);
    await at.untilPutAway(own, 3);
    const steps = (await at.served.mails()).map(({ step }) => step);
    expect(steps).toEqual(['welcome', 'confirm', 'debrief', 'thank', 'answer', 'status-check']);
    expect(await at.inbox()).toHaveLength(6);
    expect(await at.served.applications()).toHaveLength(1);

    // Whoever has everything deleted leaves nothing in the mailbox either.
    const last = all.at(-1);
    if (last === undefined) throw new Error('no mail');
    await at.send(answer(last, 'delete everything', '2026-12-08T15:05:00Z'), [last.replyTo]);
    const asks = (await at.untilInbox(7)).at(-1);
    if (asks === undefined) throw new Error('it is not asked');
    const yes = `delete everything\n\n> ${asks.text.split('\n').join('\n> ')}`;
    await at.send(answer(asks, yes, '2026-12-08T15:06:00Z'), [asks.replyTo]);
    expect((await at.untilInbox(8)).at(-1)?.subject).toContain('Goodbye');
    await at.untilPutAway(own, 0);
    expect(await at.served.applications()).toEqual([]);
  });

  it('a press on the page of a tap is heard, where nothing is kept behind a plus as well', async () => {
    const own = 'afterword.of.sam.lee@mail.example';
    at = await besideSam(own, true, ['--no-plus', '--tap-page', 'https://taps.example']);
    await at.startAt('2026-11-30T15:00:00Z');
    await at.send(forward(own), [own]);
    await at.untilInbox(2);
    const html = (await at.served.mails()).at(-1)?.html ?? '';
    const tap = /href="https:\/\/taps\.example\/([^"]*say=that\+is\+not\+an\+interview[^"]*)"/.exec(html)?.[1];
    const pressed = await fetch(`${at.served.page}${tap?.replaceAll('&amp;', '&')}`, {
      method: 'POST',
      body: new URLSearchParams({ press: 'yes' }),
    });
    expect(await pressed.text()).toContain('<h1>Noted: “<bdi>that is not an interview</bdi>”</h1>');
    expect((await at.untilInbox(3)).at(-1)?.subject).toBe('Acme: that is not an interview, so I won’t write about it');
    await at.untilPutAway(own, 1);
  });

  it('in one’s own mailbox: moved by hand, drafts in Drafts, one sent by hand and noticed', async () => {
    const dovecot = await new Dovecot().start();
    const provider = await openProvider(dovecot, [SAM]);
    // All of it in the past: a server dates nothing into the future.
    const line = await openLine(dovecot.port);
    const mailbox = `imap://${encodeURIComponent(SAM)}@127.0.0.1:${line.port}/Afterword`;
    const served = new Served(
      [
        ...['--mailbox', mailbox, '--send', provider.url(SAM), '--authserv-id', AUTHSERV],
        ...['--zone', 'America/New_York', '--drafts', '--notice-sent'],
      ],
      { AFTERWORD_MAILBOX_PASSWORD: PASSWORD, AFTERWORD_SEND_PASSWORD: PASSWORD },
    );
    at = new AtMailbox(dovecot, provider, served);
    const client = await dovecot.other(SAM);
    await client.mailboxCreate('Afterword');
    const move = async (subject: string): Promise<void> => {
      await client.mailboxOpen('INBOX');
      const found = await client.search({ subject }, { uid: true });
      await client.messageMove((found || []).join(','), 'Afterword', { uid: true });
    };
    const drafts = () => at.inbox(SAM, 'Drafts');
    const until = async (what: () => Promise<boolean>): Promise<void> => {
      for (let tries = 0; tries < 100; tries += 1) {
        if (await what()) return;
        await sleep(100);
      }
      throw new Error(`it did not come to that\n${served.output.join('')}\n${line.asked.slice(-30).join('\n')}`);
    };

    await at.startAt('2026-10-26T15:00:00Z');
    const invite = write({
      from: 'Dana Cole <dana@acme.example>',
      to: SAM,
      subject: 'Invitation: Interview',
      id: '<invite-1@acme.example>',
      at: Date.parse('2026-10-26T14:00:00Z'),
      body: `Content-Type: text/calendar; method=REQUEST\n\n${event({ uid: 'one@google.com', employer: 'Acme', start: '20261027T120000' }).replaceAll('sam@home.example', SAM)}`,
    });
    await dovecot.deliver(SAM, Buffer.from(invite).toString());
    await dovecot.deliver(SAM, 'From: mum@home.example\r\nSubject: private\r\nMessage-ID: <p@x>\r\n\r\nPrivate.\r\n');
    await move('Invitation');
    const before = await at.untilInbox(3);
    expect(before.map(({ subject }) => subject)).toEqual([
      'private',
      expect.stringContaining('Welcome'),
      expect.stringContaining('Acme'),
    ]);
    await served.kill();

    await at.startAt('2026-10-27T18:30:00Z');
    const debrief = (await at.untilInbox(4)).at(-1);
    if (debrief === undefined) throw new Error('no debrief');
    expect(debrief.replyTo).toBe('sam+afterword@mail.example');
    await at.send(
      answer(debrief, 'Priya: the migration to Postgres\nTom: on-call\nit went great', '2026-10-27T18:31:00Z'),
      [debrief.replyTo],
    );
    await until(async () => (await at.inbox()).some(({ subject }) => subject.startsWith('Re: ')));
    await move('Re: ');
    await until(async () => (await drafts()).length === 2);
    await served.kill();

    const all = await client
      .mailboxOpen('Drafts')
      .then(() => client.fetchAll('1:*', { source: true, flags: true, uid: true }));
    const [priya, tom] = await Promise.all(
      ['priya@acme.example', 'tom@acme.example'].map(async (address) => {
        for (const one of all) {
          const message = await parseMessage(one.source ?? new Uint8Array());
          if (message.to[0]?.address === address) return { ...one, message };
        }
        throw new Error(`no draft to ${address}`);
      }),
    );
    if (priya === undefined || tom === undefined) throw new Error('no drafts');
    expect(priya.message.text).toContain('migration to Postgres');
    expect(priya.message.from?.address).toBe(SAM);
    expect(priya.message.inReplyTo).toBe('<invite-1@acme.example>');
    expect([...(priya.flags ?? [])]).toContain('\\Draft');

    // Sam's phone sends the draft: it leaves Drafts and lies in Sent.
    await client.messageDelete(String(priya.uid), { uid: true });
    await at.send(priya.source ?? new Uint8Array(), ['priya@acme.example']);
    const sentAt = new Date('2026-10-27T18:42:00Z');
    await client.append('Sent', priya.source ?? Buffer.alloc(0), ['\\Seen'], sentAt);
    const toMum = 'From: sam@mail.example\r\nTo: mum@home.example\r\nSubject: private\r\n\r\nHi\r\n';
    await client.append('Sent', toMum, ['\\Seen'], sentAt);

    await at.startAt('2026-10-27T18:45:00Z');
    await until(async () =>
      (await served.mails()).some(({ step, text }) => step === 'answer' && text.includes('sent to Priya')),
    );
    expect((await drafts()).map(({ subject }) => subject)).toEqual([tom.message.subject]);

    // What is skipped is taken away again.
    const noted = (await at.inbox()).at(-1);
    if (noted === undefined) throw new Error('no answer');
    await at.send(answer(noted, 'skip Tom', '2026-10-27T18:50:00Z'), [noted.replyTo]);
    await until(async () => (await at.inbox()).some(({ subject }) => subject === `Re: ${noted.subject}`));
    await move(`Re: ${noted.subject}`);
    await until(async () => (await drafts()).length === 0);

    const opened = line.asked.filter((asked) => /^(?:SELECT|EXAMINE|STATUS)/i.test(asked));
    expect(new Set(opened.map((asked) => asked.split(/\s/)[1]))).toEqual(new Set(['Afterword', 'Drafts', 'Sent']));
    const searched = line.asked.filter((asked) => /SEARCH.* TO /i.test(asked));
    for (const asked of searched) expect(asked).toMatch(/@acme\.example/);
    client.close();
    await line.close();
  });
});
