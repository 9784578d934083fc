import { describe, expect, it } from 'vitest';
import { allowing } from '../../lambdas/aws/environment.ts';
import { readFeedback } from '../../lambdas/aws/feedback-event.ts';
import { readNotice, readReplay } from '../../lambdas/aws/notice.ts';
import { readWakeUp } from '../../lambdas/aws/queue.ts';
import { signedDomains, withSigned } from '../../lambdas/aws/verdicts.ts';

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
      spfDomain: 'home.example',
      dkimDomains: [],
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
    expect(readReplay('{"replay":"o1"}')).toBe('o1');
    expect(readReplay(JSON.stringify(notice))).toBeNull();
    expect(readReplay('x')).toBeNull();
  });
});

describe('who signed', () => {
  const ours =
    'Authentication-Results: amazonses.com; spf=pass (x) client-ip=1.2.3.4;\r\n dkim=pass header.i=@home.example;\r\n dmarc=none;';

  it("is read from SES's own line on top", () => {
    expect(signedDomains(`X-SES: 1\r\n${ours}\r\nFrom: a@b.example\r\n\r\n`)).toEqual(['home.example']);
  });

  it('a line that came with the mail is not believed, wherever it says it is from', () => {
    const forged = 'Authentication-Results: amazonses.com; dkim=pass header.i=@bank.example;';
    expect(signedDomains(`${ours}\r\n${forged}\r\n\r\n`)).toEqual(['home.example']);
    const other = 'Authentication-Results: mx.else.example; dkim=pass header.i=@bank.example;';
    expect(signedDomains(`${other}\r\n${forged}\r\n\r\n`)).toEqual([]);
    expect(signedDomains(`From: a@b.example\r\n\r\n${forged}\r\n`)).toEqual([]);
  });

  it('a signature that failed names nobody', () => {
    expect(signedDomains('Authentication-Results: amazonses.com; dkim=fail header.i=@home.example;\r\n\r\n')).toEqual(
      [],
    );
  });

  it('counts only where the verdict is a pass', () => {
    const verdicts = noticed()?.verdicts;
    const raw = Buffer.from(`${ours}\r\n\r\nx`);
    expect(verdicts && withSigned(verdicts, raw).dkimDomains).toEqual([]);
    expect(verdicts && withSigned({ ...verdicts, dkim: 'pass' }, raw).dkimDomains).toEqual(['home.example']);
  });
});

describe('what became of a mail', () => {
  const mail = { tags: { mail: ['m1'], candidate: ['c1'], 'ses:configuration-set': ['set'] } };
  const read = (event: object) => readFeedback(JSON.stringify(event));

  it('delivery', () => {
    expect(read({ eventType: 'Delivery', mail, delivery: {} })).toEqual({
      mail: 'm1',
      candidate: 'c1',
      is: 'delivered',
      addresses: [],
    });
  });

  it('a bounce for good names the addresses, one that may pass is only a delay', () => {
    const bouncedRecipients = [{ emailAddress: '"Sam" <Sam@Home.example>' }];
    expect(read({ eventType: 'Bounce', mail, bounce: { bounceType: 'Permanent', bouncedRecipients } })).toMatchObject({
      is: 'bounced',
      addresses: ['sam@home.example'],
    });
    expect(read({ eventType: 'Bounce', mail, bounce: { bounceType: 'Transient', bouncedRecipients } })?.is).toBe(
      'delayed',
    );
  });

  it('a complaint names who complained', () => {
    const complaint = { complainedRecipients: [{ emailAddress: 'sam@home.example' }], complaintSubType: null };
    expect(read({ eventType: 'Complaint', mail, complaint })).toMatchObject({
      is: 'complained',
      addresses: ['sam@home.example'],
    });
  });

  it('what bears none of our tags is not ours', () => {
    expect(read({ eventType: 'Delivery', mail: { tags: {} } })).toBeNull();
    expect(read({ eventType: 'Delivery', mail: {} })).toBeNull();
    expect(read({ eventType: 'Open', mail })).toBeNull();
    expect(readFeedback('Successfully validated SNS topic')).toBeNull();
  });
});

describe('who may use it', () => {
  it('addresses and whole domains, in any case; or anybody', () => {
    const allows = allowing('sam@home.example, @Team.example');
    expect(['sam@home.example', 'x@team.example', 'x@home.example', 'x@sub.team.example'].map(allows)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(allowing('*')('anybody@else.example')).toBe(true);
    expect(allowing('')('anybody@else.example')).toBe(false);
  });
});

describe('a wake-up', () => {
  it('names a candidate, and an application or none', () => {
    expect(readWakeUp('{"candidate":"c","application":null}')).toEqual({ candidate: 'c', application: null });
    expect(readWakeUp('{"candidate":"c","application":"a","more":1}')).toEqual({ candidate: 'c', application: 'a' });
    expect(readWakeUp('{"candidate":"c"}')).toBeNull();
    expect(readWakeUp('{"candidate":1,"application":null}')).toBeNull();
  });
});
