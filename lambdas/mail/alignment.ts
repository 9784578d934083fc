/** Whether two domains belong to one organization, by the list of public suffixes. RFC 7489 §3.1.1, §3.2 */
import { getDomain } from 'tldts';

/** Suffixes of registries and of hosting: two tenants of one host are strangers. */
const LIST = { allowPrivateDomains: true, validateHostname: true } as const;

const plain = (domain: string): string => domain.toLowerCase().replace(/\.$/, '');

/** The domain that was registered; null where the name is itself a public suffix, a number or no name of a domain. */
export const organizationOf = (domain: string): string | null =>
  domain.includes('.') ? getDomain(plain(domain), LIST) : null;

/** Relaxed alignment. */
export function aligns(one: string, other: string): boolean {
  const organization = organizationOf(one);
  return organization !== null && organization === organizationOf(other);
}
