/** A thread that lives the trials: the handlers read their surroundings once, and others use them as well. */
import { parentPort } from 'node:worker_threads';
import { type Outcome, openThrottled } from './throttled.ts';
import { TRIALS } from './trials.ts';

const outcomes: Outcome[] = [];
const throttled = await openThrottled();
for (const trial of TRIALS) outcomes.push(await throttled.live(trial));
await throttled.close();
parentPort?.postMessage(outcomes);
