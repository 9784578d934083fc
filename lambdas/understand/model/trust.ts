/** How much a model's word weighs, in log odds by subject. Fitted on recordings of a careful reader (docs/model.md). */

export const TRUST = {
  kind: 6,
  start: 6,
  /** It says there is no time. */
  noStart: 3.5,
  met: 5,
  notMet: -6,
  /** It lists the people and leaves this one out. */
  unseen: -2,
  writerUnseen: -4.5,
  name: 5.5,
  /** A name other than the one it points at. */
  otherName: -5.5,
} as const;

export type Trust = { readonly [about in keyof typeof TRUST]: number };

/** For measurements only: nothing but the model's word counts. */
export const ALONE: Trust = {
  kind: 20,
  start: 20,
  noStart: 20,
  met: 20,
  notMet: -20,
  unseen: -20,
  writerUnseen: -20,
  name: 20,
  otherName: -20,
};

/** Our own likelihoods are capped at this: we are never more certain about wording we have not met before. */
const MOST = 0.99;

const logit = (p: number): number => {
  const held = Math.min(MOST, Math.max(1 - MOST, p));
  return Math.log(held / (1 - held));
};

/** A likelihood, moved by so many log odds. */
export const shifted = (likelihood: number, by: number): number => 1 / (1 + Math.exp(-logit(likelihood) - by));

/** The candidates meant get a larger share; the others, and the chance of 'none', shrink. */
export function lifted<T extends { readonly likelihood: number }>(
  all: readonly T[],
  isMeant: (one: T) => boolean,
  by: number,
): readonly T[] {
  const rest = Math.max(0, 1 - all.reduce((sum, { likelihood }) => sum + likelihood, 0));
  const grown = all.map((one) => one.likelihood * (isMeant(one) ? Math.exp(by) : 1));
  const sum = grown.reduce((total, one) => total + one, rest);
  return all
    .map((one, at) => ({ ...one, likelihood: (grown[at] ?? 0) / Math.max(sum, 1e-9) }))
    .sort((a, b) => b.likelihood - a.likelihood);
}
