/** Afterword's own AWS adapters with the SDK, over their wire: dynalite, and Scheduler, SQS, S3 and SES as far as the adapters ask them. */

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SESClient } from '@aws-sdk/client-ses';
import { SQSClient } from '@aws-sdk/client-sqs';
import { HOUR } from '../../../lambdas/application/instant.ts';
import { applicationsIn } from '../../../lambdas/aws/applications.ts';
import { ensureTable, type Store, scanAll } from '../../../lambdas/aws/dynamo.ts';
import { mailroomIn } from '../../../lambdas/aws/mailroom.ts';
import { readReplay } from '../../../lambdas/aws/notice.ts';
import { outboxIn } from '../../../lambdas/aws/outbox.ts';
import { readWakeUp, sendAllTo } from '../../../lambdas/aws/queue.ts';
import { onlyIfRefused } from '../../../lambdas/aws/sending-again.ts';
import { wakeUpsIn } from '../../../lambdas/aws/wake-ups.ts';
import type { OutboundMail, WakeUp } from '../../../lambdas/ports.ts';
import { openDatabase } from '../../../test/aws/database.ts';
import { bucket, openEndpoint, type QueuedMessage, queue, scheduler, ses } from '../../../test/aws/endpoint.ts';
import { type Front, openFront } from './front.ts';
import type { Copy, Place } from './place.ts';
import { copyOf, inputOf, type Services, textOf } from './services.ts';

export interface WirePlace extends Place {
  /** Everything that the services hold, as text: items, objects, schedules, messages; the mails that left are elsewhere. */
  readonly stored: () => Promise<string>;
  /** Whom the schedules that stand would wake. */
  readonly alarmsOf: () => readonly WakeUp[];
}

export interface Wire {
  readonly front: Front;
  readonly services: Services;
  readonly open: (clock: { readonly now: number }) => Promise<WirePlace>;
  readonly close: () => Promise<void>;
}

const isReplay = ({ body }: { readonly body: string }): boolean => readReplay(body) !== null;

async function openWire(): Promise<Wire> {
  const database = await openDatabase();
  let clock: { readonly now: number } = { now: 0 };
  let tables = 0;
  const services: Services = { schedules: new Map(), messages: [], objects: new Map(), mails: [] };
  const endpoint = await openEndpoint((asked) => {
    const sent: QueuedMessage[] = [];
    const calls: URLSearchParams[] = [];
    const answer = queue(sent, asked) ??
      scheduler(services.schedules, asked) ??
      bucket(services.objects, asked) ??
      ses(calls, asked) ?? { status: 400 };
    services.messages.push(...sent.map((one) => ({ ...one, from: clock.now })));
    services.mails.push(...calls.map((form) => ({ form, at: clock.now })));
    return answer;
  });
  const front = await openFront(
    Number(new URL(database.endpoint).port),
    Number(new URL(endpoint.config.endpoint).port),
  );
  const address = `http://127.0.0.1:${front.port}`;
  const common = { ...endpoint.config, endpoint: address, maxAttempts: 5 };
  const clients = {
    table: new DynamoDBClient({
      ...common,
      credentials: { accessKeyId: database.accessKeyId, secretAccessKey: 'local' },
    }),
    s3: new S3Client({ ...common, forcePathStyle: true }),
    scheduler: new SchedulerClient(common),
    sqs: new SQSClient(common),
    ses: new SESClient({ ...endpoint.config, endpoint: address, retryStrategy: onlyIfRefused }),
  };

  async function open(hands: { readonly now: number }): Promise<WirePlace> {
    clock = hands;
    services.schedules.clear();
    services.messages.length = 0;
    services.objects.clear();
    services.mails.length = 0;
    tables += 1;
    const store: Store = { client: clients.table, table: `torture-${tables}` };
    await ensureTable(store);
    const given = new Map<string, OutboundMail>();
    const outbox = outboxIn({
      client: clients.ses,
      configurationSet: 'set',
      mayWriteTo: () => true,
      held: () => {},
    });
    const ports = {
      mailroom: mailroomIn({ client: clients.s3, name: 'mailroom' }, (replays) =>
        sendAllTo({ client: clients.sqs, url: `${address}/1/receive` }, replays),
      ),
      applications: applicationsIn(store),
      wakeUps: wakeUpsIn({
        scheduler: clients.scheduler,
        group: 'g',
        roleArn: 'arn:aws:iam::1:role/rings',
        queueArn: 'arn:aws:sqs:eu-west-1:1:wake',
        deadLettersArn: 'arn:aws:sqs:eu-west-1:1:dead',
        queue: { client: clients.sqs, url: `${address}/1/wake` },
        clock: { now: () => clock.now },
      }),
      outbox: {
        ...outbox,
        send: (mail: OutboundMail, at: number) => {
          given.set(mail.id, mail);
          return outbox.send(mail, at);
        },
      },
    };
    const alarms = (): { readonly at: number; readonly take: () => WakeUp | null }[] => [
      ...services.messages
        .filter((message) => !isReplay(message))
        .map((message) => ({
          at: message.from + message.delay * 1000,
          take: () => {
            services.messages.splice(services.messages.indexOf(message), 1);
            return readWakeUp(message.body);
          },
        })),
      ...[...services.schedules].map(([name, { ScheduleExpression: says, Target: target }]) => ({
        at: Date.parse(`${says.slice(3, -1)}Z`),
        take: () => {
          services.schedules.delete(name);
          return readWakeUp(inputOf(target));
        },
      })),
    ];
    return {
      isCloud: true,
      // What may wait is spread over an hour.
      late: HOUR,
      ports,
      restart: async () => {},
      nextAlarm: () => {
        const all = alarms().map(({ at }) => at);
        return all.length === 0 ? null : Math.min(...all);
      },
      ring: (now) =>
        alarms()
          .filter(({ at }) => at <= now)
          .sort((a, b) => a.at - b.at)
          .flatMap(({ take }) => take() ?? []),
      handedOver: () => {
        const replays = services.messages.filter(isReplay);
        for (const one of replays) services.messages.splice(services.messages.indexOf(one), 1);
        return replays.flatMap(({ body }) => readReplay(body)?.replay ?? []);
      },
      copies: () => services.mails.flatMap(({ form, at }): readonly Copy[] => copyOf(form, at, given)),
      close: async () => {},
      alarmsOf: () => [...services.schedules.values()].flatMap((one) => readWakeUp(inputOf(one['Target'])) ?? []),
      stored: async () => {
        const items = await Array.fromAsync(scanAll(store, {}), textOf);
        const objects = [...services.objects].map(([key, body]) => `${key} ${body.toString()}`);
        return [...items, ...objects, JSON.stringify([...services.schedules]), JSON.stringify(services.messages)].join(
          '\n',
        );
      },
    };
  }

  return {
    front,
    services,
    open,
    close: async () => {
      for (const one of Object.values(clients)) one.destroy();
      await front.close();
      await endpoint.close();
      await database.close();
    },
  };
}

let shared: Promise<Wire> | undefined;

/** The one wire of this process: opened when it is first needed. */
export function sharedWire(): Promise<Wire> {
  shared ??= openWire();
  return shared;
}

export async function closeSharedWire(): Promise<void> {
  const closing = shared;
  shared = undefined;
  await (await closing)?.close();
}
