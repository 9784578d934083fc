/** How likely each class is for each piece, each sentence and the whole of an answer. */
import { likelihoods, type Weights } from '../likelihood/likelihood.ts';
import type { Views } from './candidates.ts';
import { featuresOf } from './features.ts';
import { inOne, inSentences, type LaidOut } from './laid-out.ts';

export interface Seen {
  readonly pieces: readonly (readonly string[])[];
  /** Empty if each sentence is one piece. */
  readonly sentences: readonly (readonly string[])[];
  readonly whole: readonly string[];
}

/** The features of an answer. `rules`: names of what the rules read. */
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
