/** The bill: what was counted over a search, times the prices. Everything that is no count and no price is an assumption, and stands here. */
import { FIXED, PRICES, type Priced } from './prices.ts';
import type { Search } from './search.ts';
import { callsOf, runsOf } from './tally.ts';

/** Applications of one candidate in a month, while they search. */
export const APPLICATIONS_A_MONTH = 2;

export interface Size {
  readonly candidates: number;
  /** The part of runs that find no function waiting: an assumption. */
  readonly cold: number;
}

/** With one candidate nearly every run is the first for a while; with a million the functions never rest. */
export const SIZES: readonly Size[] = [
  { candidates: 1, cold: 1 },
  { candidates: 1000, cold: 0.3 },
  { candidates: 1_000_000, cold: 0.001 },
];

export const ASSUMED = {
  /** Milliseconds on a whole processor for a run, the SDK and both ends of the wire in it: more than the function alone takes. */
  cpu: 20,
  /** A function of 1,769 MB has one processor: docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html */
  memory: 512,
  processorAt: 1769,
  /** Milliseconds that a call takes, one after the other. */
  latency: { DynamoDB: 6, S3: 30, SES: 70, Scheduler: 30, 'Secrets Manager': 20, SQS: 15 },
  /** Milliseconds to begin, where a run is cold: billed since August 2025. */
  init: 600,
  /** Bytes that Lambda itself writes for a run: START, END and REPORT. */
  logOfRun: 340,
  /** Bytes of an application's item, and how many months it is kept. */
  item: 1500,
  monthsKept: 12,
  /** Raw mail is kept for two weeks. */
  mailKept: 14 / 30,
  /** A forwarded invite with its HTML is larger than the mails that were counted. */
  mailIn: 30_000,
} as const;

export interface Line {
  readonly what: Priced;
  /** For each application. */
  readonly count: number;
  /** Dollars for 1,000 applications, without anything free. */
  readonly dollars: number;
}

export interface Bill {
  readonly candidates: number;
  readonly applicationsAMonth: number;
  readonly lines: readonly Line[];
  /** Dollars for 1,000 applications: SES's, and everything else that comes with use. */
  readonly ses: number;
  readonly rest: number;
  /** Dollars a month that come whether anybody writes or not, and what they make for 1,000 applications. */
  readonly fixed: number;
  readonly fixedPerThousand: number;
  /** Dollars for 1,000 applications with everything fixed. */
  readonly total: number;
  /** What is paid in a month, with and without the free tiers. */
  readonly month: number;
  readonly monthWithFree: number;
}

const GB = 2 ** 30;

/** How often each priced thing is needed for one application. */
export function countsOf(search: Search, { cold }: Size): ReadonlyMap<Priced, number> {
  const { tally, applications, mailsIn, mailsOut, alarms } = search;
  const runs = mailsIn + alarms + runsOf(tally, 'feedback');
  // A key is read when a function begins, else every ten minutes: of all the runs of a busy deployment that is nothing.
  const secretReads = Math.min(callsOf(tally, 'Secrets'), (mailsIn + alarms) * cold);
  const waits = Object.entries(ASSUMED.latency).reduce(
    (sum, [service, ms]) => sum + (service.startsWith('Secrets') ? secretReads : callsOf(tally, service)) * ms,
    0,
  );
  const busy = runs * ASSUMED.cpu * (ASSUMED.processorAt / ASSUMED.memory) + runs * cold * ASSUMED.init + waits;
  const all: { readonly [name in Priced]: number } = {
    mailOut: mailsOut,
    mailIn: mailsIn,
    mailInChunk: mailsIn * Math.floor(ASSUMED.mailIn / (256 * 1024)),
    write: tally.writes,
    read: tally.reads,
    stored: (applications * ASSUMED.item * ASSUMED.monthsKept) / GB,
    // SES puts each mail into the bucket.
    put: callsOf(tally, 'S3 Put') + callsOf(tally, 'S3 List') + mailsIn,
    get: callsOf(tally, 'S3 Get'),
    kept: (mailsIn * ASSUMED.mailIn * ASSUMED.mailKept) / GB,
    // Each message is sent, received and deleted.
    queue: runs * 3,
    publish: mailsIn + runsOf(tally, 'feedback'),
    alarm: alarms - callsOf(tally, 'SQS Send'),
    run: runs,
    compute: (busy / 1000) * (ASSUMED.memory / 1024),
    log: tally.logBytes + runs * ASSUMED.logOfRun,
    secretCall: secretReads,
  };
  return new Map((Object.keys(PRICES) as Priced[]).map((name) => [name, all[name] / applications]));
}

export function billOf(search: Search, size: Size): Bill {
  const counts = countsOf(search, size);
  const applicationsAMonth = size.candidates * APPLICATIONS_A_MONTH;
  const lines = [...counts].map(([what, count]) => ({ what, count, dollars: count * PRICES[what].each * 1000 }));
  const isSes = ({ what }: Line): boolean => what.startsWith('mail');
  const sum = (some: readonly Line[]): number => some.reduce((total, { dollars }) => total + dollars, 0);
  const ses = sum(lines.filter(isSes));
  const rest = sum(lines.filter((one) => !isSes(one)));
  const fixed = FIXED.reduce((total, { count, each }) => total + count * each, 0);
  const fixedPerThousand = (fixed / applicationsAMonth) * 1000;
  const used = [...counts].reduce((total, [what, count]) => {
    const { each, free } = PRICES[what];
    return total + Math.max(0, count * applicationsAMonth - free) * each;
  }, 0);
  const fixedBeyondFree = FIXED.reduce((total, { count, each, free }) => total + Math.max(0, count - free) * each, 0);
  return {
    candidates: size.candidates,
    applicationsAMonth,
    lines,
    ses,
    rest,
    fixed,
    fixedPerThousand,
    total: ses + rest + fixedPerThousand,
    month: ((ses + rest) * applicationsAMonth) / 1000 + fixed,
    monthWithFree: used + fixedBeyondFree,
  };
}

export const GOAL = { total: 1.1, restOfSes: 0.15 } as const;
