/** What SES's notice of a mail says: the envelope, the verdicts, the author, and who signed. */
import { describe, expect, it } from 'vitest';
import { readNotice, readReplay } from '../../lambdas/aws/notice.ts';
import { saidBySes, withSigned } from '../../lambdas/aws/verdicts.ts';

const pass = { status: 'PASS' };
const notice = {
  notificationType: 'Received',
  mail: {
    messageId: 'o1',
    source: 'sam@home.example',
    timestamp: '2026-12-01T12:00:00.000Z',
    destination: ['list@else.example'],
  },
  receipt: {
    timestamp: '2026-12-01T12:00:01.000Z',
    recipients: ['hello@afterword.example'],
    spamVerdict: { status: 'GRAY' },
    virusVerdict: pass,
    spfVerdict: pass,
    dkimVerdict: { status: 'PROCESSING_FAILED' },
    dmarcVerdict: { status: 'FAIL' },
  },
};
const noticed = (change: (one: typeof notice) => unknown = (one) => one) => readNotice(JSON.stringify(change(notice)));

describe("SES's notice of a mail", () => {
  it('the envelope is what SMTP said, never what the headers say', () => {
    expect(noticed()?.envelope).toEqual({ mailFrom: 'sam@home.example', rcptTo: ['hello@afterword.example'] });
  });

  it('verdicts are results as RFC 8601 names them', () => {
    expect(noticed()?.verdicts).toEqual({
      spf: 'pass',
      dkim: 'temperror',
      dmarc: 'fail',
      author: null,
      spfDomain: 'home.example',
      signatures: [],
      virus: 'pass',
      spam: 'gray',
      trusted: false,
    });
  });

  it('a mail that passed has no dmarcPolicy, and one without verdicts is vouched for by nobody', () => {
    const bare = noticed(({ mail, receipt }) => ({
      notificationType: 'Received',
      mail,
      receipt: { timestamp: receipt.timestamp, recipients: receipt.recipients },
    }));
    expect([bare?.verdicts.spf, bare?.verdicts.dkim, bare?.verdicts.dmarc, bare?.verdicts.spfDomain]).toEqual([
      'none',
      'none',
      'none',
      null,
    ]);
  });

  it('the null reverse-path is empty', () => {
    expect(noticed((one) => ({ ...one, mail: { ...one.mail, source: '<>' } }))?.envelope.mailFrom).toBe('');
  });

  it('what is no notice is none', () => {
    for (const odd of ['', 'Successfully validated SNS topic', '{}', '[]', 'null', '{"notificationType":"Bounce"}'])
      expect(readNotice(odd)).toBeNull();
  });

  it('a replay names a mail', () => {
    expect(readReplay('{"replay":"o1"}')).toEqual({ replay: 'o1' });
    expect(readReplay(JSON.stringify(notice))).toBeNull();
    expect(readReplay('x')).toBeNull();
  });
});

/** As SES writes it, above what came. */
const head = (results: string): string =>
  `Received: from mail.home.example (1.2.3.4) by inbound-smtp.eu-west-1.amazonaws.com with SMTP id o1;\r\nAuthentication-Results: amazonses.com;\r\n${results}\r\nX-SES-RECEIPT: abc\r\n`;
const SPF = (mailFrom: string) =>
  ` spf=pass (spfCheck: domain of home.example designates 1.2.3.4 as permitted sender) client-ip=1.2.3.4; envelope-from=${mailFrom}; helo=mail.home.example;\r\n`;
const said = (text: string) => saidBySes(Buffer.from(`${text}\r\n\r\nx`, 'latin1'));
const NOTHING = { author: null, isUnnamed: false, signers: [] };
const PASSES =
  ' dkim=pass header.i=@home.example;\r\n dkim=pass header.i=@amazonses.com;\r\n dmarc=pass header.from=home.example;';

