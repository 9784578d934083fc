/** Notes in Drafts of a real Dovecot: newer for older, away when sent or skipped, and never what its owner touched. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Connection, connect } from '../../lambdas/local/mailbox/connection.ts';
import { type DraftsOf, replaceOlder, syncDrafts } from '../../lambdas/local/mailbox/drafts.ts';
import { type Note, openNotesFile } from '../../lambdas/local/mailbox/notes-file.ts';
import { readMailboxPlace } from '../../lambdas/local/mailbox/place.ts';
import { Dovecot, mustSkip, PASSWORD } from './dovecot.ts';
import { openLine } from './line.ts';
import { dataFolder, removeFolder } from './watching.ts';

const note = (subject: string, to = 'priya@acme.example'): Note => ({
  application: 'a1',
  to,
  person: 'Priya Shah',
  subject,
  text: `Dear Priya,\n\n${subject}`,
  draft: null,
  isTheirs: false,
});

describe.skipIf(mustSkip)('drafts', { timeout: 30_000 }, () => {
  let dovecot: Dovecot;
  let connection: Connection;
  let data = '';
  let user = 0;
  let open = true;
  let of: DraftsOf;
  beforeAll(async () => {
    dovecot = await new Dovecot().start();
  });
  afterAll(() => dovecot.stop());
  beforeEach(async () => {
    user += 1;
    open = true;
    data = await dataFolder();
    connection = await connect(readMailboxPlace(dovecot.url(`user${user}`, 'Afterword')), { pass: PASSWORD });
    of = {
      file: await openNotesFile(data, () => {}),
      account: 'sam@mail.example',
      name: async () => 'Sam Lee',
      bcc: null,
      isOpen: () => open,
      now: Date.now,
    };
  });
  afterEach(async () => {
    connection.close();
    await removeFolder(data);
  });
  const offer = async (...notes: readonly Note[]): Promise<void> => {
    await replaceOlder(connection, of.file, notes);
    await syncDrafts(connection, of);
  };
  const drafts = () => dovecot.subjects(`user${user}`, 'Drafts');

  it('a newer version takes the place of the older, and the same one is there once', async () => {
    await offer(note('first'), note('for Tom', 'tom@acme.example'));
    await offer(note('second'));
    await offer(note('second'));
    expect(await drafts()).toEqual(['for Tom', 'second']);
  });

  it('what was put there before a crash is not put there again', async () => {
    await offer(note('first'));
    await of.file.change(({ notes }) => ({ notes: notes.map((one) => ({ ...one, draft: null })) }));
    await syncDrafts(connection, of);
    expect(await drafts()).toEqual(['first']);
  });

  it.each([false, true])(
    'the newer version is there after a crash in between as well; touched meanwhile: %s',
    async (touched) => {
      await offer(note('first'));
      const dies = async (uids: readonly number[]): Promise<void> => {
        await connection.remove(uids);
        throw new Error('killed');
      };
      await expect(replaceOlder({ ...connection, remove: dies }, of.file, [note('second')])).rejects.toThrow('killed');
      expect(await drafts()).toEqual([]);
      if (touched) {
        // Undone by a program that had it open.
        const client = await dovecot.other(`user${user}`);
        const { messageId } = of.file.now().notes[0]?.draft ?? {};
        await client.append('Drafts', `Message-ID: ${messageId}\r\nSubject: mine\r\n\r\nMine.\r\n`, ['\\Draft']);
        client.close();
      }
      await offer(note('second'));
      expect(await drafts()).toEqual([touched ? 'mine' : 'second']);
    },
  );

  it('Drafts that was renamed is found again by its use, in the same connection', async () => {
    const line = await openLine(dovecot.port);
    connection.close();
    const place = `imap://user${user}@127.0.0.1:${line.port}/Afterword`;
    connection = await connect(readMailboxPlace(place), { pass: PASSWORD });
    for (const command of ['SELECT', 'APPEND']) {
      let left = 1;
      line.answer = (asked) => {
        if (!asked.startsWith(`${command} Drafts`) || left === 0) return null;
        left -= 1;
        return `NO [${command === 'SELECT' ? 'NONEXISTENT' : 'TRYCREATE'}] Mailbox doesn't exist: Drafts`;
      };
      await offer(note(command, `${command}@acme.example`));
      expect(left).toBe(0);
    }
    expect(await drafts()).toEqual(['SELECT', 'APPEND']);
    await line.close();
  });

  it('is taken away when it is not to be sent any more', async () => {
    await offer(note('first'));
    open = false;
    await syncDrafts(connection, of);
    expect(await drafts()).toEqual([]);
    expect(of.file.now().notes).toEqual([]);
  });

  it.each(['changed', 'thrown away'])('what its owner has %s is theirs', async (how) => {
    await offer(note('first'));
    const client = await dovecot.other(`user${user}`);
    await client.mailboxOpen('Drafts');
    const found = await client.fetchOne('*', { source: true });
    await client.messageDelete('1:*');
    const text = found === false ? '' : (found.source?.toString() ?? '');
    // A program that keeps the Message-ID of what is edited.
    if (how === 'changed') await client.append('Drafts', `${text}PS: one more thing.\r\n`, ['\\Draft']);
    client.close();
    await offer(note('second'));
    open = false;
    await syncDrafts(connection, of);
    expect(await drafts()).toEqual(how === 'changed' ? ['first'] : []);
  });
});
