/** What the mailbox adapter keeps, whatever IMAP server it talks to. */

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLAIM_SUBJECT } from '../../lambdas/local/mailbox/claim.ts';
import { connect } from '../../lambdas/local/mailbox/connection.ts';
import { openMark } from '../../lambdas/local/mailbox/mark.ts';
import { readMailboxPlace } from '../../lambdas/local/mailbox/place.ts';
import { removeOld } from '../../lambdas/local/mailbox/retention.ts';
import { PASSWORD } from './dovecot.ts';
import { openLine } from './line.ts';
import type { ImapServer } from './server.ts';
import {
  dataFolder,
  mailOnly,
  removeFolder,
  until,
  type Watching,
  type WatchingOptions,
  watching,
} from './watching.ts';

export const letter = (subject: string, more = 'Text.'): string =>
  `From: Sam Lee <sam@home.example>\r\nTo: sam.afterword@mail.example\r\nSubject: ${subject}\r\nMessage-ID: <${subject.replace(/\W/g, '.')}@home.example>\r\nDate: Tue, 1 Dec 2026 10:00:00 +0000\r\n\r\n${more}\r\n`;

let users = 0;

export function mailboxKeepsItsWord(name: string, open: () => Promise<ImapServer>): void {
  describe(`a mailbox at ${name}`, { timeout: 120_000 }, () => {
    let server: ImapServer;
    beforeAll(async () => {
      server = await open();
    }, 60_000);
    afterAll(() => server.stop());

    /** A user of its own for each test, for several go on at once. */
    async function here(finished: (after: () => Promise<void>) => void) {
      users += 1;
      const user = `user${users}`;
      await server.addUser(user);
      const data = await dataFolder();
      const line = await openLine(server.port);
      const begun: Watching[] = [];
      finished(async () => {
        for (const one of begun) await one.close();
        await line.close();
        await removeFolder(data);
      });
      const url = (folder = ''): string => `imap://${user}@127.0.0.1:${line.port}/${folder}`;
      return {
        user,
        data,
        line,
        url,
        begin: async (more: Partial<WatchingOptions> = {}): Promise<Watching> => {
          const one = await watching({ url: url(), data, ...more });
          begun.push(one);
          return one;
        },
        inFolder: async (folder: string): Promise<readonly string[]> => mailOnly(await server.subjects(user, folder)),
      };
    }

    it.concurrent('takes what lies there and what comes, and puts it away as it ended', async ({ onTestFinished }) => {
      const { user, begin, inFolder } = await here(onTestFinished);
      await server.deliver(user, letter('first'));
      const one = await begin();
      await until(() => one.handledMail.length === 1);
      await server.deliver(user, letter('second'));
      await server.deliver(user, letter('please refuse'));
      await until(() => one.handledMail.length === 3);
      await until(async () => (await inFolder('INBOX')).length === 0);
      expect(one.handledMail).toEqual(['first', 'second', 'please refuse']);
      expect(await inFolder(server.named('Afterword', 'Done'))).toEqual(['first', 'second']);
      expect(await inFolder(server.named('Afterword', 'Refused'))).toEqual(['please refuse']);
    });

    it('hears of new mail within two seconds, and asks the server nothing meanwhile where it has IDLE', async ({
      onTestFinished,
    }) => {
      const { user, line, begin } = await here(onTestFinished);
      const one = await begin({ patience: { connect: 2000, silence: 20_000 } });
      await until(() => one.state().is === 'connected' && line.asked.at(-1) === 'IDLE');
      const before = line.asked.length;
      const began = performance.now();
      await server.deliver(user, letter('now'));
      await until(() => one.handledMail.length === 1);
      expect(performance.now() - began).toBeLessThan(2000);
      expect(before).toBeGreaterThan(0);
    });

    it.concurrent('looks now and then where there is no IDLE', async ({ onTestFinished }) => {
      const { user, begin } = await here(onTestFinished);
      const without = await server.withoutIdle?.();
      if (without === undefined) return;
      try {
        await without.addUser(user);
        const one = await begin({ url: `imap://${user}@127.0.0.1:${without.port}/`, pollEvery: 200 });
        await until(() => one.state().is === 'connected');
        await without.deliver(user, letter('polled'));
        await until(() => one.handledMail.includes('polled'));
      } finally {
        await without.stop();
      }
    });

    it.concurrent('a restart reads nothing twice and misses nothing', async ({ onTestFinished }) => {
      const { user, begin, inFolder } = await here(onTestFinished);
      await server.deliver(user, letter('one'));
      const first = await begin();
      await until(async () => (await inFolder('INBOX')).length === 0 && first.handledMail.length === 1);
      await first.close();
      await server.deliver(user, letter('two'));
      const second = await begin();
      await until(() => second.handledMail.length > 0);
      await until(async () => (await inFolder('INBOX')).length === 0);
      expect(second.handledMail).toEqual(['two']);
    });

    it.concurrent('what was under way when the program died is handled once more and put away', async ({
      onTestFinished,
    }) => {
      const { user, line, begin, inFolder } = await here(onTestFinished);
      await server.deliver(user, letter('under way'));
      await server.deliver(user, letter('refuse under way'));
      const first = await begin({ takes: 300 });
      await until(() => line.asked.some((one) => one.includes('FETCH')) && first.state().is === 'connected');
      first.crash();
      const second = await begin();
      await until(async () => (await inFolder('INBOX')).length === 0);
      expect(second.handledMail.toSorted()).toEqual(['refuse under way', 'under way']);
      expect(await inFolder(server.named('Afterword', 'Done'))).toEqual(['under way']);
    });

    it.concurrent('a line that is cut after any command loses and doubles nothing', async ({ onTestFinished }) => {
      const { user, line, begin, inFolder } = await here(onTestFinished);
      let sent = 0;
      const all: string[] = [];
      const one = await begin();
      await until(() => one.state().is === 'connected');
      for (let after = 1; after <= 14; after += 1) {
        line.cutAfter = after;
        for (const subject of [`cut ${after}`, `refuse ${after}`]) {
          await server.deliver(user, letter(subject));
          all.push(subject);
          sent += 1;
        }
        await until(async () => one.handledMail.length >= sent && (await inFolder('INBOX')).length === 0);
        line.cutAfter = null;
      }
      expect(one.handledMail.toSorted()).toEqual(all.toSorted());
      expect(await inFolder(server.named('Afterword', 'Done'))).toHaveLength(14);
      expect(await inFolder(server.named('Afterword', 'Refused'))).toHaveLength(14);
      expect(line.connections()).toBeGreaterThan(10);
    });

    it('a server that is away is tried with growing gaps, said once, and found again', async ({ onTestFinished }) => {
      const { user, line, begin } = await here(onTestFinished);
      const one = await begin();
      await until(() => one.state().is === 'connected');
      await server.halt();
      await until(() => one.state().is === 'away');
      const before = line.connections();
      await new Promise((later) => setTimeout(later, 1500));
      expect(line.connections() - before).toBeLessThan(7);
      await server.start();
      await server.deliver(user, letter('after the break'));
      await until(() => one.handledMail.length === 1);
      expect(one.log.filter((what) => what.includes('cannot be reached'))).toHaveLength(1);
      expect(one.log.filter((what) => what.includes('reached again'))).toHaveLength(1);
    });

    it.concurrent('a server that hangs is left, and asked anew', async ({ onTestFinished }) => {
      const { user, line, begin } = await here(onTestFinished);
      const one = await begin({ patience: { connect: 1000, silence: 1500 } });
      await until(() => one.state().is === 'connected');
      line.hangs = true;
      await server.deliver(user, letter('while it hung'));
      await until(() => one.state().is === 'away');
      line.hangs = false;
      await until(() => one.handledMail.includes('while it hung'));
    });

    it.concurrent('a slow server is waited for', async ({ onTestFinished }) => {
      const { user, line, begin, inFolder } = await here(onTestFinished);
      line.delay = 120;
      await server.deliver(user, letter('slowly'));
      const one = await begin();
      await until(async () => one.handledMail.length === 1 && (await inFolder('INBOX')).length === 0);
    });

    it.concurrent('mail that is numbered anew is known again', async ({ onTestFinished }) => {
      const { user, url, begin, inFolder } = await here(onTestFinished);
      await server.makeFolder(user, 'Post');
      await server.deliver(user, letter('known'), 'Post');
      const one = await begin({ url: url('Post') });
      await until(() => one.handledMail.length === 1 && one.state().is === 'connected');
      await one.close();
      await server.renumber(user, 'Post');
      await server.deliver(user, letter('new'), 'Post');
      const again = await begin({ url: url('Post') });
      await until(() => again.handledMail.length > 0);
      await until(() => again.state().is === 'connected');
      expect(again.handledMail).toEqual(['new']);
      expect(again.log.join()).toContain('numbered its mail anew');
      expect(await inFolder('Post')).toEqual(['known', 'new']);
    });

    it.concurrent('mail that is numbered anew is known again where the line is cut in the middle as well', async ({
      onTestFinished,
    }) => {
      const { user, line, url, begin } = await here(onTestFinished);
      await server.makeFolder(user, 'Post');
      const known = ['one', 'two', 'three'];
      for (const subject of known) await server.deliver(user, letter(subject), 'Post');
      const first = await begin({ url: url('Post') });
      await until(() => first.handledMail.length === 3 && first.state().is === 'connected');
      await first.close();
      await server.renumber(user, 'Post');
      await server.deliver(user, letter('new'), 'Post');
      let fetched = 0;
      line.answer = (asked) => {
        if (asked.startsWith('UID FETCH') && asked.includes('BODY') && ++fetched === 2) line.cut();
        return null;
      };
      const again = await begin({ url: url('Post') });
      await until(() => again.handledMail.length > 0);
      await until(() => again.state().is === 'connected');
      expect(fetched).toBeGreaterThan(2);
      expect(again.handledMail).toEqual(['new']);
    });

    it.concurrent('two deliveries of the same message are two, and the same bytes under two numbers are one', async ({
      onTestFinished,
    }) => {
      const { user, begin, inFolder } = await here(onTestFinished);
      const one = await begin();
      await server.deliver(user, letter('twice'));
      await until(() => one.handledMail.length === 1);
      const other = await server.other(user);
      await until(async () => (await inFolder(server.named('Afterword', 'Done'))).length === 1);
      await other.mailboxOpen(server.named('Afterword', 'Done'));
      // The first message says who is at work.
      await other.messageCopy('2', 'INBOX');
      await until(
        async () =>
          (await inFolder('INBOX')).length === 0 && (await inFolder(server.named('Afterword', 'Done'))).length === 2,
      );
      other.close();
    });

    it.concurrent('another program that reads, moves and deletes at the same mailbox is no trouble', async ({
      onTestFinished,
    }) => {
      const { user, begin, inFolder } = await here(onTestFinished);
      const other = await server.other(user);
      await other.mailboxOpen('INBOX');
      for (const subject of ['a', 'b', 'c', 'd']) await server.deliver(user, letter(subject));
      await other.noop();
      await other.messageFlagsAdd('1:*', ['\\Seen', '\\Flagged']);
      await other.messageDelete('2');
      const one = await begin({ takes: 200 });
      await until(() => one.handledMail.length > 0);
      await other.noop();
      await other.messageDelete('1');
      await until(async () => one.handledMail.length === 3 && (await inFolder('INBOX')).length === 0);
      other.close();
      expect(one.handledMail).toEqual(['a', 'c', 'd']);
    });

    it.concurrent('a large message comes whole, in pieces', async ({ onTestFinished }) => {
      const { user, line, begin } = await here(onTestFinished);
      const body = `${'x'.repeat(76)}\r\n`.repeat(70_000);
      await server.deliver(user, letter('large', body));
      const one = await begin({ patience: { connect: 2000, silence: 20_000 } });
      await until(() => one.handledMail.includes('large'));
      expect(line.asked.filter((asked) => asked.includes('BODY.PEEK[]')).length).toBeGreaterThan(4);
    });

    it.concurrent('what was put away goes when its time is over, and nothing else does', async ({ onTestFinished }) => {
      const { user, data, line, url, begin, inFolder } = await here(onTestFinished);
      await server.deliver(user, letter('old'));
      const first = await begin();
      // Cut off after the move, before it is noted: it is found again.
      await until(async () => first.handledMail.length === 1 && (await inFolder('INBOX')).length === 0);
      line.cut();
      await until(async () =>
        (await openMark(join(data, 'mailbox'), () => {})).now().put.some(({ spot }) => spot !== null),
      );
      await first.close();
      const other = await server.other(user);
      await other.append(server.named('Afterword', 'Done'), letter('kept by hand'));
      other.close();
      const mark = await openMark(join(data, 'mailbox'), () => {});
      const connection = await connect(readMailboxPlace(url()), { pass: PASSWORD });
      await removeOld(connection, mark, Date.now() - 1000 * 60);
      expect(await inFolder(server.named('Afterword', 'Done'))).toEqual(['old', 'kept by hand']);
      await removeOld(connection, mark, Date.now() + 1000);
      connection.close();
      expect(await inFolder(server.named('Afterword', 'Done'))).toEqual(['kept by hand']);
    });

    it.concurrent('nothing more is taken while as much waits as may', async ({ onTestFinished }) => {
      const { user, begin } = await here(onTestFinished);
      let full = true;
      await server.deliver(user, letter('waits'));
      const one = await begin({ isFull: () => full, pollEvery: 200 });
      await until(() => one.state().is === 'connected');
      expect(one.handledMail).toEqual([]);
      full = false;
      await until(() => one.handledMail.length === 1);
    });

    it.concurrent('what was handled is put away while nothing more is taken', async ({ onTestFinished }) => {
      const { user, data, begin, inFolder } = await here(onTestFinished);
      let full = false;
      const one = await begin({ isFull: () => full, takes: 700, pollEvery: 200 });
      await until(() => one.state().is === 'connected');
      await server.deliver(user, letter('early'));
      await until(async () => (await inFolder(server.named('Afterword', 'Done'))).length === 1);
      await server.deliver(user, letter('refuse late'));
      await until(async () => (await openMark(join(data, 'mailbox'), () => {})).now().open.length === 1);
      full = true;
      await server.deliver(user, letter('waits'));
      await until(async () => (await inFolder(server.named('Afterword', 'Refused'))).length === 1);
      expect(await server.subjects(user, server.named('Afterword', 'Done'))).toEqual([CLAIM_SUBJECT, 'early']);
      expect(await inFolder(server.named('Afterword', 'Refused'))).toEqual(['refuse late']);
      expect(await inFolder('INBOX')).toEqual(['waits']);
      expect(one.handledMail).toEqual(['early', 'refuse late']);
    });

    it.concurrent('a wrong password is said once and tried seldom', async ({ onTestFinished }) => {
      const { begin } = await here(onTestFinished);
      if (server.takesAnyPassword === true) return;
      const one = await begin({ pass: 'a wrong one' });
      await until(() => one.state().is === 'refused');
      expect(one.log.filter((what) => what.includes('refuses the password'))).toHaveLength(1);
    });

    it.concurrent('in one’s own mailbox it opens the one folder, and leaves in it what it read', async ({
      onTestFinished,
    }) => {
      const { user, line, url, begin, inFolder } = await here(onTestFinished);
      await server.makeFolder(user, 'Jobs & Späteres');
      await server.deliver(user, letter('private'));
      await server.deliver(user, letter('moved here'), 'Jobs & Späteres');
      const one = await begin({ url: url(encodeURIComponent('Jobs & Späteres')) });
      await until(() => one.handledMail.length === 1 && one.state().is === 'connected');
      expect(one.handledMail).toEqual(['moved here']);
      expect(await inFolder('Jobs & Späteres')).toEqual(['moved here']);
      const opened = line.asked.filter((asked) => /^(?:SELECT|EXAMINE|STATUS|APPEND|UID MOVE|UID COPY)/i.test(asked));
      expect(opened.length).toBeGreaterThan(0);
      for (const asked of opened) expect(asked).toMatch(/^(?:SELECT|APPEND) "?(?:INBOX\.)?Jobs &- Sp&AOQ-teres"?/);
      expect(await inFolder('INBOX')).toEqual(['private']);
    });
  });
}
