/** `npm run simulate`: lives random candidates' lives through the real pipeline and checks every rule on what came of them. */
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { writeInstant } from '../lambdas/application/instant.ts';
import { differingZones } from './simulation/clocks.ts';
import { INVARIANTS } from './simulation/invariant-names.ts';
import { liveOne, lives, type Tally } from './simulation/lives.ts';

interface Share {
  readonly seed: string;
  readonly histories: number;
  readonly from: number;
  readonly every: number;
  readonly stopAtFirst: boolean;
}

/** What a worker says: how far it is, now and then, and what came of it. */
type Said = { readonly histories: number; readonly found: number } | { readonly tally: Tally };

const inWorker = (share: Share, heard: (far: { histories: number; found: number }) => void): Promise<Tally> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: share });
    worker.on('message', (said: Said) => ('tally' in said ? resolve(said.tally) : heard(said)));
    worker.once('error', reject);
  });

const USAGE = `Usage: npm run simulate -- [OPTION...]

Lives random candidates' lives through the program and checks every rule of the playbook. Ends with 1 where a rule was broken.

  --histories N   applications to live through (default: 200000)
  --seed S        the same lives every time (default: a new one, which is printed)
  --workers N     side by side (default: 2)
  --only S-N      one life again
  --first         stop at the first violation`;

const SAYS_EVERY = 20_000;

/** Calls at most once in a while. */
function nowAndThen<Arguments extends readonly unknown[]>(say: (...told: Arguments) => void) {
  let last = performance.now();
  return (...told: Arguments): void => {
    if (performance.now() - last < SAYS_EVERY) return;
    last = performance.now();
    say(...told);
  };
}

const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      histories: { type: 'string', default: '200000' },
      seed: { type: 'string', default: `${Date.now() % 1_000_000}` },
      workers: { type: 'string', default: '2' },
      only: { type: 'string' },
      first: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const began = performance.now();
  const tally: Tally = { lives: 0, histories: 0, steps: 0, mails: 0, found: [] };
  if (values.only !== undefined) {
    const found = await liveOne(values.only, differingZones(), tally, true);
    tally.found.push(...found.map((one) => ({ ...one, seed: values.only ?? '' })));
  } else {
    const every = Number(values.workers);
    const share = {
      seed: values.seed,
      histories: Math.ceil(Number(values.histories) / every),
      stopAtFirst: values.first,
    };
    const shares = Array.from({ length: every }, (_, from) => ({ ...share, from, every }));
    const far = shares.map(() => ({ histories: 0, found: 0 }));
    const say = nowAndThen(() => {
      const [histories, found] = [sum(far.map((one) => one.histories)), sum(far.map((one) => one.found))];
      console.error(`${histories} of ${values.histories} histories, ${found} violations ...`);
    });
    const parts = await Promise.all(
      shares.map((one, n) =>
        inWorker(one, (told) => {
          far[n] = told;
          say();
        }),
      ),
    );
    for (const one of parts) {
      tally.lives += one.lives;
      tally.histories += one.histories;
      tally.steps += one.steps;
      tally.mails += one.mails;
      tally.found.push(...one.found);
    }
  }
  const byInvariant = new Map<string, number>();
  for (const one of tally.found) {
    const count = (byInvariant.get(one.invariant) ?? 0) + 1;
    byInvariant.set(one.invariant, count);
    if (count <= 5)
      console.log(`${one.invariant}: ${one.says} (${writeInstant(one.at)}; npm run simulate -- --only ${one.seed})`);
  }
  for (const [name, count] of byInvariant) console.log(`${count} x ${name}`);
  console.log(
    `seed ${values.only ?? values.seed}: ${tally.histories} histories of ${tally.lives} candidates, ${tally.steps} steps, ${tally.mails} mails, ` +
      `${Object.keys(INVARIANTS).length} invariants, ${tally.found.length} violations, ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
  process.exitCode = tally.found.length === 0 ? 0 : 1;
}

if (isMainThread) await main();
else {
  const share: Share = workerData;
  const say = nowAndThen((histories: number, found: number) => parentPort?.postMessage({ histories, found }));
  parentPort?.postMessage({ tally: await lives(share.seed, share.histories, { ...share, lived: say }) });
}
