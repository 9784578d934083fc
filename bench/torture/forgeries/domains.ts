/** Domains with keys of their own, and what DNS says of them. */
import { generateKeyPairSync } from 'node:crypto';
import { dkimSign } from 'mailauth';

export interface Domain {
  readonly name: string;
  readonly selector: string;
  readonly privateKey: string;
  /** What DNS holds of it: names in lower case, and their texts. */
  readonly texts: ReadonlyMap<string, string>;
}

interface DomainOptions {
  readonly bits?: number;
  readonly selector?: string;
  /** Which clients may send for it. */
  readonly spf?: string;
  /** Null: it has none. */
  readonly dmarc?: string | null;
}

export function domainOf(
  name: string,
  { bits = 2048, selector = 'k1', spf = 'v=spf1 -all', dmarc = 'v=DMARC1; p=reject' }: DomainOptions = {},
): Domain {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: bits,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const texts = new Map([
    [name, spf],
    [`${selector}._domainkey.${name}`, `v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`],
  ]);
  if (dmarc !== null) texts.set(`_dmarc.${name}`, dmarc);
  return { name, selector, privateKey, texts };
}

export interface SignOptions {
  /** Fields that are signed; a name that stands more often than its field signs that there are no more. */
  readonly headerList?: readonly string[];
  readonly maxBodyLength?: number;
  readonly algorithm?: string;
  readonly canonicalization?: string;
  readonly identity?: string;
}

/** All that a careful provider signs. */
export const ALL = [
  'From',
  'To',
  'Cc',
  'Subject',
  'Date',
  'Message-ID',
  'In-Reply-To',
  'MIME-Version',
  'Content-Type',
  'Content-Transfer-Encoding',
] as const;

/** The message with a signature of the domain on top; as it is where no signer finds a From in it. */
export async function sign(raw: Uint8Array, domain: Domain, options: SignOptions = {}): Promise<Buffer> {
  const { headerList = ALL, ...more } = options;
  const { name: signingDomain, selector, privateKey } = domain;
  const one = { signingDomain, selector, privateKey, headerList: [...headerList], ...more };
  const { signatures, errors } = await dkimSign(Buffer.from(raw), { ...one, signatureData: [one] });
  if (errors.some(({ err }) => err.code === 'ENOFROM')) return Buffer.from(raw);
  if (errors.length > 0) throw new Error(`${domain.name} did not sign: ${JSON.stringify(errors)}`);
  return Buffer.concat([Buffer.from(signatures), raw]);
}
