/** Threads that fuzz side by side, each with a heap of its own limit; one that hangs or dies is told, and another takes its place. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { MOST } from './examine.ts';
import type { Found, Task } from './found.ts';

/** Milliseconds by the wall in which one input must be done, on a machine on which much else runs. */
const HANGS_AFTER = 60_000;
/** The stack of a main thread, which a Lambda's is: threads of Node have more. Megabytes. */
const STACK = 1;

export interface Watch {
  readonly found: (found: Found) => void;
  /** An input that killed its thread, or on which the thread hung. */
  readonly lost: (n: number, why: string) => void;
}

export async function fuzzInThreads(seed: string, inputs: number, watch: Watch): Promise<void> {
  const threads = availableParallelism();
  const shared = new SharedArrayBuffer(4 * (1 + threads));
  const at = new Int32Array(shared);
  const run = (thread: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const workerData: Task = { seed, inputs, shared, thread };
      const worker = new Worker(new URL('./worker.ts', import.meta.url), {
        workerData,
        execArgv: [],
        resourceLimits: { maxOldGenerationSizeMb: MOST.bytes / 1024 / 1024, stackSizeMb: STACK },
      });
      let why = '';
      let [last, since] = [0, Date.now()];
      const timer = setInterval(() => {
        const now = Atomics.load(at, 1 + thread);
        if (now !== last) [last, since] = [now, Date.now()];
        else if (now !== 0 && Date.now() - since > HANGS_AFTER) {
          why = 'it hangs';
          void worker.terminate();
        }
      }, 1000);
      worker.on('message', watch.found);
      worker.on('error', (error) => {
        why = `it killed its thread: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
      });
      worker.on('exit', () => {
        clearInterval(timer);
        const n = Atomics.load(at, 1 + thread) - 1;
        if (n < 0) return why === '' ? resolve() : reject(new Error(why));
        watch.lost(n, why);
        Atomics.store(at, 1 + thread, 0);
        // The rest of its batch goes with it; that is said by the number of inputs that were read.
        run(thread).then(resolve, reject);
      });
    });
  await Promise.all(Array.from({ length: threads }, (_, thread) => run(thread)));
}
