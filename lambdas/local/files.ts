/** Files that are whole or not there: written beside their place, forced to the disk, then renamed into it. */
import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf } from './unusable.ts';

let written = 0;

/** The one that runs, and the one that begins after it for all who came meanwhile. */
interface Syncing {
  readonly now: Promise<void>;
  next: Promise<void> | null;
}

const syncing = new Map<string, Syncing>();

/** Makes the entries of a folder last. Whoever comes while that is being done shares one more with all others who do. */
export function syncFolder(folder: string): Promise<void> {
  const running = syncing.get(folder);
  if (running === undefined) return beginSync(folder);
  running.next ??= running.now.catch(() => {}).then(() => beginSync(folder));
  return running.next;
}

function beginSync(folder: string): Promise<void> {
  const one: Syncing = { now: syncOnce(folder), next: null };
  syncing.set(folder, one);
  const over = (): void => {
    if (one.next === null) syncing.delete(folder);
  };
  one.now.then(over, over);
  return one.now;
}

/** Where the system cannot do that (Windows), the rename alone must do. */
async function syncOnce(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!['EPERM', 'EISDIR', 'EACCES', 'EINVAL'].includes(codeOf(error) ?? '')) throw error;
  }
}

export async function writeWhole(path: string, content: Uint8Array | string, mode = 0o600): Promise<void> {
  written += 1;
  const beside = `${path}.${process.pid}-${written}.part`;
  try {
    const handle = await open(beside, 'wx', mode);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

export async function move(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncFolder(dirname(to));
}

/** Null where there is none. */
export async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    // A folder in its place is told without a path.
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  }
}

const CHUNK = 16_384;

/** Its first line; null where there is no such file. The rest is not read. */
export async function readFirstLine(path: string): Promise<string | null> {
  let handle: FileHandle;
  try {
    handle = await open(path, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  try {
    const chunks: Buffer[] = [];
    for (;;) {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(CHUNK), 0, CHUNK);
      const chunk = buffer.subarray(0, bytesRead);
      const end = chunk.indexOf('\n');
      chunks.push(end < 0 ? chunk : chunk.subarray(0, end));
      if (end >= 0 || bytesRead === 0) return Buffer.concat(chunks).toString();
    }
  } finally {
    await handle.close();
  }
}

/** Takes away what a crash left half written. Only where nobody writes yet. */
export async function clean(folder: string): Promise<void> {
  for (const name of await readdir(folder)) if (name.endsWith('.part')) await rm(join(folder, name), { force: true });
}

/**
 * With the folders above it; by default only its owner may look into it. Node's own `recursive` tries for ever where a folder takes no
 * entries (/proc).
 */
export async function makeFolder(path: string, mode = 0o700, above = true): Promise<void> {
  try {
    await mkdir(path, { mode });
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && (await stat(path)).isDirectory()) return;
    if (codeOf(error) !== 'ENOENT' || !above || dirname(path) === path) throw error;
    await makeFolder(dirname(path), mode);
    await makeFolder(path, mode, false);
  }
}

/** A file name for an id, whatever characters the id has. */
export const fileNameOf = (id: string): string =>
  /^[A-Za-z0-9_-]{1,100}$/.test(id) ? id : createHash('sha256').update(id).digest('hex');
