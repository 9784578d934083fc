/** What each piece of an answer is likely to do, what its sentences are, and what the whole of it is. */
import { likelihoods, type Weights } from '../likelihood/likelihood.ts';
import type { Views } from './candidates.ts';
import { featuresOf } from './features.ts';
import { inOne, inSentences, type LaidOut } from './laid-out.ts';

export interface Seen {
  readonly pieces: readonly (readonly string[])[];
  /** Empty where the sentences are the pieces. */
  readonly sentences: readonly (readonly string[])[];
  readonly whole: readonly string[];
}

/** What can be seen of an answer; `rules`: the names of what the rules read. */
export function seenIn(laid: LaidOut, rules: readonly string[]): Seen {
  const pieces = featuresOf(laid, { rules });
  const whole = laid.segments.length === 1 ? pieces[0] : featuresOf(inOne(laid), { rules })[0];
  const bySentence = inSentences(laid);
  const sentences =
    bySentence === laid ? [] : bySentence.segments.length === 1 ? [whole ?? []] : featuresOf(bySentence, { rules });
  return { pieces, sentences, whole: whole ?? [] };
}

export const viewsOf = ({ pieces, sentences, whole }: Seen, weights: Weights): Views => ({
  pieces: pieces.map((features) => likelihoods(weights, features)),
  sentences: sentences.map((features) => likelihoods(weights, features)),
  whole: likelihoods(weights, whole),
});
