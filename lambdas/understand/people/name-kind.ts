/** What sort of name somebody has, and whether it shows that they are a person. */
import { isGivenName, mayBeGivenName } from '../lexicon/given-names.ts';

interface Called {
  readonly name: string | null;
  readonly signs: ReadonlySet<string>;
}

/** What a name looks like, in one word. */
export function kindOf({ name, signs }: Called): string {
  if (name === null) return 'nameless';
  if (/\p{Script=Han}|\p{Script=Katakana}/u.test(name)) return 'japanese';
  const parts = name.split(/\s+/u);
  const length = parts.length > 3 ? 'long' : parts.length > 2 ? 'three' : parts.length > 1 ? 'full' : 'alone';
  if (signs.has('honorific')) return `honoured-${length}`;
  if (/^\p{Lu}\./u.test(name)) return 'initial';
  return `${givenIn(parts[0] ?? '') ?? 'word'}-${length}`;
}

/** Neither a given name nor an honorific shows that it is a person. */
export const isUnknown = (one: Called): boolean => /^(?:word|nameless)/u.test(kindOf(one));

export const givenIn = (word: string): string | null => {
  const head = word.replace(/-.*$/u, '');
  if (isGivenName(head) || isGivenName(word)) return 'given';
  return mayBeGivenName(head) ? 'given-rarer' : null;
};
