/** One program a folder: held while it runs, and let go by the system however it ends. */
import { rm } from 'node:fs/promises';
import { ClassicLevel } from 'classic-level';
import { codeOf, Unusable } from './unusable.ts';

export interface Lock {
  readonly release: () => Promise<void>;
}

/**
 * Node has no lock on files that ends with the process, LevelDB has one on every system: an empty one is opened. Throws Unusable where
 * another program holds it.
 */
export async function lockFolder(folder: string, holds: string): Promise<Lock> {
  for (let tries = 1; ; tries += 1) {
    const level = new ClassicLevel(folder);
    try {
      await level.open();
      return { release: () => level.close() };
    } catch (error) {
      await level.close();
      const cause = error instanceof Error ? error.cause : undefined;
      if (codeOf(cause) === 'LEVEL_LOCKED') throw new Unusable(`another afterword is using ${holds}; end it first`);
      if (tries === 2)
        throw new Unusable(`${folder} cannot be opened (${cause instanceof Error ? cause.message : String(error)})`);
      // Nothing is in it: a damaged one is made anew.
      await rm(folder, { recursive: true, force: true });
    }
  }
}
