/** Reconstructs the envelope of a message in a mailbox, as far as its header shows it. RFC 5322 §3.6.7 */

import { isOwn } from '../../application/own.ts';
import type { Field } from '../../mail/head.ts';
import type { Envelope } from '../../ports.ts';

/** Fields that name recipients: delivered to, as the server noted it, and addressed to. */
const RECIPIENTS: ReadonlySet<string> = new Set(
  'delivered-to x-original-to envelope-to x-envelope-to x-delivered-to x-rcpt-to to cc bcc'.split(' '),
);
const LOOKED_AT = 100;

const addressesIn = (value: string): readonly string[] =>
  value
    .split(/[\s<>,;:"()]+/, 2000)
    .filter((word) => word.includes('@'))
    .map((word) => word.toLowerCase());

const of = (fields: readonly Field[], name: string): string | undefined =>
  fields.find((one) => one.name === name)?.value;

/** `own`: Afterword's address. A mail that names none of its addresses still came for it, because nothing else is put into that folder. */
export function envelopeOf(fields: readonly Field[], own: string): Envelope {
  const named = fields
    .filter(({ name }) => RECIPIENTS.has(name))
    .flatMap(({ value }) => addressesIn(value))
    .filter((address) => isOwn(address, own));
  const path = of(fields, 'return-path')?.trim();
  const from = addressesIn(of(fields, 'from') ?? '').at(-1) ?? '';
  return {
    mailFrom: path === undefined ? from : path.replace(/^<|>$/g, '').trim().toLowerCase(),
    rcptTo: named.length === 0 ? [own] : [...new Set(named)].slice(0, LOOKED_AT),
  };
}
