/** How likely each class is for each piece, each sentence and the whole of an answer. */
import { type Likely, likelihoods, type Measures, type Weights } from '../likelihood/likelihood.ts';
import type { Views } from './candidates.ts';
import { featuresOf, kindOfStep } from './features.ts';
import { inOne, inSentences, type LaidOut, type Segment } from './laid-out.ts';
import { measuresOf } from './measures.ts';

/** What is known of a piece, a sentence or the whole. */
export interface View {
  readonly features: readonly string[];
  readonly measures: Measures;
}

export interface Seen {
  readonly pieces: readonly View[];
  /** Empty if each sentence is one piece. */
  readonly sentences: readonly View[];
  readonly whole: View;
}

/** The features of an answer. `rules`: names of what the rules read. */
export function seenIn(laid: LaidOut, rules: readonly string[]): Seen {
  const step = kindOfStep(laid.nudge.step);
  const views = (of: LaidOut): readonly View[] => {
    const features = featuresOf(of, { rules });
    return of.segments.map((segment, i) => ({
      features: features[i] ?? [],
      measures: measuresOf(textOf(of, segment), of.text, step),
    }));
  };
  const pieces = views(laid);
  const whole = (laid.segments.length === 1 ? pieces : views(inOne(laid)))[0] ?? NOTHING;
  const bySentence = inSentences(laid);
  const sentences = bySentence === laid ? [] : bySentence.segments.length === 1 ? [whole] : views(bySentence);
  return { pieces, sentences, whole };
}

const NOTHING: View = { features: [], measures: { at: new Uint16Array(), of: new Float32Array() } };

const textOf = ({ text, tokens }: LaidOut, { from, to }: Segment): string =>
  text.slice(tokens[from]?.from ?? 0, tokens[to - 1]?.to ?? 0);

export function viewsOf({ pieces, sentences, whole }: Seen, weights: Weights): Views {
  const weigh = ({ features, measures }: View): readonly Likely[] => likelihoods(weights, features, measures);
  return { pieces: pieces.map(weigh), sentences: sentences.map(weigh), whole: weigh(whole) };
}
