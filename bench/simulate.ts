/** `npm run simulate`: lives random candidates' lives through the real pipeline and checks every rule on what came of them. */
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { writeInstant } from '../lambdas/application/instant.ts';
import { differingZones } from './simulation/clocks.ts';
import { INVARIANTS } from './simulation/invariants.ts';
import { liveOne, lives, type Tally } from './simulation/lives.ts';

interface Share {
  readonly seed: string;
  readonly histories: number;
  readonly from: number;
  readonly every: number;
  readonly stopAtFirst: boolean;
}

const inWorker = (share: Share): Promise<Tally> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: share });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      histories: { type: 'string', default: '200000' },
      seed: { type: 'string', default: `${Date.now() % 1_000_000}` },
      workers: { type: 'string', default: '2' },
      only: { type: 'string' },
      first: { type: 'boolean', default: false },
    },
  });
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
    const parts =
      every === 1
        ? [await lives(share.seed, share.histories, { stopAtFirst: share.stopAtFirst })]
        : await Promise.all(shares.map(inWorker));
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
  parentPort?.postMessage(await lives(share.seed, share.histories, share));
}
