/** A clock that follows the real one, or stands still and moves only when told. */
import { join } from 'node:path';
import { type Instant, readInstant } from '../application/instant.ts';
import type { Clock } from '../ports.ts';
import { readIfThere, writeWhole } from './files.ts';
import { lineWithSum, readLine } from './sealed.ts';
import { Unusable } from './unusable.ts';

export interface TurnableClock extends Clock {
  readonly stands: () => boolean;
  /** Sets the clock to `to` and stops it there, also after a restart. */
  readonly stand: (to: Instant) => Promise<void>;
  /** Follows the real clock again. */
  readonly run: () => Promise<void>;
}

const unwritten = async (): Promise<void> => {};

/** `standing` null: the clock runs. `keep` persists the last setting. */
export function turnableClock(
  standing: Instant | null,
  keep: (standing: Instant | null) => Promise<void> = unwritten,
  real: () => Instant = Date.now,
): TurnableClock {
  let at = standing;
  return {
    now: () => at ?? real(),
    stands: () => at !== null,
    stand: async (to) => {
      if (at !== to) await keep(to);
      at = to;
    },
    run: async () => {
      await keep(null);
      at = null;
    },
  };
}

/** The clock of a data folder. If it stood still before a restart, it stands there again, or at `from` if that is later. */
export async function folderClock(folder: string, from: Instant | null): Promise<TurnableClock> {
  const path = join(folder, 'clock');
  const file = await readIfThere(path);
  const text = file === null ? 'real' : readLine(file);
  const kept = readInstant(text ?? '');
  // The folder's contents may belong to another time: a wrong guess could send months of mail at once.
  if (kept === null && text !== 'real')
    throw new Unusable(
      `the clock in ${path} is damaged; write an instant such as 2026-12-01T17:00:00Z into it and nothing else, or: real`,
    );
  const keep = (at: Instant | null): Promise<void> =>
    writeWhole(path, lineWithSum(at === null ? 'real' : new Date(at).toISOString()));
  const standing = kept === null || (from !== null && from > kept) ? from : kept;
  if (standing !== null && standing !== kept) await keep(standing);
  return turnableClock(standing, keep);
}
