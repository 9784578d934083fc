/** Words with their part of speech, as compromise tags them. */
import { english, isKnown, lexicon } from './english.ts';

export type Part =
  | 'noun'
  | 'verb'
  | 'adjective'
  | 'adverb'
  | 'pronoun'
  | 'preposition'
  | 'determiner'
  | 'conjunction'
  | 'value'
  | 'other';

export interface Token {
  /** As typed, with punctuation. */
  readonly text: string;
  /** Lower case, without outer punctuation, with straight apostrophes. */
  readonly low: string;
  readonly part: Part;
  readonly tense: 'past' | 'present' | 'base' | 'gerund' | null;
  readonly plural: boolean;
  readonly name: boolean;
  /** A first name, as far as known. */
  readonly person: boolean;
  /** What somebody is by trade or rank. */
  readonly trade: boolean;
  /** A noun whose plural is a usual word: 'drill', not 'peat'. */
  readonly countable: boolean;
}

const PARTS: readonly (readonly [string, Part])[] = [
  ['Pronoun', 'pronoun'],
  ['Verb', 'verb'],
  ['Preposition', 'preposition'],
  ['Conjunction', 'conjunction'],
  ['Determiner', 'determiner'],
  ['Adverb', 'adverb'],
  ['Noun', 'noun'],
  ['Adjective', 'adjective'],
  ['Value', 'value'],
];

/** A word in the form that the lists use. */
export const bare = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[^\p{L}\p{N}]+$/u, '');

const partOf = (tags: ReadonlySet<string>): Part => PARTS.find(([tag]) => tags.has(tag))?.[1] ?? 'other';

function tenseOf(tags: ReadonlySet<string>): Token['tense'] {
  if (tags.has('Gerund')) return 'gerund';
  if (tags.has('PastTense') || tags.has('Participle')) return 'past';
  if (tags.has('Infinitive')) return 'base';
  return tags.has('PresentTense') ? 'present' : null;
}

/** The tagger's result for each space-separated word. */
export function tagged(text: string): readonly Token[] {
  const words = text.split(' ').filter((word) => word !== '');
  if (words.length === 0) return [];
  const terms = english().terms(words.join(' '));
  // The tagger splits words at hyphens and apostrophes. The last part of a compound counts, and the first of a contraction.
  let at = 0;
  return words.map((word): Token => {
    const tags = new Set<string>();
    let length = 0;
    let first = true;
    while (at < terms.length && (length < word.length || terms[at]?.text === '')) {
      const term = terms[at];
      if (term === undefined) break;
      if (first || word.includes('-')) {
        if (!first) tags.clear();
        for (const tag of term.tags) tags.add(tag);
      }
      first = false;
      length += `${term.pre}${term.text}${term.post}`.replaceAll(' ', '').length;
      at += 1;
    }
    const low = bare(word);
    return {
      text: word,
      low,
      part: partOf(tags),
      tense: tags.has('Verb') ? tenseOf(tags) : null,
      plural: tags.has('Plural'),
      trade: tags.has('Actor'),
      person: tags.has('FirstName') || tags.has('Person'),
      name: tags.has('ProperNoun') || /^["(]?\p{Lu}\p{Ll}/u.test(word),
      countable: !tags.has('Uncountable') && isCounted(low),
    };
  });
}

const isCounted = (low: string): boolean =>
  !/(?:ing|ness|ity|ism|age|ance|ence|ure|work|care|data|ment|tion|ics)$/.test(low) &&
  (lexicon()[`${low}s`] === 'Plural' ||
    lexicon()[`${low}es`] === 'Plural' ||
    lexicon()[low.replace(/y$/, 'ies')] === 'Plural');

/** Whether the tagger's dictionary has it, or it is formed as English words are. */
export const isEnglish = (low: string): boolean =>
  low.split('-').some((one) => isKnown(one) || isKnown(one.replace(/s$/, ''))) ||
  /(?:ing|ed|[ts]ions?|ments?|ness|ships?|ities|ists?|ology)$/.test(low);

/** 'show', as the dictionary has it. */
export const isVerbWord = (low: string): boolean => lexicon()[low] === 'Infinitive';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Whether a word that no dictionary has is one letter away from one that it has: 'questons', 'rabit'. A word of a trade is not. */
export function isTypo(low: string): boolean {
  if (!/^[a-z]{5,}$/.test(low) || isEnglish(low)) return false;
  for (let at = 0; at <= low.length; at += 1) {
    const [before, after] = [low.slice(0, at), low.slice(at)];
    if (at > 0 && after.length > 1 && isKnown(before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2)))
      return true;
    // A letter may be missing inside, and not at the end: a diploma is no diplomat.
    if (at > 0 && at < low.length && low.length > 6 && low.length < 10)
      for (const letter of LETTERS) if (isKnown(before + letter + after)) return true;
    if (low.length > 5 && after.length > 0 && after[0] === low[at - 1] && isKnown(before + after.slice(1))) return true;
  }
  return false;
}

const GERUNDS: Readonly<Record<string, string>> = {
  be: 'being',
  have: 'having',
  die: 'dying',
  tie: 'tying',
  lie: 'lying',
};
const BASES: Readonly<Record<string, string>> = {
  is: 'be',
  are: 'be',
  was: 'be',
  were: 'be',
  been: 'be',
  am: 'be',
  has: 'have',
  had: 'have',
  does: 'do',
  did: 'do',
  done: 'do',
  went: 'go',
  gone: 'go',
  let: 'let',
  put: 'put',
  set: 'set',
  cut: 'cut',
  read: 'read',
  hit: 'hit',
  split: 'split',
  spread: 'spread',
  shown: 'show',
  fed: 'feed',
  led: 'lead',
  met: 'meet',
  found: 'find',
  bound: 'bind',
  ground: 'grind',
  wound: 'wind',
  left: 'leave',
  felt: 'feel',
  kept: 'keep',
  made: 'make',
  said: 'say',
  taught: 'teach',
  lent: 'lend',
  brought: 'bring',
  bought: 'buy',
  caught: 'catch',
  thought: 'think',
  sat: 'sit',
  stood: 'stand',
  understood: 'understand',
  ate: 'eat',
  drank: 'drink',
  drove: 'drive',
  rode: 'ride',
  wrote: 'write',
  spoke: 'speak',
  broke: 'break',
  chose: 'choose',
  flew: 'fly',
  drew: 'draw',
  grew: 'grow',
  knew: 'know',
  threw: 'throw',
  swam: 'swim',
};

/** 'took', 'takes' and 'taking' are all 'take'. */
export function baseOf(word: string): string {
  const low = bare(word);
  const known = Object.hasOwn(BASES, low) ? BASES[low] : undefined;
  if (known !== undefined) return known;
  // 'hold' is no past of anything.
  if (lexicon()[low] === 'Infinitive') return low;
  const tense = /ing$/.test(low) ? 'Gerund' : /[^s]s$/.test(low) ? 'PresentTense' : 'PastTense';
  const base = english().infinitive(low, tense) || low;
  // 'look' is no past of 'lake': what is taken for a past must be the past of what comes out.
  return tense === 'PastTense' && !/ed$/.test(low) && english().conjugated(base).PastTense !== low ? low : base;
}

export function gerundOf(word: string): string {
  const base = baseOf(word);
  return (Object.hasOwn(GERUNDS, base) ? GERUNDS[base] : undefined) ?? english().conjugated(base).Gerund;
}

export const pastOf = (word: string): string => {
  const base = baseOf(word);
  return base === 'be' ? 'were' : english().conjugated(base).PastTense;
};
