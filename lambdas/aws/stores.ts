/** The table, the bucket and the queue named in the environment, for functions that need nothing more. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Books } from '../story/world.ts';
import { applicationsIn } from './applications.ts';
import { told } from './environment.ts';
import { log } from './log.ts';
import type { Bucket } from './mail-labels.ts';
import type { Queue } from './queue.ts';

/** AWS throttling passes within a second or two; after that the queue retries. */
export const PATIENT = { maxAttempts: 5 };

let bucket: Bucket | undefined;

/** Shared, because a second client would open connections of its own. */
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

/** The zone of candidates who set none; null: that of their invites. */
export const usualZone = (): string | null => told('ZONE') || null;

/** For the function that settles post: it gets the table and nothing else. */
export const books = (): Books => ({
  applications: applicationsIn(store()),
  clock,
  log,
  settings: { zone: usualZone() },
});
