/** Phrases as data: 'move * to' is looked for in one sentence at a time, `*` being up to five words, and in a word its ending. */
import { plain } from './lines.ts';

const NO_SPACES = /[\u3040-\u30ff\u3400-\u9fff]/u;
/** One expression for a whole list, made once: the lists are constants. */
const compiled = new WeakMap<readonly string[], RegExp>();
/** A sentence longer than this is no sentence. */
const LONGEST = 600;

const escaped = (word: string): string => word.replace(/[.+?^${}()|[\]\\/]/gu, '\\$&');

function source(phrase: string): string {
  const text = plain(phrase);
  if (NO_SPACES.test(text)) return escaped(text).replaceAll('*', '.{0,12}?');
  let out = '';
  const words = text.split(' ');
  for (const [index, word] of words.entries()) {
    const last = index === words.length - 1;
    if (word === '*') out += '(?:[^ ]{1,40} ){0,5}?';
    else out += escaped(word).replaceAll('*', "[\\p{L}\\p{M}'-]{0,20}") + (last ? '' : ',? ');
  }
  return out;
}

function expression(phrases: readonly string[]): RegExp | null {
  if (phrases.length === 0) return null;
  const known = compiled.get(phrases);
  if (known !== undefined) return known;
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length);
  const spaced = longestFirst.filter((phrase) => !NO_SPACES.test(phrase)).map(source);
  const unspaced = longestFirst.filter((phrase) => NO_SPACES.test(phrase)).map(source);
  const whole = spaced.length > 0 ? [`(?<![\\p{L}\\p{M}\\d])(?:${spaced.join('|')})(?![\\p{L}\\p{M}\\d])`] : [];
  const made = new RegExp([...whole, ...unspaced].join('|'), 'u');
  compiled.set(phrases, made);
  return made;
}

export interface Found {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

/** Where the first of the phrases stands in a sentence given in plain form (see `plain`). */
export function findPhrase(sentence: string, phrases: readonly string[], from = 0): Found | null {
  const found = expression(phrases)?.exec(sentence.slice(from, from + LONGEST)) ?? null;
  return found === null ? null : { at: from + found.index, end: from + found.index + found[0].length, text: found[0] };
}

export const hasPhrase = (sentence: string, phrases: readonly string[]): boolean =>
  findPhrase(sentence, phrases) !== null;

/** Every place where one of the phrases stands, none within another; twenty at most. */
export function everyPhrase(sentence: string, phrases: readonly string[]): readonly Found[] {
  const out: Found[] = [];
  for (let from = 0; out.length < 20; ) {
    const found = findPhrase(sentence, phrases, from);
    if (found === null) break;
    out.push(found);
    from = Math.max(found.end, from + 1);
  }
  return out;
}
