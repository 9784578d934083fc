/** Whether From is who it says: DMARC pass, or SPF or DKIM pass in alignment with From. RFC 7489 §3.1 */
import type { Message } from './message.ts';

type AuthResult = 'pass' | 'fail' | 'none' | 'temperror' | 'permerror' | 'gray';

/** RFC 8601 results as the edge found them. */
export interface Vouched {
  readonly spf: AuthResult;
  readonly dkim: AuthResult;
  readonly dmarc: AuthResult;
  readonly spfDomain: string | null;
  readonly dkimDomains: readonly string[];
  /** The edge trusts whoever reaches it (loopback). */
  readonly trusted: boolean;
}

export type Authentic =
  | { readonly is: 'authentic'; readonly address: string }
  | { readonly is: 'refused'; readonly why: 'no-sender' | 'several-senders' | 'other-sender' | 'not-vouched' };

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** Relaxed alignment: the same domain, or one below the other. RFC 7489 §3.1.1, without a list of public suffixes: a single label never aligns. */
function aligns(vouched: string, from: string): boolean {
  const one = vouched.toLowerCase().replace(/\.$/, '');
  if (!one.includes('.') || !from.includes('.')) return false;
  return one === from || from.endsWith(`.${one}`) || one.endsWith(`.${from}`);
}

/** An address that is what it seems: one `@`, no white space, no control or look-alike characters in the domain. RFC 5321 §4.1.2 */
const isPlain = (address: string): boolean =>
  /^[^\s@<>",;:\\()[\]\p{Cc}\p{Cf}]+@[a-z0-9.-]+$/u.test(address) && address.length <= 254;

export function authenticSender(message: Message, vouched: Vouched): Authentic {
  const senders = new Set(message.allFrom.map((one) => one.address));
  const address = message.from?.address ?? null;
  if (address === null || !isPlain(address)) return { is: 'refused', why: 'no-sender' };
  if (senders.size > 1 || message.headers.filter(({ name }) => name === 'from').length > 1)
    return { is: 'refused', why: 'several-senders' };
  const sender = message.sender?.address ?? null;
  if (sender !== null && sender !== address) return { is: 'refused', why: 'other-sender' };
  const domain = domainOf(address);
  const passes =
    vouched.trusted ||
    vouched.dmarc === 'pass' ||
    (vouched.dmarc !== 'fail' &&
      vouched.spf === 'pass' &&
      vouched.spfDomain !== null &&
      aligns(vouched.spfDomain, domain)) ||
    (vouched.dmarc !== 'fail' && vouched.dkim === 'pass' && vouched.dkimDomains.some((one) => aligns(one, domain)));
  return passes ? { is: 'authentic', address } : { is: 'refused', why: 'not-vouched' };
}
