/** Tries again, from what is stored now, if another run wrote first. */
import { VersionConflict } from './ports.ts';

const TRIES = 12;

/** Another run saved first: load again and decide again. */
export async function again<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof VersionConflict) || tries === TRIES) throw error;
    }
  }
}
