/** The folders that Afterword opens, by role. A folder without a role has no path here, and so cannot be opened. */
import type { ImapFlow } from 'imapflow';
import type { Place } from './place.ts';

/** `in`: incoming mail. `done`, `refused`: in Afterword's own mailbox. `drafts`, `sent`: in the owner's own mailbox, beside the one folder. */
export type Role = 'in' | 'done' | 'refused' | 'drafts' | 'sent';

interface Folders {
  readonly paths: ReadonlyMap<Role, string>;
  /** Where mail is moved to be deleted; null: it is deleted where it lies. */
  readonly trash: string | null;
}

const USES = [
  ['drafts', '\\Drafts'],
  ['sent', '\\Sent'],
] as const satisfies readonly (readonly [Role, string])[];

type Lister = Pick<ImapFlow, 'list' | 'mailboxCreate' | 'namespace'>;

/** `isGmail`: folders are labels, and what is deleted from one stays in All Mail unless it is moved to Trash. */
export async function foldersOf(client: Lister, { folder }: Place, isGmail: boolean): Promise<Folders> {
  const listed = await client.list();
  const delimiter = listed.find((one) => one.delimiter !== '')?.delimiter ?? '/';
  /** Some servers put every folder below INBOX. RFC 2342 */
  const prefix = client.namespace?.prefix ?? '';
  const made = async (...names: readonly string[]): Promise<string> => {
    // As one path: from parts, imapflow joins with the delimiter of NAMESPACE, which a server may have refused.
    const path = names.join(delimiter);
    const there = listed.find((one) => one.path === path || one.path === `${prefix}${path}`);
    return there?.path ?? (await client.mailboxCreate(path)).path;
  };
  const paths =
    folder === null
      ? new Map<Role, string>([
          ['in', 'INBOX'],
          ['done', await made('Afterword', 'Done')],
          ['refused', await made('Afterword', 'Refused')],
        ])
      : new Map<Role, string>([['in', await made(...folder)]]);
  const used = (use: string): string | null => {
    const named = listed.filter(({ specialUse }) => specialUse === use);
    // The server's own flags take precedence over folder names. RFC 6154
    return (named.find(({ specialUseSource }) => specialUseSource === 'extension') ?? named[0])?.path ?? null;
  };
  for (const [role, use] of folder === null ? [] : USES) {
    const path = used(use);
    if (path !== null) paths.set(role, path);
  }
  return { paths, trash: isGmail ? used('\\Trash') : null };
}
