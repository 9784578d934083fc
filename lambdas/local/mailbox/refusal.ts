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

/** Reasons to refuse a login for now, whatever the password. RFC 5530 §3; Gmail and Exchange say it in words. */
const BUSY_CODES: ReadonlySet<string> = new Set([
  'UNAVAILABLE',
  'LIMIT',
  'INUSE',
  'THROTTLED',
  'OVERQUOTA',
  'SERVERBUG',
]);
const BUSY_WORDS = /too many|throttl|exceed|try again|temporar|unavailable/i;

/** The server says that the password or the token is wrong, and not only that it is busy. */
export function isWrongLogin(error: unknown): boolean {
  if (!(error instanceof Error) || !('authenticationFailed' in error)) return false;
  const said = 'responseText' in error && typeof error.responseText === 'string' ? error.responseText : '';
  return !BUSY_CODES.has(whyOf(error)) && !BUSY_WORDS.test(said);
}

/** 'OVERQUOTA', if the server gives a reason code. */
export const whyOf = (error: unknown): string => {
  const named = error instanceof Error && 'serverResponseCode' in error ? error.serverResponseCode : undefined;
  return typeof named === 'string' ? named : (codeOf(error) ?? (error instanceof Error ? error.name : 'unknown'));
};
