/** What SES says about a sender: the verdicts in its notice, and its Authentication-Results header on author and signatures. */

import { readAuthResults } from '../mail/auth-results.ts';
import { fieldsOf } from '../mail/head.ts';
import { onlyAuthorIn } from '../mail/only-author.ts';
import { passedIn } from '../mail/signature-claims.ts';
import type { Verdicts } from '../ports.ts';

const OURS = 'amazonses.com';
/** SES writes this field just below its own result. Anything further down came with the mail. */
const RECEIPT = 'x-ses-receipt';

export interface Said {
  /** The domain whose policy SES looked up; null: it names none, or several. */
  readonly author: string | null;
  /** SES found no policy, and names no author at all. */
  readonly isUnnamed: boolean;
  /** The domains with a valid signature. */
  readonly signers: readonly string[];
}

const NOTHING: Said = { author: null, isUnnamed: false, signers: [] };

const DOMAIN = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}\.?$/i;

/** The part after the last `@`; null if that is not a domain name. */
function domainOf(value: string | undefined): string | null {
  const domain = (value ?? '').slice((value ?? '').lastIndexOf('@') + 1);
  return DOMAIN.test(domain) ? domain.toLowerCase().replace(/\.$/, '') : null;
}

/**
 * The topmost Authentication-Results field, if it is SES's own: SES puts it on top, and anything below came with the mail and may be forged. If it
 * is malformed, or contradicts itself, it counts for nothing. RFC 8601 §2.2, §5
 */
export function saidBySes(raw: Uint8Array): Said {
  for (const { name, value } of fieldsOf(raw)) {
    if (name === RECEIPT) return NOTHING;
    if (name !== 'authentication-results') continue;
    const read = readAuthResults(value);
    if (read === null || read.server !== OURS) return NOTHING;
    const [policy, ...more] = read.results.filter(({ method }) => method === 'dmarc');
    const named = policy?.properties.filter(([property]) => property === 'header.from') ?? [];
    const signers = read.results.flatMap(({ method, result, properties }) => {
      if (method !== 'dkim' || result !== 'pass') return [];
      const signer = properties.find(([property]) => property === 'header.d' || property === 'header.i');
      return domainOf(signer?.[1]) ?? [];
    });
    const author = more.length === 0 && named.length === 1 ? domainOf(named[0]?.[1]) : null;
    const isUnnamed = more.length === 0 && named.length === 0 && (policy === undefined || policy.result === 'none');
    return { author, isUnnamed, signers };
  }
  return NOTHING;
}

/** Characters that never occur in an honest envelope address, and that could end its text inside a header line. */
const BREAKS_OUT = /[\s"();<>\\]/;

/** The verdicts of the notice, plus what the header adds. If the envelope address could have forged text in that header, the header is ignored. */
export function withSigned(verdicts: Verdicts, raw: Uint8Array, mailFrom: string): Verdicts {
  const { author: judged, isUnnamed, signers } = BREAKS_OUT.test(mailFrom) ? NOTHING : saidBySes(raw);
  // Without a DMARC policy SES did not check From, so we compare SPF and signatures with From as we read it.
  const author = isUnnamed && verdicts.dmarc !== 'pass' && verdicts.dmarc !== 'fail' ? onlyAuthorIn(raw) : judged;
  return { ...verdicts, author, signatures: verdicts.dkim === 'pass' ? passedIn(raw, signers) : [] };
}
