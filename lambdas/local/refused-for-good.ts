/** Interprets a mail server's refusal: whether it will never take this mail, or takes none at the moment. RFC 5321 §4.2.1 */

import { innerCode } from './in-words.ts';

/** The parts of a nodemailer error that matter here. */
interface Failure {
  /** 'ECONNREFUSED', 'EAUTH', 'EENVELOPE', 'EMESSAGE' ... */
  readonly code: string;
  /** Such as 550; null: there was no reply. */
  readonly reply: number | null;
  /** 'CONN', 'AUTH PLAIN', 'MAIL FROM', 'RCPT TO', 'DATA' ... */
  readonly command: string;
  readonly response: string;
}

function failureOf(error: unknown): Failure {
  const said: object = error instanceof Error ? error : {};
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return {
    code: innerCode(error) ?? '',
    reply: 'responseCode' in said && typeof said.responseCode === 'number' ? said.responseCode : null,
    command: 'command' in said ? text(said.command) : '',
    response: 'response' in said ? text(said.response) : '',
  };
}

/** Commands out of order, or a missing login (RFC 5321 §4.2.2, RFC 4954 §6): the owner has to fix that, and the mail is kept. */
const OF_THE_SESSION: ReadonlySet<number> = new Set([503, 530, 534, 535, 538]);
/** A used-up quota, or a server that is full or not accepting mail, whatever the first digit. RFC 3463 §3.4 (X.3.1, X.3.2), §3.5 (X.4.5) */
const OF_THE_SERVER = /^\d{3}[ -]\d\.(?:3\.[12]|4\.5)(?!\d)/;

/** Whether it concerns this mail: its recipient or its content. A refusal of the DATA command itself does not. */
const isOfTheMail = ({ command, code }: Failure): boolean =>
  command === 'RCPT TO' || (command === 'DATA' && code === 'EMESSAGE');

/**
 * Only a 5yz reply about the recipient or the content is permanent. If the greeting, the login or the sender is refused, or the server is down, that
 * says nothing about the mail, and it waits as long as it takes.
 */
export function isForGood(error: unknown): boolean {
  const failure = failureOf(error);
  const { reply, response } = failure;
  return (
    isOfTheMail(failure) &&
    reply !== null &&
    reply >= 500 &&
    reply <= 599 &&
    !OF_THE_SESSION.has(reply) &&
    !OF_THE_SERVER.test(response)
  );
}

/** Whether the server might take another mail now. */
export const isOfThisMailOnly = (error: unknown): boolean => isOfTheMail(failureOf(error));

/** '550 at RCPT TO', 'ECONNREFUSED': for the log, without the server's text, which may quote an address. */
export function whyRefused(error: unknown): string {
  const { code, reply, command } = failureOf(error);
  if (reply === null) return code === '' ? 'unknown' : code;
  return command === '' ? String(reply) : `${reply} at ${command}`;
}
