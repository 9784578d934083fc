/** Searches Sent for mail to the contacts of open steps, and nobody else. What it finds counts as a copy of a note, just like a Bcc. */
import type { Connection } from './connection.ts';
import { type Fetched, fetchMessage } from './fetch.ts';
import type { NotesFile } from './notes-file.ts';

interface OpenContact {
  readonly address: string;
  /** When the step was offered. */
  readonly since: number;
}

/** Tolerates clocks that are slightly off. */
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
      // What came since the folder was opened may be missing for the contacts asked about before: all of it is left to the next round.
      if (taken.has(uid) || uid >= uidNext) continue;
      const looked = await connection.look(uid);
      // Mail sent before the step was offered does not count.
      if (looked === null || (looked.arrivedAt !== null && looked.arrivedAt.getTime() < since - SLACK)) continue;
      taken.add(uid);
      const found = await fetchMessage(connection, uid);
      if (found !== null && found !== 'too-large') await take(found);
    }
  }
  await file.change(() => ({ sent: { uidValidity, last: Math.max(last, uidNext - 1) } }));
}
