/** Something outside the program that must be put right first: said in one line, exit status 2. */
export class Unusable extends Error {}

/** The code of a system error ('EADDRINUSE'), else null. */
export const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
