/** Activates the receipt rule when the stack is deployed. If another rule set is active, it stays, and our rule is added to it. */

import { answerTo, type Order, readOrder } from './aws/custom-resource.ts';
import { log } from './aws/log.ts';
import { receiptRules } from './aws/receipt-rules.ts';

const rules = receiptRules();

export async function handler(event: Order): Promise<void> {
  const { kind, wanted, before } = readOrder(event);
  try {
    const says = kind === 'Delete' ? await rules.withdraw(wanted) : await rules.activate(wanted, before);
    await answerTo(event, { ok: true, says });
  } catch (error) {
    log({ what: 'fault', in: 'activate', fault: error instanceof Error ? error.name : 'unknown' });
    await answerTo(event, { ok: false, says: error instanceof Error ? error.message : String(error) });
  }
}
