/** How much a model's word weighs: log odds, by what it points at. Fitted on recordings of a careful reader (docs/model.md). */

export const TRUST = {
  kind: 6,
  start: 6,
  /** It says that no time stands there. */
  noStart: 3.5,
  met: 5,
  notMet: -6,
  /** It lists everybody, and leaves this one out. */
  unseen: -2,
  writerUnseen: -4.5,
  name: 5.5,
  /** Another name than the one that it points at. */
  otherName: -5.5,
} as const;

export type Trust = { readonly [about in keyof typeof TRUST]: number };

/** Only to measure with: nothing but the model's word counts. */
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

/** Surer than this we never are of mail in words we have not met, whatever is weighed. */
const MOST = 0.99;

const logit = (p: number): number => {
  const held = Math.min(MOST, Math.max(1 - MOST, p));
  return Math.log(held / (1 - held));
};

/** A likelihood, with that much said for it. */
export const shifted = (likelihood: number, by: number): number => 1 / (1 + Math.exp(-logit(likelihood) - by));

/** Shares of which one is pointed at: it grows, and the others and what is left give way. */
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
