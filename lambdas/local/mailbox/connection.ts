/**
 * A connection to a mailbox. It opens folders by their role and by nothing else, and which roles there are is settled when it is made: in one's
 * own mailbox that is the one folder, Drafts and Sent. No other file loads the IMAP client. RFC 9051
 */
import { ImapFlow, type MessageRangeOptions } from 'imapflow';
import { MAIL } from '../../application/limits.ts';
import { folderPaths, type Role } from './folders.ts';
import { mayBePlain, type Place } from './place.ts';
import { Failed } from './refusal.ts';

export interface Login {
  readonly pass?: string;
  /** XOAUTH2. */
  readonly accessToken?: string;
}

export interface Opened {
  readonly uidValidity: string;
  readonly uidNext: number;
}

/** Where a message lies in its folder. */
export interface Spot {
  readonly uid: number;
  readonly uidValidity: string;
}

export type News = 'mail' | 'nudge' | 'time';

export interface Connection {
  /** Whether there is such a folder. */
  readonly has: (role: Role) => boolean;
  readonly open: (role: Role) => Promise<Opened>;
  /** Of the open folder, from this one on, in order. */
  readonly uidsFrom: (uid: number) => Promise<readonly number[]>;
  /** Of the open folder, from that UID on: mail to that address, in order. */
  readonly uidsTo: (address: string, uid: number) => Promise<readonly number[]>;
  /** Of the open folder: the messages with that Message-ID. */
  readonly uidsOf: (messageId: string) => Promise<readonly number[]>;
  /** Null where it is not there any more. */
  readonly look: (uid: number) => Promise<{ readonly size: number; readonly arrivedAt: Date | null } | null>;
  /** Null where it is not there any more; at most `length` bytes from `start`. */
  readonly piece: (uid: number, start: number, length: number) => Promise<Uint8Array | null>;
  /** Into another folder; null where the server does not say where it put it (UIDPLUS). */
  readonly move: (uid: number, role: Role) => Promise<Spot | null>;
  readonly remove: (uids: readonly number[]) => Promise<void>;
  /** Null where the server does not say where it put it. */
  readonly append: (role: Role, message: Uint8Array, flags: readonly string[]) => Promise<Spot | null>;
  readonly hasIdle: boolean;
  /** Waits for new mail in the open folder (IDLE where there is one), a nudge or the end of the time. Rejects when the connection is gone. */
  readonly wait: (ms: number, nudged: AbortSignal) => Promise<News>;
  readonly close: () => void;
}

/** Milliseconds. A server that says nothing for so long is gone. */
export interface Patience {
  readonly connect: number;
  readonly silence: number;
}
export const PATIENCE: Patience = { connect: 30_000, silence: 180_000 };

const UID = { uid: true } as const satisfies MessageRangeOptions;

/** What the client gives in place of an error. */
function sure<T>(given: T | false | undefined, what: string): T {
  if (given === false || given === undefined) throw new Failed(`${what} FAILED`);
  return given;
}

export async function connect(place: Place, login: Login, patience: Patience = PATIENCE): Promise<Connection> {
  const client = new ImapFlow({
    host: place.host.replace(/^\[|\]$/g, ''),
    port: place.port,
    secure: place.secure,
    // Beyond this machine nothing is said in clear; a bridge on it signs its own certificate, if it has one. RFC 8314 §4.1
    ...(mayBePlain(place) ? { tls: { rejectUnauthorized: false } } : place.secure ? {} : { doSTARTTLS: true }),
    auth: { user: place.user, ...login },
    logger: false,
    disableAutoIdle: true,
    // What is unpacked may be a thousand times as long, and mail is short.
    disableCompression: true,
    clientInfo: { name: 'Afterword' },
    connectionTimeout: patience.connect,
    greetingTimeout: patience.connect,
    // While it idles the client is silent on purpose; it breaks that off well before.
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
  const paths = await folderPaths(client, place);
  const pathOf = (role: Role): string => {
    const path = paths.get(role);
    if (path === undefined) throw new Failed(`NO ${role.toUpperCase()}`);
    return path;
  };

  return {
    hasIdle: client.capabilities.has('IDLE'),
    has: (role) => paths.has(role),
    open: async (role) => {
      hasNews = false;
      const { uidValidity, uidNext } = await client.mailboxOpen(pathOf(role));
      return { uidValidity: String(uidValidity), uidNext };
    },
    uidsFrom: async (uid) => {
      hasNews = false;
      // '*' names the last one also where that is older.
      const found = sure(await client.search({ uid: `${uid}:*` }, UID), 'SEARCH');
      return found.filter((one) => one >= uid).sort((a, b) => a - b);
    },
    uidsTo: async (address, uid) => {
      const found = sure(await client.search({ to: address, uid: `${uid}:*` }, UID), 'SEARCH');
      return found.filter((one) => one >= uid).sort((a, b) => a - b);
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
    move: async (uid, role) => {
      const moved = sure(await client.messageMove(String(uid), pathOf(role), UID), 'MOVE');
      const there = moved.uidMap?.get(uid);
      return there === undefined || moved.uidValidity === undefined
        ? null
        : { uid: there, uidValidity: String(moved.uidValidity) };
    },
    remove: async (uids) => {
      if (uids.length > 0) sure(await client.messageDelete(uids.join(','), UID), 'DELETE');
    },
    append: async (role, message, flags) => {
      const { uid, uidValidity } = sure(await client.append(pathOf(role), Buffer.from(message), [...flags]), 'APPEND');
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
        // It ends when the next command is sent, or with the connection.
        if (client.capabilities.has('IDLE')) client.idle().catch(() => {});
      }),
    close: () => client.close(),
  };
}
