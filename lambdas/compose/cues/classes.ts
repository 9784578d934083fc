/** The class of a cue with its likelihood: decides whether it may go into a note at all, before it is reworded. */
import { readFileSync } from 'node:fs';
import type { Likely, Weights } from '../../understand/likelihood/likelihood.ts';
import { domainsOf, featuresOf } from './features.ts';
import { tidied } from './tidy.ts';

export type Usable = 'topic' | 'their-words' | 'their-question' | 'together' | 'their-plan' | 'my-answer';
export type LeftOut = 'praise-of-them' | 'praise-of-me' | 'private' | 'negative' | 'empty' | 'for-afterword' | 'aside';
export type CueClass = Usable | LeftOut;

export const USABLE: ReadonlySet<string> = new Set([
  'topic',
  'their-words',
  'their-question',
  'together',
  'their-plan',
  'my-answer',
]);

export interface Classed {
  readonly class: CueClass;
  /** How likely it is, 0 to 1, that the cue may be used. */
  readonly usable: number;
}

let instead: Weights | null = null;
let shipped: Weights | null = null;

/** Read from beside this code with the first cue; bundles carry a copy. */
function shippedWeights(): Weights {
  shipped ??= JSON.parse(readFileSync(new URL('./classes.json', import.meta.url), 'utf8')) as Weights;
  return shipped;
}

/** For cross-validation only: weights learnt without the current writer; null: the weights that ship. */
export function classWith(other: Weights | null): void {
  instead = other;
}

/** How likely each answer is with these weights, likeliest first. */
export function weighed(weights: Weights, features: readonly string[]): readonly Likely[] {
  const scores = weights.answers.map(() => 0);
  for (const feature of new Set(['always', ...features])) {
    const row = Object.hasOwn(weights.features, feature) ? weights.features[feature] : undefined;
    if (row !== undefined && typeof row !== 'string')
      for (const [at, weight] of row.entries()) scores[at] = (scores[at] ?? 0) + weight;
  }
  const most = Math.max(...scores);
  const grown = scores.map((score) => Math.exp(score - most));
  const all = grown.reduce((sum, one) => sum + one, 0);
  return weights.answers
    .map((answer, at) => ({ answer, likelihood: (grown[at] ?? 0) / all }))
    .sort((a, b) => b.likelihood - a.likelihood);
}

/** What is left out whatever the weights say: a mistake here does harm, and a plain note never does. */
function forbidden(text: string): LeftOut | null {
  const about = new Set<string>(domainsOf(tidied(text)));
  if (['pay', 'death', 'leaving', 'secret', 'origin'].some((one) => about.has(one))) return 'private';
  // Questions about the candidate's own life are private.
  const asked =
    /\b(?:ask\w*|enquir\w*|inquir\w*|wanted to know|wondered)\b/i.test(text) && /\b(?:i|i'm|im|my|me)\b/i.test(text);
  if (asked && ['family', 'health', 'age'].some((one) => about.has(one))) return 'private';
  if (
    /\b(?:ask\w*|enquir\w*|inquir\w*)(?: me)? (?:about|after) (?:\S+ ){0,2}(?:notice|childcare|holidays?|hours|availability|commut\w+|references?|visa|permit|start date)\b|\bask\w* (?:me )?when i (?:could|can|might) start\b/i.test(
      text,
    )
  )
    return 'private';
  return /^[\W_]*$/u.test(text) ? 'empty' : null;
}

export function classOf(text: string): Classed {
  const out = forbidden(text);
  const likely = weighed(instead ?? shippedWeights(), featuresOf(text));
  const usable = likely.filter(({ answer }) => USABLE.has(answer)).reduce((sum, one) => sum + one.likelihood, 0);
  if (out !== null) return { class: out, usable: Math.min(usable, 0.1) };
  const best = likely.find(({ answer }) => USABLE.has(answer) === usable >= 0.5);
  return { class: (best?.answer ?? 'empty') as CueClass, usable };
}
