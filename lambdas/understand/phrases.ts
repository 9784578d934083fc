/** Phrases as data: 'decided to * other candidates' is looked for in one sentence at a time, `*` being up to five words. */
import { plain } from './lines.ts';

const compiled = new Map<string, RegExp>();
const NO_SPACES = /[\u3040-\u30ff\u3400-\u9fff]/u;

function pattern(phrase: string): RegExp {
  const known = compiled.get(phrase);
  if (known !== undefined) return known;
  const words = plain(phrase).split(' ');
  const joined = words
    .map((word) => (word === '*' ? '(?:[^\\s]{1,40}[ ]){0,5}?' : `${word.replace(/[.+?^${}()|[\]\\]/gu, '\\$&').replaceAll('*', '[\\p{L}\\p{M}-]{0,20}')} ?`))
    .join('')
    .replace(/ \?$/u, '')
    .replaceAll(' ?', ',? ');
  const made = NO_SPACES.test(phrase)
    ? new RegExp(plain(phrase).replace(/[.+?^${}()|[\]\\]/gu, '\\$&').replaceAll('*', '.{0,12}?'), 'u')
    : new RegExp(`(?<![\\p{L}\\p{M}\\d])${joined}(?![\\p{L}\\p{M}\\d])`, 'u');
  compiled.set(phrase, made);
  return made;
}

/** Where the first of the phrases stands in a sentence given in plain form. */
export function findPhrase(sentence: string, phrases: readonly string[]): { readonly at: number; readonly end: number } | null {
  let best: { at: number; end: number } | null = null;
  for (const phrase of phrases) {
    const found = pattern(phrase).exec(sentence);
    if (found === null) continue;
    const end = found.index + found[0].length;
    if (best === null || found.index < best.at || (found.index === best.at && end > best.end)) best = { at: found.index, end };
  }
  return best;
}

export const hasPhrase = (sentence: string, phrases: readonly string[]): boolean => phrases.some((phrase) => pattern(phrase).test(sentence));
