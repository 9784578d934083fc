/** Two programs at one mailbox, and a phone that reads and moves mail there meanwhile: nothing is answered twice, and nothing is lost. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLAIM_SUBJECT } from '../../lambdas/local/mailbox/claim.ts';
import { letter } from './at-server.ts';
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

let users = 0;

export function onlyOneWorks(name: string, open: () => Promise<ImapServer>): void {
  describe(`two programs at one mailbox of ${name}`, { timeout: 120_000 }, () => {
    let server: ImapServer;
    beforeAll(async () => {
      server = await open();
    }, 60_000);
    afterAll(() => server.stop());
    const done = () => server.named('Afterword', 'Done');

    /** A user of its own for each test, for several go on at once. */
    async function here(finished: (after: () => Promise<void>) => void) {
      users += 1;
      const user = `second${users}`;
      await server.addUser(user);
      const data = [await dataFolder(), await dataFolder()];
      const line = await openLine(server.port);
      const begun: Watching[] = [];
      finished(async () => {
        for (const one of begun) await one.close();
        await line.close();
        for (const one of data) await removeFolder(one);
      });
      return {
        user,
        line,
        begin: async (place: 0 | 1, more: Partial<WatchingOptions> = {}): Promise<Watching> => {
          const url = `imap://${user}@127.0.0.1:${server.port}/`;
          const one = await watching({ url, data: data[place] ?? '', pollEvery: 200, ...more });
          begun.push(one);
          return one;
        },
        inFolder: async (folder: string) => mailOnly(await server.subjects(user, folder)),
        claims: async () => (await server.subjects(user, done())).filter((one) => one === CLAIM_SUBJECT).length,
      };
    }

    it.concurrent('the second says so once, and leaves the mail alone; when the first is stopped, it goes on', async ({
      onTestFinished,
    }) => {
      const { user, begin, inFolder, claims } = await here(onTestFinished);
      const first = await begin(0);
      await until(() => first.state().is === 'connected');
      const second = await begin(1);
      await until(() => second.state().is === 'second');
      for (const subject of ['a', 'b']) await server.deliver(user, letter(subject));
      await until(() => first.handledMail.length === 2);
      await until(async () => (await inFolder('INBOX')).length === 0);
      expect(second.handledMail).toEqual([]);
      expect(second.log.filter((what) => what.includes('another Afterword is at work'))).toHaveLength(1);
      expect(first.log.join()).not.toContain('another Afterword');
      await first.close();
      await server.deliver(user, letter('c'));
      await until(() => second.handledMail.length === 1);
      expect(second.handledMail).toEqual(['c']);
      expect(second.log.join()).toContain('the other Afterword has ended');
      expect(await claims()).toBe(1);
    });

    it.concurrent('of two that start at once one works', async ({ onTestFinished }) => {
      const { user, begin, inFolder, claims } = await here(onTestFinished);
      for (const subject of ['a', 'b', 'c']) await server.deliver(user, letter(subject));
      const both = await Promise.all([begin(0, { takes: 50 }), begin(1, { takes: 50 })]);
      await until(async () => (await inFolder('INBOX')).length === 0);
      await until(() => both.some((one) => one.state().is === 'second'));
      expect(both.flatMap(({ handledMail }) => handledMail).toSorted()).toEqual(['a', 'b', 'c']);
      expect(await inFolder(done())).toHaveLength(3);
      expect(await claims()).toBe(1);
    });

    it.concurrent('one that crashed goes on at once; another takes its place only when nothing was seen of it for long', async ({
      onTestFinished,
    }) => {
      const { user, begin, claims } = await here(onTestFinished);
      const first = await begin(0);
      await until(() => first.state().is === 'connected');
      first.crash();
      const again = await begin(0);
      await until(() => again.state().is === 'connected');
      again.crash();
      await server.deliver(user, letter('left'));
      const other = await begin(1, { deadAfter: 1500 });
      await until(() => other.state().is === 'second');
      expect(other.handledMail).toEqual([]);
      await until(() => other.handledMail.length === 1);
      expect(other.handledMail).toEqual(['left']);
      expect(await claims()).toBe(1);
    });

    it.concurrent('one that slept finds that another has taken its place, and leaves the mail alone', async ({
      onTestFinished,
    }) => {
      const { user, line, begin } = await here(onTestFinished);
      const url = `imap://${user}@127.0.0.1:${line.port}/`;
      const first = await begin(0, { url });
      await until(() => first.state().is === 'connected');
      line.hangs = true;
      const other = await begin(1, { deadAfter: 800 });
      await until(() => other.state().is === 'connected');
      await server.deliver(user, letter('meanwhile'));
      await until(() => other.handledMail.length === 1);
      line.cut();
      line.hangs = false;
      await until(() => first.state().is === 'second');
      await server.deliver(user, letter('afterwards'));
      await until(() => other.handledMail.length === 2);
      expect(first.handledMail).toEqual([]);
    });

    it.concurrent('a mail that only pretends to be such a message is a mail', async ({ onTestFinished }) => {
      const { user, begin } = await here(onTestFinished);
      await server.deliver(user, `X-Afterword-Claim: ${'0'.repeat(32)}\r\n${letter(CLAIM_SUBJECT)}`);
      const one = await begin(0);
      await until(() => one.handledMail.length === 1);
      expect([one.state().is, one.handledMail]).toEqual(['connected', [CLAIM_SUBJECT]]);
    });

    it.concurrent('a phone reads, flags and moves mail, and deletes what says who is at work', async ({
      onTestFinished,
    }) => {
      const { user, begin, inFolder, claims } = await here(onTestFinished);
      const phone = await server.other(user);
      await phone.mailboxCreate('Read later');
      await phone.mailboxOpen('INBOX');
      for (const subject of ['read', 'moved before', 'kept', 'moved after'])
        await server.deliver(user, letter(subject));
      await phone.noop();
      await phone.messageFlagsAdd('1:*', ['\\Seen', '\\Flagged']);
      await phone.messageMove('2', 'Read later');
      const one = await begin(0, { takes: 400 });
      await until(async () => one.state().is === 'connected');
      await phone.noop();
      const last = await phone.search({ subject: 'moved after' }, { uid: true });
      if (last) await phone.messageMove(last.join(','), 'Read later', { uid: true });
      await phone.mailboxOpen(done());
      await phone.messageDelete('1:*');
      await until(async () => one.handledMail.length === 3 && (await inFolder('INBOX')).length === 0);
      await server.deliver(user, letter('next'));
      await until(() => one.handledMail.length === 4);
      await until(async () => (await claims()) === 1);
      phone.close();
      expect(one.handledMail).toEqual(['read', 'kept', 'moved after', 'next']);
      expect((await inFolder('Read later')).includes('moved before')).toBe(true);
    });
  });
}
