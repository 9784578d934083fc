/** Examines a data folder and its machine: permissions, clock, zone, disk, the last mail in and out. Changes nothing. */
import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';

/** A server that was tried. */
export interface Tried {
  /** 'imap.mail.example, port 993' */
  readonly place: string;
  /** Why it cannot be used, in words; null: it can. */
  readonly error: string | null;
  /** Its password is known only to the program that runs. */
  readonly isUntried?: boolean;
}

export interface LocalLook {
  readonly data: string;
  /** Undefined: there is none. */
  readonly mailbox: Tried | undefined;
  readonly send: Tried | undefined;
  /** Whether there is a drafts folder; null: none is needed. */
  readonly drafts: boolean | null;
  /** When the newest file was written. */
  readonly newest: number | null;
  readonly zone: { readonly name: string; readonly isKnown: boolean };
  readonly zoneData: string;
  /** Bytes. */
  readonly free: number;
  /** Files that other users of this machine can read. */
  readonly open: readonly string[];
  readonly lastIn: number | null;
  readonly lastOut: number | null;
}

async function newestIn(folder: string, ends = ''): Promise<number | null> {
  const names = await readdir(folder).catch(() => []);
  const times = await Promise.all(
    names
      .filter((name) => name.endsWith(ends))
      .map((name) =>
        stat(join(folder, name)).then(
          ({ mtimeMs }) => mtimeMs,
          () => 0,
        ),
      ),
  );
  return times.length === 0 ? null : Math.max(...times);
}

/** README aside, which holds nothing private. */
async function openToOthers(data: string): Promise<readonly string[]> {
  if (process.platform === 'win32') return [];
  const looked = ['.', 'settings.json', 'started.json', 'secrets', 'key', 'desks', 'mailroom', 'outbox', 'mailbox'];
  const found: string[] = [];
  for (const name of looked) {
    const mode = await stat(join(data, name)).then(
      ({ mode }) => mode,
      () => 0,
    );
    if ((mode & 0o077) !== 0) found.push(join(data, name));
  }
  return found;
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export async function lookAtMachine(
  data: string,
  zone: string,
): Promise<Omit<LocalLook, 'mailbox' | 'send' | 'drafts'>> {
  const { bavail, bsize } = await statfs(data);
  const [waiting, handled] = await Promise.all([
    newestIn(join(data, 'mailroom', 'waiting')),
    newestIn(join(data, 'mailroom', 'handled')),
  ]);
  return {
    data,
    newest: await newestIn(data),
    zone: { name: zone, isKnown: isZone(zone) },
    zoneData: process.versions['tz'] ?? 'of the system',
    free: bavail * bsize,
    open: await openToOthers(data),
    lastIn: waiting === null && handled === null ? null : Math.max(waiting ?? 0, handled ?? 0),
    lastOut: await newestIn(join(data, 'relay'), '.sent'),
  };
}