describe('what SES says of the author', () => {
  it("is read from SES's own line on top", () => {
    expect(said(`${head(SPF('sam@home.example') + PASSES)}From: a@b.example`)).toEqual({
      author: 'home.example',
      isUnnamed: false,
      signers: ['home.example', 'amazonses.com'],
    });
    expect(said(head(' dkim=fail header.i=@home.example;\r\n dmarc=none header.from=home.example;'))).toEqual({
      author: 'home.example',
      isUnnamed: false,
      signers: [],
    });
  });

  it('a line that came with the mail is not believed, wherever it says it is from', () => {
    const forged =
      'Authentication-Results: amazonses.com; dkim=pass header.i=@bank.example; dmarc=pass header.from=bank.example;';
    expect(said(`${head(PASSES)}${forged}`).author).toBe('home.example');
    expect(said(`X-SES-RECEIPT: abc\r\n${forged}`)).toEqual(NOTHING);
    expect(said(`Authentication-Results: mx.else.example; dkim=pass header.i=@bank.example;\r\n${forged}`)).toEqual(
      NOTHING,
    );
    expect(said(`From: a@b.example\r\n\r\n${forged}`)).toEqual(NOTHING);
  });

  it.each([
    [
      'a local part in quotes',
      SPF('"a; dmarc=pass header.from=bank.example; dkim=pass header.i=@bank.example; "@evil.example'),
    ],
    ['a quote in a local part in quotes', SPF('"a\\"; dmarc=pass header.from=bank.example; "@evil.example')],
    [
      'a comment',
      ' spf=pass (domain of x; dmarc=pass header.from=bank.example; dkim=pass header.i=@bank.example) client-ip=1.2.3.4;',
    ],
    [
      'a comment in a comment',
      ' spf=pass (a (b; dkim=pass header.i=@bank.example) ; dmarc=pass header.from=bank.example) client-ip=1.2.3.4;',
    ],
    [
      'a bracket that is escaped',
      ' spf=pass (a \\) ; dkim=pass header.i=@bank.example; dmarc=pass header.from=bank.example) client-ip=1.2.3.4;',
    ],
    ['the identity of a signature', ' dkim=pass header.i="a; dkim=pass header.i=@bank.example; "@evil.example;'],
    ['a value that only begins with a result', ' spf=pass smtp.mailfrom=dkim=pass.header.i=@bank.example;'],
  ])('what stands in %s is no result', (_name, results) => {
    const { author, signers } = said(head(`${results.trimEnd()}\r\n dmarc=fail header.from=evil.example;`));
    expect(author).toBe('evil.example');
    expect(signers).not.toContain('bank.example');
  });

  it.each([
    ['a quote without an end', `${SPF('"a@evil.example')}${PASSES}`],
    ['a comment without an end', ` spf=pass (a;${PASSES}`],
    ['a bracket too many', ` spf=pass (a) b) c;${PASSES}`],
  ])('%s: nothing is', (_name, results) => {
    expect(said(head(results))).toEqual(NOTHING);
  });

  it('where it names none, since there is no policy, the only From counts, for what is aligned with it', () => {
    const verdicts = noticed()?.verdicts;
    const from = (
      fields: string,
      results: string,
      dmarc: 'none' | 'pass' | 'fail' = 'none',
      mailFrom = 'sam@home.example',
    ) =>
      verdicts &&
      withSigned({ ...verdicts, dmarc }, Buffer.from(`${head(results)}${fields}\r\n\r\nx`), mailFrom).author;
    for (const results of [' dmarc=none;', ' spf=pass smtp.mailfrom=home.example;'])
      expect(from('From: Sam <sam@home.example>', results)).toBe('home.example');
    expect(from('From: sam@home.example\r\nFrom: eve@evil.example', ' dmarc=none;')).toBeNull();
    expect(from('From: sam@home.example, eve@evil.example', ' dmarc=none;')).toBeNull();
    expect(from('From: sam@home.example', ' dmarc=none;', 'pass')).toBeNull();
    expect(from('From: sam@home.example', ' dmarc=none;', 'fail')).toBeNull();
    expect(from('From: sam@home.example', ' dmarc=pass;')).toBeNull();
    expect(from('From: sam@home.example', ' dmarc=none;', 'none', '"a;b"@home.example')).toBeNull();
  });

  it('two authors are none', () => {
    expect(said(head(`${PASSES}\r\n dmarc=pass header.from=bank.example;`)).author).toBeNull();
    expect(said(head(' dmarc=pass header.from=home.example header.from=bank.example;')).author).toBeNull();
  });
});

const signature = (change = '') =>
  `DKIM-Signature: v=1; a=rsa-sha256; d=home.example; s=k; h=from:to:subject:date; bh=x=; b=${Buffer.alloc(256).toString('base64')}${change}\r\n`;

describe('who signed', () => {
  const verdicts = noticed()?.verdicts;
  const signatures = (fields: string, mailFrom = 'sam@home.example') =>
    verdicts &&
    withSigned(
      { ...verdicts, dkim: 'pass' },
      Buffer.from(`${head(PASSES)}${fields}From: a@b.example\r\n\r\nx`),
      mailFrom,
    ).signatures;

  it('is told with what is covered', () => {
    expect(signatures(signature())).toEqual([
      { domain: 'home.example', fields: ['from', 'to', 'subject', 'date'], whole: true },
    ]);
  });

  it('counts only where the verdict is a pass', () => {
    expect(
      verdicts && withSigned(verdicts, Buffer.from(`${head(PASSES)}${signature()}\r\nx`), 'sam@home.example'),
    ).toMatchObject({
      author: 'home.example',
      signatures: [],
    });
  });

  it('of two of one domain, of which SES does not say which passed, each must cover it', () => {
    const bad = signature('; l=1').replace('from:to:subject:date', 'from:to:subject:date:content-type');
    for (const both of [signature() + bad, bad + signature()])
      expect(signatures(both)).toEqual([
        { domain: 'home.example', fields: ['from', 'to', 'subject', 'date'], whole: false },
      ]);
  });

  it.each([
    ['l= leaves some of the body out', signature('; l=0')],
    ['rsa-sha1', signature().replace('sha256', 'sha1')],
    [
      'a key of 512 bits',
      signature().replace(Buffer.alloc(256).toString('base64'), Buffer.alloc(64).toString('base64')),
    ],
    ['a tag twice', signature('; h=from:to:subject:date:content-type')],
  ])('%s: vouches for nothing', (_name, field) => {
    expect(signatures(field)?.map(({ whole }) => whole)).toEqual([false]);
  });

  it('no signature stands there: nothing', () => {
    expect(signatures('')).toEqual([]);
    expect(signatures(signature().replace('d=home', 'd=else'))).toEqual([]);
  });

  it.each([
    '"a;b"@evil.example',
    'a b@evil.example',
    'a)b@evil.example',
    'a\\b@evil.example',
    '"; dmarc=pass"@evil.example',
  ])('an envelope from %s silences the line', (mailFrom) => {
    expect(signatures(signature(), mailFrom)).toEqual([]);
  });
});
