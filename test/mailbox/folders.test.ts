/** Which folders of a mailbox are opened, and under which names they are made. */
import { describe, expect, test } from 'vitest';
import { foldersOf } from '../../lambdas/local/mailbox/folders.ts';

type Client = Parameters<typeof foldersOf>[0];

/** A server that lists these folders and makes what it is asked to. */
function server(delimiter: string, namespace: Client['namespace']) {
  const made: unknown[] = [];
  const client = {
    list: async () => [{ path: 'INBOX', delimiter, specialUse: '\\Inbox' }],
    mailboxCreate: async (path: unknown) => {
      made.push(path);
      return { path: String(path), created: true };
    },
    namespace,
  } as unknown as Client;
  return { client, made };
}

describe('folders of its own', () => {
  test('are made with the delimiter that the server lists, also where it tells no namespace', async () => {
    for (const delimiter of ['.', '/']) {
      const { client, made } = server(delimiter, undefined as unknown as Client['namespace']);
      const { paths } = await foldersOf(client, { folder: null } as Parameters<typeof foldersOf>[1], false);
      expect(made).toEqual([`Afterword${delimiter}Done`, `Afterword${delimiter}Refused`]);
      expect(paths.get('done')).toBe(`Afterword${delimiter}Done`);
    }
  });
});
