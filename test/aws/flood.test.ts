/** What a flood does: the rule is turned off and on by the alarm's word, and behind a long queue each sender's mail waits among its own. */
import { createHash } from 'node:crypto';
import { SESClient } from '@aws-sdk/client-ses';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { receiptRules } from '../../lambdas/aws/receipt-rules.ts';
import { LONG_WAIT, senderGroup } from '../../lambdas/aws/sender-group.ts';
import { arrival } from '../ports/mailroom.ts';
import { type Endpoint, openEndpoint } from './endpoint.ts';

let aws: Endpoint;
const sent: { readonly MessageBody: string; readonly MessageGroupId?: string }[] = [];
const updated: URLSearchParams[] = [];
const touched: string[] = [];

const rule = (name: string, domain: string, bucket: string, enabled: boolean): string =>
  `<member><Name>${name}</Name><Enabled>${enabled}</Enabled><ScanEnabled>true</ScanEnabled><TlsPolicy>Require</TlsPolicy>
  <Recipients><member>${domain}</member></Recipients><Actions><member><S3Action><BucketName>${bucket}</BucketName>
  <ObjectKeyPrefix>mail/</ObjectKeyPrefix><TopicArn>arn:t</TopicArn></S3Action></member></Actions></member>`;

beforeAll(async () => {
  aws = await openEndpoint((asked) => {
    if (asked.target === 'AmazonSQS.SendMessage') {
      const message: (typeof sent)[number] = JSON.parse(asked.body.toString());
      sent.push(message);
      const MD5OfMessageBody = createHash('md5').update(message.MessageBody).digest('hex');
      return {
        headers: { 'content-type': 'application/x-amz-json-1.0' },
        body: JSON.stringify({ MessageId: 'm', MD5OfMessageBody }),
      };
    }
    const form = new URLSearchParams(asked.body.toString());
    if (form.get('Action') === 'UpdateReceiptRule') {
      updated.push(form);
      return { body: '<UpdateReceiptRuleResponse><UpdateReceiptRuleResult/></UpdateReceiptRuleResponse>' };
    }
    if (form.get('Action') === 'DescribeActiveReceiptRuleSet')
      return {
        body: `<DescribeActiveReceiptRuleSetResponse><DescribeActiveReceiptRuleSetResult><Metadata><Name>theirs</Name></Metadata>
        <Rules>${rule('afterword', 'x.example', 'ours', true)}${rule('others', 'y.example', 'theirs', true)}${rule('elsewhere', 'x.example', 'theirs', true)}</Rules>
        </DescribeActiveReceiptRuleSetResult></DescribeActiveReceiptRuleSetResponse>`,
      };
    touched.push(`${asked.method} ${asked.path}`);
    return { status: 404 };
  });
});
afterAll(() => aws.close());
beforeEach(() => {
  sent.length = 0;
  updated.length = 0;
  touched.length = 0;
});

it('our rule is turned off, as it is otherwise, and nobody else’s', async () => {
  const rules = receiptRules(new SESClient(aws.config));
  expect(await rules.turn({ domain: 'x.example', bucket: 'ours' }, false)).toBe(1);
  expect(updated).toHaveLength(1);
  const [form] = updated;
  expect(Object.fromEntries(form ?? [])).toMatchObject({
    RuleSetName: 'theirs',
    'Rule.Name': 'afterword',
    'Rule.Enabled': 'false',
    'Rule.ScanEnabled': 'true',
    'Rule.Recipients.member.1': 'x.example',
    'Rule.Actions.member.1.S3Action.ObjectKeyPrefix': 'mail/',
  });
  // It is on already.
  expect(await rules.turn({ domain: 'x.example', bucket: 'ours' }, true)).toBe(0);
});

it('the alarm’s word decides, and what it does not know changes nothing', async () => {
  vi.stubEnv('AWS_ENDPOINT_URL', aws.config.endpoint);
  vi.stubEnv('AWS_REGION', 'eu-west-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'x');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'x');
  vi.stubEnv('DOMAIN', 'x.example');
  vi.stubEnv('MAILROOM', 'ours');
  const { handler } = await import('../../lambdas/flood.ts');
  const says = (value: string) => ({ source: 'aws.cloudwatch', alarmData: { alarmName: 'Flood', state: { value } } });
  await handler(says('INSUFFICIENT_DATA'));
  expect(updated).toHaveLength(0);
  await handler(says('ALARM'));
  expect(updated.map((form) => form.get('Rule.Enabled'))).toEqual(['false']);
  await expect(handler({ alarmData: {} })).rejects.toThrow();
});

const notice = (source: string, spf: string) => ({
  notificationType: 'Received',
  mail: { messageId: 'ses-1', source, timestamp: '2026-12-01T12:00:00.000Z' },
  receipt: { recipients: ['hello@x.example'], spfVerdict: { status: spf } },
});

it('behind a long queue a notice goes under its sender’s group, unread; before one it is handled', async () => {
  vi.stubEnv('RECEIVE_QUEUE', `${aws.config.endpoint}/1/receive`);
  const { handler } = await import('../../lambdas/receive.ts');
  const body = JSON.stringify(notice('sam@home.example', 'PASS'));
  const message = (waited: number, group?: string) => ({
    Records: [
      {
        messageId: '1',
        body,
        attributes: {
          ApproximateReceiveCount: '1',
          SentTimestamp: String(Date.now() - waited),
          ...(group === undefined ? {} : { MessageGroupId: group }),
        },
      },
    ],
  });
  expect(await handler(message(LONG_WAIT + 1000))).toEqual({ batchItemFailures: [] });
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ MessageBody: body, MessageGroupId: expect.stringMatching(/^[0-9a-f]{32}$/) });
  expect(touched).toEqual([]);
  // Among its own, or at once, it is handled: here that fails, since there is no world.
  for (const one of [message(LONG_WAIT + 1000, 'g'), message(100)])
    expect((await handler(one)).batchItemFailures).toHaveLength(1);
  expect(sent).toHaveLength(1);
});

it('a group is a sender that is vouched for; all others are one', () => {
  const from = (mailFrom: string, spf: 'pass' | 'fail') => {
    const { raw: _, verdicts, ...one } = arrival('m');
    return senderGroup({ ...one, envelope: { mailFrom, rcptTo: [] }, verdicts: { ...verdicts, spf } });
  };
  expect(from('Sam+jobs@Home.example', 'pass')).toBe(from('sam@home.example', 'pass'));
  expect(from('bea@home.example', 'pass')).not.toBe(from('sam@home.example', 'pass'));
  expect(from('a@evil.example', 'fail')).toBe(from('b@other.example', 'fail'));
  expect(from('', 'pass')).toBe(from('a@evil.example', 'fail'));
});
