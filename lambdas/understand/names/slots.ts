/** Patterns with slots, as data: 'for the {job} role at {employer}' matched in a sentence. */
import { TEXT } from '../../application/limits.ts';
import { remembered } from '../text/remembered.ts';

type Slot = 'job' | 'employer' | 'client' | 'person' | 'candidate' | 'any';
export type Filled = Readonly<Partial<Record<Slot, string>>>;

interface Compiled {
  readonly pattern: string;
  /** Its position among the patterns. */
  readonly rank: number;
  /** The text between slots: a sentence must contain all of it, in this order, to be worth matching. */
  readonly literals: readonly string[];
  /** Compiled on first use. */
  made: { readonly expression: RegExp; readonly slots: readonly Slot[] } | null;
}

const SLOT = /\{(job|employer|client|person|candidate|any)\}/gu;
const SLOT_BETWEEN = /\{[a-z]+\}/u;
const isSlot = (text: string): text is Slot =>
  ['job', 'employer', 'client', 'person', 'candidate', 'any'].includes(text);

/** Patterns by their longest free-standing word, under '' those without one: a sentence tries only those whose word it has. */
const compiled = new WeakMap<readonly string[], ReadonlyMap<string, readonly Compiled[]>>();
/** The longest text a slot can match. */
const LONGEST = 80;

const FREE = /^[\p{L}\p{M}\d]+$/u;
const WORDS = /[\p{L}\p{M}\d]+/gu;

/** In a script without spaces no word stands free. */
const keyOf = (pattern: string): string =>
  pattern
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => FREE.test(word) && !/[\u3040-\u9fff]/.test(word))
    .reduce((longest, word) => (word.length > longest.length ? word : longest), '');

const prepare = (pattern: string, rank: number): Compiled => ({
  pattern,
  rank,
  literals: pattern
    .split(SLOT_BETWEEN)
    .map((text) => text.trim().toLowerCase())
    .filter((text) => text !== ''),
  made: null,
});

function compile(pattern: string): { readonly expression: RegExp; readonly slots: readonly Slot[] } {
  const slots: Slot[] = [];
  let source = '';
  let upto = 0;
  for (const found of [...pattern.matchAll(SLOT), null]) {
    const text = pattern.slice(upto, found?.index ?? pattern.length);
    source += text
      .replace(/[.+?^${}()|[\]\\/]/gu, '\\$&')
      .replace(/\s+/gu, '\\s+')
      .replace(/'/gu, "['’]");
    if (found === null) break;
    const slot = found[1] ?? '';
    if (isSlot(slot)) slots.push(slot);
    upto = found.index + found[0].length;
    source += upto === pattern.length ? `(.{2,${LONGEST}})` : `(.{2,${LONGEST}}?)`;
  }
  const starts = /^\{/u.test(pattern) ? '' : '(?<![\\p{L}\\p{M}\\d])';
  const ends = /\}$/u.test(pattern) || /[\u3040-\u9fff]$/u.test(pattern) ? '' : '(?![\\p{L}\\p{M}\\d])';
  return { expression: new RegExp(starts + source + ends, 'iu'), slots };
}

function holds(text: string, literals: readonly string[]): boolean {
  let at = 0;
  for (const one of literals) {
    const found = text.indexOf(one, at);
    if (found < 0) return false;
    at = found + one.length;
  }
  return true;
}

/** A text prepared for matching. */
const wordsOf = remembered((text: string) => {
  const lower = text.toLowerCase().replace(/\s+/gu, ' ').replaceAll('’', "'");
  return { lower, words: new Set(['', ...(lower.match(WORDS) ?? [])]) };
});

/** Every matching pattern, once: its slots' contents as written, in the patterns' order. */
export function fillSlots(text: string, patterns: readonly string[]): readonly Filled[] {
  const known = compiled.get(patterns) ?? Map.groupBy(patterns.map(prepare), ({ pattern }) => keyOf(pattern));
  compiled.set(patterns, known);
  const bounded = text.slice(0, TEXT.pattern);
  const { lower, words } = wordsOf(bounded);
  const out: Filled[] = [];
  const likely = [...words].flatMap((word) => known.get(word) ?? []).filter(({ literals }) => holds(lower, literals));
  for (const entry of likely.toSorted((a, b) => a.rank - b.rank)) {
    entry.made ??= compile(entry.pattern);
    const { expression, slots } = entry.made;
    const found = expression.exec(bounded);
    if (found === null) continue;
    const filled: Partial<Record<Slot, string>> = {};
    for (const [index, slot] of slots.entries()) {
      const value = found[index + 1]?.trim();
      if (value !== undefined && value !== '') filled[slot] = value;
    }
    out.push(filled);
  }
  return out;
}
