/** A message out of a mailbox, in pieces: a line that breaks costs one of them, and a server that says a wrong size is not believed. */
import { createHash } from 'node:crypto';
import { MAIL } from '../../application/limits.ts';
import type { Connection } from './connection.ts';

const PIECE = 1024 * 1024;

export interface Fetched {
  readonly raw: Uint8Array;
  /** When the server got it (INTERNALDATE); null: it does not say. */
  readonly arrivedAt: number | null;
}

/** Null where it is gone; 'too-large' where it has more bytes than are read. */
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
    // Some servers have nothing to say of what lies behind the end.
    if (one === null) return start > 0 && start >= size ? whole() : null;
    pieces.push(one);
    if (one.byteLength < PIECE) return whole();
  }
  return 'too-large';
}

/**
 * The id of an arrival is that of its bytes, which hold when and by whom it was delivered: the same wherever it is moved and whatever its UID
 * becomes, and another for each delivery.
 */
export const arrivalIdOf = (raw: Uint8Array): string =>
  `m${createHash('sha256').update('mailbox').update(raw).digest('hex').slice(0, 40)}`;
