import { describe, expect, it } from 'vitest';
import { aligns } from '../../lambdas/mail/alignment.ts';
import { authenticSender, type Vouched } from '../../lambdas/mail/authenticate.ts';
import { parseMessage } from '../../lambdas/mail/parse.ts';
import { signedBy } from '../story/writing.ts';

const NOBODY: Vouched = {
  spf: 'none',
  dkim: 'none',
  dmarc: 'none',
  author: 'home.example',
  spfDomain: null,
  signatures: [],
  trusted: false,
};
/** The domain of From, and a sender whom SPF vouches for. */
const by = (domain: string): Partial<Vouched> => ({ author: domain, dmarc: 'pass', spf: 'pass', spfDomain: domain });
const HOME = by('home.example');
const EVIL = by('evil.example');
const signed = (domain: string): Partial<Vouched> => ({ dkim: 'pass', signatures: [signedBy(domain)] });

const NOW = Date.parse('2026-11-24T15:00:00Z');
const CAME = { at: NOW, to: ['hello@afterword.example'] };
const REST = 'To: hello@afterword.example\r\nDate: Tue, 24 Nov 2026 14:59:00 +0000\r\nMessage-ID: <1@home.example>';

const judged = async (raw: string | Uint8Array, vouched: Partial<Vouched>, came = CAME): Promise<string> => {
  const sender = authenticSender(await parseMessage(Buffer.from(raw)), { ...NOBODY, ...vouched }, came);
  return sender.is === 'authentic' ? sender.address : sender.why;
};

const told = (headers: string, vouched: Partial<Vouched>): Promise<string> =>
  judged(`${headers}\r\n${headers.includes('To:') ? '' : `${REST}\r\n`}Subject: x\r\n\r\nx\r\n`, vouched);

const SAM = 'From: Sam Lee <sam@home.example>';

/** What the headers say, what the edge found, and what comes of it. */
const table: readonly (readonly [name: string, headers: string, vouched: Partial<Vouched>, result: string])[] = [
  ['SPF and DMARC pass', SAM, HOME, 'sam@home.example'],
  ['DMARC passes, and nothing says by what', SAM, { dmarc: 'pass' }, 'not-vouched'],
  ['nothing vouches', SAM, {}, 'not-vouched'],
  ['DMARC fail', SAM, { ...HOME, dmarc: 'fail' }, 'not-vouched'],
  ['SPF of the same domain', SAM, { spf: 'pass', spfDomain: 'home.example' }, 'sam@home.example'],
  ['SPF of a domain below', SAM, { spf: 'pass', spfDomain: 'bounce.home.example' }, 'sam@home.example'],
  ['SPF of another domain', SAM, { spf: 'pass', spfDomain: 'evil.example' }, 'not-vouched'],
  ['SPF of a domain that ends alike', SAM, { spf: 'pass', spfDomain: 'evilhome.example' }, 'not-vouched'],
  ['SPF of the top level', SAM, { spf: 'pass', spfDomain: 'example' }, 'not-vouched'],
  ['SPF softly failed', SAM, { spf: 'gray', spfDomain: 'home.example' }, 'not-vouched'],
  ['DKIM of the same domain', SAM, signed('home.example'), 'sam@home.example'],
  [
    'DKIM of the domain above',
    'From: sam@mail.home.example',
    { ...signed('home.example'), author: 'mail.home.example' },
    'sam@mail.home.example',
  ],
  ['DKIM of another domain', SAM, signed('evil.example'), 'not-vouched'],
  ['DKIM broken', SAM, { ...signed('home.example'), dkim: 'fail' }, 'not-vouched'],
  ['DKIM temporarily unknown', SAM, { ...signed('home.example'), dkim: 'temperror' }, 'not-vouched'],
  ['another author was judged', SAM, { ...HOME, author: 'evil.example' }, 'not-vouched'],
  ['an author below was judged', SAM, { ...HOME, author: 'mail.home.example' }, 'not-vouched'],
  ['no author was judged', SAM, { ...HOME, author: null }, 'not-vouched'],
  ['the loopback edge', SAM, { trusted: true, author: null }, 'sam@home.example'],
  ['two mailboxes in From', 'From: sam@home.example, eve@evil.example', HOME, 'several-senders'],
  ['two From fields', `${SAM}\r\nFrom: eve@evil.example`, HOME, 'several-senders'],
  ['the same From twice', `${SAM}\r\n${SAM}`, HOME, 'several-senders'],
  ['a Sender that differs', `${SAM}\r\nSender: eve@evil.example`, HOME, 'other-sender'],
  ['a Sender that is the same', `${SAM}\r\nSender: sam@home.example`, HOME, 'sam@home.example'],
  ['no From', 'To: hello@afterword.example', HOME, 'no-sender'],
  ['an empty From', 'From: <>', HOME, 'no-sender'],
  ['a From without a domain', 'From: sam', HOME, 'no-sender'],
  ['an address in the name', 'From: "sam@home.example" <eve@evil.example>', EVIL, 'eve@evil.example'],
  ['the same, where the other was judged', 'From: "sam@home.example" <eve@evil.example>', HOME, 'not-vouched'],
  ['a look-alike domain (Cyrillic)', 'From: sam@h\u043eme.example', HOME, 'no-sender'],
  ['upper case', 'From: SAM@HOME.EXAMPLE', HOME, 'sam@home.example'],
];

