/** Sent, looked through for mail to the contacts of open steps and to nobody else. What is found is a copy of a note, as a hidden copy is. */
import type { Connection } from './connection.ts';
import { type Fetched, fetchMessage } from './fetch.ts';
import type { NotesFile } from './notes-file.ts';

export interface OpenContact {
  readonly address: string;
  /** When the step was offered. */
  readonly since: number;
}

/** A clock that is a little off hides nothing. */
const SLACK = 10 * 60_000;

export async function lookThroughSent(
  connection: Connection,
  file: NotesFile,
  contacts: readonly OpenContact[],
  take: (found: Fetched) => Promise<void>,
): Promise<void> {
  if (contacts.length === 0) return;
  const { uidValidity, uidNext } = await connection.open('sent');
  const known = file.now().sent;
  const last = known?.uidValidity === uidValidity ? known.last : 0;
  const taken = new Set<number>();
  for (const { address, since } of contacts) {
    for (const uid of await connection.uidsTo(address, last + 1)) {
      if (taken.has(uid)) continue;
      const looked = await connection.look(uid);
      // What was sent before the step was offered is no answer to it.
      if (looked === null || (looked.arrivedAt !== null && looked.arrivedAt.getTime() < since - SLACK)) continue;
      taken.add(uid);
      const found = await fetchMessage(connection, uid);
      if (found !== null && found !== 'too-large') await take(found);
    }
  }
  await file.change(() => ({ sent: { uidValidity, last: Math.max(last, uidNext - 1, ...taken) } }));
}
