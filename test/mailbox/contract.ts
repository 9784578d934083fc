/** What the mailbox adapter keeps, whatever IMAP server it talks to. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLAIM_SUBJECT } from '../../lambdas/local/mailbox/claim.ts';
import { connect } from '../../lambdas/local/mailbox/connection.ts';
import { openMark } from '../../lambdas/local/mailbox/mark.ts';
import { readMailboxPlace } from '../../lambdas/local/mailbox/place.ts';
import { removeOld } from '../../lambdas/local/mailbox/retention.ts';
import { atServer, letter } from './at-server.ts';
import { survivesBreaks } from './contract-breaks.ts';
import { PASSWORD } from './dovecot.ts';
import type { ImapServer } from './server.ts';
import { until } from './watching.ts';

export function mailboxKeepsItsWord(name: string, open: () => Promise<ImapServer>): void {
  describe(`a mailbox at ${name}`, { timeout: 120_000 }, () => {
    const at = atServer(open);

    it.concurrent('takes what lies there and what comes, and puts it away as it ended', async ({ onTestFinished }) => {
      const { user, begin, inFolder } = await at.here(onTestFinished);
      await at.server.deliver(user, letter('first'));
      const one = await begin();
      await until(() => one.handledMail.length === 1);
      await at.server.deliver(user, letter('second'));
      await at.server.deliver(user, letter('please refuse'));
      await until(() => one.handledMail.length === 3);
      await until(async () => (await inFolder('INBOX')).length === 0);
      expect(one.handledMail).toEqual(['first', 'second', 'please refuse']);
      expect(await inFolder(at.server.named('Afterword', 'Done'))).toEqual(['first', 'second']);
      expect(await inFolder(at.server.named('Afterword', 'Refused'))).toEqual(['please refuse']);
    });

    it('hears of new mail within two seconds, and asks the server nothing meanwhile where it has IDLE', async ({
      onTestFinished,
    }) => {
      const { user, line, begin } = await at.here(onTestFinished);
      const one = await begin({ patience: { connect: 2000, silence: 20_000 } });
      await until(() => one.state().is === 'connected' && line.asked.at(-1) === 'IDLE');
      const before = line.asked.length;
      await new Promise((later) => setTimeout(later, 1000));
      expect(line.asked.slice(before)).toEqual([]);
      const began = performance.now();
      await at.server.deliver(user, letter('now'));
      await until(() => one.handledMail.length === 1);
      expect(performance.now() - began).toBeLessThan(2000);
    });

    it.concurrent('looks now and then where there is no IDLE', async ({ onTestFinished }) => {
      const { user, begin } = await at.here(onTestFinished);
      const without = await at.server.withoutIdle?.();
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

    survivesBreaks(at);

    it.concurrent('two deliveries of the same message are two, and the same bytes under two numbers are one', async ({
      onTestFinished,
    }) => {
      const { user, begin, inFolder } = await at.here(onTestFinished);
      const one = await begin();
      await at.server.deliver(user, letter('twice'));
      await until(() => one.handledMail.length === 1);
      const other = await at.server.other(user);
      await until(async () => (await inFolder(at.server.named('Afterword', 'Done'))).length === 1);
      await other.mailboxOpen(at.server.named('Afterword', 'Done'));
      // The first message says who is at work.
      await other.messageCopy('2', 'INBOX');
      await until(
        async () =>
          (await inFolder('INBOX')).length === 0 && (await inFolder(at.server.named('Afterword', 'Done'))).length === 2,
      );
      other.close();
    });

    it.concurrent('another program that reads, moves and deletes at the same mailbox is no trouble', async ({
      onTestFinished,
    }) => {
      const { user, begin, inFolder } = await at.here(onTestFinished);
      const other = await at.server.other(user);
      await other.mailboxOpen('INBOX');
      for (const subject of ['a', 'b', 'c', 'd']) await at.server.deliver(user, letter(subject));
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
      const { user, line, begin } = await at.here(onTestFinished);
      const body = `${'x'.repeat(76)}\r\n`.repeat(70_000);
      await at.server.deliver(user, letter('large', body));
      const one = await begin({ patience: { connect: 2000, silence: 20_000 } });
      await until(() => one.handledMail.includes('large'));
      expect(line.asked.filter((asked) => asked.includes('BODY.PEEK[]')).length).toBeGreaterThan(4);
    });

    it.concurrent('what was put away goes when its time is over, and nothing else does', async ({ onTestFinished }) => {
      const { user, data, line, url, begin, inFolder } = await at.here(onTestFinished);
      await at.server.deliver(user, letter('old'));
      const first = await begin();
      // Cut off after the move, before it is noted: it is found again.
      await until(async () => first.handledMail.length === 1 && (await inFolder('INBOX')).length === 0);
      line.cut();
      await until(async () =>
        (await openMark(join(data, 'mailbox'), () => {})).now().put.some(({ spot }) => spot !== null),
      );
      await first.close();
      const other = await at.server.other(user);
      await other.append(at.server.named('Afterword', 'Done'), letter('kept by hand'));
      other.close();
      const mark = await openMark(join(data, 'mailbox'), () => {});
      const connection = await connect(readMailboxPlace(url()), { pass: PASSWORD });
      await removeOld(connection, mark, Date.now() - 1000 * 60);
      expect(await inFolder(at.server.named('Afterword', 'Done'))).toEqual(['old', 'kept by hand']);
      await removeOld(connection, mark, Date.now() + 1000);
      connection.close();
      expect(await inFolder(at.server.named('Afterword', 'Done'))).toEqual(['kept by hand']);
    });

    it.concurrent('nothing more is taken while as much waits as may', async ({ onTestFinished }) => {
      const { user, begin } = await at.here(onTestFinished);
      let full = true;
      await at.server.deliver(user, letter('waits'));
      const one = await begin({ isFull: () => full, pollEvery: 200 });
      await until(() => one.state().is === 'connected');
      expect(one.handledMail).toEqual([]);
      full = false;
      await until(() => one.handledMail.length === 1);
    });

    it.concurrent('what was handled is put away while nothing more is taken', async ({ onTestFinished }) => {
      const { user, data, begin, inFolder } = await at.here(onTestFinished);
      let full = false;
      const one = await begin({ isFull: () => full, takes: 700, pollEvery: 200 });
      await until(() => one.state().is === 'connected');
      await at.server.deliver(user, letter('early'));
      await until(async () => (await inFolder(at.server.named('Afterword', 'Done'))).length === 1);
      await at.server.deliver(user, letter('refuse late'));
      await until(async () => (await openMark(join(data, 'mailbox'), () => {})).now().open.length === 1);
      full = true;
      await at.server.deliver(user, letter('waits'));
      await until(async () => (await inFolder(at.server.named('Afterword', 'Refused'))).length === 1);
      expect(await at.server.subjects(user, at.server.named('Afterword', 'Done'))).toEqual([CLAIM_SUBJECT, 'early']);
      expect(await inFolder(at.server.named('Afterword', 'Refused'))).toEqual(['refuse late']);
      expect(await inFolder('INBOX')).toEqual(['waits']);
      expect(one.handledMail).toEqual(['early', 'refuse late']);
    });

    it.concurrent('a wrong password is said once and tried seldom', async ({ onTestFinished }) => {
      const { begin } = await at.here(onTestFinished);
      if (at.server.takesAnyPassword === true) return;
      const one = await begin({ pass: 'a wrong one' });
      await until(() => one.state().is === 'refused');
      expect(one.log.filter((what) => what.includes('refuses the password'))).toHaveLength(1);
    });

    it.concurrent('in one’s own mailbox it opens the one folder, and leaves in it what it read', async ({
      onTestFinished,
    }) => {
      const { user, line, url, begin, inFolder } = await at.here(onTestFinished);
      await at.server.makeFolder(user, 'Jobs & Späteres');
      await at.server.deliver(user, letter('private'));
      await at.server.deliver(user, letter('moved here'), 'Jobs & Späteres');
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
