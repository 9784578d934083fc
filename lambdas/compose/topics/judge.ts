/** How well a candidate would stand after 'talking about', by learnt weights. */
import { readFileSync } from 'node:fs';
import type { Weights } from '../../understand/likelihood/likelihood.ts';
import { weighed } from '../cues/classes.ts';

let instead: Weights | null = null;
let shipped: Weights | null = null;

/** For cross-validation only: weights learnt without the current writer; null: the weights that ship. */
export function judgeWith(other: Weights | null): void {
  instead = other;
}

/** Read from beside this code with the first topic; bundles carry a copy. */
function shippedWeights(): Weights {
  shipped ??= JSON.parse(readFileSync(new URL('./topics.json', import.meta.url), 'utf8')) as Weights;
  return shipped;
}

export const likelihood = (features: readonly string[]): number =>
  weighed(instead ?? shippedWeights(), features).find(({ answer }) => answer === 'good')?.likelihood ?? 0;
