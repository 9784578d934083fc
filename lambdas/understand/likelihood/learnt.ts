/** Where a reader takes its weights from: those that ship with the program, or, to be measured honestly, some that were learnt without the mail at hand. */
import type { Weights } from './likelihood.ts';

let instead: ReadonlyMap<string, Weights> | null = null;

const known = new Map<string, Weights>();

/** The weights of one question, such as `kind`; asked for anew at each mail. */
export function learnt(question: string, shipped: Weights): () => Weights {
  known.set(question, shipped);
  return () => instead?.get(question) ?? shipped;
}

/** For whoever asks why: the weights of a question that some reader has loaded. */
export const weightsOf = (question: string): Weights | null => instead?.get(question) ?? known.get(question) ?? null;

/** Cross-validation only: reads with these weights until it is called with null. */
export function readWith(weights: ReadonlyMap<string, Weights> | null): void {
  instead = weights;
}
