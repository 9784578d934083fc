/** A server that is there and says no: one command failed, and the connection is as good as before. RFC 9051 §7.1 */
import { codeOf } from '../unusable.ts';

export class Failed extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

export const isRefusal = (error: unknown): boolean =>
  (error instanceof Failed && error.code.endsWith('FAILED')) ||
  (error instanceof Error &&
    'responseStatus' in error &&
    (error.responseStatus === 'NO' || error.responseStatus === 'BAD'));

/** 'OVERQUOTA', where the server names a reason. */
export const whyOf = (error: unknown): string => {
  const named = error instanceof Error && 'serverResponseCode' in error ? error.serverResponseCode : undefined;
  return typeof named === 'string' ? named : (codeOf(error) ?? (error instanceof Error ? error.name : 'unknown'));
};
