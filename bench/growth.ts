/** `npm run growth`: what happens with a million candidates: their day, the table, the items, and AWS's quotas. */
import { parseArgs } from 'node:util';
import { TABLE } from '../lambdas/aws/table.ts';
import { rehearse } from '../lambdas/local/rehearsal.ts';
import { invite } from './cost/mails.ts';
import { drained, liveDay, scaled } from './growth/day.ts';
import { measureItems } from './growth/items.ts';
import { listOf } from './growth/long-list.ts';
import { QUOTAS, QUOTAS_READ } from './growth/quotas.ts';
import { growTable } from './growth/table.ts';
import { throttledText } from './growth/throttle/text.ts';
import { writeSection } from './performance/section.ts';

const HELP = `npm run growth [-- options]

  --sample N   how many candidates stand for the million (default 4000: one in 250)
  --table N    applications in dynalite, at most (default 100000)
  --list N     applications of the candidate who asks for a list (default 2000)
  --only P     one part: day, throttle, table, items or list
  --write      puts the section 'Growth' into docs/aws-figures.md
  --help       this`;

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '4000' },
    table: { type: 'string', default: '100000' },
    list: { type: 'string', default: '2000' },
    only: { type: 'string' },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const MILLION = 1_000_000;
/** Seconds that a run of `wake` takes for one alarm: six calls, one after the other, and its own work (`bench/cost/bill.ts`). */
const RUN = 0.35;
/** What one alarm writes: units of items, and of the index among them. */
const WRITES = { all: 8, index: 4 } as const;

