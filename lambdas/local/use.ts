/** What a data folder is used for: play, where the clock may be turned, or real life, where it never is. A folder is one or the other, for good. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../application/instant.ts';
import type { TurnableClock } from './clock.ts';
import { readIfThere, writeWhole } from './files.ts';
import { lineWithSum, readLine } from './sealed.ts';
import { Unusable } from './unusable.ts';

export type Use = 'play' | 'real';

export interface FolderUse {
  /** Null: nothing has happened in it yet that makes it one or the other. */
  readonly now: () => Use | null;
  /** From now on this folder is for play: its clock is about to be turned, or an example to be put into it. */
  readonly play: () => Promise<void>;
}

/** Folders that were made before the use was written down tell it by what lies in them. */
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

interface Start {
  /** Mail really goes out or comes in. */
  readonly isLive: boolean;
  /** The clock stands, as it was left. */
  readonly stands: boolean;
  /** It is asked to stand now. */
  readonly isTurned: boolean;
}

/** Throws Unusable where the folder is for the other use. */
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
      `${folder} was used for trying things out: its clock was turned, or examples lie in it. Use another folder for real mail (--data DIR), or move this one away`,
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

/** Where mail is real the clock is too. A folder in which an earlier version let it stand is put right; resolves with where it stood. */
export async function runFree(clock: TurnableClock): Promise<Instant | null> {
  if (!clock.stands()) return null;
  const stood = clock.now();
  await clock.run();
  return stood;
}
