/** Who wrote a mail in a mailbox: by the provider's own Authentication-Results, else by checking its DKIM signatures in DNS now. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type AuthResults, readAuthResults } from '../../mail/auth-results.ts';
import { fieldsOf, isSound } from '../../mail/head.ts';
import { onlyAuthorIn } from '../../mail/only-author.ts';
import { claimsIn, passedIn } from '../../mail/signature-claims.ts';
import { type AuthResult, UNJUDGED, type Verdicts } from '../../ports.ts';
import { TRUSTED } from '../arrival.ts';
import type { Lookup } from '../dns.ts';
import type { Judge } from './open.ts';

interface JudgeOptions {
  /** The provider's authserv-id in lower case; null: it adds none. */
  readonly authserv: string | null;
  /** Only the owner moves mail into this folder, so From is believed. */
  readonly isTrusted: boolean;
  readonly lookup: Lookup;
}

const domainOf = (value: string | undefined): string | null =>
  value === undefined
    ? null
    : value
        .slice(value.lastIndexOf('@') + 1)
        .toLowerCase()
        .replace(/\.$/, '');

const RESULTS: Readonly<Record<string, AuthResult>> = { pass: 'pass', none: 'none', temperror: 'temperror' };

/**
 * The provider's findings: the topmost result, if it bears the provider's name. Anything below came with the mail, and a provider removes its own
 * name from incoming mail. RFC 8601 §5
 */
function saidByProvider(raw: Uint8Array, authserv: string): Verdicts | null {
  const topmost = fieldsOf(raw).find(({ name }) => name === 'authentication-results');
  const said = topmost === undefined ? null : readAuthResults(topmost.value);
  return said === null || said.server !== authserv || !isSound(raw) ? null : verdictsOf(raw, said);
}

function verdictsOf(raw: Uint8Array, { results }: AuthResults): Verdicts {
  const of = (method: string) => results.filter((one) => one.method === method);
  // Two results for one method cancel each other.
  if (of('dmarc').length > 1 || of('spf').length > 1) return UNJUDGED;
  const resultOf = (method: string): AuthResult => {
    const [first] = of(method);
    return first === undefined ? 'none' : (RESULTS[first.result] ?? 'fail');
  };
  const domainNamed = (method: string, ...names: readonly string[]): string | null =>
    domainOf(of(method)[0]?.properties.find(([name]) => names.includes(name))?.[1]);
  const signers = of('dkim').flatMap(({ result, properties }) => {
    const signer = properties.find(([name]) => name === 'header.d') ?? properties.find(([name]) => name === 'header.i');
    return result === 'pass' ? (domainOf(signer?.[1]) ?? []) : [];
  });
  const spf = resultOf('spf');
  return {
    ...UNJUDGED,
    spf,
    spfDomain: spf === 'pass' ? domainNamed('spf', 'smtp.mailfrom', 'smtp.mail', 'envelope-from') : null,
    dkim: signers.length > 0 ? 'pass' : 'none',
    dmarc: resultOf('dmarc'),
    author: domainNamed('dmarc', 'header.from') ?? onlyAuthorIn(raw),
    signatures: passedIn(raw, signers),
  };
}

/** Milliseconds between tries if DNS does not answer. After the last, the mail goes on unverified rather than wait forever. */
const PAUSES = [2000, 10_000];

async function signedBy(raw: Uint8Array, lookup: Lookup): Promise<Verdicts> {
  if (claimsIn(raw).length === 0) return UNJUDGED;
  const { vouch } = await import('../vouch.ts');
  // The connection that delivered the mail is not known, so SPF cannot be checked.
  const session = { ip: null, helo: '', mailFrom: '', domain: 'mailbox' };
  for (const pause of [...PAUSES, null]) {
    const verdicts = await vouch(raw, session, lookup);
    if (verdicts !== null) return verdicts;
    if (pause !== null) await sleep(pause);
  }
  return UNJUDGED;
}

export function judgeBy({ authserv, isTrusted, lookup }: JudgeOptions): Judge {
  if (isTrusted) return async () => TRUSTED;
  return async (raw) => (authserv === null ? null : saidByProvider(raw, authserv)) ?? signedBy(raw, lookup);
}