const whole = (value: number): string => Math.round(value).toLocaleString('en-US');
const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const table = (heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(heads), row(heads.map((_, place) => (place === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n');

async function theDay(): Promise<string> {
  const sample = Number(values.sample);
  const tally = await liveDay('day', sample);
  const half = scaled(await liveDay('other', Math.ceil(sample / 2)), MILLION);
  const { rings, mails, saves, peakRings, peakMails, unspreadSecond, minutes } = scaled(tally, MILLION);
  const writes = peakRings * WRITES.all;
  const shard = (peakRings * WRITES.index) / TABLE.wakeIndex.shards;
  const rates = [20, 50, 100, 200].map((rate) => ({ rate, ...drained(minutes, rate) }));
  return [
    '### A Monday of a million candidates',
    `Each has two applications somewhere between an invite and the end, nobody answers (which brings the most nudges), and lives where people live (\`bench/growth/zones.ts\`). ${whole(sample)} of them were lived with the program itself and stand for all; a second sample of half as many gave ${whole(half.rings)} alarms and a peak of ${whole(half.peakRings)} a second.`,
    table(
      ['', 'a day', 'a second at most'],
      [
        ['alarms (Scheduler, the wake queue)', whole(rings), `${whole(peakRings)} over the busiest five minutes`],
        ['the same without the spread', '', `${whole(unspreadSecond)} in one second`],
        ['mails (SES)', whole(mails), whole(peakMails)],
        ['writes of items', whole(saves), whole((saves / rings) * peakRings)],
        ['write units, the index among them', whole(rings * WRITES.all), whole(writes)],
        [`of them in one of the ${TABLE.wakeIndex.shards} partitions of the index`, '', whole(shard)],
        ['runs of `wake` at once, one alarm each', '', whole(peakRings * RUN)],
      ],
    ),
    'What SES does not take in a second stays in the wake queue, which keeps it for 14 days: nothing is lost, it comes later. `atOnce` is what keeps to the rate.',
    table(
      ['SES takes, a second', 'waiting at most', 'the last of them waits', '`atOnce` for it'],
      rates.map(({ rate, depth, delay }) => [rate, whole(depth), `${whole(delay / 60)} min`, Math.ceil(rate * RUN)]),
    ),
    '### Quotas',
    `As AWS's pages had them on ${QUOTAS_READ}; a million candidates have at most three million schedules.`,
    table(
      ['quota', 'as it comes', 'a million need', 'binds at, candidates', 'ask for'],
      [
        need(QUOTAS.sesDay, mails, null),
        need(QUOTAS.sesRate, peakMails, null),
        need(QUOTAS.schedules, 3 * MILLION, 3),
        need(QUOTAS.schedulerFires, peakRings, peakRings / MILLION),
        need(QUOTAS.schedulerSets, peakRings * 2, (peakRings * 2) / MILLION),
        need(QUOTAS.lambda, peakRings * RUN * 3, (peakRings * RUN * 3) / MILLION),
        need(QUOTAS.writes, writes, writes / MILLION),
        need(QUOTAS.partition, shard, shard / MILLION),
      ],
    ),
    `Sources: ${[...new Set(Object.values(QUOTAS).map(({ source }) => source))].join(', ')}. S3 takes 3,500 writes a second for a prefix, SQS any number of messages, and one receipt rule takes all mail.`,
  ].join('\n\n');
}

function need(quota: (typeof QUOTAS)[keyof typeof QUOTAS], needed: number, each: number | null): readonly string[] {
  const { of, is, unit } = quota;
  if (is === null || each === null) return [of, unit, whole(needed), 'the first day', whole(needed * 1.2)];
  return [of, whole(is), whole(needed), whole(is / each), needed > is ? whole(needed * 1.5) : 'nothing'];
}

async function theTable(): Promise<string> {
  const rehearsal = rehearse(Date.parse('2026-11-24T15:00:00Z'), { domain: 'afterword.example', zone: null });
  const at = rehearsal.now();
  const meeting = {
    uid: 'u@google.com',
    employer: 'Brightwater',
    start: at + 6 * 86_400_000,
    people: ['Priya', 'Tom'],
  };
  await rehearsal.deliver(invite('sam@home.example', at, meeting), 'sam@home.example', 'hello@afterword.example');
  const like = await rehearsal.desk('sam@home.example');
  await rehearsal.close();
  if (like === null) throw new Error('the rehearsal has no desk');
  const most = Number(values.table);
  const sizes = [100, 10, 1].map((part) => most / part);
  const figures = await growTable(like, sizes);
  const ms = (value: number): string => `${value.toFixed(1)} ms`;
  return [
    '### The table',
    'Medians of 41 on dynalite, ten applications to a candidate; times of a shared machine, to be compared with each other only.',
    table(
      ['applications', 'a desk is read', 'read and written', 'an address is looked up', 'the 100 longest overdue'],
      figures.map((one) => [whole(one.applications), ms(one.desk), ms(one.save), ms(one.find), ms(one.overdue)]),
    ),
  ].join('\n\n');
}

async function theItems(): Promise<string> {
  const { applications, events, packed, plain } = await measureItems('items', 300);
  const goal = packed[1] < 6 * 1024 ? 'met' : 'missed';
  return [
    '### An item over a long search',
    table(
      [
        `${applications} simulated applications, ${(events / applications).toFixed(0)} events each`,
        'half',
        '95 %',
        '99 %',
        'largest',
      ],
      [
        ['bytes of the item', ...packed.map(kb)],
        ['as plain text', ...plain.map(kb)],
      ],
    ),
    `Goal: under 6 KB at the 95th percentile: ${goal}. Items are packed from 700 bytes on.`,
  ].join('\n\n');
}

async function theList(): Promise<string> {
  const many = Number(values.list);
  const { cpu, pages, reads, mailBytes, text } = await listOf(many, 50);
  return [
    `### \`list\` of ${whole(many)} applications, 50 of them active`,
    `${whole(cpu)} ms of one processor with both ends of the wire in it, ${pages} query, ${whole(reads)} read units, and a mail of ${kb(mailBytes)} with ${text.split('\n').length} lines: the first 25 that are active and the first 25 that are not, and how many more there are. \`export\` holds them all.`,
  ].join('\n\n');
}

const PARTS: { readonly [name: string]: () => Promise<string> } = {
  day: theDay,
  throttle: () => throttledText(table),
  table: theTable,
  items: theItems,
  list: theList,
};

const { only } = values;
if (values.help) console.log(HELP);
else if (only !== undefined) console.log((await PARTS[only]?.()) ?? HELP);
else {
  const parts: string[] = [];
  for (const part of Object.values(PARTS)) {
    const text = await part();
    parts.push(text);
    console.log(`${text}\n`);
  }
  const made = `\`npm run growth -- --sample ${values.sample} --table ${values.table} --list ${values.list} --write\`, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}.`;
  if (values.write) writeSection('Growth', [...parts, made].join('\n\n'));
}
