/** A part of the bench: what is measured, as figures with their goals. */
import type { Section } from './section.ts';

export interface Figure {
  readonly what: string;
  /** As it is shown, with its unit. */
  readonly value: string;
  /** What it is measured against, or how. */
  readonly against: string;
  readonly goal: string;
  /** Null: the figure has no goal. */
  readonly met: boolean | null;
}

export interface Part {
  readonly section: Section;
  readonly run: (progress: (line: string) => void) => Promise<Measured>;
}

export interface Measured {
  readonly figures: readonly Figure[];
  /** Markdown under the table: what is compared and how. */
  readonly says: readonly string[];
}

const times = (value: number): string => (value < 0.1 ? value.toPrecision(2) : value.toFixed(value < 10 ? 2 : 0));

/** How many times as long we take, or as fast we are, as the median of the rounds, with their smallest and largest. */
export function ratio(
  what: string,
  rounds: readonly number[],
  against: string,
  goal: { readonly atLeast: number } | { readonly atMost: number } | null,
): Figure {
  const value = median(rounds);
  const shown = `${times(value)} x (${times(Math.min(...rounds))}-${times(Math.max(...rounds))})`;
  if (goal === null) return { what, value: shown, against, goal: '', met: null };
  return 'atLeast' in goal
    ? { what, value: shown, against, goal: `at least ${goal.atLeast} x`, met: value >= goal.atLeast }
    : { what, value: shown, against, goal: `at most ${goal.atMost} x`, met: value <= goal.atMost };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Milliseconds with three figures, in the unit that suits them. */
export function duration(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toPrecision(3)} s`;
  return ms >= 1 ? `${ms.toPrecision(3)} ms` : `${(ms * 1000).toPrecision(3)} µs`;
}
