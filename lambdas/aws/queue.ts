/** Writes to the wake queue: each message names whom to wake, and may be delayed a little. */
import { SendMessageBatchCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { WakeUp } from '../ports.ts';

export interface Queue {
  readonly client: SQSClient;
  readonly url: string;
}

/** The longest delay that SQS allows, in seconds. */
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

/** Sends a message unchanged, under a group, so that no group holds up the others. docs.aws.amazon.com/AWSSimpleQueueService, fair queues */
export async function sendUnder({ client, url }: Queue, group: string, body: string): Promise<void> {
  await client.send(new SendMessageCommand({ QueueUrl: url, MessageGroupId: group, MessageBody: body }));
}

/** The most messages that SQS takes in one call. */
const TOGETHER = 10;

/** Sends them all now. Throws if one is not taken; the ones before it may then be sent twice. */
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
