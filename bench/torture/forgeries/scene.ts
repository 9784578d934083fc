/** Whom a forger knows: a candidate with an application, her own domain, and every mail that ever left the candidate. */
import { type Domain, domainOf, type SignOptions, sign } from './domains.ts';

const DOMAIN = 'afterword.example';
export const HELLO = `hello@${DOMAIN}`;
export const SAM = 'sam@home.example';
export const EVE = 'eve@evil.example';
export const ALICE = 'alice@alice.github.io';
/** Of a domain that publishes no policy. */
export const CARL = 'carl@plain.example';

/** Clients by their addresses: SPF tells them apart. */
export const AT = { home: '127.0.0.2', evil: '127.0.0.3', relay: '127.0.0.4' } as const;

/** Eve's domain is in perfect order: what she sends in her own name passes everything. */
export const HOME = domainOf('home.example', { spf: `v=spf1 ip4:${AT.home} -all` });
export const EVIL = domainOf('evil.example', { spf: `v=spf1 ip4:${AT.evil} -all` });
/** A key of Sam's domain that is so short that Eve has it. */
export const WEAK = domainOf('home.example', { bits: 512, selector: 'weak' });
/** Tenants of one host, whose own record speaks for all of them, as a careless host has it. */
export const TENANT = domainOf('alice.github.io', { spf: `v=spf1 ip4:${AT.home} -all`, dmarc: null });
export const NEIGHBOUR = domainOf('bob.github.io', { spf: `v=spf1 ip4:${AT.evil} -all`, dmarc: null });
const HOST = domainOf('github.io');
export const PLAIN = domainOf('plain.example', { spf: `v=spf1 ip4:${AT.home} -all`, dmarc: null });
export const DOMAINS: readonly Domain[] = [HOME, EVIL, WEAK, TENANT, NEIGHBOUR, HOST, PLAIN];

export interface Scene {
  /** A reply address of Sam's application, one of Alice's and one of Carl's. */
  readonly token: string;
  readonly alice: string;
  readonly carl: string;
  readonly now: number;
}

/** What is handed over by SMTP, and by whom. */
export interface Sent {
  readonly raw: Buffer;
  readonly mailFrom: string;
  readonly to: string;
  readonly ip: string;
  /** What it says of itself in EHLO; left out: a name of its domain. */
  readonly helo?: string;
}

export type Kind = 'forged' | 'mended' | 'over-signed' | 'under-signed' | 'replayed';

export interface Forgery {
  readonly kind: Kind;
  readonly name: string;
  readonly make: (scene: Scene) => Sent | Promise<Sent>;
}

export const DAY = 86_400_000;
export const dateOf = (at: number): string => new Date(at).toUTCString().replace('GMT', '+0000');

let written = 0;

export interface Written {
  readonly from?: string;
  readonly to: string;
  readonly subject?: string;
  readonly text?: string;
  readonly at: number;
  readonly id?: string;
  /** More fields, below the usual ones. */
  readonly fields?: readonly string[];
  /** The field that says what the body is; '' for none. */
  readonly type?: string;
}

/** A message as a mail program writes it. Lines end in CRLF. */
export function message({
  from = `Sam Lee <${SAM}>`,
  to,
  subject = 'Re: Acme',
  text = 'rejected',
  ...more
}: Written): Buffer {
  written += 1;
  const { type = 'Content-Type: text/plain; charset=utf-8' } = more;
  const lines = [
    ...(from === '' ? [] : [`From: ${from}`]),
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: ${dateOf(more.at)}`,
    `Message-ID: ${more.id ?? `<${written}.${more.at}@mail.home.example>`}`,
    'MIME-Version: 1.0',
    ...(more.fields ?? []),
    ...(type === '' ? [] : [type]),
    '',
    text,
    '',
  ];
  return Buffer.from(lines.join('\r\n').replaceAll(/\r?\n/g, '\r\n'));
}

export const joined = (...parts: readonly (string | Uint8Array)[]): Buffer =>
  Buffer.concat(parts.map((one) => (typeof one === 'string' ? Buffer.from(one) : one)));

/** Sent from Eve's server, in her own name as far as SMTP goes. */
export const byEve = (raw: Buffer, to: string): Sent => ({ raw, to, mailFrom: EVE, ip: AT.evil });

/** The same, signed by her domain. */
export const signedByEve = async (raw: Buffer, to: string, options?: SignOptions): Promise<Sent> =>
  byEve(await sign(raw, EVIL, options), to);
