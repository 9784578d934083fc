/** A draft as a file that mail programs open for sending: an .eml with X-Unsent, created synchronously. RFC 5322, RFC 2047 */
import type { Draft } from './draft.ts';

export interface Sender {
  readonly name: string | null;
  readonly address: string | null;
  /** The address for a copy, so that sending the note marks it as done. */
  readonly bcc: string | null;
}

/** Octets per encoded word: with its delimiters it stays under 75 characters. RFC 2047 §2 */
const WORD = 42;

/** Header text: unchanged if it is plain ASCII, else as encoded words that never split a character. RFC 2047 §5 */
export function encodedText(value: string): string {
  const text = value
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
  if (/^[\x20-\x7e]{0,60}$/.test(text) && !text.includes('=?')) return text;
  const words: string[] = [];
  let word = '';
  for (const char of text) {
    if (Buffer.byteLength(word + char) > WORD) {
      words.push(word);
      word = '';
    }
    word += char;
  }
  return [...words, word].map((one) => `=?utf-8?B?${Buffer.from(one).toString('base64')}?=`).join('\r\n ');
}

/** A display name is quoted if it is plain ASCII, and encoded otherwise. RFC 5322 §3.4 */
function mailbox(name: string | null, address: string): string {
  const plain = address.replaceAll(/[\p{Cc}\s<>"(),;]/gu, '');
  if (name === null || name === address) return plain;
  const text = encodedText(name);
  const shown = text.startsWith('=?') ? text : `"${text.replaceAll(/["\\]/g, (char) => `\\${char}`)}"`;
  return `${shown}\r\n <${plain}>`;
}

/** Without Date and Message-ID, which are added when it is sent. */
export function unsentEml(draft: Draft, from: Sender): string {
  const body = Buffer.from(draft.text.toWellFormed().replaceAll(/\r\n|\r|\n/g, '\r\n')).toString('base64');
  return [
    ...(from.address === null ? [] : [`From: ${mailbox(from.name, from.address)}`]),
    ...(draft.to === null ? [] : [`To: ${mailbox(draft.person, draft.to)}`]),
    ...(from.bcc === null ? [] : [`Bcc: ${mailbox(null, from.bcc)}`]),
    `Subject: ${encodedText(draft.subject)}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(body.match(/.{1,76}/g) ?? []),
    '',
  ].join('\r\n');
}
