/** The outbox in a folder: one file for each mail that was sent, which is what the page shows; a relay may carry it on. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../application/instant.ts';
import type { OutboundMail, Outbox } from '../ports.ts';
import { fileNameOf, makeFolder, readIfThere, writeWhole } from './files.ts';

export interface SentMail {
  readonly mail: OutboundMail;
  readonly at: Instant;
}

export interface FolderOutbox extends Outbox {
  /** Oldest first, from the `from`-th on. */
  readonly sent: (from?: number) => Promise<readonly SentMail[]>;
  readonly count: () => number;
  readonly onSent: (listener: (sent: SentMail) => void) => void;
}

/** '00000012.<id>.json': the number keeps the order, the id says whether it is there. */
const NUMBERED = /^(\d{8})\.(.+)\.json$/;

export async function folderOutbox(folder: string): Promise<FolderOutbox> {
  await makeFolder(folder);
  const files = new Map<string, string>();
  let last = 0;
  for (const name of (await readdir(folder)).sort()) {
    const [, number, id] = NUMBERED.exec(name) ?? [];
    if (name.endsWith('.part')) await rm(join(folder, name), { force: true });
    if (number === undefined || id === undefined) continue;
    files.set(id, name);
    last = Math.max(last, Number(number));
  }
  const listeners: ((sent: SentMail) => void)[] = [];
  /** One at a time, so that two calls with one id write one file. */
  let writing: Promise<void> = Promise.resolve();

  async function write(mail: OutboundMail, at: Instant): Promise<void> {
    const id = fileNameOf(mail.id);
    if (files.has(id)) return;
    const name = `${String(last + 1).padStart(8, '0')}.${id}.json`;
    await writeWhole(join(folder, name), JSON.stringify({ mail, at }));
    last += 1;
    files.set(id, name);
    for (const listener of listeners) listener({ mail, at });
  }

  return {
    send: (mail, at) => {
      const turn = writing.then(() => write(mail, at));
      writing = turn.catch(() => {});
      return turn;
    },
    wasSent: async (id) => files.has(fileNameOf(id)),
    count: () => files.size,
    onSent: (listener) => {
      listeners.push(listener);
    },
    sent: async (from = 0) => {
      const found: SentMail[] = [];
      for (const name of [...files.values()].sort().slice(from)) {
        const file = await readIfThere(join(folder, name));
        if (file !== null) found.push(JSON.parse(file.toString()));
      }
      return found;
    },
  };
}
