/** What was handled of a mailbox, in a file: up to which UID mail was taken, what of it is not put away yet, and what was. */
import { join } from 'node:path';
import { makeFolder } from '../files.ts';
import type { Log } from '../log.ts';
import { readSealed, writeSealed } from '../sealed.ts';
import type { Spot } from './connection.ts';
import type { Role } from './folders.ts';

/** Where it goes when it is handled; null: it is not handled yet. */
export type Filing = (Role & ('done' | 'refused')) | null;

export interface Taken {
  /** 0: not known any more. */
  readonly uid: number;
  readonly arrival: string;
  readonly filing: Filing;
  /** By which it is found where it was put; null: it has none. */
  readonly messageId?: string | null;
}

/** A mail that was put away, by the arrival that it was. */
export interface Put {
  readonly arrival: string;
  readonly filing: 'done' | 'refused';
  /** Where it lies now; null: the server does not say, or it is gone. */
  readonly spot: Spot | null;
  readonly at: number;
  /** It is to go before its time. */
  readonly isDue?: boolean;
}

export interface Mark {
  /** Null: the mailbox was never opened. RFC 9051 §2.3.1.1 */
  readonly uidValidity: string | null;
  /** Every mail up to this UID was taken. */
  readonly last: number;
  readonly open: readonly Taken[];
  /** The newest last. */
  readonly put: readonly Put[];
}

const NONE: Mark = { uidValidity: null, last: 0, open: [], put: [] };
/** Of the mails that were put away, as many are remembered: what a new UIDVALIDITY shows again is known by it. */
const REMEMBERED = 5000;

export interface Marked {
  readonly now: () => Mark;
  /** Resolves when it is on the disk. */
  readonly change: (to: Partial<Mark>) => Promise<void>;
}

export async function openMark(folder: string, log: Log): Promise<Marked> {
  await makeFolder(folder);
  const path = join(folder, 'mark');
  const kept = await readSealed(path, (aside) =>
    log({ what: 'the mark of the mailbox is damaged and was set aside; its mail is looked through again', aside }),
  );
  let mark = kept === null ? NONE : (kept as Mark);
  let turn: Promise<void> = Promise.resolve();
  return {
    now: () => mark,
    change: (to) => {
      mark = { ...mark, ...to, put: (to.put ?? mark.put).slice(-REMEMBERED) };
      // What is written is what is known when its turn comes.
      const mine = turn.then(() => writeSealed(path, mark));
      turn = mine.catch(() => {});
      return mine;
    },
  };
}
