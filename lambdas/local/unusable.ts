/**
 * Unusable: a problem outside the program that must be fixed first, reported in one line with exit status 2. Also sets single damaged files aside,
 * so that the rest goes on.
 */
import { rename } from 'node:fs/promises';

export class Unusable extends Error {}

/** The code of a system error ('EADDRINUSE'), else null. */
export const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** The ending of a damaged file: it is kept, but nothing reads it. */
const ASIDE = '.damaged';

export const isAside = (name: string): boolean => name.includes(ASIDE);

/** Resolves with its new path. An older file set aside there is kept as well. */
export async function setAside(path: string): Promise<string> {
  const aside = `${path}${ASIDE}-${new Date().toISOString().replaceAll(':', '')}`;
  await rename(path, aside);
  return aside;
}
