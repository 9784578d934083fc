/** A batch from SQS: each message by itself; those that failed are reported, and only they come again. */
import { faultOf, log } from './log.ts';

export interface Batch {
  readonly Records: readonly { readonly messageId: string; readonly body: string }[];
}

export interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

export async function eachMessage(
  what: string,
  { Records: records }: Batch,
  handle: (body: string) => Promise<void>,
): Promise<BatchAnswer> {
  const failed: { readonly itemIdentifier: string }[] = [];
  for (const { messageId, body } of records) {
    const began = Date.now();
    try {
      await handle(body);
      log({ what: 'done', in: what, took: Date.now() - began });
    } catch (error) {
      log({ what: 'fault', in: what, message: messageId, fault: faultOf(error) });
      failed.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures: failed };
}
