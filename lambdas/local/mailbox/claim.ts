/**
 * Only one program works at a mailbox. A message in it is its claim, which shows signs of life by a flag; of several claims the oldest living one
 * counts, and the other programs wait. UIDs put them in order, and no clocks are compared.
 */
import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { type Field, fieldsOf } from '../../mail/head.ts';
import type { Log } from '../log.ts';
import type { Connection } from './connection.ts';
import type { Role } from './folders.ts';
import { isRefusal, whyOf } from './refusal.ts';

export const CLAIM_SUBJECT = 'Afterword is at work in this mailbox';
const HEADER = 'x-afterword-claim';

/** Milliseconds. */
const SIGN_EVERY = 4 * 60_000;
const DEAD_AFTER = 20 * 60_000;
/** A claim is shorter than this. */
const LENGTH = 4096;
/** If somebody else deletes our claim so often, none is put any more. */
const LOST = 5;

export interface Claim {
  /** Whether this program may work at the mailbox now. */
  readonly holds: (connection: Connection) => Promise<boolean>;
  /** Whether a message is such a claim, and no mail. */
  readonly isClaim: (fields: readonly Field[]) => boolean;
  /** Another program need not wait until this one is taken for dead. */
  readonly release: (connection: Connection) => Promise<void>;
}

interface ClaimOptions {
  /** The folder for it: the one that is open anyway in the owner's own mailbox. */
  readonly role: Role;
  readonly token: string;
  readonly log: Log;
  /** Milliseconds, shorter in tests. */
  readonly deadAfter?: number;
}

/** The same after a restart, and another one for a copy of the data folder on another machine. */
export const claimToken = (id: string, folder: string): string =>
  createHash('sha256').update([id, hostname(), folder].join('\0')).digest('hex').slice(0, 32);

const claimOf = (token: string): Uint8Array =>
  Buffer.from(
    [
      `${HEADER}: ${token}`,
      'From: Afterword <afterword@localhost>',
      `Subject: ${CLAIM_SUBJECT}`,
      `Message-ID: <${token}.${Date.now()}@afterword.localhost>`,
      `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
      '',
      'Please leave this message here. While it is here, no second Afterword answers mail in this mailbox.',
      'It goes when Afterword is stopped. Twenty minutes after a crash another Afterword may take its place.',
      '',
    ].join('\r\n'),
  );

/** Nobody can send one: on a mail that was delivered a server puts its own fields first. RFC 5321 §4.4 */
function tokenIn(fields: readonly Field[], own: string): string | null {
  const [first] = fields;
  if (first?.name === HEADER) return first.value.trim();
  // Some servers store what is appended in an order of their own.
  return fields.some(({ name, value }) => name === HEADER && value.trim() === own) ? own : null;
}

interface Found {
  readonly uid: number;
  readonly token: string;
  readonly sign: boolean;
}

export function openClaim({ role, token, log, deadAfter = DEAD_AFTER }: ClaimOptions): Claim {
  /** The last sign of life of others, and when this program saw it first. */
  const seen = new Map<string, { readonly sign: boolean; readonly at: number }>();
  /** Not by the wall clock, which may be set back. */
  let signedAt = Number.NEGATIVE_INFINITY;
  let put = 0;
  let isKept = true;

  async function find(connection: Connection): Promise<readonly Found[]> {
    await connection.open(role);
    const found: Found[] = [];
    for (const uid of await connection.uidsWith(CLAIM_SUBJECT)) {
      const head = await connection.piece(uid, 0, LENGTH);
      const whose = head === null ? null : tokenIn(fieldsOf(head), token);
      const sign = whose === null ? null : await connection.isAnswered(uid);
      if (whose !== null && sign !== null) found.push({ uid, token: whose, sign });
    }
    return found;
  }

  function isAlive({ token: whose, sign }: Found): boolean {
    const before = seen.get(whose);
    if (before?.sign !== sign) seen.set(whose, { sign, at: performance.now() });
    return before === undefined || before.sign !== sign || performance.now() - before.at < deadAfter;
  }

  async function putOne(connection: Connection): Promise<void> {
    try {
      await connection.append(role, claimOf(token), ['\\Seen']);
      put += 1;
    } catch (error) {
      // A full mailbox takes none. Mail is read all the same.
      if (!isRefusal(error)) throw error;
      log({ what: 'mailbox: no sign can be left that Afterword is at work here', code: whyOf(error) });
      isKept = false;
    }
    if (put < LOST) return;
    log({
      what: 'mailbox: the sign that Afterword is at work here does not stay; a second Afterword would go unnoticed',
    });
    isKept = false;
  }

  async function look(connection: Connection): Promise<'first' | 'second' | 'none'> {
    const all = await find(connection);
    const [mine, ...spare] = all.filter((one) => one.token === token);
    const others = all.filter((one) => one.token !== token);
    const dead = others.filter((one) => !isAlive(one));
    const isSecond = others.some((one) => !dead.includes(one) && one.uid < (mine?.uid ?? Number.POSITIVE_INFINITY));
    if (!isSecond && mine !== undefined && performance.now() - signedAt >= SIGN_EVERY) {
      await connection.setAnswered(mine.uid, !mine.sign);
      signedAt = performance.now();
    }
    const over = [...dead, ...spare, ...(isSecond && mine !== undefined ? [mine] : [])];
    await connection.remove(over.map(({ uid }) => uid));
    return isSecond ? 'second' : mine === undefined ? 'none' : 'first';
  }

  return {
    isClaim: (fields) => tokenIn(fields, token) !== null,
    holds: async (connection) => {
      const before = await look(connection);
      if (before !== 'none' || !isKept) return before !== 'second';
      await putOne(connection);
      // Another program may have put one at the same moment.
      return (await look(connection)) !== 'second';
    },
    release: async (connection) => {
      const mine = (await find(connection)).filter((one) => one.token === token);
      await connection.remove(mine.map(({ uid }) => uid));
    },
  };
}
