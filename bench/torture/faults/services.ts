/** The contents of the stand-ins for Scheduler, SQS, S3 and SES, and how to read them. */
import { inflateRawSync } from 'node:zlib';
import type { Item } from '../../../lambdas/aws/dynamo.ts';
import type { OutboundMail } from '../../../lambdas/ports.ts';
import type { QueuedMessage, Schedule } from '../../../test/aws/endpoint.ts';
import type { Copy } from './place.ts';

/** What stands in for the services; emptied for each place. */
export interface Services {
  readonly schedules: Map<string, Schedule>;
  readonly messages: (QueuedMessage & { readonly from: number })[];
  readonly objects: Map<string, Buffer>;
  readonly mails: { readonly form: URLSearchParams; readonly at: number }[];
}

/** An item with its packed body opened. */
export const textOf = (item: Item): string =>
  `${JSON.stringify(item)} ${item['packed']?.B === undefined ? '' : inflateRawSync(item['packed'].B).toString()}`;

export function inputOf(target: unknown): string {
  const input = typeof target === 'object' && target !== null && 'Input' in target ? target.Input : null;
  if (typeof input !== 'string') throw new Error('a schedule without an input');
  return input;
}

export function copyOf(form: URLSearchParams, at: number, given: ReadonlyMap<string, OutboundMail>): readonly Copy[] {
  const mail = form.get('Action') === 'SendRawEmail' ? given.get(form.get('Tags.member.1.Value') ?? '') : undefined;
  return mail === undefined ? [] : [{ mail, at }];
}
