/** Examines a deployment for `doctor`. Facts only, each fetched separately, so that one failure hides no other fact. */
import { resolveMx, resolveTxt } from 'node:dns/promises';
import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import {
  DescribeActiveReceiptRuleSetCommand,
  GetAccountSendingEnabledCommand,
  GetIdentityDkimAttributesCommand,
  GetIdentityMailFromDomainAttributesCommand,
  GetIdentityVerificationAttributesCommand,
  GetSendQuotaCommand,
  SESClient,
} from '@aws-sdk/client-ses';
import { GetQueueAttributesCommand, GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';
import { applicationsIn } from './applications.ts';
import type { Deployed } from './deployed.ts';

/** A fact, or why it is not available. */
export type Known<T> = { readonly is: T } | { readonly unknown: string };

export interface Examined {
  readonly domain: string;
  readonly region: string;
  /** SES's status, such as 'Success' or 'Pending'; null: there is no such identity. */
  readonly verified: Known<string | null>;
  readonly dkim: Known<string | null>;
  readonly mailFrom: Known<string | null>;
  readonly sendingEnabled: Known<boolean>;
  /** Mails allowed per day, mails sent in the last day, mails allowed per second. */
  readonly quota: Known<{ readonly aDay: number; readonly sent: number; readonly aSecond: number }>;
  /** The name of the active rule set and the recipients of its rules; null: none is active. */
  readonly rules: Known<{
    readonly name: string;
    readonly recipients: readonly string[];
    /** The same of rules that are disabled. */
    readonly off?: readonly string[];
  } | null>;
  readonly mx: Known<readonly string[]>;
  readonly dmarc: Known<readonly string[]>;
  /** The stack's alarms that are ringing, by name, and the number of all its alarms. */
  readonly alarms: Known<{ readonly all: number; readonly ringing: readonly string[] }>;
  readonly deadLetters: Known<{ readonly [name: string]: number }>;
  readonly overdue: Known<number>;
  /** Whether the model that reads along answers; null: there is none. */
  readonly model: { readonly id: string; readonly answers: Known<boolean> } | null;
}

async function known<T>(ask: () => Promise<T>): Promise<Known<T>> {
  try {
    return { is: await ask() };
  } catch (error) {
    return { unknown: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}

/** If DNS has no such record, that is an answer, not a failure. */
const none = (error: unknown): readonly never[] => {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOTFOUND' || code === 'ENODATA') return [];
  throw error;
};

const LATE = 15 * 60_000;

/** Asks about a short mail as `receive` does, and whether the answer has the form that is asked for; what it says does not matter. */
async function modelAnswers({ id, region }: NonNullable<Deployed['model']>): Promise<boolean> {
  const [{ BedrockRuntimeClient, ConverseCommand }, { answerIn, conversation }, { MAIL_SCHEMA }] = await Promise.all([
    import('@aws-sdk/client-bedrock-runtime'),
    import('./bedrock.ts'),
    import('../understand/model/pointed.ts'),
  ]);
  const asked = conversation(id, 'Point at the words of the mail that matter.', 'Text:\nHello.', MAIL_SCHEMA);
  const { output } = await new BedrockRuntimeClient({ region, maxAttempts: 1 }).send(new ConverseCommand(asked));
  return answerIn(output) !== undefined;
}

export async function examine({ stack, names, store, model }: Deployed): Promise<Examined> {
  const ses = new SESClient({});
  const sqs = new SQSClient({});
  const domain = names.Domain;
  const Identities = [domain];
  const waiting = async (arn: string): Promise<number> => {
    const QueueName = arn.slice(arn.lastIndexOf(':') + 1);
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName }));
    const AttributeNames = ['ApproximateNumberOfMessages' as const];
    const { Attributes: found } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames }));
    return Number(found?.ApproximateNumberOfMessages ?? 0);
  };
  const [verified, dkim, mailFrom, sendingEnabled, quota, rules, mx, dmarc, alarms, deadLetters, overdue] =
    await Promise.all([
      known(async () => {
        const found = await ses.send(new GetIdentityVerificationAttributesCommand({ Identities }));
        return found.VerificationAttributes?.[domain]?.VerificationStatus ?? null;
      }),
      known(async () => {
        const found = await ses.send(new GetIdentityDkimAttributesCommand({ Identities }));
        return found.DkimAttributes?.[domain]?.DkimVerificationStatus ?? null;
      }),
      known(async () => {
        const found = await ses.send(new GetIdentityMailFromDomainAttributesCommand({ Identities }));
        return found.MailFromDomainAttributes?.[domain]?.MailFromDomainStatus ?? null;
      }),
      known(async () => (await ses.send(new GetAccountSendingEnabledCommand({}))).Enabled ?? false),
      known(async () => {
        const found = await ses.send(new GetSendQuotaCommand({}));
        return { aDay: found.Max24HourSend ?? 0, sent: found.SentLast24Hours ?? 0, aSecond: found.MaxSendRate ?? 0 };
      }),
      known(async () => {
        const { Metadata: set, Rules: found } = await ses.send(new DescribeActiveReceiptRuleSetCommand({}));
        if (set?.Name === undefined) return null;
        const that = (on: boolean): readonly string[] =>
          (found ?? []).filter((one) => (one.Enabled ?? false) === on).flatMap((one) => one.Recipients ?? []);
        return { name: set.Name, recipients: that(true), off: that(false) };
      }),
      known(async () => (await resolveMx(domain).catch(none)).map(({ exchange }) => exchange.toLowerCase())),
      known(async () => (await resolveTxt(`_dmarc.${domain}`).catch(none)).map((one) => one.join(''))),
      known(async () => {
        const { MetricAlarms: found } = await new CloudWatchClient({}).send(
          new DescribeAlarmsCommand({ AlarmNamePrefix: `${stack}-`, MaxRecords: 100 }),
        );
        const all = found ?? [];
        const ringing = all.filter(({ StateValue: state }) => state === 'ALARM');
        return { all: all.length, ringing: ringing.map(({ AlarmName: name }) => name ?? '') };
      }),
      known(async () => ({
        receive: await waiting(names.ReceiveDead),
        wake: await waiting(names.WakeDead),
        feedback: await waiting(names.FeedbackDead),
      })),
      known(async () => (await applicationsIn(store).overdue(Date.now() - LATE, 100)).length),
    ]);
  const region = await ses.config.region();
  return {
    domain,
    region,
    verified,
    dkim,
    mailFrom,
    sendingEnabled,
    quota,
    rules,
    mx,
    dmarc,
    alarms,
    deadLetters,
    overdue,
    model: model === null ? null : { id: model.id, answers: await known(() => modelAnswers(model)) },
  };
}
