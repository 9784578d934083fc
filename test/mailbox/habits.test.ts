/** The habits of large providers, as far as a server here can have them: Gmail's labels and limits, and servers that are busy. */
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../lambdas/local/mailbox/connection.ts';
import { openMark } from '../../lambdas/local/mailbox/mark.ts';
import { readMailboxPlace } from '../../lambdas/local/mailbox/place.ts';
import { removeOld } from '../../lambdas/local/mailbox/retention.ts';
import { letter } from './at-server.ts';
import { Dovecot, mustSkip, PASSWORD } from './dovecot.ts';
import type { Habits } from './dovecot-config.ts';
import { type Line, openLine } from './line.ts';
import {
  dataFolder,
  mailOnly,
  removeFolder,
  until,
  type Watching,
  type WatchingOptions,
  watching,
} from './watching.ts';

const NAMES = { Drafts: '[Gmail]/Entwürfe', Sent: '[Gmail]/Gesendet', Trash: '[Gmail]/Papierkorb' } as const;
const TOO_MANY = 'NO [ALERT] Too many simultaneous connections. (Failure)';
const OVER_LIMITS = 'NO [OVERQUOTA] Account exceeded command or bandwidth limits. (Failure)';
const THROTTLED = 'NO [THROTTLED] Account exceeded command or bandwidth limits. (Failure)';

