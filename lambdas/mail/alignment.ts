/** Whether two domains belong to the same organization, by the public suffix list. RFC 7489 §3.1.1, §3.2 */
import { getDomain } from 'tldts';

/** Includes the suffixes of hosting providers, because two customers of one host are strangers. */
const LIST = { allowPrivateDomains: true, validateHostname: true } as const;

const plain = (domain: string): string => domain.toLowerCase().replace(/\.$/, '');

/** The registrable domain; null for a public suffix, an IP address, or anything that is no domain name. */
export const organizationOf = (domain: string): string | null =>
  domain.includes('.') ? getDomain(plain(domain), LIST) : null;

/** Relaxed alignment, as DMARC defines it. */
export function aligns(one: string, other: string): boolean {
  const organization = organizationOf(one);
  return organization !== null && organization === organizationOf(other);
}
