/** The data folder: that it can be written, and the key of the reply tokens that is made in it once. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { makeFolder, readIfThere, writeWhole } from './files.ts';
import { codeOf, Unusable } from './unusable.ts';

export async function openFolder(path: string): Promise<void> {
  try {
    await makeFolder(path);
    await writeWhole(join(path, 'README'), README);
  } catch (error) {
    throw new Unusable(
      `the folder ${path} cannot be written (${codeOf(error) ?? String(error)}); choose another with --data`,
    );
  }
}

const README = `What Afterword keeps on this machine.

  db/        applications and candidates (LevelDB)
  mailroom/  mail that came in; destroyed 14 days after it was handled
  outbox/    mail that was sent, one file each
  relay/     what became of it at the mail server, where there is one
  key        the key of the reply addresses: whoever has it can answer for everybody
  clock      where the clock stands, if it was turned

Nothing else is kept anywhere. Delete the folder, and all of it is gone.
`;

/** 32 random bytes, made at the first start, readable by their owner alone. */
export async function openKey(folder: string): Promise<{ readonly id: number; readonly secret: Uint8Array }> {
  const path = join(folder, 'key');
  const kept = await readIfThere(path);
  if (kept !== null) {
    const text = kept.toString().trim();
    if (!/^[0-9a-f]{64}$/.test(text))
      throw new Unusable(`the key in ${path} is damaged; move it away, and a new one is made`);
    return { id: 1, secret: Buffer.from(text, 'hex') };
  }
  const secret = randomBytes(32);
  await writeWhole(path, `${secret.toString('hex')}\n`, 0o600);
  return { id: 1, secret };
}