describe.skipIf(mustSkip)('providers', { timeout: 60_000 }, () => {
  let dovecot: Dovecot;
  let line: Line;
  let data = '';
  const begun: Watching[] = [];

  async function open(habits: Habits = {}): Promise<void> {
    dovecot = await new Dovecot(habits).start();
    line = await openLine(dovecot.port);
  }
  /** Dovecot under Gmail's names, which announces Gmail's extension. What a client then asks for, and Dovecot does not know, is taken out. */
  async function openGmail(): Promise<void> {
    await open({ names: NAMES });
    line.change = {
      sent: (text) => text.replaceAll(' X-GM-MSGID', ''),
      said: (text) => text.replaceAll(/(CAPABILITY IMAP4rev1)/g, '$1 X-GM-EXT-1'),
    };
  }
  async function begin(more: Partial<WatchingOptions> = {}): Promise<Watching> {
    const one = await watching({ url: `imap://sam@127.0.0.1:${line.port}/`, data, ...more });
    begun.push(one);
    return one;
  }
  beforeEach(async () => {
    data = await dataFolder();
  });
  afterEach(async () => {
    for (const one of begun.splice(0)) await one.close();
    await line.close();
    await dovecot.stop();
    await removeFolder(data);
  });
  const inFolder = async (folder: string) => mailOnly(await dovecot.subjects('sam', folder));

  const isIn = (folder: string): boolean =>
    line.asked.findLast((asked) => asked.startsWith('SELECT'))?.includes(folder) === true;

  describe('Gmail', () => {
    it('mail that is deleted is gone from Trash as well, for what is only expunged stays in All Mail', async () => {
      await openGmail();
      await dovecot.deliver('sam', letter('old'));
      const one = await begin();
      await until(async () => one.handledMail.length === 1 && (await inFolder('INBOX')).length === 0);
      await until(async () => (await openMark(join(data, 'mailbox'), () => {})).now().put.length === 1);
      await one.close();
      const mark = await openMark(join(data, 'mailbox'), () => {});
      const connection = await connect(readMailboxPlace(`imap://sam@127.0.0.1:${line.port}/`), { pass: PASSWORD });
      await removeOld(connection, mark, Date.now() + 1000);
      connection.close();
      expect(line.asked.some((asked) => /^UID MOVE \d+ "?\[Gmail\]\/Papierkorb/.test(asked))).toBe(true);
      expect(await inFolder('Afterword/Done')).toEqual([]);
      expect(await inFolder('[Gmail]/Papierkorb')).toEqual([]);
    });

    it('in one’s own mailbox a draft that is not needed lies in Trash, which is never opened; names are told by use', async () => {
      await openGmail();
      const place = readMailboxPlace(`imap://sam@127.0.0.1:${line.port}/Afterword`);
      const connection = await connect(place, { pass: PASSWORD });
      await connection.append('drafts', Buffer.from(letter('a note')), ['\\Draft']);
      await connection.open('sent');
      await connection.open('drafts');
      await connection.remove(await connection.uidsFrom(1));
      connection.close();
      expect(await inFolder('[Gmail]/Entwürfe')).toEqual([]);
      expect(await inFolder('[Gmail]/Papierkorb')).toEqual(['a note']);
      const opened = line.asked.filter((asked) => /^(?:SELECT|EXAMINE|STATUS)/i.test(asked));
      expect(opened.join('\n')).not.toContain('Papierkorb');
    });

    it('a mail that gets a new number with each label it is moved to is put away once', async () => {
      await openGmail();
      const one = await begin({ takes: 1500 });
      await until(() => one.state().is === 'connected');
      const client = await dovecot.other('sam');
      await client.mailboxCreate('Label');
      await dovecot.deliver('sam', letter('moved'));
      await client.mailboxOpen('INBOX');
      await until(async () => (await openMark(join(data, 'mailbox'), () => {})).now().open.length === 1);
      await client.noop();
      await client.messageMove('1:*', 'Label');
      await client.mailboxOpen('Label');
      await client.messageMove('1:*', 'INBOX');
      client.close();
      await until(async () => (await inFolder('Afterword/Done')).length === 1);
      await until(async () => (await inFolder('INBOX')).length === 0);
      expect(await inFolder('Label')).toEqual([]);
    });
  });

  it.each([
    TOO_MANY,
    'NO [LIMIT] Rate limit hit',
    'NO [UNAVAILABLE] Temporary authentication failure.',
    'NO [THROTTLED]',
  ])('a login that is refused with %s is no wrong password', async (said) => {
    await open();
    line.answer = (asked) => (asked.startsWith('AUTHENTICATE') ? said : null);
    const one = await begin();
    await until(() => one.state().is === 'away');
    line.answer = null;
    await until(() => one.state().is === 'connected');
    expect(one.log.join()).not.toContain('refuses the password');
  });

  it('a server that lets one user have few connections is found again when one is free', async () => {
    await open({ connections: 1 });
    const phone = await dovecot.other('sam');
    const one = await begin();
    await until(() => one.state().is === 'away');
    expect(one.log).toEqual(['mailbox: cannot be reached; it is tried again, ever more seldom (LIMIT)']);
    phone.close();
    await until(() => one.state().is === 'connected');
  });

  it.each([OVER_LIMITS, THROTTLED, 'BAD Command Error. 12'])(
    'mail that a busy server does not hand over (%s) is asked for until it does, and none is passed over',
    async (said) => {
      await open();
      const one = await begin();
      await until(() => one.state().is === 'connected');
      let refused = 0;
      line.answer = (asked) => {
        if (!asked.startsWith('UID FETCH') || !isIn('INBOX')) return null;
        refused += 1;
        return said;
      };
      for (const subject of ['a', 'b', 'c']) await dovecot.deliver('sam', letter(subject));
      // More often than a mail is tried that the server cannot read.
      await until(() => refused > 6, 30_000);
      expect(one.handledMail).toEqual([]);
      line.answer = null;
      await until(() => one.handledMail.length === 3, 20_000);
      expect(one.handledMail).toEqual(['a', 'b', 'c']);
      expect(one.log.filter((what) => what.includes('does not hand over'))).toEqual([]);
    },
  );

  it('one mail that the server cannot read is passed over, once a later one has come', async () => {
    await open();
    const one = await begin();
    await until(() => one.state().is === 'connected');
    line.answer = (asked) => (/^UID FETCH 1 /.test(asked) && isIn('INBOX') ? 'NO [SERVERBUG] Internal error' : null);
    await dovecot.deliver('sam', letter('cannot be read'));
    await dovecot.deliver('sam', letter('can'));
    await until(() => one.handledMail.includes('can'), 20_000);
    expect(one.log.filter((what) => what.includes('does not hand over'))).toHaveLength(1);
    await until(async () => (await inFolder('Afterword/Done')).length === 1);
    expect(await inFolder('INBOX')).toEqual(['cannot be read']);
  });

  it('a server that ends a connection with BYE [THROTTLED] is tried again', async () => {
    await open();
    await dovecot.deliver('sam', letter('first'));
    let left = 3;
    line.answer = (asked) => {
      if (!asked.startsWith('UID SEARCH') || left === 0) return null;
      left -= 1;
      return '* BYE [THROTTLED] Session expired, please login again.';
    };
    const one = await begin();
    await until(async () => one.handledMail.length === 1 && (await inFolder('INBOX')).length === 0, 20_000);
  });

  it('without UIDPLUS nothing is expunged while anybody else has marked something as deleted, and nothing else is later', async () => {
    await open({ capability: 'IMAP4rev1 SASL-IR LITERAL+ ID ENABLE NAMESPACE LIST-EXTENDED SPECIAL-USE IDLE' });
    const place = readMailboxPlace(`imap://sam@127.0.0.1:${line.port}/Afterword`);
    const connection = await connect(place, { pass: PASSWORD });
    for (const subject of ['theirs', 'ours']) await connection.append('drafts', Buffer.from(letter(subject)), []);
    const phone = await dovecot.other('sam');
    await phone.mailboxOpen('Drafts');
    await phone.messageFlagsAdd('1', ['\\Deleted']);
    await connection.open('drafts');
    await connection.remove([2]);
    expect(await inFolder('Drafts')).toEqual(['theirs', 'ours']);
    await phone.messageFlagsRemove('1', ['\\Deleted']);
    phone.close();
    await connection.open('drafts');
    await connection.remove([2]);
    connection.close();
    expect(await inFolder('Drafts')).toEqual(['theirs']);
  });
});
