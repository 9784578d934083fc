/** The relay: carries what is in the outbox to a real mail server, again and again until it is taken or refused for good. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Transporter } from 'nodemailer';
import { mailOptions } from '../compose/mime.ts';
import { clean, fileNameOf, makeFolder, readIfThere, writeWhole } from './files.ts';
import { faultOf } from './lane.ts';
import type { FolderOutbox } from './outbox.ts';
import { Unusable } from './unusable.ts';

/** Milliseconds between tries: 1 s, doubled up to 10 minutes, for about two days. */
const wait = (tries: number): number => Math.min(1000 * 2 ** (tries - 1), 600_000);
const TRIES = 300;

/** `claimed` without an end is what a crash in the middle leaves: it is sent again, under the same Message-ID. */
type State = 'claimed' | 'sent' | 'refused' | 'local';

export interface Relay {
  /** Takes the id of a mail in the outbox. */
  readonly carry: (id: string) => void;
  /** Stops trying; what is under way is waited for. */
  readonly close: () => Promise<void>;
}

type Log = (line: { readonly what: string; readonly [field: string]: string | number | boolean | null }) => void;

export async function openTransport(url: string): Promise<Transporter> {
  let protocol: string;
  try {
    protocol = new URL(url).protocol;
  } catch {
    throw new Unusable('--relay takes a URL such as smtp://user:pass@host:587');
  }
  if (protocol !== 'smtp:' && protocol !== 'smtps:')
    throw new Unusable('--relay takes a URL such as smtp://user:pass@host:587');
  const { createTransport } = await import('nodemailer');
  return createTransport(url, { disableFileAccess: true, disableUrlAccess: true });
}

/** 5yz is for good. RFC 5321 §4.2.1 */
const refusedForGood = (error: unknown): boolean =>
  error instanceof Error &&
  'responseCode' in error &&
  typeof error.responseCode === 'number' &&
  error.responseCode >= 500 &&
  // A wrong password is the owner's to mend, not the mail's end.
  error.responseCode !== 535;

export async function openRelay(
  folder: string,
  { transport, log }: { readonly transport: Transporter; readonly log: Log },
  outbox: Pick<FolderOutbox, 'find' | 'ids'>,
): Promise<Relay> {
  const isFirst = !existsSync(folder);
  await makeFolder(folder);
  await clean(folder);
  const finished = new Set((await readdir(folder)).filter((name) => /\.(?:sent|refused|local)$/.test(name)));
  const timers = new Set<NodeJS.Timeout>();
  let closed = false;
  let turn: Promise<void> = Promise.resolve();

  const isFinished = (id: string): boolean =>
    (['sent', 'refused', 'local'] as const).some((state) => finished.has(`${fileNameOf(id)}.${state}`));

  async function mark(id: string, state: State): Promise<void> {
    const name = `${fileNameOf(id)}.${state}`;
    await writeWhole(join(folder, name), '');
    if (state !== 'claimed') finished.add(name);
  }

  async function attempt(id: string, tries: number): Promise<void> {
    if (closed || isFinished(id)) return;
    // Whoever asked to be forgotten in the meantime gets nothing more.
    const mail = (await outbox.find(id))?.mail;
    if (mail === undefined) return;
    try {
      if (tries === 1 && (await readIfThere(join(folder, `${fileNameOf(mail.id)}.claimed`))) !== null)
        log({ what: 'relay: a mail was under way when the program ended; it is sent again', mail: mail.id });
      await mark(mail.id, 'claimed');
      await transport.sendMail(mailOptions(mail));
      await mark(mail.id, 'sent');
      log({ what: 'relay: sent', mail: mail.id });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      if (refusedForGood(error) || tries >= TRIES) {
        await mark(mail.id, 'refused');
        log({ what: 'relay: refused for good, not tried again', mail: mail.id, code });
        return;
      }
      log({ what: 'relay: not taken yet', mail: mail.id, code, tries, 'next try in s': wait(tries) / 1000 });
      const timer = setTimeout(() => {
        timers.delete(timer);
        enqueue(id, tries + 1);
      }, wait(tries));
      timers.add(timer);
    }
  }

  function enqueue(id: string, tries: number): void {
    turn = turn.then(() => attempt(id, tries)).catch((error) => log({ what: 'relay: fault', fault: faultOf(error) }));
  }

  // What was only tried out on this machine is never sent after the fact.
  if (isFirst) for (const id of outbox.ids()) await mark(id, 'local');
  for (const id of outbox.ids()) if (!isFinished(id)) enqueue(id, 1);
  return {
    carry: (id) => enqueue(id, 1),
    close: async () => {
      closed = true;
      for (const timer of timers) clearTimeout(timer);
      transport.close();
      await turn;
    },
  };
}
