/** CloudFormation's request to a custom resource, and the response that it waits for. */
import * as v from 'valibot';
import type { WantedRule } from './receipt-rules.ts';

const Wanted = v.object({
  ruleSet: v.string(),
  rule: v.string(),
  domain: v.string(),
  bucket: v.string(),
  prefix: v.string(),
  topic: v.string(),
});

const OrderForm = v.object({
  RequestType: v.picklist(['Create', 'Update', 'Delete']),
  ResponseURL: v.string(),
  StackId: v.string(),
  RequestId: v.string(),
  LogicalResourceId: v.string(),
  PhysicalResourceId: v.optional(v.string()),
  ResourceProperties: Wanted,
  OldResourceProperties: v.optional(Wanted),
});

export type Order = v.InferOutput<typeof OrderForm>;

export function readOrder(event: unknown) {
  const { RequestType: kind, ResourceProperties: wanted, OldResourceProperties: old } = v.parse(OrderForm, event);
  const before: WantedRule | null = old ?? null;
  return { kind, wanted, before };
}

export async function answerTo(order: Order, { ok, says }: { readonly ok: boolean; readonly says: string }) {
  const answered = await fetch(order.ResponseURL, {
    method: 'PUT',
    body: JSON.stringify({
      Status: ok ? 'SUCCESS' : 'FAILED',
      Reason: says.slice(0, 1000),
      PhysicalResourceId: order.PhysicalResourceId ?? 'afterword-receipt-rule',
      StackId: order.StackId,
      RequestId: order.RequestId,
      LogicalResourceId: order.LogicalResourceId,
      Data: { says: says.slice(0, 1000) },
    }),
  });
  if (!answered.ok) throw new Error(`CloudFormation did not take the answer: ${answered.status}`);
}
