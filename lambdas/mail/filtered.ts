/** Whether a filter forwarded a message and kept its From, judging by the header. RFC 5322 §3.6.6 */
import { isOwn, partOf } from '../application/own.ts';
import type { Message } from './message.ts';

const EVIDENCE = new Set([
  'x-forwarded-for',
  'x-forwarded-to',
  'resent-from',
  'resent-to',
  'resent-date',
  'x-ms-exchange-organization-autoforwarded',
  'x-ms-exchange-inbox-rules-loop',
]);
const DELIVERED = new Set([
  'delivered-to',
  'x-original-to',
  'envelope-to',
  'x-envelope-to',
  'x-delivered-to',
  'x-rcpt-to',
  'received',
]);

/** Whether it contains a candidate's own door address. */
const namesDoor = (value: string, own: string): boolean =>
  value
    .slice(0, 2000)
    .split(/[\s<>,:;]+/)
    .some((word) => partOf(word, own)?.startsWith('in+') === true);

/** Forwarded by a rule that kept From: the header says so, or it arrived at a candidate's own door that To and Cc do not name. */
export function isFiltered(message: Message, domain: string): boolean {
  if ([...message.to, ...message.cc].some((one) => isOwn(one.address, domain))) return false;
  return message.headers.some((one) => {
    const value = one.value.toLowerCase();
    if (EVIDENCE.has(one.name)) return value.trim() !== '';
    // A blind copy to the front door leaves the same traces as a filter, so only a candidate's own door counts.
    return DELIVERED.has(one.name) && namesDoor(value, domain);
  });
}
