/** Mail out by SES, and mail in from the bucket. */
import { S3Client } from '@aws-sdk/client-s3';
import { SESClient } from '@aws-sdk/client-ses';
import { beforeEach, describe, expect, it } from 'vitest';
import { labelMail } from '../../lambdas/aws/mail-labels.ts';
import { mailroomAt, mailroomIn } from '../../lambdas/aws/mailroom.ts';
import { outboxIn } from '../../lambdas/aws/outbox.ts';
import { parseMessage } from '../../lambdas/mail/parse.ts';
import { arrival, mailroomKeepsItsWord } from '../ports/mailroom.ts';
import { mail, outboxThatCannotTellKeepsItsWord } from '../ports/outbox.ts';
import { NOW } from '../ports/wake-ups.ts';
import { smallAws } from './small-aws.ts';

const { objects, calls, config } = smallAws();

const mailBucket = () => ({ client: new S3Client({ ...config(), forcePathStyle: true }), name: 'mailroom' });
const mailroom = (handOver: (id: string) => void = () => {}) =>
  mailroomIn(mailBucket(), async (replays) => {
    for (const { replay } of replays) handOver(replay);
  });
mailroomKeepsItsWord('S3', async (handOver) => mailroom(handOver));

const outbox = (mayWriteTo: (address: string) => boolean = () => true, held: (mail: string) => void = () => {}) =>
  outboxIn({ client: new SESClient(config()), configurationSet: 'set', mayWriteTo, held });

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
    const room = { client: new S3Client({ ...config(), forcePathStyle: true }), name: 'mailroom' };
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
