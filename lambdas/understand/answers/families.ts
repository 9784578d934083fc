/** Families of near-synonyms in several languages: what is learnt of one word holds for all. Made by learn/families/make.py. */
import { readFileSync } from 'node:fs';
import { fold } from '../commands/tokens.ts';

export interface Family {
  readonly coarse: string;
  readonly fine: string;
}

let known: ReadonlyMap<string, Family> | null = null;

export function familyOf(word: string): Family | undefined {
  known ??= read();
  return known.get(word);
}

function read(): ReadonlyMap<string, Family> {
  // Read from beside this code; bundles carry a copy.
  const given: Record<string, string> = JSON.parse(readFileSync(new URL('./families.json', import.meta.url), 'utf8'));
  const made = new Map<string, Family>();
  for (const [key, words] of Object.entries(given)) {
    const [coarse = '', fine = ''] = key.split(' ');
    for (const word of words.split(' ')) if (!made.has(fold(word))) made.set(fold(word), { coarse, fine });
  }
  return made;
}
