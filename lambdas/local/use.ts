/** What a data folder is for: play, where the clock may be turned, or real mail, where it never is. Once decided, it stays that way. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../application/instant.ts';
import type { TurnableClock } from './clock.ts';
import { readIfThere, writeWhole } from './files.ts';
import { lineWithSum, readLine } from './sealed.ts';
import { Unusable } from './unusable.ts';

export type Use = 'play' | 'real';

interface FolderUse {
  /** Null: undecided, because nothing has happened in it yet. */
  readonly now: () => Use | null;
  /** Marks the folder as being for play: its clock is about to be turned, or an example to be added. */
  readonly play: () => Promise<void>;
}

/** Folders made before this was recorded: their contents show what they are for. */
function traceOf(folder: string, stands: boolean): Use | null {
  const has = (name: string): boolean => existsSync(join(folder, name));
  if (has('relay') || has('mailbox') || has('settings.json')) return 'real';
  return stands || has('examples') ? 'play' : null;
}

async function readUse(path: string): Promise<Use | null> {
  const file = await readIfThere(path);
  if (file === null) return null;
  const line = readLine(file);
  if (line !== 'play' && line !== 'real')
    throw new Unusable(`${path} is damaged; write into it, and nothing else: play (its clock may be turned), or: real`);
  return line;
}

/** What a folder is for; null: nothing has decided it yet. Changes nothing. */
export const usedFor = async (folder: string): Promise<Use | null> =>
  (await readUse(join(folder, 'use'))) ?? traceOf(folder, false);

interface Start {
  /** Real mail is sent or received. */
  readonly isLive: boolean;
  /** The stored clock stands still. */
  readonly stands: boolean;
  /** The options ask for a standing clock. */
  readonly isTurned: boolean;
}

/** Throws Unusable if the folder is for the other use. */
export async function openUse(folder: string, { isLive, stands, isTurned }: Start): Promise<FolderUse> {
  const path = join(folder, 'use');
  const kept = await readUse(path);
  let use = kept ?? traceOf(folder, stands);
  const keep = async (now: Use): Promise<void> => {
    await writeWhole(path, lineWithSum(now));
    use = now;
  };
  if (isLive && use === 'play')
    throw new Unusable(
      `${folder} was used for trying things out: its clock was turned, or it contains examples. Use another folder for real mail (--data DIR), or move this one away`,
    );
  if (isLive) use = 'real';
  if (isTurned && use === 'real')
    throw new Unusable(
      `${folder} is for real mail, and so its clock is the real one: leave --now out, or choose another folder with --data`,
    );
  if (isTurned) use = 'play';
  if (use !== null && use !== kept) await keep(use);
  return {
    now: () => use,
    play: async () => {
      if (use === null) await keep('play');
    },
  };
}

/** With real mail the clock is real. If an earlier version left it standing, this fixes it; resolves with where it stood. */
export async function runFree(clock: TurnableClock): Promise<Instant | null> {
  if (!clock.stands()) return null;
  const stood = clock.now();
  await clock.run();
  return stood;
}