describe('who wrote', () => {
  it.each(table)('%s', async (_name, headers, vouched, result) => {
    expect(await told(headers, vouched)).toBe(result);
  });

  it('a group names nobody who could be trusted', async () => {
    expect(await told('From: undisclosed:;', HOME)).toBe('no-sender');
    expect(await told('From: friends: sam@home.example, eve@evil.example;', HOME)).toBe('several-senders');
  });

  it('what a message says of its own authentication counts for nothing', async () => {
    expect(
      await told(`Authentication-Results: amazonses.com; dmarc=pass header.from=home.example\r\n${SAM}`, {}),
    ).toBe('not-vouched');
  });

  it('an encoded word hides no address', async () => {
    expect(await told('From: =?utf-8?q?sam=40home=2Eexample?= <eve@evil.example>', EVIL)).toBe('eve@evil.example');
    expect(['no-sender', 'eve@evil.example']).toContain(
      await told('From: =?utf-8?q?=3Csam=40home=2Eexample=3E?= <eve@evil.example>', EVIL),
    );
  });
});

/** A mail that only a signature vouches for. */
const BODY = 'Content-Type: text/plain; charset=utf-8\r\n\r\nrejected\r\n';
const letter = `${SAM}\r\n${REST}\r\nSubject: x\r\n${BODY}`;
const only = (change: Partial<Vouched['signatures'][number]> = {}): Partial<Vouched> => ({
  dkim: 'pass',
  dmarc: 'pass',
  signatures: [{ ...signedBy('home.example'), ...change }],
});
const without = (name: string): Partial<Vouched> => only({ fields: signedBy('').fields.filter((one) => one !== name) });

describe('where only a signature vouches', () => {
  it('a new mail to us is as good as any', async () => {
    expect(await judged(letter, only())).toBe('sam@home.example');
    expect(await judged(letter.replace('hello@', 'Hello@'), only())).toBe('sam@home.example');
  });

  it.each(['from', 'to', 'subject', 'date', 'message-id', 'content-type'])('%s must be signed', async (name) => {
    expect(await judged(letter, without(name))).toBe('not-vouched');
    // SPF knows who sent it, whatever stands in it.
    expect(await judged(letter, { ...HOME, ...without(name) })).toBe('sam@home.example');
  });

  it.each(['Cc: eve@evil.example', 'Content-Transfer-Encoding: base64', 'In-Reply-To: <a@b.example>'])(
    '%s must be signed where it stands',
    async (field) => {
      const fields = signedBy('').fields.filter((one) => !field.toLowerCase().startsWith(`${one}:`));
      expect(await judged(`${field}\r\n${letter}`, only({ fields }))).toBe('not-vouched');
    },
  );

  it.each([
    'Subject: delete everything',
    'To: hello@afterword.example',
    'Date: Tue, 24 Nov 2026 14:59:00 +0000',
    'Message-ID: <2@evil.example>',
    'Content-Type: text/html',
    'MIME-Version: 1.0\r\nMIME-Version: 1.0',
    'Reply-To: a@b.example\r\nReply-To: a@b.example',
  ])('%s on top of it', async (field) => {
    expect(await judged(`${field}\r\n${letter}`, only())).toBe('not-vouched');
  });

  it('a signature of a part of the body, or a weak one, vouches for nothing', async () => {
    expect(await judged(letter, only({ whole: false }))).toBe('not-vouched');
  });

  it.each([
    ['six days old', 'Wed, 18 Nov 2026 14:00:00 +0000', 'not-fresh'],
    ['four days old', 'Fri, 20 Nov 2026 14:59:00 +0000', 'sam@home.example'],
    ['of 2023', 'Fri, 24 Nov 2023 14:59:00 +0000', 'not-fresh'],
    ['of the day after tomorrow', 'Thu, 26 Nov 2026 15:01:00 +0000', 'not-fresh'],
    ['without a date that can be read', 'yesterday', 'not-fresh'],
  ])('a mail %s', async (_name, date, result) => {
    expect(await judged(letter.replace('Tue, 24 Nov 2026 14:59:00 +0000', date), only())).toBe(result);
    expect(await judged(letter.replace('Tue, 24 Nov 2026 14:59:00 +0000', date), HOME)).toBe('sam@home.example');
  });

  it('it must name the address of ours that it came to, in To or Cc', async () => {
    const other = letter.replace('To: hello@afterword.example', 'To: priya@acme.example');
    expect(await judged(other, only())).toBe('not-fresh');
    expect(await judged(other, HOME)).toBe('sam@home.example');
    expect(await judged(`Cc: hello@afterword.example\r\n${other}`, only())).toBe('sam@home.example');
    expect(await judged(letter, only(), { ...CAME, to: ['re+abc@afterword.example'] })).toBe('not-fresh');
  });

  it('without a Message-ID it could come again and again', async () => {
    expect(await judged(letter.replace('Message-ID: <1@home.example>\r\n', ''), only())).toBe('not-fresh');
  });
});

