/** What SES found out about a sender: the verdicts of its notice, and what its own header line says of the author and of signatures. */

import { readAuthResults } from '../mail/auth-results.ts';
import { fieldsOf } from '../mail/head.ts';
import { onlyAuthorIn } from '../mail/only-author.ts';
import { passedIn } from '../mail/signature-claims.ts';
import type { Verdicts } from '../ports.ts';

const OURS = 'amazonses.com';
/** SES writes it below its own result: what stands further down came with the mail. */
const RECEIPT = 'x-ses-receipt';

export interface Said {
  /** The domain whose policy SES asked for; null: it names none, or several. */
  readonly author: string | null;
  /** It asked for no policy, or found none, and names no author at all. */
  readonly isUnnamed: boolean;
  /** The domains whose signatures passed. */
  readonly signers: readonly string[];
}

const NOTHING: Said = { author: null, isUnnamed: false, signers: [] };

const DOMAIN = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}\.?$/i;

/** What follows the last `@`; null where that is no name of a domain. */
function domainOf(value: string | undefined): string | null {
  const domain = (value ?? '').slice((value ?? '').lastIndexOf('@') + 1);
  return DOMAIN.test(domain) ? domain.toLowerCase().replace(/\.$/, '') : null;
}

/**
 * The topmost Authentication-Results, where it is SES's own: it puts that on top, and whatever stands below came with the mail and may be
 * forged. One that is not well formed, or says two things of one author, says nothing. RFC 8601 §2.2, §5
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

/** Characters that no address of an honest envelope holds, and by which its text could end where it stands in a header line. */
const BREAKS_OUT = /[\s"();<>\\]/;

/** The verdicts of the notice, completed by what stands in the mail. An envelope that could speak in SES's place silences the header line. */
export function withSigned(verdicts: Verdicts, raw: Uint8Array, mailFrom: string): Verdicts {
  const { author: judged, isUnnamed, signers } = BREAKS_OUT.test(mailFrom) ? NOTHING : saidBySes(raw);
  // Without a policy nobody looked at From; what SPF and signatures vouch for is held against it as we read it.
  const author = isUnnamed && verdicts.dmarc !== 'pass' && verdicts.dmarc !== 'fail' ? onlyAuthorIn(raw) : judged;
  return { ...verdicts, author, signatures: verdicts.dkim === 'pass' ? passedIn(raw, signers) : [] };
}
