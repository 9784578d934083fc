/** Authenticates a sender through DNS: SPF, DKIM and DMARC by mailauth, for ports that strangers can reach. */
import { authenticate } from 'mailauth';
import { isSound } from '../mail/head.ts';
import { claimsIn, type Signature } from '../mail/signature-claims.ts';
import { type AuthResult, UNJUDGED, type Verdicts } from '../ports.ts';
import { type Lookup, within } from './dns.ts';

export interface Session {
  /** Null: the client is unknown, so SPF cannot be checked. */
  readonly ip: string | null;
  readonly helo: string;
  readonly mailFrom: string;
  /** Our own name in the results. */
  readonly domain: string;
}

/** Limits on the work of authenticating one sender: strangers' mail must not cost us minutes, nor burden others' DNS. */
export const VOUCHING = Object.freeze({
  /** DKIM signatures of one mail. */
  signatures: 10,
  /** DNS lookups: SPF alone may need forty. RFC 7208 §4.6.4 */
  questions: 100,
  /** Milliseconds. */
  deadline: 20_000,
});

const RESULTS: ReadonlySet<string> = new Set(['pass', 'fail', 'none', 'temperror', 'permerror']);

const isResult = (text: string): text is AuthResult => RESULTS.has(text);

/** softfail, neutral and policy do not authenticate anybody. RFC 8601 §2.7 */
function result(text: string | undefined): AuthResult {
  if (text === undefined) return 'none';
  if (isResult(text)) return text;
  return text === 'softfail' || text === 'policy' ? 'fail' : 'none';
}

/** Null: DNS did not answer in time, so try again later. A header that readers may parse differently is not checked at all. */
export async function vouch(
  raw: Uint8Array,
  { ip, helo, mailFrom, domain }: Session,
  lookup: Lookup,
  limits: { readonly [limit in keyof typeof VOUCHING]: number } = VOUCHING,
): Promise<Verdicts | null> {
  const claims = claimsIn(raw);
  if (!isSound(raw) || claims.length > limits.signatures) return UNJUDGED;
  const asked = within(lookup, limits);
  const found = await authenticate(Buffer.from(raw), {
    ...(ip === null ? {} : { ip }),
    helo,
    sender: mailFrom,
    mta: domain,
    trustReceived: false,
    resolver: asked.resolve,
    disableArc: true,
    disableBimi: true,
    minBitLength: 1024,
    strict: true,
  }).finally(asked.end);
  const spf = found.spf === false || ip === null ? undefined : found.spf;
  const dmarc = found.dmarc === false ? undefined : found.dmarc;
  // One result per signature field, in the same order, so position tells which one passed.
  const { results } = found.dkim;
  const isTold = results.length === claims.length;
  const signatures: readonly Signature[] = claims.filter(
    (_, place) => isTold && results[place]?.status.result === 'pass',
  );
  const spfResult = result(spf?.status.result);
  const author = dmarc?.status.header?.['from'];
  const verdicts: Verdicts = {
    ...UNJUDGED,
    spf: spfResult,
    dkim: signatures.length > 0 ? 'pass' : result(results[0]?.status.result),
    dmarc: result(dmarc?.status.result),
    author: typeof author === 'string' ? author : null,
    spfDomain: spfResult === 'pass' ? (spf?.domain ?? null) : null,
    signatures,
  };
  const isUnsure = [verdicts.spf, verdicts.dkim, verdicts.dmarc].includes('temperror');
  return isUnsure && verdicts.spf !== 'pass' && signatures.length === 0 ? null : verdicts;
}
