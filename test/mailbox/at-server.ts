/** A server that several tests share, with a mailbox of its own for each. */
import { afterAll, beforeAll } from 'vitest';
import { openLine } from './line.ts';
import type { ImapServer } from './server.ts';
import { dataFolder, mailOnly, removeFolder, type Watching, type WatchingOptions, watching } from './watching.ts';

export const letter = (subject: string, more = 'Text.'): string =>
  `From: Sam Lee <sam@home.example>\r\nTo: sam.afterword@mail.example\r\nSubject: ${subject}\r\nMessage-ID: <${subject.replace(/\W/g, '.')}@home.example>\r\nDate: Tue, 1 Dec 2026 10:00:00 +0000\r\n\r\n${more}\r\n`;

let users = 0;

export type AtServer = ReturnType<typeof atServer>;

/** Starts the server before the tests of this block, and stops it after them. */
export function atServer(open: () => Promise<ImapServer>) {
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

  return {
    get server(): ImapServer {
      return server;
    },
    here,
  };
}
