/** What SES found out about a sender: the verdicts of its notice, and the domains that its own header line names. */
import type { AuthResult, Verdicts } from '../ports.ts';

const RESULTS: { readonly [status: string]: AuthResult } = {
  PASS: 'pass',
  FAIL: 'fail',
  GRAY: 'gray',
  PROCESSING_FAILED: 'temperror',
};

export const resultOf = (status: string | undefined): AuthResult => RESULTS[status ?? ''] ?? 'none';

/** Header lines are looked at no further than this. */
const LINES = 400;
const OURS = 'amazonses.com';

/** Header fields in order, unfolded, names in lower case. RFC 5322 §2.2.3 */
function* fieldsOf(head: string): Generator<readonly [name: string, value: string]> {
  let field = '';
  for (const line of [...head.split(/\r?\n/, LINES), '']) {
    if (/^[ \t]/.test(line)) {
      field += ` ${line.trim()}`;
      continue;
    }
    const colon = field.indexOf(':');
    if (colon > 0) yield [field.slice(0, colon).trim().toLowerCase(), field.slice(colon + 1).trim()];
    if (line === '') return;
    field = line;
  }
}

/**
 * The domains whose DKIM signatures passed, from the topmost Authentication-Results. SES puts its own on top; whatever stands below
 * came with the mail and may be forged. RFC 8601 §2.2, §5
 */
export function signedDomains(head: string): readonly string[] {
  for (const [name, value] of fieldsOf(head)) {
    if (name !== 'authentication-results') continue;
    const [server, ...results] = value.split(';');
    if (server?.trim().split(/\s/)[0]?.toLowerCase() !== OURS) return [];
    return results.flatMap((result) => {
      if (!/^\s*dkim=pass(\s|$)/i.test(result)) return [];
      const signer = /\sheader\.[di]=([^\s;]+)/i.exec(result)?.[1] ?? '';
      const domain = signer.slice(signer.lastIndexOf('@') + 1).toLowerCase();
      return domain === '' ? [] : [domain];
    });
  }
  return [];
}

/** Bytes in which SES's own header line is looked for: it comes before what the sender wrote. */
export const HEAD = 16_384;

export function withSigned(verdicts: Verdicts, raw: Uint8Array): Verdicts {
  const head = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, HEAD)).toString('latin1');
  return { ...verdicts, dkimDomains: verdicts.dkim === 'pass' ? signedDomains(head) : [] };
}
