/** The header fields of a parsed message: decoded, limited in size, and address fields split into mailboxes. RFC 5322 §3.6, RFC 2047 */
import { decodeWords, type Email } from 'postal-mime';
import { MAIL } from '../application/limits.ts';
import { readMailboxes } from './address.ts';
import type { Header, Mailbox, TroubleCode } from './message.ts';

/** The value of the first field of a name. */
export const firstOf = (headers: readonly Header[], name: string): string | undefined =>
  headers.find((one) => one.name === name)?.value;

/** Decodes RFC 2047 words. A decoded character must never end a line (header injection). */
const clean = (value: string): string => {
  let decoded = value;
  try {
    decoded = decodeWords(value);
  } catch {
    // Undecodable: left as it is.
  }
  return decoded.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
};

/** Address fields are split before decoding, so that an encoded comma cannot turn one mailbox into two. */
const ADDRESSES = new Set(['from', 'sender', 'reply-to', 'to', 'cc', 'bcc']);

export function readHeaders(email: Email, found: Set<TroubleCode>): readonly Header[] {
  if (email.headers.length > MAIL.headers) found.add('too-many');
  return email.headers.slice(0, MAIL.headers).map(({ key, value }) => {
    if (value.length > MAIL.headerBlock) found.add('too-large');
    const kept = value.slice(0, ADDRESSES.has(key) ? MAIL.headerBlock : MAIL.headerField);
    return { name: key.toLowerCase(), value: ADDRESSES.has(key) ? kept : clean(kept) };
  });
}

export function mailboxFields(headers: readonly Header[]) {
  const all = (name: string): readonly Mailbox[] =>
    headers.filter((one) => one.name === name).flatMap((one) => readMailboxes(one.value));
  const allFrom = all('from');
  return {
    from: allFrom[0] ?? null,
    allFrom,
    sender: all('sender')[0] ?? null,
    replyTo: all('reply-to'),
    to: all('to').slice(0, MAIL.mailboxes),
    cc: all('cc').slice(0, MAIL.mailboxes),
  };
}
