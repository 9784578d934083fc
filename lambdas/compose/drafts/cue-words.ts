/** The word lists that tell what kind of fragment a candidate typed, and the few ways of looking words up in them. */
import words from '../words/cues.json' with { type: 'json' };

const setOf = (list: readonly string[]): ReadonlySet<string> => new Set(list);

export const TAKES_THE = setOf(words.takesThe);
export const BARE = setOf(words.bare);
export const DETERMINERS = setOf(words.determiners);
export const PREPOSITIONS = setOf(words.prepositions);
export const AUXILIARIES = setOf(words.auxiliaries);
export const PRESENT_THIRD = setOf([...words.presentThird, ...words.presentThirdOrNoun]);
export const THIRD_OR_NOUN = setOf(words.presentThirdOrNoun);
export const PAST = setOf(words.past);
export const BASE = setOf(words.base);
export const VERBS_ONLY = setOf(words.verbsOnly);
export const PLURAL_VERBS = setOf(words.pluralVerbs);
export const READER_ADJECTIVES = setOf(words.readerAdjectives);
export const ADVERBS = setOf(words.adverbs);
const NO_GERUND = setOf(words.noGerund);
const COMMON = setOf(words.common);

export const SUBJECTS: ReadonlySet<string> = new Set(['i', 'we', 'they', 'she', 'he', 'you', 'it', 'there']);
export const QUESTION_WORDS: ReadonlySet<string> = new Set([
  'how',
  'why',
  'what',
  'when',
  'where',
  'who',
  'which',
  'whether',
  'whose',
]);
export const MINE = /\b(?:i|me|my|mine|myself|i'm|i've|i'd|i'll)\b/i;

/** A word as the lists have it: lower case, straight apostrophes, no punctuation around it. */
export const bareWord = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[^\p{L}\p{N}]+$/u, '');

export const wordsOf = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');

export const isGerund = (word: string): boolean => word.length > 4 && word.endsWith('ing') && !NO_GERUND.has(word);

/** 'they're', 'she's', "i'd" count as their pronoun. */
export const pronounOf = (word: string): string => bareWord(word).split("'")[0] ?? '';

const known = (word: string): boolean =>
  COMMON.has(word) ||
  TAKES_THE.has(word) ||
  (word.endsWith('s') && TAKES_THE.has(word.slice(0, -1))) ||
  BARE.has(word) ||
  DETERMINERS.has(word) ||
  PREPOSITIONS.has(word) ||
  ADVERBS.has(word) ||
  PRESENT_THIRD.has(word) ||
  PAST.has(word) ||
  BASE.has(word) ||
  VERBS_ONLY.has(word) ||
  READER_ADJECTIVES.has(word) ||
  isGerund(word) ||
  /(?:tion|tions|ment|ness|ity|ance|ence|ship)$/.test(word);

/** 'Migration to Postgres' begins small inside a sentence, 'Kubernetes' and 'AI' do not: only ordinary words lose a capital. */
export function begunSmall(text: string): string {
  const [first = '', ...rest] = text.split(' ');
  const word = bareWord(first);
  if (!/^\p{Lu}[\p{Ll}'’-]*$/u.test(first) && first !== 'A') return text;
  const pronoun = pronounOf(first);
  if (pronoun === 'i') return text;
  // 'Customer Success' and 'Platform Team' are names.
  if (!SUBJECTS.has(pronoun) && !DETERMINERS.has(word) && /^\p{Lu}\p{Ll}/u.test(rest[0] ?? '')) return text;
  return SUBJECTS.has(pronoun) || known(word)
    ? [first.charAt(0).toLowerCase() + first.slice(1), ...rest].join(' ')
    : text;
}
