/** Families of near-synonyms in several languages: what is learnt of one word holds for all. Made by learn/families/make.py. */
import { fold } from '../commands/tokens.ts';
import given from './families.json' with { type: 'json' };

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
  const made = new Map<string, Family>();
  for (const [key, words] of Object.entries(given)) {
    const [coarse = '', fine = ''] = key.split(' ');
    for (const word of words.split(' ')) if (!made.has(fold(word))) made.set(fold(word), { coarse, fine });
  }
  return made;
}
