/** The data folder: checks that it is writable, and creates the key of the reply tokens once. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { makeFolder, readIfThere, writeWhole } from './files.ts';
import { whyNot } from './in-words.ts';
import { lineWithSum, readLine } from './sealed.ts';
import { codeOf, Unusable } from './unusable.ts';

export async function openFolder(path: string): Promise<void> {
  try {
    await makeFolder(path);
    await writeWhole(join(path, 'README'), README);
  } catch (error) {
    if (codeOf(error) === 'ENOSPC') throw new Unusable(`the disk of ${path} is full; make room and start again`);
    throw new Unusable(`the folder ${path} cannot be written: ${whyNot(error)}; choose another with --data`);
  }
}

const OUTSIDE: ReadonlySet<string | null> = new Set([
  ...['EACCES', 'EPERM', 'EROFS', 'EIO', 'EISDIR', 'ENOTDIR', 'ELOOP', 'ENOSPC', 'EDQUOT', 'EMFILE', 'ENFILE'],
]);

/** Explains a system error while the folder is opened and says what to do; any other error is returned unchanged. */
export function whyNotOpened(error: unknown, data: string): unknown {
  const code = codeOf(error);
  if (!OUTSIDE.has(code)) return error;
  const path = error instanceof Error && 'path' in error ? String(error.path) : data;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Unusable(`the disk of ${path} is full; make room and start again`);
  if (code === 'EISDIR' || code === 'ENOTDIR')
    return new Unusable(
      `${path} should be ${code === 'EISDIR' ? 'a file but is a folder' : 'in a folder, but part of its path is a file'}; move it away and start again`,
    );
  return new Unusable(`${path} cannot be read and written: ${whyNot(error)}; put that right and start again`);
}

const README = `What Afterword keeps on this machine.

  desks/     a folder for each candidate, in it a file for each application
  addresses/ whose an address is
  once/      what is said once a day at most
  mailroom/  mail that came in; destroyed after 14 days
  outbox/    mail that was sent, one file each
  relay/     what became of it at the mail server, where there is one, and what it said last
  key        the key of the reply addresses: whoever has it can answer for everybody
  clock      where the clock stands, if it was turned
  started.json  the options it was last started with
  use        whether this folder is for play, or for real mail: then the clock is never turned
  play/      the same for trying things out, where no folder was named
  lock/      held while the program runs

A file that cannot be read is set aside: '.damaged' and the time are put behind its name, and nothing reads it any more.

Nothing else is kept anywhere. Delete the folder, and all of it is gone.
`;

/** 32 random bytes, created at the first start, readable only by their owner. */
export async function openKey(
  folder: string,
): Promise<{ readonly id: number; readonly secret: Uint8Array; readonly isNew: boolean }> {
  const path = join(folder, 'key');
  const kept = await readIfThere(path);
  if (kept !== null) {
    const text = readLine(kept);
    if (text === null || !/^[0-9a-f]{64}$/.test(text))
      throw new Unusable(`the key in ${path} is damaged; move it away, and a new one is made`);
    return { id: 1, secret: Buffer.from(text, 'hex'), isNew: false };
  }
  const secret = randomBytes(32);
  await writeWhole(path, lineWithSum(secret.toString('hex')), 0o600);
  return { id: 1, secret, isNew: true };
}
