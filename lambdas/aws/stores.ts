/** The table, the bucket and the queue, as the environment names them; what needs no more of the world takes only these. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Books } from '../story/world.ts';
import { applicationsIn } from './applications.ts';
import { told } from './environment.ts';
import { log } from './log.ts';
import type { Bucket } from './mailroom.ts';
import type { Queue } from './queue.ts';

/** AWS throttles for a second or two; the queue tries again after that. */
export const PATIENT = { maxAttempts: 5 };

let bucket: Bucket | undefined;

/** The same for all who ask: another client would open connections of its own. */
export function mailroomBucket(): Bucket {
  bucket ??= { client: new S3Client(PATIENT), name: told('MAILROOM') };
  return bucket;
}

let arrivals: Queue | undefined;

export function receiveQueue(): Queue {
  arrivals ??= { client: new SQSClient(PATIENT), url: told('RECEIVE_QUEUE') };
  return arrivals;
}

export const wakeQueue = (): Queue => ({ client: new SQSClient(PATIENT), url: told('WAKE_QUEUE') });
export const store = () => ({ client: new DynamoDBClient(PATIENT), table: told('TABLE') });

export const clock = { now: Date.now };

/** The zone of candidates who have said nothing; null: that of their invites. */
export const usualZone = (): string | null => told('ZONE') || null;

/** For the function that settles post: the table and nothing else. */
export const books = (): Books => ({
  applications: applicationsIn(store()),
  clock,
  log,
  settings: { zone: usualZone() },
});
