/**
 * What AWS takes, in dollars: list prices of us-east-1 without free tiers, as they were known on 2026-11-24. The pages that are named
 * have the word: look there before you count on a figure, and change it here.
 */
export const PRICES_OF = { region: 'us-east-1', read: '2026-11-24' } as const;

export interface Price {
  readonly of: string;
  /** Dollars for one. */
  readonly each: number;
  /** What is free in every month, however long the account is old; 0: nothing. */
  readonly free: number;
  readonly source: string;
}

const MILLION = 1e6;
const GB = 2 ** 30;

export const PRICES = {
  mailOut: { of: 'mail out', each: 0.1 / 1000, free: 0, source: 'aws.amazon.com/ses/pricing' },
  mailIn: { of: 'mail in', each: 0.1 / 1000, free: 0, source: 'aws.amazon.com/ses/pricing' },
  mailInChunk: { of: '256 KB of mail in, whole', each: 0.09 / 1000, free: 0, source: 'aws.amazon.com/ses/pricing' },
  write: { of: 'write unit', each: 0.625 / MILLION, free: 0, source: 'aws.amazon.com/dynamodb/pricing/on-demand' },
  read: { of: 'read unit', each: 0.125 / MILLION, free: 0, source: 'aws.amazon.com/dynamodb/pricing/on-demand' },
  stored: {
    of: 'GB-month of the table, with its restore',
    each: 0.25 + 0.2,
    free: 0,
    source: 'aws.amazon.com/dynamodb/pricing/on-demand',
  },
  put: { of: 'PUT or LIST', each: 5 / MILLION, free: 0, source: 'aws.amazon.com/s3/pricing' },
  get: { of: 'GET', each: 0.4 / MILLION, free: 0, source: 'aws.amazon.com/s3/pricing' },
  kept: { of: 'GB-month of mail', each: 0.023, free: 0, source: 'aws.amazon.com/s3/pricing' },
  queue: { of: 'SQS request', each: 0.4 / MILLION, free: MILLION, source: 'aws.amazon.com/sqs/pricing' },
  publish: { of: 'SNS publish', each: 0.5 / MILLION, free: MILLION, source: 'aws.amazon.com/sns/pricing' },
  alarm: {
    of: 'schedule that fires',
    each: 1 / MILLION,
    free: 14 * MILLION,
    source: 'aws.amazon.com/eventbridge/pricing',
  },
  run: { of: 'run of a function', each: 0.2 / MILLION, free: MILLION, source: 'aws.amazon.com/lambda/pricing' },
  compute: {
    of: 'GB-second, ARM',
    each: 0.0000133334,
    free: 400_000,
    source: 'aws.amazon.com/lambda/pricing',
  },
  log: { of: 'byte of log', each: 0.5 / GB, free: 5 * GB, source: 'aws.amazon.com/cloudwatch/pricing' },
  secretCall: { of: 'secret read', each: 0.05 / 10_000, free: 0, source: 'aws.amazon.com/secrets-manager/pricing' },
} as const satisfies { readonly [name: string]: Price };

export type Priced = keyof typeof PRICES;

export interface Fixed {
  readonly of: string;
  readonly count: number;
  /** Dollars a month for one. */
  readonly each: number;
  /** How many are free in every month. */
  readonly free: number;
  readonly source: string;
}

/** What a deployment costs in a month in which nobody writes. A test counts the alarms and the rest in the stack itself. */
export const FIXED: readonly Fixed[] = [
  { of: 'alarms', count: 19, each: 0.1, free: 10, source: 'aws.amazon.com/cloudwatch/pricing' },
  { of: 'figures out of the logs', count: 11, each: 0.3, free: 10, source: 'aws.amazon.com/cloudwatch/pricing' },
  { of: 'dashboard', count: 1, each: 3, free: 3, source: 'aws.amazon.com/cloudwatch/pricing' },
  { of: 'secret', count: 1, each: 0.4, free: 0, source: 'aws.amazon.com/secrets-manager/pricing' },
  {
    // Five long polls of 20 s for each queue, day and night: docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html
    of: 'polls of empty queues',
    count: 3 * 5 * 3 * 60 * 24 * 30,
    each: PRICES.queue.each,
    free: 0,
    source: 'aws.amazon.com/sqs/pricing',
  },
];
