/** Who wrote a mail that lies in a mailbox. */
import { expect, it } from 'vitest';
import { domainOf, sign } from '../../bench/torture/forgeries/domains.ts';
import type { Lookup } from '../../lambdas/local/dns.ts';
import { judgeBy } from '../../lambdas/local/mailbox/judge.ts';
import { authenticSender } from '../../lambdas/mail/authenticate.ts';
import { parseMessage } from '../../lambdas/mail/parse.ts';

const NOW = Date.parse('2026-12-01T10:00:00Z');
const OWN = 'aw.sam@mail.example';
const HEAD = `From: Sam Lee <sam@home.example>\r\nTo: ${OWN}\r\nSubject: done\r\nDate: Tue, 1 Dec 2026 10:00:00 +0000\r\nMessage-ID: <1@home.example>\r\n`;
const MAIL = `${HEAD}\r\ndone\r\n`;

const HOME = domainOf('home.example');
const lookup: Lookup = async (name, type) => {
  const text = type === 'TXT' ? HOME.texts.get(name.toLowerCase()) : undefined;
  if (text === undefined) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
  return [[text]];
};
const signed = async (mail: string): Promise<string> => (await sign(Buffer.from(mail), HOME)).toString('latin1');

async function ends(raw: string, { authserv = 'mx.mail.example' as string | null, isTrusted = false, to = OWN } = {}) {
  const bytes = Buffer.from(raw, 'latin1');
  const verdicts = await judgeBy({ authserv, isTrusted, lookup })(bytes);
  const sender = authenticSender(await parseMessage(bytes), verdicts, { at: NOW, to: [to] });
  return sender.is === 'authentic' ? sender.by : sender.why;
}

const PASSED =
  'Authentication-Results: mx.mail.example;\r\n spf=pass smtp.mailfrom=sam@home.example;\r\n dmarc=pass header.from=home.example\r\n';
const FAILED =
  'Authentication-Results: mx.mail.example; spf=fail smtp.mailfrom=x@evil.example; dmarc=fail header.from=home.example\r\n';

it.each([
  ['the provider says that it is Sam', PASSED + MAIL, 'spf'],
  ['nobody says anything', MAIL, 'not-vouched'],
  ['the provider says that it is not', FAILED + MAIL, 'not-vouched'],
  ['a forged result stands below the real one', FAILED + PASSED + MAIL, 'not-vouched'],
  [
    'a result in another name stands on top',
    `Authentication-Results: evil.example; none\r\n${PASSED}${MAIL}`,
    'not-vouched',
  ],
  [
    'the name of the provider is only in a comment',
    PASSED.replace('mx.mail.example', 'evil.example (mx.mail.example)') + MAIL,
    'not-vouched',
  ],
  ['the result is of another author', PASSED.replace('header.from=home', 'header.from=evil') + MAIL, 'not-vouched'],
  ['what passed is of another domain', PASSED.replace('sam@home', 'sam@evil') + MAIL, 'not-vouched'],
  [
    'a pass stands in a comment',
    FAILED.replace('spf=fail', 'spf=fail (spf=pass smtp.mailfrom=sam@home.example)') + MAIL,
    'not-vouched',
  ],
  [
    'there are two results of one policy',
    `${PASSED.trimEnd()};\r\n dmarc=fail header.from=home.example\r\n${MAIL}`,
    'not-vouched',
  ],
])('%s', async (_, raw, expected) => {
  expect(await ends(raw)).toBe(expected);
});

it('DKIM is checked here where the provider says nothing, and where none is known', async () => {
  const mail = await signed(MAIL);
  expect(await ends(mail)).toBe('dkim');
  expect(await ends(mail, { authserv: null })).toBe('dkim');
  expect(await ends(mail.replace('Subject: done', 'Subject: stop'))).toBe('not-vouched');
  expect(await ends(mail.replace('\r\n\r\ndone', '\r\n\r\nstop'))).toBe('not-vouched');
});

it('a signature counts for what was written to us, and lately', async () => {
  expect(await ends(await signed(MAIL), { to: 'somebody.else@mail.example' })).toBe('not-fresh');
  expect(await ends(await signed(MAIL.replace('1 Dec', '1 Nov')))).toBe('not-fresh');
});

it('without a known name a result of the message’s own says nothing', async () => {
  expect(await ends(PASSED + MAIL, { authserv: null })).toBe('not-vouched');
});

it('in a folder that only its owner fills, From counts as it stands', async () => {
  expect(await ends(MAIL, { isTrusted: true })).toBe('trust');
});
