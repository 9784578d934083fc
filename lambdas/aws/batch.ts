/** An SQS batch: each message is handled on its own, and only those that failed are reported and delivered again. */
import { faultOf, log } from './log.ts';

export interface Batch {
  readonly Records: readonly {
    readonly messageId: string;
    readonly body: string;
    /** The queue it came from, as Lambda says. */
    readonly eventSourceARN?: string;
    /** How often SQS has delivered the message, as text. */
    readonly attributes?: {
      readonly ApproximateReceiveCount?: string;
      /** Milliseconds since 1970, as text. */
      readonly SentTimestamp?: string;
      readonly MessageGroupId?: string;
    };
  }[];
}

export interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** What the queue knows of a message. */
export interface Handed {
  /** This is the first delivery. */
  readonly isFirst: boolean;
  /** Milliseconds it has waited in the queue. */
  readonly waited: number;
  /** The message group it was sent under; null: none. */
  readonly group: string | null;
  /** The queue it came from; null: not known. */
  readonly queue: string | null;
}

export async function eachMessage(
  what: string,
  { Records: records }: Batch,
  handle: (body: string, handed: Handed) => Promise<void>,
): Promise<BatchAnswer> {
  const failed: { readonly itemIdentifier: string }[] = [];
  for (const { messageId, body, eventSourceARN, attributes } of records) {
    const began = Date.now();
    try {
      await handle(body, {
        isFirst: attributes?.ApproximateReceiveCount === '1',
        waited: attributes?.SentTimestamp === undefined ? 0 : began - Number(attributes.SentTimestamp),
        group: attributes?.MessageGroupId ?? null,
        queue: eventSourceARN ?? null,
      });
      log({ what: 'done', in: what, took: Date.now() - began });
    } catch (error) {
      log({ what: 'fault', in: what, message: messageId, fault: faultOf(error) });
      failed.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures: failed };
}
