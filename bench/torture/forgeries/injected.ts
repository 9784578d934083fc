/** What a sender can say in SMTP and in a signature so that it stands in SES's own line. The domain it is about publishes no policy. */
import { sign } from './domains.ts';
import { byEve, CARL, EVIL, type Forgery, message, type Scene, type Sent } from './scene.ts';

const RESULTS = 'dkim=pass header.i=@plain.example; dmarc=pass header.from=plain.example;';

/** With a signature that names Carl's domain and does not verify, so that there is one to be believed. */
async function forgedBy({ carl, now }: Scene, change: Partial<Sent>): Promise<Sent> {
  const raw = message({ from: CARL, to: carl, at: now });
  const other = (await sign(raw, EVIL)).toString('latin1');
  const claim = other.slice(0, other.indexOf('From:')).replace('d=evil.example', 'd=plain.example');
  return { ...byEve(Buffer.from(claim + other, 'latin1'), carl), ...change };
}

const injected = (name: string, change: Partial<Sent>): Forgery => ({
  kind: 'forged',
  name: `in SES's line: ${name}`,
  make: (one) => forgedBy(one, change),
});

export const INJECTED: readonly Forgery[] = [
  injected('nothing', {}),
  injected('a local part in quotes', { mailFrom: `"a; ${RESULTS} "@evil.example` }),
  injected('a quote in it', { mailFrom: `"a\\"; ${RESULTS} "@evil.example` }),
  injected('an end of a comment', { mailFrom: `"a) ; ${RESULTS} ("@evil.example` }),
  injected('a local part without quotes', { mailFrom: `a;dmarc=pass@evil.example` }),
  injected('a domain that ends a comment', { mailFrom: `a@evil.example) ; ${RESULTS} (.evil.example` }),
  injected('a greeting', { helo: `mail.evil.example; ${RESULTS}` }),
  injected('a greeting in a comment', { helo: `mail.evil.example (; ${RESULTS} )` }),
  injected('a greeting that opens a quote', { helo: `"mail.evil.example; ${RESULTS}` }),
  {
    kind: 'forged',
    name: "in SES's line: the identity of a signature",
    make: async (one) => {
      const sent = await forgedBy(one, {});
      const identity = `i="a; ${RESULTS} "@evil.example`;
      return {
        ...sent,
        raw: Buffer.from(
          sent.raw.toString('latin1').replace('d=evil.example;', `d=evil.example; ${identity};`),
          'latin1',
        ),
      };
    },
  },
  {
    kind: 'forged',
    name: "in SES's line: one of its own below",
    make: async (one) => {
      const sent = await forgedBy(one, {});
      const line = `Authentication-Results: amazonses.com; spf=pass; ${RESULTS}\r\n`;
      return { ...sent, raw: Buffer.concat([Buffer.from(line), sent.raw]) };
    },
  },
];
