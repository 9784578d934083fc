/** What the judge of one machine finds out about a sender: real signatures, and a DNS in memory. */
import { describe, expect, it } from 'vitest';
import { type Domain, domainOf, sign } from '../../bench/torture/forgeries/domains.ts';
import { type Lookup, lookupBy, within } from '../../lambdas/local/dns.ts';
import { VOUCHING, vouch } from '../../lambdas/local/vouch.ts';
import { SAM, write } from '../story/writing.ts';

const HOME = domainOf('home.example', { spf: 'v=spf1 ip4:192.0.2.1 -all' });
const EVIL = domainOf('evil.example', { spf: 'v=spf1 ip4:192.0.2.66 -all' });

const notFound = (): Error => Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });

/** Counts what it is asked. */
function zone(...domains: readonly Domain[]): Lookup & { readonly asked: () => number } {
  let asked = 0;
  const lookup: Lookup = async (name, type) => {
    asked += 1;
    const text =
      type === 'TXT' ? domains.map((one) => one.texts.get(name.toLowerCase())).find((one) => one) : undefined;
    if (text === undefined) throw notFound();
    return [[text]];
  };
  return Object.assign(lookup, { asked: () => asked });
}

const AT_HOME = { ip: '192.0.2.1', helo: 'mail.home.example', mailFrom: SAM, domain: 'afterword.example' };
const ELSEWHERE = { ...AT_HOME, ip: '198.51.100.9', helo: 'mx.else.example', mailFrom: 'list@else.example' };
const DNS = zone(HOME, EVIL);

describe('what vouches', () => {
  it('SPF and a signature, with the author that was judged', async () => {
    const raw = await sign(write({ text: 'list' }), HOME);
    expect(await vouch(raw, AT_HOME, DNS)).toMatchObject({
      spf: 'pass',
      dkim: 'pass',
      dmarc: 'pass',
      author: 'home.example',
      spfDomain: 'home.example',
      signatures: [{ domain: 'home.example', whole: true }],
    });
    expect(await vouch(raw, ELSEWHERE, DNS)).toMatchObject({
      spf: 'none',
      dkim: 'pass',
      dmarc: 'pass',
      spfDomain: null,
    });
  });

  it('the signature that passed, and not the one beside it', async () => {
    const signed = await sign(write({ text: 'list' }), EVIL);
    const forged = signed.toString('latin1').replace('d=evil.example', 'd=home.example');
    const both = Buffer.from(forged.slice(0, forged.indexOf('From:')) + signed.toString('latin1'), 'latin1');
    const found = await vouch(both, ELSEWHERE, DNS);
    expect(found).toMatchObject({ author: 'home.example', dmarc: 'fail' });
    expect(found?.signatures.map(({ domain }) => domain)).toEqual(['evil.example']);
  });

  it.each([
    ['rsa-sha1', HOME, { algorithm: 'rsa-sha1' }],
    ['a key of 512 bits', domainOf('home.example', { bits: 512 }), {}],
    ['a key of 768 bits', domainOf('home.example', { bits: 768 }), {}],
  ])('%s vouches for nothing', async (_name, domain, options) => {
    const raw = await sign(write({ text: 'list' }), domain, options);
    expect(await vouch(raw, ELSEWHERE, zone(domain))).toMatchObject({ dmarc: 'fail', signatures: [] });
  });

  it('a part of the body is told as one', async () => {
    const raw = await sign(write({ text: 'list' }), HOME, { maxBodyLength: 4 });
    expect((await vouch(raw, ELSEWHERE, DNS))?.signatures).toMatchObject([{ whole: false }]);
  });
});

describe('what a stranger may cost', () => {
  it('more than ten signatures are not looked at, and nobody is asked', async () => {
    const one = (await sign(write({ text: 'list' }), HOME)).toString('latin1');
    const fields = one.slice(0, one.indexOf('From:'));
    const dns = zone(HOME);
    const raw = Buffer.from(fields.repeat(VOUCHING.signatures) + one, 'latin1');
    const began = performance.now();
    expect(await vouch(raw, AT_HOME, dns)).toMatchObject({ spf: 'none', author: null, signatures: [] });
    const flood = Buffer.from(fields.repeat(20_000) + one, 'latin1');
    expect(await vouch(flood, AT_HOME, dns)).toMatchObject({ spf: 'none', author: null, signatures: [] });
    expect(dns.asked()).toBe(0);
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it('a DNS that does not answer is waited for so long, and then the mail is to come again', async () => {
    const never: Lookup = () => new Promise(() => {});
    const raw = await sign(write({ text: 'list' }), HOME);
    const began = performance.now();
    expect(await vouch(raw, ELSEWHERE, never, { ...VOUCHING, deadline: 200 })).toBeNull();
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it('so many questions and no more', async () => {
    const dns = zone(HOME);
    const few = within(dns, { questions: 3, deadline: 1000 });
    const asked = await Promise.allSettled(Array.from({ length: 5 }, () => few.resolve('home.example', 'TXT')));
    few.end();
    expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected']);
    expect(dns.asked()).toBe(3);
  });

  it('what is no address is no resolver', () => {
    expect(() => lookupBy('a resolver')).toThrow('--dns takes the address of a resolver');
  });
});
