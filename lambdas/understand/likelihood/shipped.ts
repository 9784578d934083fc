/** The weights that ship: files beside this code, each read when its question is first asked. Bundles carry copies of them. */
import { readFileSync } from 'node:fs';
import { readWeights, type Weights } from './rows.ts';

export const shippedWeights = (question: string): Weights =>
  readWeights(readFileSync(new URL(`./weights/${question}.json`, import.meta.url), 'utf8'));
