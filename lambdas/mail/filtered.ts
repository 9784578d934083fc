/** Was a message sent on by a filter, which keeps its From? Its header tells. RFC 5322 §3.6.6 */
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
/** `in+<token>@`. RFC 5233 */
const DOOR = /(?:^|[\s<,:;])in\+[^\s@<>]{1,64}@/;

/** Sent on by a rule, From kept: the header says so, or it arrived at a candidate's own door that To and Cc do not name. */
export function isFiltered(message: Message, domain: string): boolean {
  const ours = `@${domain.toLowerCase()}`;
  if ([...message.to, ...message.cc].some((one) => one.address?.endsWith(ours) === true)) return false;
  return message.headers.some((one) => {
    const value = one.value.toLowerCase();
    if (EVIDENCE.has(one.name)) return value.trim() !== '';
    // A blind copy to the front door leaves the same traces as a filter does: only the candidate's own door tells.
    return DELIVERED.has(one.name) && DOOR.test(value.slice(0, 2000)) && value.includes(ours);
  });
}
