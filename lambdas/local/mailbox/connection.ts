/**
 * A connection to a mailbox. It opens folders only by role, and the roles are fixed when it is made: in the owner's own mailbox they are the one
 * folder, Drafts and Sent. No other file loads the IMAP client. RFC 9051
 */
import { ImapFlow, type MessageRangeOptions } from 'imapflow';
import { MAIL } from '../../application/limits.ts';
import { foldersOf, type Role } from './folders.ts';
import { mayBePlain, type Place } from './place.ts';
import { Failed, whyOf } from './refusal.ts';

export interface Login {
  readonly pass?: string;
  /** XOAUTH2. */
  readonly accessToken?: string;
}

export interface Opened {
  readonly uidValidity: string;
  readonly uidNext: number;
}

/** Where in its folder a message lies. */
export interface Spot {
  readonly uid: number;
  readonly uidValidity: string;
}

export type News = 'mail' | 'nudge' | 'time';

export interface Connection {
  /** Whether the mailbox has such a folder. */
  readonly has: (role: Role) => boolean;
  readonly open: (role: Role) => Promise<Opened>;
  /** In the open folder: all UIDs from this one on, in order. */
  readonly uidsFrom: (uid: number) => Promise<readonly number[]>;
  /** In the open folder: mail to that address from that UID on, in order. */
  readonly uidsTo: (address: string, uid: number) => Promise<readonly number[]>;
  /** In the open folder: the messages with those words in the subject, in order. */
  readonly uidsWith: (subject: string) => Promise<readonly number[]>;
  /** In the open folder: the messages with that Message-ID. */
  readonly uidsOf: (messageId: string) => Promise<readonly number[]>;
  /** Null if it is gone. */
  readonly look: (uid: number) => Promise<{ readonly size: number; readonly arrivedAt: Date | null } | null>;
  /** At most `length` bytes from `start`; null if it is gone. */
  readonly piece: (uid: number, start: number, length: number) => Promise<Uint8Array | null>;
  /** Whether a message has the flag \\Answered; null if it is gone. */
  readonly isAnswered: (uid: number) => Promise<boolean | null>;
  readonly setAnswered: (uid: number, is: boolean) => Promise<void>;
  /** Moves a message to another folder; null if the server does not say where it put it (UIDPLUS). */
  readonly move: (uid: number, role: Role) => Promise<Spot | null>;
  /** Deletes from the open folder; at Gmail another folder may be open afterwards. */
  readonly remove: (uids: readonly number[]) => Promise<void>;
  /** Null if the server does not say where it put it. */
  readonly append: (role: Role, message: Uint8Array, flags: readonly string[]) => Promise<Spot | null>;
  readonly hasIdle: boolean;
  /** Waits for new mail in the open folder (by IDLE if possible), a nudge, or a timeout. Rejects if the connection is lost. */
  readonly wait: (ms: number, nudged: AbortSignal) => Promise<News>;
  readonly close: () => void;
}

/** Timeouts in milliseconds. A server silent for that long is taken for gone. */
export interface Patience {
  readonly connect: number;
  readonly silence: number;
}
export const PATIENCE: Patience = { connect: 30_000, silence: 180_000 };

const UID = { uid: true } as const satisfies MessageRangeOptions;
const GONE: ReadonlySet<string> = new Set(['NONEXISTENT', 'TRYCREATE']);

/** The client returns false or undefined instead of throwing; this throws. */
function sure<T>(given: T | false | undefined, what: string): T {
  if (given === false || given === undefined) throw new Failed(`${what} FAILED`);
  return given;
}

/** Deletes these and nothing else: without UID EXPUNGE all that anybody marked as deleted would go, and so they are only marked. RFC 4315 */
async function expunge(client: ImapFlow, uids: readonly number[]): Promise<void> {
  const range = uids.join(',');
  if (!client.capabilities.has('UIDPLUS')) {
    const marked = sure(await client.search({ deleted: true }, UID), 'SEARCH');
    if (marked.some((one) => !uids.includes(one)))
      return void sure(await client.messageFlagsAdd(range, ['\\Deleted'], UID), 'STORE');
  }
  sure(await client.messageDelete(range, UID), 'DELETE');
}

