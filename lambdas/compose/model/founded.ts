/** Whether every word of a sentence comes from what was given, or states no fact. */
import { vocabulary } from '../check/vocabulary.ts';
import words from '../words/editor.json' with { type: 'json' };

const split = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    // '3hrs' is a 3 and hours.
    .replace(/(\d)(?=\p{L})/gu, '$1 ')
    .split(/[^\p{L}\p{N}']+/u)
    .map((word) => word.replace(/^'+|'+$/gu, '').replace(/'(?:s|d|ll|ve|re|m)$|n't$/u, ''))
    .filter((word) => word !== '');

const FREE = new Set(words.free.flatMap(split));
const FEELINGS = new Set(split(words.feelings));
const REASONS = new Set(split(words.reasons));

/** Shorter words name nothing. */
const SHORT = 3;

/** 'moving', 'moves' and 'moved' without their endings. */
const bare = (word: string): string => word.replace(/(?<=...)(?:ing|ed|es|e|s)$/u, '');

/** Whether a word is what was typed in another form, spelt rightly, or written out: 'library' for 'lib'. */
function alike(one: string, other: string): boolean {
  const stem = Math.max(4, Math.min(one.length, other.length) - 3);
  if (one.length >= 4 && other.length >= 4 && one.slice(0, stem) === other.slice(0, stem)) return true;
  if (one.length > SHORT && other.length >= SHORT && bare(one) === bare(other)) return true;
  if (other.length >= SHORT && one.length >= other.length + SHORT && one.startsWith(other)) return true;
  return (
    one.length >= 5 &&
    other.length >= 4 &&
    Math.abs(one.length - other.length) <= 2 &&
    distance(one, other) <= (one.length > 7 ? 2 : 1)
  );
}

/** The edit distance in letters. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The words found nowhere. `given`: the candidate's words for this sentence, and the facts of the application. */
export function unfounded(sentence: string, given: readonly string[]): readonly string[] {
  const known = [...new Set(given.flatMap(split))];
  const exact = new Set(known);
  const bank = vocabulary();
  return split(sentence).filter((word) => {
    if (exact.has(word)) return false;
    if (/\d/u.test(word)) return true;
    if (FEELINGS.has(word) || REASONS.has(word)) return !known.some((one) => alike(word, one));
    if (word.length <= SHORT || FREE.has(word) || bank.has(word)) return false;
    return !known.some((one) => alike(word, one));
  });
}
