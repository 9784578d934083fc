/** Whether a machine sent a message. Only the outer header decides, never that of a forwarded mail. RFC 3834 §2 */
import { isOwn } from '../application/own.ts';
import { AWAY_STARTS, COMPLAINT_STARTS, MACHINE_SENDERS, RECEIPT_STARTS, RETURNED_STARTS } from './automatic-marks.ts';
import { tidy } from './lines.ts';
import type { Message } from './message.ts';

/** A check of a message: the reason why it is automatic, or null. */
type Sign = (look: Look) => string | null;

interface Look {
  readonly message: Message;
  readonly domain: string;
  /** The values of one header field, lower case. */
  all(name: string): readonly string[];
  first(name: string): string;
  readonly subject: string;
}

/** Auto-Submitted: anything but `no`. RFC 3834 §5 */
const autoSubmitted: Sign = ({ all }) => {
  const value = all('auto-submitted')
    .map((one) => one.split(';')[0]?.trim() ?? '')
    .find((one) => one !== '' && one !== 'no');
  return value === undefined ? null : `Auto-Submitted: ${value}`;
};

/** multipart/report: delivery status, disposition notification, feedback report. RFC 6522, 3464, 8098, 5965 */
const report: Sign = ({ message, first }) => {
  const type = first('content-type');
  if (type.startsWith('multipart/report')) {
    const kind = /report-type\s{0,2}=\s{0,2}"?([\w-]{1,40})/.exec(type)?.[1] ?? 'unknown';
    return `a report: ${kind}`;
  }
  const part = message.attachments.find((one) =>
    /^message\/(?:delivery-status|global-delivery-status|disposition-notification|feedback-report)$/.test(
      one.contentType,
    ),
  );
  return part === undefined ? null : `a report: ${part.contentType}`;
};

/** List mail. RFC 2369, RFC 2919; Precedence is older than either. RFC 3834 §2 */
const listMail: Sign = ({ first }) => {
  const name = [
    'list-id',
    'list-unsubscribe',
    'list-post',
    'list-help',
    'x-mailman-version',
    'mailing-list',
    'x-list-id',
  ].find((one) => first(one) !== '');
  if (name !== undefined) return `list mail: ${name}`;
  const precedence = first('precedence').trim();
  return ['bulk', 'list', 'junk', 'auto_reply', 'auto-reply'].includes(precedence) ? `Precedence: ${precedence}` : null;
};

/** The empty return path. RFC 5321 §4.5.5 */
const emptyReturnPath: Sign = ({ message }) =>
  message.headers.some((one) => one.name === 'return-path' && /^<\s*>$/.test(one.value.trim()))
    ? 'an empty return path'
    : null;

/** Fields that autoresponders set. X-Auto-Response-Suppress does not count: it asks for no automatic answers, but does not say who wrote. */
const answeringFields: Sign = ({ first }) => {
  for (const name of [
    'x-autoreply',
    'x-autorespond',
    'x-auto-respond',
    'x-autoreply-from',
    'x-mail-autoreply',
    'x-vacation',
    'x-failed-recipients',
    'x-feedback-id-report',
  ]) {
    const value = first(name).trim();
    if (value !== '' && value !== 'no' && value !== 'false') return name;
  }
  // Exchange sets this on automatic answers, as a message class. [MS-OXCMAIL] §2.2
  const kind = first('x-ms-exchange-generated-message-source') || first('x-ms-exchange-inbox-rules-loop-reply');
  if (kind !== '') return 'made by Exchange';
  return null;
};

/** Sender names of mail delivery systems. RFC 2142 §5, RFC 5321 §4.5.1 */
const machineSender: Sign = ({ message }) => {
  const { from } = message;
  if (from === null) return null;
  const local = from.address?.split('@')[0]?.split('+')[0] ?? from.name?.toLowerCase().trim() ?? '';
  if (MACHINE_SENDERS.has(local)) return `from ${local}`;
  return from.address === null && local.includes('mailer-daemon') ? 'from mailer-daemon' : null;
};

