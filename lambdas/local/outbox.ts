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
  /** Oldest first. */
  readonly sent: () => Promise<readonly SentMail[]>;
  readonly find: (id: string) => Promise<SentMail | null>;
  readonly count: () => number;
  /** Called with each mail that is sent; gives back how to stop that. */
  readonly onSent: (listener: (sent: SentMail) => void) => () => void;
  /** Takes out what was sent to a candidate, but for the goodbye. */
  readonly forget: (candidate: string) => Promise<void>;
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
  const listeners = new Set<(sent: SentMail) => void>();
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

  const sent = async (): Promise<readonly SentMail[]> => {
    const found: SentMail[] = [];
    for (const name of [...files.values()].sort()) {
      const file = await readIfThere(join(folder, name));
      if (file !== null) found.push(JSON.parse(file.toString()));
    }
    return found;
  };

  return {
    send: (mail, at) => {
      const turn = writing.then(() => write(mail, at));
      writing = turn.catch(() => {});
      return turn;
    },
    wasSent: async (id) => files.has(fileNameOf(id)),
    find: async (id) => {
      const name = files.get(fileNameOf(id));
      const file = name === undefined ? null : await readIfThere(join(folder, name));
      return file === null ? null : JSON.parse(file.toString());
    },
    count: () => files.size,
    onSent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    sent,
    forget: async (candidate) => {
      for (const { mail } of await sent()) {
        if (mail.candidate !== candidate || mail.step === 'goodbye') continue;
        const id = fileNameOf(mail.id);
        const name = files.get(id);
        if (name === undefined) continue;
        await rm(join(folder, name), { force: true });
        files.delete(id);
      }
    },
  };
}
