/** Fetches a message from a mailbox in pieces: a lost connection costs one piece, and a wrong size from the server does no harm. */
import { createHash } from 'node:crypto';
import { MAIL } from '../../application/limits.ts';
import type { Connection } from './connection.ts';

const PIECE = 1024 * 1024;

export interface Fetched {
  readonly raw: Uint8Array;
  /** When the server received it (INTERNALDATE); null: it does not say. */
  readonly arrivedAt: number | null;
}

/** Null if it is gone; 'too-large' if it is bigger than what is read. */
export async function fetchMessage(
  { look, piece }: Pick<Connection, 'look' | 'piece'>,
  uid: number,
): Promise<Fetched | 'too-large' | null> {
  const looked = await look(uid);
  if (looked === null) return null;
  const { size } = looked;
  if (size > MAIL.raw) return 'too-large';
  const whole = (): Fetched => ({ raw: Buffer.concat(pieces), arrivedAt: looked.arrivedAt?.getTime() ?? null });
  const pieces: Uint8Array[] = [];
  for (let start = 0; start <= MAIL.raw; start += PIECE) {
    const one = await piece(uid, start, PIECE);
    // Some servers return nothing for a range beyond the end.
    if (one === null) return start > 0 && start >= size ? whole() : null;
    pieces.push(one);
    if (one.byteLength < PIECE) return whole();
  }
  return 'too-large';
}

/**
 * The id of an arrival is a hash of its bytes, which include when and how it was delivered. So it survives moves and new UIDs, but each delivery has
 * its own.
 */
export const arrivalIdOf = (raw: Uint8Array): string =>
  `m${createHash('sha256').update('mailbox').update(raw).digest('hex').slice(0, 40)}`;
