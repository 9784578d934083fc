/** System and network errors in words that say what happened, for people; logs keep the codes. */
import { codeOf } from './unusable.ts';

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is a file, not a folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EIO: 'the disk reports an error',
  ELOOP: 'its links lead round in a circle',
  ENOTFOUND: 'no server of that name was found',
  EDNS: 'no server of that name was found',
  EAI_AGAIN: 'its name could not be looked up; is this machine online?',
  ECONNREFUSED: 'nothing answers at that port',
  ETIMEDOUT: 'it didn’t answer in time',
  ETIMEOUT: 'it didn’t answer in time',
  CONNECT_TIMEOUT: 'it didn’t answer in time',
  GREETING_TIMEOUT: 'it didn’t answer in time',
  UPGRADE_TIMEOUT: 'it didn’t answer in time',
  EHOSTUNREACH: 'this machine can’t get through to it; is it online?',
  ENETUNREACH: 'this machine can’t get through to it; is it online?',
  EADDRNOTAVAIL: 'this machine can’t get through to it; is it online?',
  ECONNRESET: 'it closed the connection',
  EPIPE: 'it closed the connection',
  ECONNECTION: 'the connection was lost',
  ESOCKET: 'the connection failed',
  NoConnection: 'the connection was lost',
  ClosedAfterConnectTLS: 'it closed the connection; the port may be wrong',
  ClosedAfterConnectText: 'it closed the connection; the port may be wrong',
  ETLS: 'it offers no encryption (TLS) at that port',
  EAUTH: 'it doesn’t accept the user name or the password',
  ECERT: 'its certificate is not valid for that name',
  ENOTTLS: 'it doesn’t begin with encryption (TLS) at that port; for mail, smtps:// goes with 465 and smtp:// with 587',
};

/** 'nothing answers at that port'; a code without words of its own stays as it is. */
const inWords = (code: string): string => WORDS[code] ?? code;

/** What a mail server did last, from the short form that is kept: '535 at AUTH PLAIN' or 'ECONNREFUSED'. */
export const lastAnswer = (why: string): string => (/^\d/.test(why) ? `it answers ${why}` : inWords(why));

const NETWORK = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNRESET|EPIPE)\b/;

/** The code beneath what a mail library reports: ESOCKET often hides ECONNREFUSED or a certificate. Null: it has none. */
export function innerCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const code = codeOf(error);
  const beneath = NETWORK.exec(error.message)?.[1] ?? (error.cause === undefined ? null : innerCode(error.cause));
  if (/wrong version number|packet length too long|before secure TLS|unsupported protocol/i.test(error.message))
    return 'ENOTTLS';
  if (/CERT|ALTNAME|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code ?? '') || /certificate|altnames/i.test(error.message))
    return 'ECERT';
  return beneath ?? code;
}

/** What a server or the system says of an error, in words. A server's own sentence is quoted. */
export function whyNot(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const said = 'responseText' in error && typeof error.responseText === 'string' ? error.responseText : '';
  const response = 'response' in error && typeof error.response === 'string' ? error.response : '';
  const words = said !== '' ? said : response;
  const code = 'authenticationFailed' in error ? 'EAUTH' : innerCode(error);
  if (words !== '')
    return `${code === 'EAUTH' ? `${inWords(code)}, and says` : 'it says'} “${words.trim().replace(/\.$/, '')}”`;
  const known = code === null ? undefined : WORDS[code];
  return known ?? error.message;
}
