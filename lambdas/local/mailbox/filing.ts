/** Files handled mail: into Done or Refused in Afterword's own mailbox. In the owner's own mailbox it stays where it is. */

import type { Log } from '../log.ts';
import type { Connection, Spot } from './connection.ts';
import { arrivalIdOf, fetchMessage } from './fetch.ts';
import type { Marked, Put, Taken } from './mark.ts';
import { isRefusal, whyOf } from './refusal.ts';

interface Filer {
  readonly moves: boolean;
  /** Whether its raw mail is still stored. */
  readonly knows: (arrival: string) => Promise<boolean>;
  readonly now: () => number;
  readonly log: Log;
}

/** If the server does not report the new place, or a move was interrupted, the mail is recognized by its bytes. */
async function findSpot(
  connection: Connection,
  { arrival, messageId }: Taken,
  folder: Put['filing'],
): Promise<Spot | null> {
  if (messageId == null) return null;
  const { uidValidity } = await connection.open(folder);
  try {
    for (const uid of await connection.uidsOf(messageId)) {
      const found = await fetchMessage(connection, uid);
      if (found !== null && found !== 'too-large' && arrivalIdOf(found.raw) === arrival) return { uid, uidValidity };
    }
    return null;
  } finally {
    await connection.open('in');
  }
}

export async function putAway(connection: Connection, mark: Marked, { moves, knows, now, log }: Filer): Promise<void> {
  if (mark.now().open.every(({ filing }) => filing === null)) return;
  if (moves) {
    const { uidValidity } = await connection.open('in');
    // Numbered anew: what the numbers stand for is learnt when mail is taken the next time.
    if (uidValidity !== mark.now().uidValidity) return;
  }
  for (const taken of mark.now().open) {
    const { uid, arrival, filing } = taken;
    if (filing === null) continue;
    let spot: Spot | null = null;
    try {
      if (moves && uid > 0) spot = (await connection.move(uid, filing)) ?? (await findSpot(connection, taken, filing));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      // A full mailbox takes no copy: the mail stays in INBOX, marked as handled, and is filed later.
      if ((await connection.look(uid)) !== null) {
        log({ what: 'mailbox: a handled mail cannot be put away yet', code: whyOf(error) });
        return;
      }
      // It was moved before, and that was not noted; or somebody else moved it, and so be it.
      spot = await findSpot(connection, taken, filing);
    }
    // If its owner had everything deleted meanwhile, this copy must be deleted too.
    const isDue = filing === 'done' && !(await knows(arrival));
    const put: Put = { arrival, filing, spot, at: now(), ...(isDue ? { isDue } : {}) };
    await mark.change({ open: mark.now().open.filter((one) => one !== taken), put: [...mark.now().put, put] });
  }
}
