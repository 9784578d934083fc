/** AWS's quotas that bind as it grows: as the named pages had them on 2026-11-24. The first is whatever SES grants an account. */
interface Quota {
  readonly of: string;
  /** Null: AWS names no number. */
  readonly is: number | null;
  readonly unit: string;
  readonly source: string;
}

export const QUOTAS_READ = '2026-11-24';

export const QUOTAS = {
  sesRate: {
    of: 'SES: mails a second',
    is: null,
    unit: 'in the sandbox 1; then as SES grants',
    source: 'docs.aws.amazon.com/ses/latest/dg/quotas.html',
  },
  sesDay: {
    of: 'SES: mails a day',
    is: null,
    unit: 'in the sandbox 200; then as SES grants',
    source: 'docs.aws.amazon.com/ses/latest/dg/quotas.html',
  },
  schedules: {
    of: 'Scheduler: schedules',
    is: 10_000_000,
    unit: '',
    source: 'docs.aws.amazon.com/scheduler/latest/UserGuide/scheduler-quotas.html',
  },
  schedulerFires: {
    of: 'Scheduler: invocations a second',
    is: 1000,
    unit: '',
    source: 'docs.aws.amazon.com/scheduler/latest/UserGuide/scheduler-quotas.html',
  },
  schedulerSets: {
    of: 'Scheduler: CreateSchedule a second',
    is: 5000,
    unit: '',
    source: 'docs.aws.amazon.com/scheduler/latest/UserGuide/scheduler-quotas.html',
  },
  lambda: {
    of: 'Lambda: runs at once',
    is: 1000,
    unit: '',
    source: 'docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html',
  },
  writes: {
    of: 'DynamoDB: write units a second of a table',
    is: 40_000,
    unit: '',
    source: 'docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html',
  },
  partition: {
    of: 'DynamoDB: write units a second of a partition',
    is: 1000,
    unit: '',
    source: 'docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html',
  },
} as const satisfies { readonly [name: string]: Quota };
