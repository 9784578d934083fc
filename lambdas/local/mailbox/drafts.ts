/** Puts notes into Drafts of the owner's own mailbox, replaces them with newer versions, and removes them when they are no longer needed. */
import { createHash } from 'node:crypto';
import { noteBytes } from '../../compose/mime.ts';
import type { Connection } from './connection.ts';
import { fetchMessage } from './fetch.ts';
import type { Note, NotesFile } from './notes-file.ts';

export interface DraftsOf {
  readonly file: NotesFile;
  readonly account: string;
  readonly name: () => Promise<string | null>;
  /** The Bcc of the notes; null: none, because Sent is searched instead. */
  readonly bcc: string | null;
  /** Whether that note is still to be sent. */
  readonly isOpen: (application: string, to: string) => boolean;
  readonly now: () => number;
}

const hash = (...parts: readonly (string | Uint8Array)[]): string => {
  const sum = createHash('sha256');
  for (const one of parts) sum.update(one).update('\0');
  return sum.digest('hex');
};

/** The same note gets the same id, so that a crash after storing it does not store it twice. */
const idOf = ({ application, to, subject, text }: Note, account: string): string =>
  `<${hash(application, to, subject, text).slice(0, 32)}${account.slice(account.lastIndexOf('@'))}>`;

/** A checksum of the part that the owner may have changed: everything below the header block. */
function bodySum(raw: Uint8Array): string {
  const bytes = Buffer.from(raw);
  return hash(bytes.subarray(bytes.indexOf('\r\n\r\n')));
}

type Drafts = Pick<Connection, 'uidsOf' | 'look' | 'piece' | 'remove' | 'append'>;

async function find(connection: Drafts, messageId: string): Promise<readonly { uid: number; sum: string }[]> {
  const found: { uid: number; sum: string }[] = [];
  for (const uid of await connection.uidsOf(messageId)) {
    const fetched = await fetchMessage(connection, uid);
    if (fetched !== null && fetched !== 'too-large') found.push({ uid, sum: bodySum(fetched.raw) });
  }
  return found;
}

/** Removes the draft if it is unchanged. `going` is run just before. Resolves with whether it is gone by us. */
async function takeAway(
  connection: Drafts,
  { messageId, sum, isGoing }: NonNullable<Note['draft']>,
  going: () => Promise<void>,
): Promise<boolean> {
  const there = await find(connection, messageId);
  const untouched = there.filter((one) => one.sum === sum);
  // A crash may have come between removing it and writing that down.
  if (untouched.length === 0) return isGoing === true && there.length === 0;
  await going();
  await connection.remove(untouched.map(({ uid }) => uid));
  return true;
}

async function put(connection: Drafts, note: Note, { file, account, name, bcc, now }: DraftsOf): Promise<Note> {
  const messageId = idOf(note, account);
  const [before] = await find(connection, messageId);
  if (before !== undefined) return { ...note, draft: { messageId, sum: before.sum } };
  const bytes = await noteBytes(
    {
      from: { name: await name(), address: account },
      to: { name: note.person, address: note.to },
      bcc,
      subject: note.subject,
      text: note.text,
      messageId,
      references: file.now().threads[note.application] ?? [],
    },
    now(),
  );
  await connection.append('drafts', bytes, ['\\Draft', '\\Seen']);
  // Read back as the server stores it: it may fold and encode differently.
  const [there] = await find(connection, messageId);
  return { ...note, draft: { messageId, sum: there?.sum ?? bodySum(bytes) } };
}

const isFor = (one: Note, other: Note): boolean => one.application === other.application && one.to === other.to;

/** Makes Drafts match the notes that are open now. */
export async function syncDrafts(connection: Connection, of: DraftsOf): Promise<void> {
  const { file, isOpen } = of;
  const pending = file
    .now()
    .notes.filter((note) => !isOpen(note.application, note.to) || (note.draft === null && !note.isTheirs));
  if (pending.length === 0) return;
  await connection.open('drafts');
  for (const note of pending) {
    if (!isOpen(note.application, note.to)) {
      if (note.draft !== null && !note.isTheirs) await takeAway(connection, note.draft, async () => {});
      await file.change(({ notes }) => ({ notes: notes.filter((one) => one !== note) }));
      continue;
    }
    const placed = await put(connection, note, of);
    await file.change(({ notes }) => ({ notes: notes.map((one) => (one === note ? placed : one)) }));
  }
}

/** Stores a newer version of a note if the older one is unchanged or was never stored. A draft the owner changed is left alone. */
export async function replaceOlder(connection: Connection, file: NotesFile, newer: readonly Note[]): Promise<void> {
  const changed = newer.filter((note) => {
    const known = file.now().notes.find((one) => isFor(one, note));
    return known === undefined || known.text !== note.text || known.subject !== note.subject;
  });
  if (changed.length === 0) return;
  await connection.open('drafts');
  for (const note of changed) {
    const known = file.now().notes.find((one) => isFor(one, note));
    const draft = known?.draft ?? null;
    const going = (): Promise<void> =>
      file.change(({ notes }) => ({
        notes: notes.map((one) =>
          one === known && draft !== null ? { ...one, draft: { ...draft, isGoing: true } } : one,
        ),
      }));
    const isTheirs = known?.isTheirs === true || (draft !== null && !(await takeAway(connection, draft, going)));
    await file.change(({ notes }) => ({
      notes: [...notes.filter((one) => !isFor(one, note)), { ...note, isTheirs }],
    }));
  }
}
