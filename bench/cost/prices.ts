/**
 * What AWS takes, in dollars: list prices of us-east-1 without free tiers, looked up on 2026-11-24. The pages that are named have the word:
 * look there before you count on a figure, and change it here.
 */
export const PRICES_OF = { region: 'us-east-1', read: '2026-11-24' } as const;

/**
 * Where a figure was seen, and of what day that was. 'list': a copy of AWS's price list, or of the text of its page, that says when it was
 * taken. 'copies': guides and programs of others, which agree; AWS's page fills these numbers in by script, so they could not be checked
 * there. None of them is younger than its day.
 */
export interface Seen {
  readonly in: 'list' | 'copies';
  readonly of: string;
}

interface Price {
  readonly of: string;
  /** Dollars for one. */
  readonly each: number;
  /** What is free in every month, however long the account is old; 0: nothing. */
  readonly free: number;
  readonly source: string;
  readonly seen: Seen;
}

const SES: Seen = { in: 'list', of: '2026-07-22' };
const DYNAMODB: Seen = { in: 'copies', of: '2025-07-21' };
const S3: Seen = { in: 'copies', of: '2020-03-11' };
const QUEUES: Seen = { in: 'copies', of: '2020-03-11' };
const SCHEDULER: Seen = { in: 'copies', of: '2026-05-01' };
const REQUESTS: Seen = { in: 'list', of: '2026-09-20' };
const COMPUTE: Seen = { in: 'copies', of: '2025-06-01' };
const CLOUDWATCH: Seen = { in: 'copies', of: '2026-06-13' };
const SECRETS: Seen = { in: 'list', of: '2026-09-20' };

/**
 * Dollars for a mail out in an account that is on SES's plan Essentials. Accounts that first send on or after 2026-07-21 begin on it; they
 * leave it at no cost for the prices of single features, which are below: `aws sesv2 put-account-pricing-attributes --plan NONE`.
 * docs.aws.amazon.com/ses/latest/dg/pricing-plans.html. What mail in costs on that plan was not found.
 */
export const ESSENTIALS_MAIL_OUT = 0.16 / 1000;

const MILLION = 1e6;
const GB = 2 ** 30;

export const PRICES = {
  mailOut: { of: 'mail out', each: 0.1 / 1000, free: 0, source: 'aws.amazon.com/ses/pricing', seen: SES },
  mailIn: { of: 'mail in', each: 0.1 / 1000, free: 0, source: 'aws.amazon.com/ses/pricing', seen: SES },
  mailInChunk: {
    of: '256 KB of mail in, whole',
    each: 0.09 / 1000,
    free: 0,
    source: 'aws.amazon.com/ses/pricing',
    seen: SES,
  },
  write: {
    of: 'write unit',
    each: 0.625 / MILLION,
    free: 0,
    source: 'aws.amazon.com/dynamodb/pricing/on-demand',
    seen: DYNAMODB,
  },
  read: {
    of: 'read unit',
    each: 0.125 / MILLION,
    free: 0,
    source: 'aws.amazon.com/dynamodb/pricing/on-demand',
    seen: DYNAMODB,
  },
  stored: {
    of: 'GB-month of the table, with its restore',
    each: 0.25 + 0.2,
    free: 0,
    source: 'aws.amazon.com/dynamodb/pricing/on-demand',
    seen: DYNAMODB,
  },
  put: { of: 'PUT or LIST', each: 5 / MILLION, free: 0, source: 'aws.amazon.com/s3/pricing', seen: S3 },
  get: { of: 'GET', each: 0.4 / MILLION, free: 0, source: 'aws.amazon.com/s3/pricing', seen: S3 },
  kept: { of: 'GB-month of mail', each: 0.023, free: 0, source: 'aws.amazon.com/s3/pricing', seen: S3 },
  queue: { of: 'SQS request', each: 0.4 / MILLION, free: MILLION, source: 'aws.amazon.com/sqs/pricing', seen: QUEUES },
  publish: {
    of: 'SNS publish',
    each: 0.5 / MILLION,
    free: MILLION,
    source: 'aws.amazon.com/sns/pricing',
    seen: QUEUES,
  },
  alarm: {
    of: 'schedule that fires',
    each: 1 / MILLION,
    free: 14 * MILLION,
    source: 'aws.amazon.com/eventbridge/pricing',
    seen: SCHEDULER,
  },
  run: {
    of: 'run of a function',
    each: 0.2 / MILLION,
    free: MILLION,
    source: 'aws.amazon.com/lambda/pricing',
    seen: REQUESTS,
  },
  compute: {
    of: 'GB-second, ARM',
    each: 0.0000133334,
    free: 400_000,
    source: 'aws.amazon.com/lambda/pricing',
    seen: COMPUTE,
  },
  log: {
    of: 'byte of log',
    each: 0.5 / GB,
    free: 5 * GB,
    source: 'aws.amazon.com/cloudwatch/pricing',
    seen: CLOUDWATCH,
  },
  secretCall: {
    of: 'secret read',
    each: 0.05 / 10_000,
    free: 0,
    source: 'aws.amazon.com/secrets-manager/pricing',
    seen: SECRETS,
  },
} as const satisfies { readonly [name: string]: Price };

export type Priced = keyof typeof PRICES;

export interface Fixed {
  readonly of: string;
  readonly count: number;
  /** Dollars a month for one. */
  readonly each: number;
  /** How many are free in every month; a name: what use leaves of the free ones of that. */
  readonly free: number | Priced;
  readonly source: string;
  readonly seen: Seen;
}

/**
 * What a deployment costs in a month in which nobody writes. A test counts the alarms and the rest in the stack itself. A composite alarm would be
 * dearer: it costs $0.50 by itself, and each alarm under it as much as before. Metrics are charged by the hour, and only while lines count; here
 * each counts for the whole month.
 */
export const FIXED: readonly Fixed[] = [
  { of: 'alarms', count: 11, each: 0.1, free: 10, source: 'aws.amazon.com/cloudwatch/pricing', seen: CLOUDWATCH },
  {
    of: 'figures out of the logs',
    count: 2,
    each: 0.3,
    free: 10,
    source: 'aws.amazon.com/cloudwatch/pricing',
    seen: CLOUDWATCH,
  },
  { of: 'secret', count: 1, each: 0.4, free: 0, source: 'aws.amazon.com/secrets-manager/pricing', seen: SECRETS },
  {
    // Five long polls of 20 s for each queue, day and night: docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html
    of: 'polls of empty queues',
    count: 3 * 5 * 3 * 60 * 24 * 30,
    each: PRICES.queue.each,
    free: 'queue',
    source: 'aws.amazon.com/sqs/pricing',
    seen: QUEUES,
  },
];

/** With `-c dashboard=true`: the dashboard and the figures for it, of which each outcome of a mail is one by itself. */
export const DASHBOARD: readonly Fixed[] = [
  { of: 'dashboard', count: 1, each: 3, free: 3, source: 'aws.amazon.com/cloudwatch/pricing', seen: CLOUDWATCH },
  {
    of: 'figures for the dashboard',
    count: 8,
    each: 0.3,
    free: 8,
    source: 'aws.amazon.com/cloudwatch/pricing',
    seen: CLOUDWATCH,
  },
];
