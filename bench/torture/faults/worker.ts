/** A thread that tries one share of a batch. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Share, tryShare } from './batch.ts';
import { closeSharedWire } from './wire.ts';

const share: Share = workerData;
parentPort?.postMessage(await tryShare(share));
await closeSharedWire();
