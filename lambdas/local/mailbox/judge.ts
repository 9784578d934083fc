/** Who wrote a mail that lies in a mailbox: what the provider says of it in its own name, else its DKIM signatures as DNS has their keys now. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type AuthResults, readAuthResults } from '../../mail/auth-results.ts';
import { fieldsOf, isSound } from '../../mail/head.ts';
import { onlyAuthorIn } from '../../mail/only-author.ts';
import { claimsIn, passedIn } from '../../mail/signature-claims.ts';
import type { AuthResult, Verdicts } from '../../ports.ts';
import { TRUSTED } from '../arrival.ts';
import type { Lookup } from '../dns.ts';
import type { Judge } from './open.ts';

export interface JudgeOptions {
  /** The provider's authserv-id, lower case; null: it says nothing. */
  readonly authserv: string | null;
  /** Only the owner moves mail into the folder. */
  readonly isTrusted: boolean;
  readonly lookup: Lookup;
}

const NOBODY: Verdicts = { ...TRUSTED, trusted: false };

const domainOf = (value: string | undefined): string | null =>
  value === undefined
    ? null
    : value
        .slice(value.lastIndexOf('@') + 1)
        .toLowerCase()
        .replace(/\.$/, '');

const RESULTS: Readonly<Record<string, AuthResult>> = { pass: 'pass', none: 'none', temperror: 'temperror' };

/**
 * What the provider found: its topmost result, and only where that bears its name. Whatever stands below came with the mail, and a provider
 * takes its own name out of what comes in. RFC 8601 §5
 */
export function saidByProvider(raw: Uint8Array, authserv: string): Verdicts | null {
  const topmost = fieldsOf(raw).find(({ name }) => name === 'authentication-results');
  const said = topmost === undefined ? null : readAuthResults(topmost.value);
  return said === null || said.server !== authserv || !isSound(raw) ? null : verdictsOf(raw, said);
}

function verdictsOf(raw: Uint8Array, { results }: AuthResults): Verdicts {
  const of = (method: string) => results.filter((one) => one.method === method);
  // Two results of one question are none.
  if (of('dmarc').length > 1 || of('spf').length > 1) return NOBODY;
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
    ...NOBODY,
    spf,
    spfDomain: spf === 'pass' ? domainNamed('spf', 'smtp.mailfrom', 'smtp.mail', 'envelope-from') : null,
    dkim: signers.length > 0 ? 'pass' : 'none',
    dmarc: resultOf('dmarc'),
    author: domainNamed('dmarc', 'header.from') ?? onlyAuthorIn(raw),
    signatures: passedIn(raw, signers),
  };
}

/** Milliseconds between questions to a DNS that does not answer. One that never does holds up nobody's mail for ever. */
const PAUSES = [2000, 10_000];

async function signedBy(raw: Uint8Array, lookup: Lookup): Promise<Verdicts> {
  if (claimsIn(raw).length === 0) return NOBODY;
  const { vouch } = await import('../vouch.ts');
  // Nothing is known of the connection by which it came: SPF cannot be asked.
  const session = { ip: null, helo: '', mailFrom: '', domain: 'mailbox' };
  for (const pause of [...PAUSES, null]) {
    const verdicts = await vouch(raw, session, lookup);
    if (verdicts !== null) return verdicts;
    if (pause !== null) await sleep(pause);
  }
  return NOBODY;
}

export function judgeBy({ authserv, isTrusted, lookup }: JudgeOptions): Judge {
  if (isTrusted) return async () => TRUSTED;
  return async (raw) => (authserv === null ? null : saidByProvider(raw, authserv)) ?? signedBy(raw, lookup);
}
