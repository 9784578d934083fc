/** The notes offered as drafts, and the employer's message that each application began with. */
import { join } from 'node:path';
import { makeFolder } from '../files.ts';
import type { Log } from '../log.ts';
import { readSealed, writeSealed } from '../sealed.ts';

export interface Note {
  readonly application: string;
  /** Lower case. */
  readonly to: string;
  readonly person: string;
  readonly subject: string;
  readonly text: string;
  /** The stored draft; null: none yet. `isGoing`: it was untouched, and is being removed for a newer version. */
  readonly draft: { readonly messageId: string; readonly sum: string; readonly isGoing?: true } | null;
  /** The owner changed, sent or deleted it: it is no longer touched. */
  readonly isTheirs: boolean;
}

export interface Notes {
  readonly notes: readonly Note[];
  /** For each application, the message ids that its notes refer to. */
  readonly threads: { readonly [application: string]: readonly string[] };
  /** How far Sent was searched. */
  readonly sent: { readonly uidValidity: string; readonly last: number } | null;
}

const NONE: Notes = { notes: [], threads: {}, sent: null };

export interface NotesFile {
  readonly now: () => Notes;
  readonly change: (how: (notes: Notes) => Partial<Notes>) => Promise<void>;
}

export async function openNotesFile(folder: string, log: Log): Promise<NotesFile> {
  await makeFolder(folder);
  const path = join(folder, 'notes');
  const kept = await readSealed(path, (aside) =>
    log({ what: 'what is known of notes in Drafts is damaged and was set aside; they stay where they are', aside }),
  );
  let notes = kept === null ? NONE : (kept as Notes);
  let turn: Promise<void> = Promise.resolve();
  return {
    now: () => notes,
    change: (how) => {
      notes = { ...notes, ...how(notes) };
      const mine = turn.then(() => writeSealed(path, notes));
      turn = mine.catch(() => {});
      return mine;
    },
  };
}
