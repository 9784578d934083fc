import { S3Client } from '@aws-sdk/client-s3';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient } from '@aws-sdk/client-ses';
import { SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../lambdas/application/instant.ts';
import { keyCache, rotateKeys } from '../../lambdas/aws/keys.ts';
import { labelMail } from '../../lambdas/aws/mail-labels.ts';
import { mailroomAt, mailroomIn } from '../../lambdas/aws/mailroom.ts';
import { outboxIn } from '../../lambdas/aws/outbox.ts';
import { receiptRules } from '../../lambdas/aws/receipt-rules.ts';
import { scheduleName, wakeUpsIn } from '../../lambdas/aws/wake-ups.ts';
import { parseMessage } from '../../lambdas/mail/parse.ts';
import { keyNumberOf, readPart, replyPart } from '../../lambdas/mail/token.ts';
import { arrival, mailroomKeepsItsWord } from '../ports/mailroom.ts';
import { mail, outboxThatCannotTellKeepsItsWord } from '../ports/outbox.ts';
import { NOW, wakeUpsKeepTheirWord } from '../ports/wake-ups.ts';
import {
  bucket,
  type Endpoint,
  json,
  openEndpoint,
  type QueuedMessage,
  queue,
  type Schedule,
  scheduler,
  secrets,
  ses,
} from './endpoint.ts';

const schedules = new Map<string, Schedule>();
const messages: QueuedMessage[] = [];
const objects = new Map<string, Buffer>();
const calls: URLSearchParams[] = [];
const secret = { text: '' };

let aws: Endpoint;
beforeAll(async () => {
  aws = await openEndpoint(
    (asked) =>
      secrets(secret, asked) ??
      queue(messages, asked) ??
      scheduler(schedules, asked) ??
      bucket(objects, asked) ??
      ses(calls, asked) ??
      json({}, 400),
  );
});
afterAll(() => aws.close());
beforeEach(() => {
  schedules.clear();
  messages.length = 0;
  objects.clear();
  calls.length = 0;
});

const wakeUpsAt = (now: number) =>
  wakeUpsIn({
    scheduler: new SchedulerClient(aws.config),
    group: 'g',
    roleArn: 'arn:aws:iam::1:role/rings',
    queueArn: 'arn:aws:sqs:eu-west-1:1:wake',
    deadLettersArn: 'arn:aws:sqs:eu-west-1:1:dead',
    queue: { client: new SQSClient(aws.config), url: `${aws.config.endpoint}/1/wake` },
    clock: { now: () => now },
  });

const secondOf = ({ ScheduleExpression: expression }: Schedule): number => Date.parse(`${expression.slice(3, -1)}Z`);

/** Fires what is due, and deletes it as asked. */
function fire(until: number) {
  const due = [...schedules].filter(([, one]) => secondOf(one) <= until);
  for (const [name] of due) schedules.delete(name);
  return due
    .sort(([, a], [, b]) => secondOf(a) - secondOf(b))
    .map(([, { Target: target }]) => JSON.parse((target as { Input: string }).Input));
}

wakeUpsKeepTheirWord(
  'EventBridge Scheduler',
  async () => ({ wakeUps: wakeUpsAt(NOW - HOUR), ring: async (until) => fire(until) }),
  SECOND,
);

const mailBucket = () => ({ client: new S3Client({ ...aws.config, forcePathStyle: true }), name: 'mailroom' });
const mailroom = (handOver: (id: string) => void = () => {}) =>
  mailroomIn(mailBucket(), async (replays) => {
    for (const { replay } of replays) handOver(replay);
  });
mailroomKeepsItsWord('S3', async (handOver) => mailroom(handOver));

const outbox = (mayWriteTo: (address: string) => boolean = () => true, held: (mail: string) => void = () => {}) =>
  outboxIn({ client: new SESClient(aws.config), configurationSet: 'set', mayWriteTo, held });

const rawOf = (call: URLSearchParams): Uint8Array => Buffer.from(call.get('RawMessage.Data') ?? '', 'base64');

outboxThatCannotTellKeepsItsWord('SES', async () => ({
  outbox: outbox(),
  sent: () =>
    Promise.all(
      calls.map(async (call) => ({
        id: call.get('Tags.member.1.Value') ?? '',
        to: call.get('Destinations.member.1') ?? '',
        subject: (await parseMessage(rawOf(call))).subject,
      })),
    ),
}));

describe('what Scheduler is asked for', () => {
  const wakeUp = { candidate: '0123456789abcdef', application: '0123456789ab' };

  it('every field, also when a schedule is moved: an update resets what it leaves out', async () => {
    const wakeUps = wakeUpsAt(NOW);
    await wakeUps.set(wakeUp, NOW + HOUR);
    const made = schedules.get('a-0123456789abcdef-0123456789ab');
    expect(made).toEqual({
      Name: 'a-0123456789abcdef-0123456789ab',
      GroupName: 'g',
      ClientToken: expect.any(String),
      ScheduleExpression: 'at(2026-12-01T13:00:00)',
      ScheduleExpressionTimezone: 'UTC',
      FlexibleTimeWindow: { Mode: 'OFF' },
      State: 'ENABLED',
      ActionAfterCompletion: 'DELETE',
      Target: {
        Arn: 'arn:aws:sqs:eu-west-1:1:wake',
        RoleArn: 'arn:aws:iam::1:role/rings',
        Input: JSON.stringify(wakeUp),
        DeadLetterConfig: { Arn: 'arn:aws:sqs:eu-west-1:1:dead' },
        RetryPolicy: { MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 },
      },
    });
    await wakeUps.set(wakeUp, NOW + 2 * HOUR);
    const moved = schedules.get('a-0123456789abcdef-0123456789ab');
    expect(moved).toEqual({
      ...made,
      ClientToken: expect.any(String),
      ScheduleExpression: 'at(2026-12-01T14:00:00)',
    });
    expect(schedules.size).toBe(1);
  });

  it('never before the instant: a second that has begun is rounded up', async () => {
    await wakeUpsAt(NOW).set(wakeUp, NOW + HOUR + 1);
    expect([...schedules.values()].map((one) => one.ScheduleExpression)).toEqual(['at(2026-12-01T13:00:01)']);
  });

  it('what is due within 90 seconds goes straight into the queue, later by as much', async () => {
    const wakeUps = wakeUpsAt(NOW);
    await wakeUps.set(wakeUp, NOW + 90 * SECOND);
    expect(messages).toEqual([{ body: JSON.stringify(wakeUp), delay: 90 }]);
    await wakeUps.set(wakeUp, NOW + 90 * SECOND + 1);
    expect([messages.length, schedules.size]).toEqual([1, 1]);
  });

  it('what is overdue waits half a minute, so that it is never a storm', async () => {
    await wakeUpsAt(NOW).set(wakeUp, NOW - HOUR);
    expect(messages.map(({ delay }) => delay)).toEqual([30]);
  });

  it('what may wait is spread over the hour, always the same for one application', async () => {
    const wakeUps = wakeUpsAt(NOW);
    await wakeUps.set(wakeUp, NOW + HOUR, true);
    const [first] = [...schedules.values()].map(secondOf);
    await wakeUps.set(wakeUp, NOW + HOUR, true);
    expect([...schedules.values()].map(secondOf)).toEqual([first]);
    expect(first).toBeGreaterThan(NOW + HOUR);
    expect(first).toBeLessThanOrEqual(NOW + 2 * HOUR);
  });

  it('where there is none as far as is known, it is made at once; one that is there all the same is moved', async () => {
    const wakeUps = wakeUpsAt(NOW);
    await wakeUps.set(wakeUp, NOW + HOUR, false, true);
    await wakeUps.set(wakeUp, NOW + 2 * HOUR, false, true);
    expect([...schedules.values()].map((one) => one.ScheduleExpression)).toEqual(['at(2026-12-01T14:00:00)']);
    await wakeUps.set({ ...wakeUp, application: null }, null, false, true);
    expect(schedules.size).toBe(1);
  });

  it('names are what Scheduler takes, and differ where the wake-ups do', () => {
    const odd = [
      { candidate: 'a', application: 'b-c' },
      { candidate: 'a-b', application: 'c' },
      { candidate: 'é', application: null },
      { candidate: 'x'.repeat(80), application: 'y' },
      { candidate: 'a', application: null },
    ];
    const names = odd.map(scheduleName);
    for (const name of names) expect(name).toMatch(/^[0-9a-zA-Z\-_.]{1,64}$/);
    expect(new Set(names).size).toBe(odd.length);
  });
});

describe('what SES is asked to send', () => {
  it('the mail as its own MIME, from our address, under the configuration set, tagged with the mail', async () => {
    await outbox().send(mail('m1', { candidate: 'c1', application: 'a1', step: 'thank' }), NOW);
    const [call] = calls;
    expect(call?.get('Action')).toBe('SendRawEmail');
    expect(call?.get('Source')).toBe('hello@afterword.example');
    expect(call?.get('ConfigurationSetName')).toBe('set');
    expect([...(call?.entries() ?? [])].filter(([name]) => name.startsWith('Destinations'))).toEqual([
      ['Destinations.member.1', 'sam@home.example'],
    ]);
    const tags = [1, 2, 3, 4].map((n) => [call?.get(`Tags.member.${n}.Name`), call?.get(`Tags.member.${n}.Value`)]);
    expect(tags).toEqual([
      ['mail', 'm1'],
      ['candidate', 'c1'],
      ['application', 'a1'],
      ['step', 'thank'],
    ]);
    const message = await parseMessage(rawOf(call ?? new URLSearchParams()));
    expect(message.replyTo.map(({ address }) => address)).toEqual(['re+token@afterword.example']);
    expect(message.text.trim()).toBe('Plain words.');
  });

  it('no tag where the value is none that SES takes: a wrong tag would settle another mail', async () => {
    await outbox().send(mail('m 1', { candidate: '', application: null, step: null }), NOW);
    expect([...(calls[0]?.keys() ?? [])].filter((name) => name.startsWith('Tags'))).toEqual([]);
  });

  it('nothing to an address that the deployment does not write to, and that is said', async () => {
    const held: string[] = [];
    await outbox(
      () => false,
      (one) => held.push(one),
    ).send(mail('m1'), NOW);
    expect([calls.length, held]).toEqual([0, ['m1']]);
  });
});

describe('mail that SES put into the bucket', () => {
  it('is labelled once, however often SES tells of it, and then fetched with its envelope', async () => {
    objects.set('mail/ses-1', Buffer.from('Subject: x\r\n\r\nhello'));
    const { raw: _, ...label } = arrival('ses-1');
    const room = { client: new S3Client({ ...aws.config, forcePathStyle: true }), name: 'mailroom' };
    await labelMail(room, label);
    await mailroom().handled('ses-1');
    await labelMail(room, label);
    expect(await mailroom().waiting()).toEqual([]);
    const fetched = await mailroom().fetch('ses-1');
    expect(fetched?.envelope).toEqual(label.envelope);
    expect(Buffer.from(fetched?.raw ?? []).toString()).toBe('Subject: x\r\n\r\nhello');
  });
});

describe('a mail whose notice is at hand', () => {
  const { raw: _, ...notice } = arrival('ses-1');
  const room = mailBucket;
  beforeEach(() => objects.set('mail/ses-1', Buffer.from('Subject: x\r\n\r\nhello')));

  it('is fetched with its envelope, never waits, and is labelled when it is done', async () => {
    const at = mailroomAt(mailroom(), room(), notice, true);
    expect((await at.fetch('ses-1'))?.envelope).toEqual(notice.envelope);
    expect(await mailroom().waiting()).toEqual([]);
    await at.handled('ses-1');
    expect([...objects.keys()].sort()).toEqual(['handled/ses-1', 'mail/ses-1']);
    expect((await mailroom().fetch('ses-1'))?.envelope).toEqual(notice.envelope);
  });

  it('waits after a first try that failed, and no more after a second that did not', async () => {
    await labelMail(room(), notice);
    expect(await mailroom().waiting()).toEqual(['ses-1']);
    await mailroomAt(mailroom(), room(), notice, false).handled('ses-1');
    expect([...objects.keys()].sort()).toEqual(['handled/ses-1', 'mail/ses-1']);
  });

  it('leaves no label where it was destroyed while it was handled', async () => {
    const at = mailroomAt(mailroom(), room(), notice, true);
    await at.destroy(['ses-0', 'ses-1']);
    await at.handled('ses-1');
    expect([...objects.keys()]).toEqual([]);
  });
});

describe('the token keys', () => {
  const token = { candidate: '0123456789abcdef', application: null, step: 0 };
  const safe = () => ({ client: new SecretsManagerClient(aws.config), secret: 'keys' });

  it('the key that the stack made signs, and after a rotation the new one does, while the old still opens', async () => {
    secret.text = JSON.stringify({ id: 1, secret: 'x'.repeat(48) });
    let now = NOW;
    const keys = keyCache(safe(), () => now);
    const before = replyPart(token, NOW, await keys());
    expect(await rotateKeys(safe())).toEqual({ id: 2, kept: 2 });
    now += 11 * MINUTE;
    const after = replyPart(token, NOW, await keys());
    expect(after).not.toBe(before);
    for (const part of [before, after])
      expect(readPart(part, NOW, await keys())).toMatchObject({ candidate: token.candidate });
  });

  it('are looked up once in ten minutes, and not again for a key that is known', async () => {
    secret.text = JSON.stringify({ id: 1, secret: 'x'.repeat(48) });
    let now = NOW;
    const keys = keyCache(safe(), () => now);
    const first = await keys();
    secret.text = 'gone';
    now += 10 * MINUTE - 1;
    expect(await keys([1])).toBe(first);
    now += 1;
    await expect(keys()).rejects.toThrow();
  });

  it('a mail that names a new key is read with it, and names that nobody gave are asked about once a minute', async () => {
    secret.text = JSON.stringify({ id: 1, secret: 'x'.repeat(48) });
    let now = NOW;
    const keys = keyCache(safe(), () => now);
    await keys();
    await rotateKeys(safe());
    now += MINUTE;
    const part = replyPart(token, NOW, await keyCache(safe(), () => now)());
    expect(keyNumberOf(part)).toBe(2);
    const learnt = await keys([keyNumberOf(part) ?? 0]);
    expect(readPart(part, NOW, learnt)).toMatchObject({ candidate: token.candidate });
    expect(await keys([77])).toBe(learnt);
    now += MINUTE;
    expect(await keys([77])).not.toBe(learnt);
  });

  it('a secret that holds no keys is a fault, not an unsigned mail', async () => {
    secret.text = JSON.stringify({ id: 1, secret: 'short' });
    await expect(keyCache(safe(), () => NOW)()).rejects.toThrow('does not hold keys');
  });
});

describe('receipt rules', () => {
  const wanted = {
    ruleSet: 'ours',
    rule: 'afterword-x.example',
    domain: 'x.example',
    bucket: 'b',
    prefix: 'mail/',
    topic: 't',
  };
  const rules = () => receiptRules(new SESClient(aws.config));
  const actions = (): readonly (string | null)[] => calls.map((one) => one.get('Action'));

  it('where no rule set is active, ours becomes it', async () => {
    expect(await rules().activate(wanted, null)).toContain('ours is active');
    expect(actions()).toEqual(['DescribeActiveReceiptRuleSet', 'SetActiveReceiptRuleSet']);
  });

  it('a rule set that is active stays active, gets our rule, and that is said', async () => {
    calls.push(new URLSearchParams({ Action: 'SetActiveReceiptRuleSet', RuleSetName: 'theirs' }));
    expect(await rules().activate(wanted, null)).toContain('theirs was active already and stays so');
    const made = calls.at(-1);
    expect(actions().slice(1)).toEqual(['DescribeActiveReceiptRuleSet', 'CreateReceiptRule']);
    expect(made?.get('RuleSetName')).toBe('theirs');
    expect(made?.get('Rule.Recipients.member.1')).toBe('x.example');
    expect(made?.get('Rule.TlsPolicy')).toBe('Require');
    expect(made?.get('Rule.ScanEnabled')).toBe('true');
    expect(made?.get('Rule.Actions.member.1.S3Action.TopicArn')).toBe('t');
  });

  it('another domain takes the place of the one before, and leaves no rule behind', async () => {
    calls.push(new URLSearchParams({ Action: 'SetActiveReceiptRuleSet', RuleSetName: 'theirs' }));
    await rules().activate(wanted, { ...wanted, rule: 'afterword-old.example' });
    expect(actions().slice(2)).toEqual(['DeleteReceiptRule', 'CreateReceiptRule']);
    expect(calls[2]?.get('RuleName')).toBe('afterword-old.example');
  });

  it('taken away again, it takes its rule along and leaves what others have', async () => {
    calls.push(new URLSearchParams({ Action: 'SetActiveReceiptRuleSet', RuleSetName: 'theirs' }));
    await rules().withdraw(wanted);
    expect(calls.at(-1)?.get('Action')).toBe('DeleteReceiptRule');
    expect(calls.at(-1)?.get('RuleName')).toBe('afterword-x.example');
  });
});
