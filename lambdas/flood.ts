/** Handles a change of the flood alarm: turns the receipt rule off while there is a flood, and on again afterwards. */
import * as v from 'valibot';
import { told } from './aws/environment.ts';
import { log } from './aws/log.ts';
import { receiptRules } from './aws/receipt-rules.ts';

const Changed = v.object({
  alarmData: v.object({ state: v.object({ value: v.picklist(['ALARM', 'OK', 'INSUFFICIENT_DATA']) }) }),
});

const rules = receiptRules();

/** Throws if it fails, so that CloudWatch tries again. */
export async function handler(event: unknown): Promise<void> {
  const { value } = v.parse(Changed, event).alarmData.state;
  if (value === 'INSUFFICIENT_DATA') return;
  const turned = await rules.turn({ domain: told('DOMAIN'), bucket: told('MAILROOM') }, value === 'OK');
  log({ what: 'receipt rule', is: value === 'OK' ? 'on' : 'off', rules: turned });
}
