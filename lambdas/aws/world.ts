/** The world as it is in AWS: every port on its adapter, as the environment says. Made once for each process; keys are looked up again. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient } from '@aws-sdk/client-ses';
import { SQSClient } from '@aws-sdk/client-sqs';
import { keyNumberOf } from '../mail/token.ts';
import type { Books, World } from '../pipeline.ts';
import { applicationsIn } from './applications.ts';
import { allowing, told } from './environment.ts';
import { keyCache } from './keys.ts';
import { log } from './log.ts';
import { type Bucket, mailroomIn } from './mailroom.ts';
import { outboxIn } from './outbox.ts';
import type { Queue } from './queue.ts';
import { onlyIfRefused } from './sending-again.ts';
import { wakeUpsIn } from './wake-ups.ts';

/** SES and Scheduler throttle for a second or two; the queue tries again after that. */
const PATIENT = { maxAttempts: 5 };

export const mailroomBucket = (): Bucket => ({ client: new S3Client(PATIENT), name: told('MAILROOM') });
export const wakeQueue = (): Queue => ({ client: new SQSClient(PATIENT), url: told('WAKE_QUEUE') });
export const store = () => ({ client: new DynamoDBClient(PATIENT), table: told('TABLE') });

const clock = { now: Date.now };

const usualZone = (): string | null => told('ZONE') || null;

/** For the function that settles post: the table and nothing else. */
export const books = (): Books => ({
  applications: applicationsIn(store()),
  clock,
  log,
  settings: { zone: usualZone() },
});

type Making = (recipients: readonly string[]) => Promise<World>;

function makeWorld(): Making {
  const allows = allowing(told('CANDIDATES'));
  const keys = keyCache({ client: new SecretsManagerClient(PATIENT), secret: told('KEY_SECRET') }, clock.now);
  const fixed = {
    mailroom: mailroomIn(mailroomBucket()),
    applications: applicationsIn(store()),
    wakeUps: wakeUpsIn({
      scheduler: new SchedulerClient(PATIENT),
      group: told('WAKE_GROUP'),
      roleArn: told('WAKE_ROLE'),
      queueArn: told('WAKE_QUEUE_ARN'),
      deadLettersArn: told('WAKE_DEAD_ARN'),
      queue: wakeQueue(),
      clock,
    }),
    outbox: outboxIn({
      client: new SESClient({ retryStrategy: onlyIfRefused }),
      configurationSet: told('CONFIGURATION_SET'),
      mayWriteTo: allows,
      held: (mail) => log({ what: 'held', mail }),
    }),
    clock,
    log,
  };
  return async (recipients) => ({
    ...fixed,
    settings: {
      domain: told('DOMAIN'),
      from: told('FROM'),
      allows,
      zone: usualZone(),
      keys: await keys(recipients.flatMap((one) => keyNumberOf(one.slice(0, one.lastIndexOf('@'))) ?? [])),
    },
  });
}

let made: Making | undefined;

/** `recipients`: the addresses that a mail came to, whose keys must be known. */
export function world(recipients: readonly string[] = []): Promise<World> {
  made ??= makeWorld();
  return made(recipients);
}
