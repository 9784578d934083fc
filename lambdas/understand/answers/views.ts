/** What each piece of an answer is likely to do, and what the whole of it is. */
import { likelihoods, type Weights } from '../likelihood/likelihood.ts';
import type { Views } from './candidates.ts';
import { featuresOf } from './features.ts';
import { inOne, type LaidOut } from './laid-out.ts';

export interface Seen {
  readonly pieces: readonly (readonly string[])[];
  readonly whole: readonly string[];
}

/** What can be seen of an answer; `rules`: the names of what the rules read. */
export function seenIn(laid: LaidOut, rules: readonly string[]): Seen {
  const pieces = featuresOf(laid, { rules });
  const whole = laid.segments.length === 1 ? pieces[0] : featuresOf(inOne(laid), { rules })[0];
  return { pieces, whole: whole ?? [] };
}

export const viewsOf = ({ pieces, whole }: Seen, weights: Weights): Views => ({
  pieces: pieces.map((features) => likelihoods(weights, features)),
  whole: likelihoods(weights, whole),
});
