/** What the DKIM-Signature fields of a message claim to cover. Whether they are valid is checked elsewhere. RFC 6376 §3.5 */
import { fieldsOf } from './head.ts';

/** What a signature covers. */
export interface Signature {
  /** Lower case. */
  readonly domain: string;
  /** The names of the fields that it covers, in lower case. */
  readonly fields: readonly string[];
  /** The signature covers the whole body (no `l=`), with an acceptable algorithm and key. RFC 6376 §8.2, RFC 8301 */
  readonly whole: boolean;
}

const ALGORITHMS: ReadonlySet<string> = new Set(['rsa-sha256', 'ed25519-sha256']);
/** An RSA signature is as long as its key; 128 bytes are 1024 bits. RFC 8017 §8.2.1, RFC 8301 §3.2 */
const SHORTEST = 128;

/** Tags by name. A duplicate tag makes the list invalid. RFC 6376 §3.2 */
function tagsOf(value: string): { readonly tags: ReadonlyMap<string, string>; readonly isValid: boolean } {
  const tags = new Map<string, string>();
  let isValid = true;
  for (const tag of value.split(';')) {
    const at = tag.indexOf('=');
    if (at < 0) continue;
    const name = tag.slice(0, at).trim().toLowerCase();
    if (tags.has(name)) isValid = false;
    else tags.set(name, tag.slice(at + 1).replace(/\s/g, ''));
  }
  return { tags, isValid };
}

function claimOf(value: string): Signature {
  const { tags, isValid } = tagsOf(value);
  const algorithm = tags.get('a')?.toLowerCase() ?? '';
  const length = Buffer.from(tags.get('b') ?? '', 'base64').length;
  const isStrong = ALGORITHMS.has(algorithm) && (!algorithm.startsWith('rsa') || length >= SHORTEST);
  return {
    domain: (tags.get('d') ?? '').toLowerCase().replace(/\.$/, ''),
    fields: (tags.get('h') ?? '').toLowerCase().split(':'),
    whole: isValid && isStrong && !tags.has('l'),
  };
}

/** One for each DKIM-Signature field, in their order. */
export const claimsIn = (raw: Uint8Array): readonly Signature[] =>
  fieldsOf(raw).flatMap(({ name, value }) => (name === 'dkim-signature' ? [claimOf(value)] : []));

/** For results that name only the valid domains: each counts only for what all of its signatures cover. */
export function passedIn(raw: Uint8Array, domains: readonly string[]): readonly Signature[] {
  const claims = claimsIn(raw);
  return [...new Set(domains)].flatMap((domain) => {
    // `i=` may name a subdomain of the key's domain. RFC 6376 §3.5
    const own = claims.filter(
      (one) => one.domain !== '' && (domain === one.domain || domain.endsWith(`.${one.domain}`)),
    );
    const [first, ...rest] = own;
    if (first === undefined) return [];
    const fields = first.fields.filter((name) => rest.every((one) => one.fields.includes(name)));
    return [{ domain, fields, whole: own.every(({ whole }) => whole) }];
  });
}
