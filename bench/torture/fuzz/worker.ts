/** A thread that makes inputs and reads them one by one. It reports where it is, so that a hang is noticed. */
import { parentPort, workerData } from 'node:worker_threads';
import { depthOf, type Examined, examine } from './examine.ts';
import { type Found, type Task, type Worst, worstOf } from './found.ts';
import { inputOf } from './make.ts';
import { readSeeds } from './seeds.ts';

const AT_ONCE = 100;
/** Inputs of a batch of which the cost is told. */
const KEPT = 3;

async function batch(task: Task, at: Int32Array, from: number, seeds: ReturnType<typeof readSeeds>): Promise<Found> {
  const worst: Worst[] = [];
  const faults: { readonly n: number; readonly fault: string }[] = [];
  const outcomes: Record<string, number> = {};
  let [done, mails, bytes] = [0, 0, 0];
  for (let n = from; n < Math.min(from + AT_ONCE, task.inputs); n += 1) {
    Atomics.store(at, 1 + task.thread, n + 1);
    const input = inputOf(seeds, task.seed, n);
    const one: Examined = await examine(input.bytes, input.kind, depthOf(n, input.kind));
    done += 1;
    mails += one.mails;
    bytes += input.bytes.length;
    if (one.outcome !== null) outcomes[one.outcome] = (outcomes[one.outcome] ?? 0) + 1;
    worst.push({ n, milliseconds: one.milliseconds, bytes: one.bytes });
    for (const fault of one.faults) faults.push({ n, fault });
  }
  Atomics.store(at, 1 + task.thread, 0);
  return { done, mails, bytes, outcomes, faults, worst: worstOf(worst, KEPT) };
}

const task: Task = workerData;
const at = new Int32Array(task.shared);
const seeds = readSeeds();
for (let from = Atomics.add(at, 0, AT_ONCE); from < task.inputs; from = Atomics.add(at, 0, AT_ONCE))
  parentPort?.postMessage(await batch(task, at, from, seeds));
