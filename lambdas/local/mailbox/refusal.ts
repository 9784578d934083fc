/** The server answered NO: one command failed, but the connection is still good. RFC 9051 §7.1 */
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

/** 'OVERQUOTA', if the server gives a reason code. */
export const whyOf = (error: unknown): string => {
  const named = error instanceof Error && 'serverResponseCode' in error ? error.serverResponseCode : undefined;
  return typeof named === 'string' ? named : (codeOf(error) ?? (error instanceof Error ? error.name : 'unknown'));
};