export async function connect(place: Place, login: Login, patience: Patience = PATIENCE): Promise<Connection> {
  const client = new ImapFlow({
    host: place.host.replace(/^\[|\]$/g, ''),
    port: place.port,
    secure: place.secure,
    // Beyond this machine nothing is sent unencrypted. A bridge on this machine may have a self-signed certificate, or none. RFC 8314 §4.1
    ...(mayBePlain(place) ? { tls: { rejectUnauthorized: false } } : place.secure ? {} : { doSTARTTLS: true }),
    auth: { user: place.user, ...login },
    logger: false,
    disableAutoIdle: true,
    // Decompressed data can be a thousand times as long, and mail is short anyway.
    disableCompression: true,
    clientInfo: { name: 'Afterword' },
    connectionTimeout: patience.connect,
    greetingTimeout: patience.connect,
    // While idling the client is silent on purpose, and it stops well before this.
    socketTimeout: patience.silence,
    maxIdleTime: Math.floor(patience.silence / 2),
    maxLiteralSize: 2 * MAIL.raw,
  });
  let gone: Error | null = null;
  let hasNews = false;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  client.on('error', (error: Error) => {
    gone ??= error;
    tell();
  });
  client.on('close', () => {
    gone ??= new Failed('CLOSED');
    tell();
  });
  client.on('exists', () => {
    hasNews = true;
    tell();
  });
  await client.connect();
  const findFolders = () => foldersOf(client, place, client.capabilities.has('X-GM-EXT-1'));
  let folders = await findFolders();
  const pathOf = (role: Role): string => {
    const path = folders.paths.get(role);
    if (path === undefined) throw new Failed(`NO ${role.toUpperCase()}`);
    return path;
  };
  /** A folder that was renamed or deleted since is looked for once more. RFC 5530 */
  async function atPathOf<T>(role: Role, act: (path: string) => Promise<T>): Promise<T> {
    try {
      return await act(pathOf(role));
    } catch (error) {
      if (!GONE.has(whyOf(error))) throw error;
      folders = await findFolders();
      if (!folders.paths.has(role)) throw error;
      return act(pathOf(role));
    }
  }

  return {
    hasIdle: client.capabilities.has('IDLE'),
    has: (role) => folders.paths.has(role),
    open: async (role) => {
      hasNews = false;
      const { uidValidity, uidNext } = await atPathOf(role, (path) => client.mailboxOpen(path));
      return { uidValidity: String(uidValidity), uidNext };
    },
    uidsFrom: async (uid) => {
      hasNews = false;
      // '*' always matches the last message, even if that is older.
      const found = sure(await client.search({ uid: `${uid}:*` }, UID), 'SEARCH');
      return found.filter((one) => one >= uid).sort((a, b) => a - b);
    },
    uidsTo: async (address, uid) => {
      const found = sure(await client.search({ to: address, uid: `${uid}:*` }, UID), 'SEARCH');
      return found.filter((one) => one >= uid).sort((a, b) => a - b);
    },
    uidsWith: async (subject) => {
      const found = sure(await client.search({ subject }, UID), 'SEARCH');
      return found.toSorted((a, b) => a - b);
    },
    uidsOf: async (messageId) => sure(await client.search({ header: { 'Message-ID': messageId } }, UID), 'SEARCH'),
    look: async (uid) => {
      const found = await client.fetchOne(uid, { size: true, internalDate: true }, UID);
      if (found === false) return null;
      const arrivedAt = new Date(found.internalDate ?? Number.NaN);
      return { size: found.size ?? 0, arrivedAt: Number.isNaN(arrivedAt.getTime()) ? null : arrivedAt };
    },
    piece: async (uid, start, maxLength) => {
      const found = await client.fetchOne(uid, { source: { start, maxLength } }, UID);
      return found === false ? null : (found.source ?? null);
    },
    isAnswered: async (uid) => {
      const found = await client.fetchOne(uid, { flags: true }, UID);
      return found === false ? null : (found.flags?.has('\\Answered') ?? false);
    },
    setAnswered: async (uid, is) => {
      const change = is ? client.messageFlagsAdd : client.messageFlagsRemove;
      sure(await change.call(client, String(uid), ['\\Answered'], UID), 'STORE');
    },
    move: async (uid, role) => {
      const canMove = client.capabilities.has('MOVE');
      const moved = canMove
        ? sure(await client.messageMove(String(uid), pathOf(role), UID), 'MOVE')
        : sure(await client.messageCopy(String(uid), pathOf(role), UID), 'COPY');
      if (!canMove) await expunge(client, [uid]);
      const there = moved.uidMap?.get(uid);
      return there === undefined || moved.uidValidity === undefined
        ? null
        : { uid: there, uidValidity: String(moved.uidValidity) };
    },
    remove: async (uids) => {
      if (uids.length === 0) return;
      const { trash } = folders;
      if (trash === null) return expunge(client, uids);
      const { uidMap } = sure(await client.messageMove(uids.join(','), trash, UID), 'MOVE');
      const there = [...(uidMap?.values() ?? [])];
      if (place.folder !== null || there.length === 0) return;
      await client.mailboxOpen(trash);
      await expunge(client, there);
    },
    append: async (role, message, flags) => {
      const bytes = Buffer.from(message);
      const put = await atPathOf(role, (path) => client.append(path, bytes, [...flags]));
      const { uid, uidValidity } = sure(put, 'APPEND');
      return uid === undefined || uidValidity === undefined ? null : { uid, uidValidity: String(uidValidity) };
    },
    wait: (ms, nudged) =>
      new Promise<News>((resolve, reject) => {
        const timer = setTimeout(() => end('time'), ms);
        const look = (): void => {
          if (gone !== null) end(gone);
          else if (nudged.aborted) end('nudge');
          else if (hasNews) end('mail');
        };
        const end = (how: News | Error): void => {
          clearTimeout(timer);
          listeners.delete(look);
          nudged.removeEventListener('abort', look);
          if (how instanceof Error) reject(how);
          else resolve(how);
        };
        listeners.add(look);
        nudged.addEventListener('abort', look);
        look();
        // IDLE ends with the next command, or with the connection.
        if (client.capabilities.has('IDLE')) client.idle().catch(() => {});
      }),
    close: () => client.close(),
  };
}
