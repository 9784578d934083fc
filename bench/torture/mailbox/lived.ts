/** Lives a story with one fault, and holds its end to that of the run without. */
import type { Dovecot } from '../../../test/mailbox/dovecot.ts';
import type { ListedApplication } from '../../../test/story/serve.ts';
import type { Strike } from './fault.ts';
import { type Kept, openScene, type Scene } from './scene.ts';
import { STORIES } from './stories.ts';

export interface Lived {
  /** Every mail and draft, by its folder, and how the applications stand. */
  readonly left: readonly string[];
  /** Copies under one Message-ID beyond the first, by their folder. */
  readonly copies: readonly string[];
  readonly calls: { readonly imap: readonly string[]; readonly smtp: readonly string[] };
  /** What the fault struck; null: nothing. */
  readonly struck: string | null;
  readonly defects: readonly string[];
}

const NOTES: ReadonlySet<string> = new Set(['Drafts', 'Sent']);

/** What is the same in every run. The words of a note vary with the id of the application; whom it is for, and what it answers, do not. */
const plain = (folder: string, { subject, raw }: Kept): string =>
  NOTES.has(folder)
    ? (raw
        .toString('latin1')
        .match(/^(?:To|In-Reply-To): .*$/gim)
        ?.toSorted()
        .join(', ') ?? '')
    : subject;

async function applicationsIn(scene: Scene): Promise<readonly string[]> {
  const all = (await scene.get('/api/applications')) as readonly ListedApplication[];
  return all.map(({ employer, job, status, next }) => JSON.stringify({ employer, job, status, next }));
}

async function leftBy(scene: Scene, story: string): Promise<Pick<Lived, 'left' | 'copies'>> {
  const left: string[] = [];
  const copies: string[] = [];
  for (const [owner, folder] of STORIES[story]?.folders(scene) ?? []) {
    const all = await scene.inFolder(owner, folder);
    const once = new Map(all.map((one): [string, Kept] => [one.messageId, one]));
    for (const one of all) if (once.get(one.messageId) !== one) copies.push(`${folder}: ${plain(folder, one)}`);
    for (const one of once.values())
      left.push(`${owner === scene.user ? 'candidate' : 'own'} ${folder}: ${plain(folder, one)}`);
  }
  left.push(...(await applicationsIn(scene)));
  return { left: left.toSorted(), copies };
}

let scenes = 0;

export async function lived(dovecot: Dovecot, story: string, strike: Strike | null): Promise<Lived> {
  const told = STORIES[story];
  if (told === undefined) throw new Error(`there is no story '${story}'`);
  scenes += 1;
  const scene = await openScene(dovecot, {
    name: `sam${String(scenes).padStart(5, '0')}`,
    begins: told.begins,
    inOwn: told.inOwn,
    strike,
  });
  const { imap, smtp } = scene.lines;
  const defects: string[] = [];
  try {
    await told.live(scene);
    await scene.until('nothing waits to be sent', async () => {
      const { relay } = (await scene.get('/api/relay')) as { readonly relay: { readonly waiting: number } | null };
      return relay?.waiting === 0;
    });
  } catch (error) {
    defects.push(error instanceof Error ? error.message : String(error));
  }
  for (const line of scene.log) if (line.what === 'fault') defects.push(JSON.stringify(line));
  try {
    return {
      ...(await leftBy(scene, story)),
      calls: { imap: [...imap.calls], smtp: [...smtp.calls] },
      struck: imap.struck() ?? smtp.struck(),
      defects: defects.map((one) => `${one}; the log ends with ${JSON.stringify(scene.log.slice(-6))}`),
    };
  } finally {
    await scene.close();
  }
}
