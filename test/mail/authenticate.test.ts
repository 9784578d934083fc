import { describe, expect, it } from 'vitest';
import { authenticSender, type Vouched } from '../../lambdas/mail/authenticate.ts';
import { parseMessage } from '../../lambdas/mail/parse.ts';

const NOBODY: Vouched = { spf: 'none', dkim: 'none', dmarc: 'none', spfDomain: null, dkimDomains: [], trusted: false };
const DMARC: Vouched = { ...NOBODY, dmarc: 'pass' };

const told = async (headers: string, vouched: Vouched): Promise<string> => {
  const sender = authenticSender(await parseMessage(Buffer.from(`${headers}\r\nSubject: x\r\n\r\nx\r\n`)), vouched);
  return sender.is === 'authentic' ? sender.address : sender.why;
};

const SAM = 'From: Sam Lee <sam@home.example>';

/** What the headers say, what the edge found, and what comes of it. */
const table: readonly (readonly [name: string, headers: string, vouched: Partial<Vouched>, result: string])[] = [
  ['DMARC pass', SAM, { dmarc: 'pass' }, 'sam@home.example'],
  ['nothing vouches', SAM, {}, 'not-vouched'],
  ['DMARC fail', SAM, { dmarc: 'fail', spf: 'pass', spfDomain: 'home.example' }, 'not-vouched'],
  ['SPF of the same domain', SAM, { spf: 'pass', spfDomain: 'home.example' }, 'sam@home.example'],
  ['SPF of a domain below', SAM, { spf: 'pass', spfDomain: 'bounce.home.example' }, 'sam@home.example'],
  ['SPF of another domain', SAM, { spf: 'pass', spfDomain: 'evil.example' }, 'not-vouched'],
  ['SPF of a domain that ends alike', SAM, { spf: 'pass', spfDomain: 'evilhome.example' }, 'not-vouched'],
  ['SPF of the top level', SAM, { spf: 'pass', spfDomain: 'example' }, 'not-vouched'],
  ['SPF softly failed', SAM, { spf: 'gray', spfDomain: 'home.example' }, 'not-vouched'],
  ['DKIM of the same domain', SAM, { dkim: 'pass', dkimDomains: ['home.example'] }, 'sam@home.example'],
  [
    'DKIM of the domain above',
    'From: sam@mail.home.example',
    { dkim: 'pass', dkimDomains: ['home.example'] },
    'sam@mail.home.example',
  ],
  ['DKIM of another domain', SAM, { dkim: 'pass', dkimDomains: ['evil.example', 'list.example'] }, 'not-vouched'],
  ['DKIM broken', SAM, { dkim: 'fail', dkimDomains: ['home.example'] }, 'not-vouched'],
  ['DKIM temporarily unknown', SAM, { dkim: 'temperror', dkimDomains: ['home.example'] }, 'not-vouched'],
  ['the loopback edge', SAM, { trusted: true }, 'sam@home.example'],
  ['two mailboxes in From', 'From: sam@home.example, eve@evil.example', { dmarc: 'pass' }, 'several-senders'],
  ['two From fields', `${SAM}\r\nFrom: eve@evil.example`, { dmarc: 'pass' }, 'several-senders'],
  ['the same From twice', `${SAM}\r\n${SAM}`, { dmarc: 'pass' }, 'several-senders'],
  ['a Sender that differs', `${SAM}\r\nSender: eve@evil.example`, { dmarc: 'pass' }, 'other-sender'],
  ['a Sender that is the same', `${SAM}\r\nSender: sam@home.example`, { dmarc: 'pass' }, 'sam@home.example'],
  ['no From', 'To: hello@afterword.example', { dmarc: 'pass' }, 'no-sender'],
  ['an empty From', 'From: <>', { dmarc: 'pass' }, 'no-sender'],
  ['a From without a domain', 'From: sam', { dmarc: 'pass' }, 'no-sender'],
  ['an address in the name', 'From: "sam@home.example" <eve@evil.example>', { dmarc: 'pass' }, 'eve@evil.example'],
  ['a look-alike domain (Cyrillic)', 'From: sam@h\u043eme.example', { dmarc: 'pass' }, 'no-sender'],
  ['upper case', 'From: SAM@HOME.EXAMPLE', { dmarc: 'pass' }, 'sam@home.example'],
];

describe('who wrote', () => {
  it.each(table)('%s', async (_name, headers, vouched, result) => {
    expect(await told(headers, { ...NOBODY, ...vouched })).toBe(result);
  });

  it('a group names nobody who could be trusted', async () => {
    expect(await told('From: undisclosed:;', DMARC)).toBe('no-sender');
    expect(await told('From: friends: sam@home.example, eve@evil.example;', DMARC)).toBe('several-senders');
  });

  it('what a message says of its own authentication counts for nothing', async () => {
    expect(
      await told(`Authentication-Results: amazonses.com; dmarc=pass header.from=home.example\r\n${SAM}`, NOBODY),
    ).toBe('not-vouched');
  });

  it('an encoded word hides no address', async () => {
    expect(await told('From: =?utf-8?q?sam=40home=2Eexample?= <eve@evil.example>', DMARC)).toBe('eve@evil.example');
    expect(['no-sender', 'eve@evil.example']).toContain(
      await told('From: =?utf-8?q?=3Csam=40home=2Eexample=3E?= <eve@evil.example>', DMARC),
    );
  });
});
