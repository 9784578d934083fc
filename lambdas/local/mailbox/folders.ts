/** The folders that Afterword opens, by role. A folder without a role has no path here, and so cannot be opened. */
import type { ImapFlow } from 'imapflow';
import type { Place } from './place.ts';

/** `in`: incoming mail. `done`, `refused`: in Afterword's own mailbox. `drafts`, `sent`: in the owner's own mailbox, beside the one folder. */
export type Role = 'in' | 'done' | 'refused' | 'drafts' | 'sent';

const USES = [
  ['drafts', '\\Drafts'],
  ['sent', '\\Sent'],
] as const satisfies readonly (readonly [Role, string])[];

type Lister = Pick<ImapFlow, 'list' | 'mailboxCreate' | 'namespace'>;

export async function folderPaths(client: Lister, { folder }: Place): Promise<ReadonlyMap<Role, string>> {
  const listed = await client.list();
  const delimiter = listed.find((one) => one.delimiter !== '')?.delimiter ?? '/';
  /** Some servers put every folder below INBOX. RFC 2342 */
  const prefix = client.namespace?.prefix ?? '';
  const made = async (...names: readonly string[]): Promise<string> => {
    const path = names.join(delimiter);
    const there = listed.find((one) => one.path === path || one.path === `${prefix}${path}`);
    return there?.path ?? (await client.mailboxCreate([...names])).path;
  };
  if (folder === null) {
    return new Map<Role, string>([
      ['in', 'INBOX'],
      ['done', await made('Afterword', 'Done')],
      ['refused', await made('Afterword', 'Refused')],
    ]);
  }
  const paths = new Map<Role, string>([['in', await made(...folder)]]);
  for (const [role, use] of USES) {
    const named = listed.filter(({ specialUse }) => specialUse === use);
    // The server's own flags take precedence over folder names. RFC 6154
    const one = named.find(({ specialUseSource }) => specialUseSource === 'extension') ?? named[0];
    if (one !== undefined) paths.set(role, one.path);
  }
  return paths;
}
