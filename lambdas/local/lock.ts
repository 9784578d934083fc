/** Only one program per data folder: a lock held while it runs, and released by the system however it ends. */
import { rm } from 'node:fs/promises';
import { ClassicLevel } from 'classic-level';
import { whyNot } from './in-words.ts';
import { codeOf, Unusable } from './unusable.ts';

export interface Lock {
  readonly release: () => Promise<void>;
}

/**
 * Node has no file lock that ends with the process, but LevelDB has one on every system, so an empty database is opened. Throws Unusable if another
 * program holds it.
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
      if (tries === 2) throw new Unusable(`${folder} cannot be opened: ${whyNot(cause ?? error)}`);
      // The database is empty, so a damaged one is simply recreated.
      await rm(folder, { recursive: true, force: true });
    }
  }
}
