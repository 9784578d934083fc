/** Something outside the program that must be put right first: said in one line, exit status 2. Or one damaged file: set aside, and the rest goes on. */
import { rename } from 'node:fs/promises';

export class Unusable extends Error {}

/** The code of a system error ('EADDRINUSE'), else null. */
export const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** What a file that cannot be read is called from now on: it is kept, and nothing reads it. */
const ASIDE = '.damaged';

export const isAside = (name: string): boolean => name.includes(ASIDE);

/** Resolves with where it is now. An older one that lies there already is kept as well. */
export async function setAside(path: string): Promise<string> {
  const aside = `${path}${ASIDE}-${new Date().toISOString().replaceAll(':', '')}`;
  await rename(path, aside);
  return aside;
}
