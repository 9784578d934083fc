/** What a mail server's refusal means: whether this mail will never be taken, or the server takes none now. RFC 5321 §4.2.1 */

/** Of the many things that nodemailer says of a failure, what counts here. */
interface Failure {
  /** 'ECONNREFUSED', 'EAUTH', 'EENVELOPE', 'EMESSAGE' ... */
  readonly code: string;
  /** 550; null: it did not come to an answer. */
  readonly reply: number | null;
  /** 'CONN', 'AUTH PLAIN', 'MAIL FROM', 'RCPT TO', 'DATA' ... */
  readonly command: string;
  readonly response: string;
}

function failureOf(error: unknown): Failure {
  const said: object = error instanceof Error ? error : {};
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return {
    code: 'code' in said ? text(said.code) : '',
    reply: 'responseCode' in said && typeof said.responseCode === 'number' ? said.responseCode : null,
    command: 'command' in said ? text(said.command) : '',
    response: 'response' in said ? text(said.response) : '',
  };
}

/** Commands out of order, and whoever must log in first (RFC 5321 §4.2.2, RFC 4954 §6): the owner's to mend, not the mail's end. */
const OF_THE_SESSION: ReadonlySet<number> = new Set([503, 530, 534, 535, 538]);
/** A quota that is used up, or a server that is full or taking no mail, whatever the first digit says. RFC 3463 §3.4 (X.3.1, X.3.2), §3.5 (X.4.5) */
const OF_THE_SERVER = /^\d{3}[ -]\d\.(?:3\.[12]|4\.5)(?!\d)/;

/** About this mail: its recipient, or its content. The command DATA itself is not the content. */
const isOfTheMail = ({ command, code }: Failure): boolean =>
  command === 'RCPT TO' || (command === 'DATA' && code === 'EMESSAGE');

/**
 * Only 5yz to the recipient or to the content is for good. A greeting, a log-in or a sender that is refused, and a server that is not
 * there, say nothing about the mail: it waits, for as long as that takes.
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

/** Whether another mail might be taken now. */
export const isOfThisMailOnly = (error: unknown): boolean => isOfTheMail(failureOf(error));

/** '550 at RCPT TO', 'ECONNREFUSED': for the log and the page, without what the server said, which may quote an address. */
export function whyRefused(error: unknown): string {
  const { code, reply, command } = failureOf(error);
  if (reply === null) return code === '' ? 'unknown' : code;
  return command === '' ? String(reply) : `${reply} at ${command}`;
}