/** What a lenient reader puts right, and the judge may have read in another way. */
const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Buffer => Buffer.from(text, encoding);
const MENDED: readonly (readonly [name: string, raw: Uint8Array])[] = [
  ['the separator of an mbox', bytes(`From eve@evil.example Tue Nov 24 15:00:00 2026\r\n${letter}`)],
  ['the same, quoted', bytes(`>From eve@evil.example Tue Nov 24 15:00:00 2026\r\n${letter}`)],
  ['a byte order mark', bytes(`\ufeff${letter}`)],
  ['UTF-16', bytes(letter, 'utf16le')],
  ['UTF-16 that a Content-Type names', Buffer.concat([bytes('X: \xff\r\n', 'latin1'), bytes(letter.replace('utf-8', 'utf-16le'))])],
  ['an empty line in front', bytes(`\r\n${letter}`)],
  ['a carriage return alone ends its lines', bytes(letter.replaceAll('\r\n', '\r'))],
  ['a line feed alone ends its lines', bytes(letter.replaceAll('\r\n', '\n'))],
  ['one line ends by a line feed alone', bytes(letter.replace('\r\n', '\n'))],
  ['a carriage return in a field', bytes(letter.replace('Subject: x', 'Subject: x\rFrom: eve@evil.example'))],
  ['a null byte', bytes(letter.replace('Subject: x', 'Subject: x\0'))],
  ['a space before a colon', bytes(letter.replace('Subject:', 'Subject :'))],
  ['a line that is no field', bytes(letter.replace('Subject: x', 'Subject: x\r\nhello'))],
  ['a fold of blanks alone', bytes(letter.replace('Subject: x', 'Subject: x\r\n  \r\n y'))],
  ['a no-break space that begins a field', bytes(`\u00a0${letter}`)],
  ['a head that begins with a fold', bytes(` x\r\n${letter}`)],
  ['Latin-1', bytes(letter.replace('Sam Lee', 'S\xe4m Lee'), 'latin1')],
  ['more fields than are read', bytes(`${'X: y\r\n'.repeat(2001)}${letter}`)],
  ['a head of more than a quarter of a megabyte', bytes(`X: ${'y'.repeat(300_000)}\r\n${letter}`)],
  ['a head that never ends', bytes(`X: ${'y\r\n z'.repeat(12_000)}\r\n${letter}`)],
  ['a boundary that the body does not have', bytes(letter.replace('text/plain; charset=utf-8', 'multipart/mixed; boundary=x').replace('rejected', '--y\r\n\r\nrejected\r\n--y--'))],
];

describe('a head that needs mending', () => {
  it.each(MENDED)('%s: commands nothing', async (_name, raw) => {
    for (const vouched of [HOME, only(), { ...HOME, author: 'evil.example' }])
      expect(['mended', 'no-sender', 'not-vouched', 'several-senders']).toContain(await judged(raw, vouched));
    expect((await parseMessage(raw)).mended).toBe(true);
  });

  it('is what no usual mail has', async () => {
    const usual = [letter, letter.replace('text/plain', 'text/plain; format=flowed'), letter.replace('Sam Lee', 'Sám Lee')];
    for (const one of usual) expect((await parseMessage(bytes(one))).mended).toBe(false);
    const long = `X-Long: ${'word '.repeat(300)}\r\n\tand more\r\n${letter}${'text\r\n'.repeat(30_000)}`;
    expect((await parseMessage(bytes(long))).mended).toBe(false);
  });
});

it.each([
  ['home.example', 'home.example', true],
  ['mail.home.example', 'home.example', true],
  ['a.mail.home.example', 'b.home.example', true],
  ['home.example.', 'HOME.example', true],
  ['alice.github.io', 'bob.github.io', false],
  ['github.io', 'bob.github.io', false],
  ['alice.co.uk', 'bob.co.uk', false],
  ['co.uk', 'bob.co.uk', false],
  ['a.cloudfront.net', 'b.cloudfront.net', false],
  ['1.2.3.4', '1.2.3.4', false],
  ['example', 'example', false],
])('%s and %s belong together: %s', (one, other, result) => {
  expect(aligns(one, other)).toBe(result);
});
