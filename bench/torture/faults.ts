/** Makes every call of every port fail: one at a time, and two or three at random; on one machine, as in AWS, and over AWS's protocol. */
import { Worker } from 'node:worker_threads';
import { type Batch, everySingle, type Share } from './faults/batch.ts';
import { ALL_KINDS, caseNamed, KINDS, type Kind } from './faults/fault.ts';
import { added, newTally, type Tally, tryCase } from './faults/tries.ts';
import { closeSharedWire } from './faults/wire.ts';
import { tryRequest, WIRE_CASE } from './faults/wire-tries.ts';
import type { Options, Outcome, Part, Row } from './part.ts';

/** One more than the usual cores: on the wire and at the disk most of the time is waiting. */
const WORKERS = 3;

function inWorker(share: Share): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./faults/worker.ts', import.meta.url), { workerData: share });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

const inWorkers = async (batch: Batch): Promise<Tally> =>
  added(await Promise.all(Array.from({ length: WORKERS }, (_, from) => inWorker({ batch, from, every: WORKERS }))));

/** What an adapter has a part in; the others are a matter of the pipeline alone. */
const REAL: readonly Kind[] = ['exception', 'time-out', 'crash', 'repeated'];

interface Planned {
  readonly name: string;
  readonly batch: Batch;
  readonly note: string;
}

function planOf({ seed, short }: Options): readonly Planned[] {
  const oneIn = short ? 40 : 1;
  const wire = short ? 20 : 1;
  const random = (places: readonly string[], count: number, stories: number, months: number): Batch => ({
    is: 'random',
    places,
    seed,
    count,
    stories,
    months,
  });
  const all = short ? `of every fault at every call one in ${oneIn}` : 'every fault at every call';
  const kinds = 'exception, time-out, crash and repetition at every call';
  const some = short ? `of every ${kinds} one in ${wire}` : `every ${kinds}`;
  return [
    { name: 'one fault, on one machine', batch: everySingle('machine', 'brief', oneIn), note: all },
    {
      name: 'one fault, on one machine, while an account goes',
      batch: everySingle('machine', 'leaving', oneIn),
      note: all,
    },
    { name: 'one fault, as in AWS', batch: everySingle('cloud', 'whole', oneIn), note: all },
    { name: 'one fault, as in AWS, while an account goes', batch: everySingle('cloud', 'leaving', oneIn), note: all },
    { name: 'one fault, the adapters of one machine', batch: everySingle('folder', 'leaving', wire, REAL), note: some },
    { name: 'one fault, the AWS adapters', batch: everySingle('wire', 'brief', wire, REAL), note: some },
    {
      name: 'one request refused, broken or unanswered',
      batch: { is: 'wire', story: 'brief', oneIn: wire },
      note: `${short ? `one in ${wire} of all requests` : 'every request'} to AWS in three ways, under the SDK's own retries, which are not counted`,
    },
    {
      name: 'two or three faults, stories by chance',
      batch: random(['machine', 'cloud'], short ? 200 : 20_000, short ? 30 : 400, 0.3),
      note: 'half on one machine, half as in AWS; weeks and months',
    },
    {
      name: 'two or three faults, the adapters of both',
      batch: random(['folder', 'wire'], short ? 12 : 500, short ? 3 : 20, 0),
      note: 'one application, three weeks',
    },
    {
      name: 'a crash, and no word from SES',
      batch: { is: 'singles', place: 'cloud', story: 'whole', kinds: ['crash'], oneIn: short ? 10 : 1, told: false },
      note: 'the one case that sends a second copy',
    },
  ];
}

const WORDS = Object.entries(KINDS)
  .map(([kind, says]) => `*${kind}*: ${says}`)
  .join('; ');

function paragraphsOf(tallies: readonly Tally[]): readonly string[] {
  const crash = tallies.at(-1);
  const share = crash === undefined || crash.tried === 0 ? 0 : (100 * crash.doubled) / crash.tried;
  return [
    `The faults: ${WORDS}. Each is tried before the call takes effect and after.`,
    'Most run in memory: *on one machine* alarms die with the process and the outbox can be asked, *as in AWS* alarms and deliveries outlive it, the outbox cannot be asked, and its word comes five seconds after a mail. *The adapters* are those that are deployed: the files of one machine, and in AWS the SDK over HTTP against dynalite and stand-ins for Scheduler, SQS, S3 and SES.',
    'Afterwards the letters that left, the events of every application and the wishes of the candidate equal those of the run without faults. Where a fault moves mail or alarms in time (a day of delay, another order, a delivery given up after five tries) the rules of the playbook are held instead, by the invariants of the simulation. Everywhere, every letter that was ever stored has left, once, and nothing waits.',
    `A second copy: of crashes at a place by chance, with SES's word on that mail lost as well, ${share.toFixed(1)} % send one (${crash?.doubled ?? 0} of ${crash?.tried ?? 0}, the last row). In every other row *doubled* counts the same two things meeting by chance, and any other second copy is a failure.`,
  ];
}

async function again(name: string): Promise<Outcome> {
  const tally = newTally();
  const [, story, request, kind] = WIRE_CASE.exec(name) ?? [];
  if (story !== undefined && (kind === 'throttled' || kind === 'broken' || kind === 'unanswered'))
    await tryRequest(story, Number(request), kind, tally);
  else await tryCase(caseNamed(name), tally);
  await closeSharedWire();
  return { rows: [rowOf({ name, note: '' }, tally)], lost: tally.lost, failures: tally.failures };
}

const rowOf = ({ name, note }: { readonly name: string; readonly note: string }, tally: Tally): Row => ({
  name,
  tried: tally.tried,
  survived: tally.tried - tally.failing,
  lost: tally.lost,
  doubled: tally.doubled,
  note,
});

async function run(options: Options): Promise<Outcome> {
  if (options.only !== undefined) return again(options.only);
  const rows: Row[] = [];
  const tallies: Tally[] = [];
  for (const planned of planOf(options).filter(({ name }) => name.includes(options.row ?? ''))) {
    const tally = await inWorkers(planned.batch);
    tallies.push(tally);
    rows.push(rowOf(planned, tally));
    console.log(`  ${planned.name}: ${tally.tried} tried, ${tally.failures.length} failures, ${tally.doubled} doubled`);
  }
  const all = added(tallies);
  return { rows, lost: all.lost, failures: all.failures, paragraphs: paragraphsOf(tallies) };
}

export const part: Part = {
  name: 'faults',
  says: `Stories of months are lived while calls of the ports to mailroom, table, alarms and outbox fail in ${ALL_KINDS.length} ways.`,
  run,
};
