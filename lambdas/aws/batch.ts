/** A batch from SQS: each message by itself; those that failed are reported, and only they come again. */
import { faultOf, log } from './log.ts';

export interface Batch {
  readonly Records: readonly {
    readonly messageId: string;
    readonly body: string;
    /** SQS counts how often it has handed the message out, in text. */
    readonly attributes?: { readonly ApproximateReceiveCount?: string };
  }[];
}

export interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** `isFirst`: nobody has tried the message before. */
export async function eachMessage(
  what: string,
  { Records: records }: Batch,
  handle: (body: string, isFirst: boolean) => Promise<void>,
): Promise<BatchAnswer> {
  const failed: { readonly itemIdentifier: string }[] = [];
  for (const { messageId, body, attributes } of records) {
    const began = Date.now();
    try {
      await handle(body, attributes?.ApproximateReceiveCount === '1');
      log({ what: 'done', in: what, took: Date.now() - began });
    } catch (error) {
      log({ what: 'fault', in: what, message: messageId, fault: faultOf(error) });
      failed.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures: failed };
}
