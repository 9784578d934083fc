/** The outbox in a folder: one file for each mail that was sent, which is what the page shows; a relay may carry it on. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../application/instant.ts';
import type { OutboundMail, Outbox } from '../ports.ts';
import { clean, fileNameOf, makeFolder, readIfThere } from './files.ts';
import type { Log } from './log.ts';
import { unsealed, writeSealed } from './sealed.ts';
import { turns } from './turns.ts';
import { codeOf, isAside, setAside } from './unusable.ts';

export interface SentMail {
  readonly mail: OutboundMail;
  readonly at: Instant;
}

export interface FolderOutbox extends Outbox {
  /** Oldest first, read one after the other: of years they may be many. */
  readonly each: (last?: number) => AsyncIterable<SentMail>;
  /** Ids as `fileNameOf` writes them, oldest first. */
  readonly ids: () => readonly string[];
  readonly find: (id: string) => Promise<SentMail | null>;
  readonly count: () => number;
  /** Called with each mail that is sent; gives back how to stop that. */
  readonly onSent: (listener: (sent: SentMail) => void) => () => void;
  /** Takes out what was sent to a candidate, but for the goodbye. */
  readonly forget: (candidate: string) => Promise<void>;
  /** Destroys goodbyes that were sent before then. */
  readonly destroyGoodbyes: (before: Instant) => Promise<void>;
}

/** '00000012.<id>.json': the number keeps the order, the id says whether it is there; a goodbye says so, as it does not stay. */
const NUMBERED = /^(\d{8})\.([^.]+)(?:\.goodbye)?\.json$/;
const GOODBYE = '.goodbye.json';

/** Earlier builds wrote them without a checksum. */
function former(file: Buffer): unknown {
  try {
    return file.at(0) === 0x7b ? JSON.parse(file.toString()) : undefined;
  } catch {
    return undefined;
  }
}

export async function folderOutbox(folder: string, log: Log): Promise<FolderOutbox> {
  await makeFolder(folder);
  await clean(folder);
  const files = new Map<string, string>();
  let last = 0;
  for (const name of (await readdir(folder)).sort()) {
    const [, number, id] = NUMBERED.exec(name) ?? [];
    if (number === undefined || id === undefined) continue;
    files.set(id, name);
    last = Math.max(last, Number(number));
  }
  /** Said once, and left out until the next start. */
  const unread = new Set<string>();
  const listeners = new Set<(sent: SentMail) => void>();
  /** Two calls with one id write one file. */
  const turn = turns();

  async function write(mail: OutboundMail, at: Instant): Promise<void> {
    const id = fileNameOf(mail.id);
    if (files.has(id)) return;
    last += 1;
    const name = `${String(last).padStart(8, '0')}.${id}${mail.step === 'goodbye' ? GOODBYE : '.json'}`;
    await writeSealed(join(folder, name), { mail, at });
    files.set(id, name);
    for (const listener of listeners) listener({ mail, at });
  }

  const read = async (name: string): Promise<SentMail | null> => {
    const file = await readIfThere(join(folder, name)).catch((error: unknown) => codeOf(error) ?? 'unknown');
    if (file === null || unread.has(name)) return null;
    if (typeof file === 'string' && file !== 'EISDIR') {
      unread.add(name);
      log({ what: 'a mail that was sent cannot be read', file: join(folder, name), code: file });
      return null;
    }
    const sent = typeof file === 'string' ? undefined : (unsealed(file) ?? former(file));
    if (sent !== undefined) return sent as SentMail;
    // It is out for good where nothing relays it; what it said cannot be shown any more.
    log({ what: 'a mail that was sent is damaged and was set aside', aside: await setAside(join(folder, name)) });
    return null;
  };
  const find = async (id: string): Promise<SentMail | null> => {
    const name = files.get(fileNameOf(id));
    return name === undefined ? null : read(name);
  };
  async function* each(last = Number.POSITIVE_INFINITY): AsyncGenerator<SentMail> {
    for (const name of [...files.values()].sort().slice(-last)) {
      const sent = await read(name);
      if (sent !== null) yield sent;
    }
  }

  async function remove(id: string): Promise<void> {
    const name = files.get(id);
    if (name === undefined) return;
    await rm(join(folder, name), { force: true });
    files.delete(id);
  }

  return {
    send: (mail, at) => turn(mail.id, () => write(mail, at)),
    wasSent: async (id) => files.has(fileNameOf(id)),
    find,
    count: () => files.size,
    onSent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    each,
    ids: () => [...files].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([id]) => id),
    forget: async (candidate) => {
      // Whose a damaged one is nobody can tell.
      for (const name of await readdir(folder)) if (isAside(name)) await rm(join(folder, name), { recursive: true });
      for await (const { mail } of each())
        if (mail.candidate === candidate && mail.step !== 'goodbye') await remove(fileNameOf(mail.id));
    },
    destroyGoodbyes: async (before) => {
      for (const [id, name] of files)
        if (name.endsWith(GOODBYE) && ((await read(name))?.at ?? before) < before) await remove(id);
    },
  };
}
