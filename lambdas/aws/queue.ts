/** The wake queue, as its writers see it: a message names whom to wake, and may come a little later. */
import { SendMessageBatchCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { WakeUp } from '../ports.ts';

export interface Queue {
  readonly client: SQSClient;
  readonly url: string;
}

/** SQS holds a message back for so many seconds at most. */
const LONGEST_DELAY = 900;

export async function sendTo({ client, url }: Queue, body: unknown, delay = 0): Promise<void> {
  await client.send(
    new SendMessageCommand({
      QueueUrl: url,
      MessageBody: JSON.stringify(body),
      DelaySeconds: Math.min(Math.max(Math.ceil(delay), 0), LONGEST_DELAY),
    }),
  );
}

/** As it stands, under a group: SQS lets none of them hold up the others. docs.aws.amazon.com/AWSSimpleQueueService, fair queues */
export async function sendUnder({ client, url }: Queue, group: string, body: string): Promise<void> {
  await client.send(new SendMessageCommand({ QueueUrl: url, MessageGroupId: group, MessageBody: body }));
}

/** SQS takes so many messages in one call. */
const TOGETHER = 10;

/** Sends them all now; throws where one was not taken: those before it may come twice then. */
export async function sendAllTo({ client, url }: Queue, bodies: readonly unknown[], group?: string): Promise<void> {
  for (let from = 0; from < bodies.length; from += TOGETHER) {
    const Entries = bodies.slice(from, from + TOGETHER).map((body, place) => ({
      Id: String(place),
      MessageBody: JSON.stringify(body),
      ...(group === undefined ? {} : { MessageGroupId: group }),
    }));
    const { Failed: failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
    if (failed.length > 0) throw new Error(`${failed.length} messages were not taken: ${failed[0]?.Code}`);
  }
}

/** Null where it is no wake-up. */
export function readWakeUp(body: string): WakeUp | null {
  const read: unknown = JSON.parse(body);
  if (typeof read !== 'object' || read === null || !('candidate' in read) || !('application' in read)) return null;
  const { candidate, application } = read;
  if (typeof candidate !== 'string' || (application !== null && typeof application !== 'string')) return null;
  return { candidate, application };
}
