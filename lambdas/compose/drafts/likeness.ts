/** How similar two notes are: the sentences they share, and the fraction of three-word sequences they have in common. */
import { bare } from '../cues/tagged.ts';

/** Greetings, closings and names: short lines that any letter may have. */
const FORMULA = /^(?:hi|hello|dear)\b.{0,80},?$|^[^.?!:]{0,40},$/i;

/** The sentences of a note in lower case, without greeting and closing. */
export function sentencesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  const end = lines.findLastIndex((line, at) => at > 0 && isClosing(line));
  return lines
    .slice(0, end === -1 ? lines.length : end)
    .filter((line) => line !== '' && !FORMULA.test(line) && !/^https?:/.test(line))
    .flatMap((line) => line.split(/(?<=[.?!]["”]?) /))
    .map((one) => one.toLowerCase().trim())
    .filter((one) => one !== '');
}

export const isClosing = (line: string): boolean =>
  line.length <= 30 && /^(?:kind|best|warm|with|all the|many|sincerely|regards)\b[^.?!:]{0,24}$/i.test(line);

export function sharedSentences(one: string, other: string): readonly string[] {
  const known = new Set(sentencesOf(one));
  return sentencesOf(other).filter((sentence) => known.has(sentence));
}

function threes(text: string): ReadonlySet<string> {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’]+/u)
    .filter((word) => word !== '');
  const found = new Set<string>();
  for (let at = 0; at + 3 <= words.length; at += 1) found.add(words.slice(at, at + 3).join(' '));
  return found;
}

/** 0 to 1: shared three-word sequences out of all those in both notes (Jaccard). */
export function overlap(one: string, other: string): number {
  const [left, right] = [threes(one), threes(other)];
  let common = 0;
  for (const three of left) if (right.has(three)) common += 1;
  const all = left.size + right.size - common;
  return all === 0 ? 0 : common / all;
}

/** It repeats another sentence, or begins like one. */
export function alike(said: string, others: readonly string[]): boolean {
  const own = new Set(
    said
      .split(' ')
      .map(bare)
      .filter((word) => word.length > 4),
  );
  if (/has stayed with me\.$/.test(said) && others.some((other) => /has stayed with me\.$/.test(other))) return true;
  if (others.some((other) => other.split(' ').slice(0, 3).join(' ') === said.split(' ').slice(0, 3).join(' ')))
    return true;
  return others.some((other) => {
    const theirs = other
      .split(' ')
      .map(bare)
      .filter((word) => word.length > 4);
    return theirs.filter((word) => own.has(word)).length > 0.6 * Math.max(1, Math.min(own.size, theirs.length));
  });
}
