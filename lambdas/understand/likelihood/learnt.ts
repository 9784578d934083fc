/** Where a reader gets its weights: the shipped ones or, to measure honestly, ones learnt without the mail being read. */
import type { Weights } from './likelihood.ts';

let instead: ReadonlyMap<string, Weights> | null = null;

const known = new Map<string, Weights>();

/** The weights for one question, such as `kind`; fetched anew for each mail. */
export function learnt(question: string, shipped: Weights): () => Weights {
  known.set(question, shipped);
  return () => instead?.get(question) ?? shipped;
}

/** For `--why`: the weights of a question that a reader has loaded. */
export const weightsOf = (question: string): Weights | null => instead?.get(question) ?? known.get(question) ?? null;

/** For cross-validation only: uses these weights until called with null. */
export function readWith(weights: ReadonlyMap<string, Weights> | null): void {
  instead = weights;
}
