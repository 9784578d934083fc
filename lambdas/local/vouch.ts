/** What DNS says about a sender: SPF, DKIM and DMARC by mailauth, for an edge that strangers reach. */
import { authenticate } from 'mailauth';
import type { AuthResult, Verdicts } from '../ports.ts';

export interface Session {
  readonly ip: string;
  readonly helo: string;
  readonly mailFrom: string;
  /** Our own name, for the results. */
  readonly domain: string;
}

const RESULTS: ReadonlySet<string> = new Set(['pass', 'fail', 'none', 'temperror', 'permerror']);

const isResult = (text: string): text is AuthResult => RESULTS.has(text);

/** softfail, neutral and policy vouch for nobody. RFC 8601 §2.7 */
function result(text: string | undefined): AuthResult {
  if (text === undefined) return 'none';
  if (isResult(text)) return text;
  return text === 'softfail' || text === 'policy' ? 'fail' : 'none';
}

export async function vouch(raw: Uint8Array, { ip, helo, mailFrom, domain }: Session): Promise<Verdicts> {
  const found = await authenticate(Buffer.from(raw), { ip, helo, sender: mailFrom, mta: domain, trustReceived: false });
  const spf = found.spf === false ? undefined : found.spf;
  const dmarc = found.dmarc === false ? undefined : found.dmarc;
  const signed = found.dkim.results.filter(({ status }) => status.result === 'pass');
  const spfResult = result(spf?.status.result);
  return {
    spf: spfResult,
    dkim: signed.length > 0 ? 'pass' : result(found.dkim.results[0]?.status.result),
    dmarc: result(dmarc?.status.result),
    spfDomain: spfResult === 'pass' ? (spf?.domain ?? null) : null,
    dkimDomains: signed.flatMap(({ signingDomain }) => (signingDomain === undefined ? [] : [signingDomain])),
    virus: 'none',
    spam: 'none',
    trusted: false,
  };
}
