/** Another program at the same mailbox: tests look, file and number anew by it. */
import { ImapFlow } from 'imapflow';
import type { ImapServer } from './server.ts';

export async function logIn(port: number, user: string, pass: string): Promise<ImapFlow> {
  const client = new ImapFlow({ host: '127.0.0.1', port, secure: false, auth: { user, pass }, logger: false });
  client.on('error', () => {});
  await client.connect();
  return client;
}

type LogIn = Pick<ImapServer, 'other'>['other'];

/** The subjects in a folder, in order. */
export async function subjectsIn(other: LogIn, user: string, folder: string): Promise<readonly string[]> {
  const client = await other(user);
  try {
    const { exists } = await client.mailboxOpen(folder, { readOnly: true });
    const all = exists === 0 ? [] : await client.fetchAll('1:*', { envelope: true });
    return all.map(({ envelope }) => envelope?.subject ?? '');
  } finally {
    client.close();
  }
}

export async function makeFolder(other: LogIn, user: string, name: string): Promise<void> {
  const client = await other(user);
  await client.mailboxCreate(name);
  client.close();
}

/** Gives the folder a new UIDVALIDITY. */
export async function renumber(other: LogIn, user: string, folder: string): Promise<void> {
  const client = await other(user);
  await client.mailboxRename(folder, 'Former');
  await client.mailboxCreate(folder);
  await client.mailboxOpen('Former');
  await client.messageCopy('1:*', folder);
  client.close();
}
