/** The tables of calls and of cost, in Markdown. */
import { APPLICATIONS_A_MONTH, ASSUMED, type Bill, GOAL } from './bill.ts';
import type { Kind } from './kinds.ts';
import { DASHBOARD, ESSENTIALS_MAIL_OUT, FIXED, PRICES, PRICES_OF } from './prices.ts';
import { LIVES, type Search } from './search.ts';
import { callsOf } from './tally.ts';

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const table = (heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(heads), row(heads.map((_, place) => (place === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n');

const dollars = (value: number): string => `$${value < 0.01 ? value.toFixed(4) : value.toFixed(value < 10 ? 3 : 2)}`;
const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
const some = (count: number): string => (count === 0 ? '' : String(count));

const SERVICES = ['DynamoDB', 'S3', 'SES', 'Scheduler', 'SQS', 'Secrets'] as const;

export const callsTable = (kinds: readonly Kind[]): string =>
  table(
    ['', ...SERVICES, 'all', 'read units', 'write units', 'mails out'],
    kinds.map(({ name, tally, mailsOut }) => [
      name,
      ...SERVICES.map((service) => some(callsOf(tally, service))),
      callsOf(tally),
      tally.reads,
      tally.writes,
      some(mailsOut),
    ]),
  );

export function costText(search: Search, bills: readonly Bill[]): string {
  const { applications: ten, mailsIn, mailsOut, alarms } = search;
  const mails = (mailsIn + mailsOut) / ten;
  const largest = bills.at(-1);
  const met = largest !== undefined && largest.total <= GOAL.total;
  const share = largest === undefined ? 0 : largest.rest / largest.ses;
  const alone = bills[0]?.fixedWithFree ?? 0;
  const size = (one: Bill): string => one.candidates.toLocaleString('en-US');
  return [
    `Dollars for 1,000 applications, counted over a search of ${LIVES.length} applications that the real handlers lived through (\`bench/cost/search.ts\` says which), at the list prices of ${PRICES_OF.region} on ${PRICES_OF.read} (\`bench/cost/prices.ts\`). An application takes ${(mailsIn / ten).toFixed(1)} mails in, ${(mailsOut / ten).toFixed(1)} mails out and ${(alarms / ten).toFixed(1)} alarms; a candidate has ${APPLICATIONS_A_MONTH} applications a month while searching.`,
    table(
      ['candidates', ...bills.map(size)],
      [
        ['SES', ...bills.map(({ ses }) => dollars(ses))],
        ['everything else that comes with use', ...bills.map(({ rest }) => dollars(rest))],
        ['that, of SES', ...bills.map(({ rest, ses }) => percent(rest / ses))],
        ['what is fixed, for 1,000 applications', ...bills.map((one) => dollars(one.fixedPerThousand))],
        ['**together, for 1,000 applications**', ...bills.map(({ total }) => dollars(total))],
        ['of it fixed, a month', ...bills.map(({ fixed }) => dollars(fixed))],
        ['fixed a month, less what is always free', ...bills.map((one) => dollars(one.fixedWithFree))],
        ['a month, without anything free', ...bills.map(({ month }) => dollars(month))],
        ['a month, less what is always free', ...bills.map((one) => dollars(one.monthWithFree))],
      ],
    ),
    `Goal: under ${dollars(GOAL.total)} for 1,000 applications: ${met ? 'met' : 'missed'} with ${largest === undefined ? '' : dollars(largest.total)}.${
      met
        ? ''
        : ` SES alone takes ${dollars(largest?.ses ?? 0)}: an application of this mix has ${mails.toFixed(1)} mails, and the goal has room for ${((GOAL.total / (1 + GOAL.restOfSes)) * 10).toFixed(1)}. Fewer mails would mean fewer answers and reminders, which the playbook wants.`
    } Everything else under ${percent(GOAL.restOfSes)} of SES: ${share < GOAL.restOfSes ? 'met' : 'missed'} with ${percent(share)} at ${largest === undefined ? '' : size(largest)} candidates. What is fixed of a single owner's month under ${dollars(GOAL.fixed)}: ${alone <= GOAL.fixed ? 'met' : 'missed'} with ${dollars(alone)}, less what is always free; a dashboard (\`-c dashboard=true\`) is ${dollars(DASHBOARD.reduce((sum, { count, each }) => sum + count * each, 0))} more, which is free for the first three of an account while its figures are among the first ten.`,
    `An SES account that first sends on or after 2026-07-21 begins on the plan Essentials, where a mail out costs ${dollars(ESSENTIALS_MAIL_OUT * 1000)} for 1,000 instead of ${dollars(PRICES.mailOut.each * 1000)}: ${dollars((ESSENTIALS_MAIL_OUT - PRICES.mailOut.each) * (mailsOut / ten) * 1000)} more for 1,000 applications, until \`aws sesv2 put-account-pricing-attributes --plan NONE\` is said once. \`bench/cost/prices.ts\` says of each price where and of what day it was seen, and which could not be checked with AWS.`,
    table(
      ['for one application', 'count', ...bills.map((one) => `$ for 1,000, ${size(one)}`)],
      (largest?.lines ?? []).map(({ what, count }) => [
        PRICES[what].of,
        count < 0.01 ? count.toExponential(1) : count.toFixed(2),
        ...bills.map((one) => dollars(one.lines.find((line) => line.what === what)?.dollars ?? 0)),
      ]),
    ),
    table(
      ['fixed, a month', 'count', '$', 'free of it'],
      FIXED.map(({ of, count, each, free }) => [
        of,
        count.toLocaleString('en-US'),
        dollars(count * each),
        (typeof free === 'number' ? free : PRICES[free].free).toLocaleString('en-US'),
      ]),
    ),
    `Counted: calls, units, runs, bytes of logs. Assumed: ${ASSUMED.cpu} ms of a whole processor for a run, measured here with both ends of the wire in it; ${Object.entries(
      ASSUMED.latency,
    )
      .map(([service, ms]) => `${ms} ms for a call of ${service}`)
      .join(
        ', ',
      )}; ${ASSUMED.init} ms to begin a function, which all runs do with one candidate, three in ten with 1,000, and one in 1,000 with a million; items of ${ASSUMED.item} bytes kept for ${ASSUMED.monthsKept} months. Queues hand over one message at a time; only at a million candidates delivery events come ten together. Not in it: a domain and its zone in Route 53 ($0.50 a month), mail of machines and strangers, data that leaves AWS (SES charges attachments only, and there are none).`,
  ].join('\n\n');
}
