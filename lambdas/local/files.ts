/** Files that are either complete or absent: written to a temporary file, synced to disk, then renamed into place. */
import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf } from './unusable.ts';

let written = 0;

/** The sync in progress, and the next one, shared by all who ask meanwhile. */
interface Syncing {
  readonly now: Promise<void>;
  next: Promise<void> | null;
}

const syncing = new Map<string, Syncing>();

/** Syncs a folder's entries to disk. Everybody who asks during a sync shares the one after it. */
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

/** Where the system cannot sync folders (Windows), the rename has to be enough. */
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

/** Null if there is no such file. */
export async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    // If a folder is in its place, Node's error lacks the path.
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  }
}

const CHUNK = 16_384;

/** The first line; null if there is no such file. The rest is not read. */
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

/** Removes files that a crash left half written. Only safe before anybody writes. */
export async function clean(folder: string): Promise<void> {
  for (const name of await readdir(folder)) if (name.endsWith('.part')) await rm(join(folder, name), { force: true });
}

/**
 * Creates a folder and its parents, by default accessible to its owner only. Node's own `recursive` loops forever where a folder takes no entries
 * (/proc).
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

/** A file name for an id, whatever characters the id contains. */
export const fileNameOf = (id: string): string =>
  /^[A-Za-z0-9_-]{1,100}$/.test(id) ? id : createHash('sha256').update(id).digest('hex');
