/** Where a reader gets its weights: the shipped ones or, to measure honestly, ones learnt without the mail being read. */
import type { Weights } from './likelihood.ts';
import { shippedWeights } from './shipped.ts';

let instead: ReadonlyMap<string, Weights> | null = null;

const known = new Map<string, () => Weights>();

/** The weights for one question, such as `kind`; fetched anew for each mail. */
export function learnt(question: string): () => Weights {
  let shipped: Weights | null = null;
  const weights = () => {
    const other = instead?.get(question);
    if (other !== undefined) return other;
    shipped ??= shippedWeights(question);
    return shipped;
  };
  known.set(question, weights);
  return weights;
}

/** For `--why`: the weights of a question that a reader asks. */
export const weightsOf = (question: string): Weights | null => known.get(question)?.() ?? null;

/** For cross-validation only: uses these weights until called with null. */
export function readWith(weights: ReadonlyMap<string, Weights> | null): void {
  instead = weights;
}
