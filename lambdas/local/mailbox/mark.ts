/** Progress in a mailbox, stored in a file: up to which UID mail was taken, which mail is not filed yet, and which is. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { makeFolder } from '../files.ts';
import type { Log } from '../log.ts';
import { readSealed, writeSealed } from '../sealed.ts';
import type { Spot } from './connection.ts';
import type { Role } from './folders.ts';

/** Where it is filed once handled; null: not handled yet. */
export type Filing = (Role & ('done' | 'refused')) | null;

export interface Taken {
  /** 0: no longer known. */
  readonly uid: number;
  readonly arrival: string;
  readonly filing: Filing;
  /** Used to find it where it was filed; null: it has none. */
  readonly messageId?: string | null;
}

/** A filed mail, by its arrival. */
export interface Put {
  readonly arrival: string;
  readonly filing: 'done' | 'refused';
  /** Where it lies now; null: the server does not say, or it is gone. */
  readonly spot: Spot | null;
  readonly at: number;
  /** To be deleted early. */
  readonly isDue?: boolean;
}

export interface Mark {
  /** Null: the mailbox was never opened. RFC 9051 §2.3.1.1 */
  readonly uidValidity: string | null;
  /** Mail up to this UID was taken. */
  readonly last: number;
  /** What lay there when all mail was numbered anew has a UID below this: some of it was handled before. Left out: it never was. */
  readonly againBelow?: number;
  readonly open: readonly Taken[];
  /** The newest last. */
  readonly put: readonly Put[];
  /** Of this data folder, by chance. */
  readonly id?: string;
}

const NONE: Mark = { uidValidity: null, last: 0, open: [], put: [] };
/** How many filed mails are remembered, to recognize them when UIDVALIDITY changes. */
const REMEMBERED = 5000;

export interface Marked {
  readonly now: () => Mark;
  /** Resolves when it is on disk. */
  readonly change: (to: Partial<Mark>) => Promise<void>;
}

export async function idOf(mark: Marked): Promise<string> {
  const id = mark.now().id ?? randomUUID();
  await mark.change({ id });
  return id;
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
      // Writes the newest state by the time its turn comes.
      const mine = turn.then(() => writeSealed(path, mark));
      turn = mine.catch(() => {});
      return mine;
    },
  };
}
