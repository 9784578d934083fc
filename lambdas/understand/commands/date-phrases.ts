/** Matches small date phrases at one position: numbers, units, names of days and months. */
import type { DateWords } from './date-words.ts';
import type { Read, Unit } from './said.ts';
import { fold, type Token } from './tokens.ts';

const folded = new Map<string, readonly string[]>();
export function wordsOf(phrase: string): readonly string[] {
  const known = folded.get(phrase);
  if (known !== undefined) return known;
  const made = fold(phrase).split(' ');
  folded.set(phrase, made);
  return made;
}

/** Where the phrase ends if it matches here, else -1. */
function phraseAt(tokens: readonly Token[], at: number, end: number, phrase: string): number {
  const words = wordsOf(phrase);
  if (at + words.length > end) return -1;
  for (const [i, word] of words.entries()) if (tokens[at + i]?.word !== word) return -1;
  return at + words.length;
}

/** Where the phrases that match here end, longest first. */
export function ends(tokens: readonly Token[], at: number, end: number, phrases: readonly string[]): readonly number[] {
  const found = new Set<number>();
  for (const phrase of phrases) {
    const upto = phraseAt(tokens, at, end, phrase);
    if (upto > at) found.add(upto);
  }
  return [...found].sort((a, b) => b - a);
}

export const longest = (tokens: readonly Token[], at: number, end: number, phrases: readonly string[]): number =>
  ends(tokens, at, end, phrases)[0] ?? at;

export function keyed<T>(
  tokens: readonly Token[],
  at: number,
  end: number,
  table: Readonly<Record<string, T>>,
): Read<T> | null {
  let best: Read<T> | null = null;
  for (const [phrase, value] of Object.entries(table)) {
    const upto = phraseAt(tokens, at, end, phrase);
    if (upto > at && (best === null || upto > best.end)) best = { end: upto, value };
  }
  return best;
}

export const ORDINAL = /^#?(\d{1,2})(?:st|nd|rd|th|er|º|ª)$/u;

export function number(tokens: readonly Token[], at: number, end: number, words: DateWords): Read<number> | null {
  const token = tokens[at];
  if (token === undefined || at >= end) return null;
  const first = /^\d{1,3}$/u.test(token.word)
    ? { end: at + 1, value: Number(token.word) }
    : keyed(tokens, at, end, words.numbers);
  if (first === null) return null;
  const more = longest(tokens, first.end, end, words.more);
  if (more > first.end) return { end: more, value: first.value };
  // The larger number counts: '2-3 weeks', 'two or three'.
  const next = tokens[first.end];
  if (next === undefined || first.end >= end) return first;
  const joint = /^\s?[-–]\s?$/u.test(next.lead) ? first.end : longest(tokens, first.end, end, words.range);
  if (joint === first.end && !/^\s?[-–]\s?$/u.test(next.lead)) return first;
  const second = tokens[joint];
  if (second === undefined || joint >= end) return first;
  if (/^\d{1,3}$/u.test(second.word)) return { end: joint + 1, value: Math.max(first.value, Number(second.word)) };
  const said = keyed(tokens, joint, end, words.numbers);
  return said === null ? first : { end: said.end, value: Math.max(first.value, said.value) };
}

export function unit(tokens: readonly Token[], at: number, end: number, words: DateWords): Read<Unit> | null {
  let best: Read<Unit> | null = null;
  for (const name of Object.keys(words.units) as Unit[]) {
    const upto = longest(tokens, at, end, words.units[name]);
    if (upto > at && (best === null || upto > best.end)) best = { end: upto, value: name };
  }
  return best;
}

/** 1-based place in a table of names. */
export function named(
  tokens: readonly Token[],
  at: number,
  end: number,
  table: readonly (readonly string[])[],
): Read<number> | null {
  const word = at < end ? tokens[at]?.word : undefined;
  const place = word === undefined ? -1 : table.findIndex((names) => names.includes(word));
  return place < 0 ? null : { end: at + 1, value: place + 1 };
}

export function year(tokens: readonly Token[], at: number, end: number): Read<number> | null {
  const token = tokens[at];
  return at < end && token !== undefined && /^20\d{2}$/u.test(token.word)
    ? { end: at + 1, value: Number(token.word) }
    : null;
}
