/** The bill: what was counted over a search, times the prices. Whatever is neither counted nor a price is an assumption, and is stated here. */
import { FIXED, type Fixed, PRICES, type Priced } from './prices.ts';
import type { Search } from './search.ts';
import { callsOf, runsOf } from './tally.ts';

/** Applications of one candidate in a month, while they search. */
export const APPLICATIONS_A_MONTH = 2;

interface Size {
  readonly candidates: number;
  /** The part of runs that find no function waiting: an assumption. */
  readonly cold: number;
  /** How many delivery events one run gets, as the queue gathers them for twenty seconds: an assumption. */
  readonly together: number;
}

/** A million candidates cause ten delivery events a second, all day long. With one candidate nearly every run is the first for a while; with a million the functions never rest. */
export const SIZES: readonly Size[] = [
  { candidates: 1, cold: 1, together: 1 },
  { candidates: 1000, cold: 0.3, together: 1 },
  { candidates: 1_000_000, cold: 0.001, together: 10 },
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
  /** The same less what is always free. */
  readonly fixedWithFree: number;
  readonly fixedPerThousand: number;
  /** Dollars for 1,000 applications with everything fixed. */
  readonly total: number;
  /** What is paid in a month, with and without the free tiers. */
  readonly month: number;
  readonly monthWithFree: number;
}

const GB = 2 ** 30;

/** How often each priced thing is needed for one application. */
export function countsOf(search: Search, { cold, together }: Size): ReadonlyMap<Priced, number> {
  const { tally, applications, mailsIn, mailsOut, alarms } = search;
  const events = runsOf(tally, 'feedback');
  /** Of single messages. */
  const single = mailsIn + alarms;
  const runs = single + events / together;
  // A key is read when a function begins, else every ten minutes: of all the runs of a busy deployment that is nothing.
  const secretReads = Math.min(callsOf(tally, 'Secrets'), (mailsIn + alarms) * cold);
  const waits = Object.entries(ASSUMED.latency).reduce(
    (sum, [service, ms]) => sum + (service.startsWith('Secrets') ? secretReads : callsOf(tally, service)) * ms,
    0,
  );
  const busy =
    (single + events) * ASSUMED.cpu * (ASSUMED.processorAt / ASSUMED.memory) + runs * cold * ASSUMED.init + waits;
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
    // Each message is sent; each batch is received and deleted.
    queue: single + events + runs * 2,
    publish: mailsIn + events,
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
  /** Of the requests that are free in a month, use and polls have one share together. */
  const freeOf = (free: Fixed['free']): number =>
    typeof free === 'number' ? free : Math.max(0, PRICES[free].free - (counts.get(free) ?? 0) * applicationsAMonth);
  const fixedWithFree = FIXED.reduce(
    (total, { count, each, free }) => total + Math.max(0, count - freeOf(free)) * each,
    0,
  );
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
    fixedWithFree,
    monthWithFree: used + fixedWithFree,
  };
}

/** `fixed`: a month of a single owner, less what is always free. */
export const GOAL = { total: 1.1, restOfSes: 0.1, fixed: 1 } as const;
