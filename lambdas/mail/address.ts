/** Reads mailboxes from address fields and from the text that mail programs print. RFC 5322 §3.4 */
import { addressParser } from 'postal-mime';
import type { Mailbox } from '../application/interview.ts';
import { MAIL } from '../application/limits.ts';

/** `a@b`, without white space or brackets, with something on both sides. Length-bounded, RFC 5321 §4.5.3.1 */
const ADDRESS = /^[^\s<>()[\]",;:@]{1,64}@[^\s<>()[\]",;:@]{1,253}$/u;

/** Lower case, without `mailto:`, brackets, quotes or a final dot; null if it is no address. */
export function cleanAddress(raw: string): string | null {
  let text = raw.slice(0, 400).trim().toLowerCase();
  text = text.replace(/^[<"'([]+/, '').replace(/^mailto:/, '');
  text = text.replace(/[>"')\].,;:]+$/, '');
  const query = text.indexOf('?');
  if (query > 0 && raw.toLowerCase().includes('mailto:')) text = text.slice(0, query);
  return ADDRESS.test(text) ? text : null;
}

/** A display name without quotes and double spaces; null if nothing is left, or only the address. */
export function cleanName(raw: string, address: string | null): string | null {
  let name = raw
    .slice(0, 400)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  for (const [open, close] of [
    ['"', '"'],
    ["'", "'"],
    ['“', '”'],
    ['«', '»'],
    ['<', '>'],
  ] as const) {
    if (name.length >= 2 && name.startsWith(open) && name.endsWith(close)) name = name.slice(1, -1).trim();
  }
  name = name.replaceAll('\\"', '"').trim();
  if (name === '' || (address !== null && name.toLowerCase() === address)) return null;
  return name;
}

/** The mailboxes of an address header field. Groups are expanded; anything that is no mailbox is dropped. */
export function readMailboxes(value: string): readonly Mailbox[] {
  if (value.trim() === '') return [];
  const found: Mailbox[] = [];
  for (const one of addressParser(value.slice(0, MAIL.headerBlock), { flatten: true })) {
    if (found.length >= MAIL.mailboxes) break;
    const address = cleanAddress(one.address ?? '');
    const name = cleanName(one.name ?? '', address);
    if (address !== null || name !== null) found.push({ name, address });
  }
  return found;
}