/** Every Afterword marks its mails with this in X-Loop, so that no two answer each other. */
export const LOOP_MARK = 'afterword';

/** Our own mail coming back, from any address of our domain, or mail from another Afterword. */
export function isOwnMail(message: Message, domain: string): boolean {
  const below = domain.includes('@') ? null : `.${domain.toLowerCase()}`;
  const senders = [...message.allFrom, ...(message.sender === null ? [] : [message.sender])];
  return (
    senders.some(({ address }) => isOwn(address, domain) || (below !== null && address?.endsWith(below) === true)) ||
    message.headers.some(({ name, value }) => name === 'x-loop' && value.trim().toLowerCase() === LOOP_MARK)
  );
}

const ownMail: Sign = ({ message, domain }) => (isOwnMail(message, domain) ? 'our own mail' : null);

/** The phrase that the subject begins with, unless a person's words follow it. */
const starts = (subject: string, words: readonly string[]): string | undefined =>
  words.find((one) => subject.startsWith(one) && !isTalk(subject.slice(one.length)));

/** Out-of-office answers often have no header, only a subject. A person's `Fwd:` of one begins differently. */
const bySubject: Sign = ({ subject, message }) => {
  const away = starts(subject, AWAY_STARTS);
  if (away !== undefined) return `subject: ${away}`;
  const receipt = RECEIPT_STARTS.find((one) => subject.startsWith(one));
  if (receipt !== undefined && message.inReplyTo !== null && message.text.trim().length < 1500 && isReceipt(message))
    return `subject: ${receipt}`;
  const complaint = COMPLAINT_STARTS.find((one) => subject.startsWith(one));
  if (complaint !== undefined && message.messages.length > 0) return `subject: ${complaint}`;
  const returned = starts(subject, RETURNED_STARTS);
  return returned !== undefined && isUnsigned(message) ? `subject: ${returned}` : null;
};

/** 'Out of office on Friday, can we move?' was typed by a person: the phrase continues, and not with a colon, a bracket or a date. */
const isTalk = (rest: string): boolean => {
  if (/^\s*(?:[:：\-–—([<"'“„«|!.,，。]|re\b|$)/i.test(rest)) return false;
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(rest)) return rest.length > 6;
  // A longer word that merely begins the same.
  if (/^[\p{L}\p{M}]/u.test(rest)) return true;
  return rest.includes('?') || rest.trim().split(/\s+/).length > 8;
};

/** A receipt says that something was read or deleted, and little more. */
const isReceipt = (message: Message): boolean =>
  message.text.split('\n').filter((one) => one.trim() !== '').length <= 8;

/** A bounce comes from a machine's address or quotes SMTP; a person who writes 'Undeliverable ...' does neither. RFC 5321 §4.2 */
const isUnsigned = (message: Message): boolean => {
  const name = `${message.from?.name ?? ''} ${message.from?.address ?? ''}`.toLowerCase();
  return (
    /daemon|postmaster|mail delivery|no-?reply|do-?not-?reply|system|administrator|delivery/.test(name) ||
    /\b[45]\.\d\.\d{1,3}\b|\b55[0-4]\b|\bsmtp\b/i.test(message.text.slice(0, 8000))
  );
};

/** The most convincing checks first. */
const SIGNS: readonly Sign[] = [
  ownMail,
  autoSubmitted,
  report,
  emptyReturnPath,
  machineSender,
  answeringFields,
  listMail,
  bySubject,
];

/** Why this message is automatic, in words; null: a person sent it. `domain` is Afterword's own. */
export function automaticReason(message: Message, domain: string): string | null {
  const all = (name: string) =>
    message.headers.filter((one) => one.name === name).map((one) => one.value.toLowerCase());
  const look: Look = {
    message,
    domain,
    all,
    first: (name) => all(name)[0] ?? '',
    subject: tidy(message.subject).toLowerCase(),
  };
  for (const sign of SIGNS) {
    const reason = sign(look);
    if (reason !== null) return reason;
  }
  return null;
}
