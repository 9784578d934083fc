/** The outbox in a folder: one file for each sent mail, shown on the page; a relay may pass it on. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../application/instant.ts';
import type { OutboundMail, Outbox } from '../ports.ts';
import { keepBriefs, type SentMail } from './briefs.ts';
import { clean, fileNameOf, makeFolder, readIfThere } from './files.ts';
import type { Log } from './log.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { unsealed, writeSealed } from './sealed.ts';
import { codeOf, isAside, setAside } from './unusable.ts';

export interface FolderOutbox extends Outbox {
  /** Oldest first, read one at a time: after years there may be many. */
  readonly each: (last?: number) => AsyncIterable<SentMail>;
  /** The same without HTML, drafts and the contents of files, from memory where they were read before. */
  readonly briefs: (last?: number) => AsyncIterable<SentMail>;
  /** Ids as `fileNameOf` writes them, oldest first. */
  readonly ids: () => readonly string[];
  readonly find: (id: string) => Promise<SentMail | null>;
  readonly count: () => number;
  /** Called with each mail that is sent; returns a function that unsubscribes. */
  readonly onSent: (listener: (sent: SentMail) => void) => () => void;
  /** Deletes what was sent to a candidate, except for the goodbye. */
  readonly forget: (candidate: string) => Promise<void>;
  /** Deletes goodbyes sent before then. */
  readonly destroyGoodbyes: (before: Instant) => Promise<void>;
}

/** '00000012.<id>.json': the number keeps the order, the id identifies the mail. A goodbye is marked, because it is deleted later. */
const NUMBERED = /^(\d{8})\.([^.]+)(?:\.goodbye)?\.json$/;
const GOODBYE = '.goodbye.json';

/** Files of earlier builds have no checksum. */
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
  /** Damaged mails, reported once and left out until the next start. */
  const unread = new Set<string>();
  const listeners = new Set<(sent: SentMail) => void>();
  /** Two calls with the same id write one file. */
  const turn = oneAtATime();

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
    // If nothing relays it, the mail counts as sent; only its text can no longer be shown.
    log({ what: 'a mail that was sent is damaged and was set aside', aside: await setAside(join(folder, name)) });
    return null;
  };
  const find = async (id: string): Promise<SentMail | null> => {
    const name = files.get(fileNameOf(id));
    return name === undefined ? null : read(name);
  };
  const names = (last = Number.POSITIVE_INFINITY): readonly string[] => [...files.values()].sort().slice(-last);
  const briefs = keepBriefs(read);
  async function* each(last?: number): AsyncGenerator<SentMail> {
    for (const name of names(last)) {
      const sent = await read(name);
      if (sent !== null) yield sent;
    }
  }

  async function remove(id: string): Promise<void> {
    const name = files.get(id);
    if (name === undefined) return;
    await rm(join(folder, name), { force: true });
    files.delete(id);
    briefs.forget(name);
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
    briefs: (last) => briefs.of(names(last)),
    ids: () => [...files].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([id]) => id),
    forget: async (candidate) => {
      // The owner of a damaged file is unknown, so all of those are deleted.
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
