/** Where a fragment has a verb of its own, and how a verb of the third person reads when the reader is addressed. */
import {
  ADVERBS,
  AUXILIARIES,
  bareWord,
  DETERMINERS,
  isGerund,
  PAST,
  PLURAL_VERBS,
  PRESENT_THIRD,
  pronounOf,
  QUESTION_WORDS,
  SUBJECTS,
  THIRD_OR_NOUN,
} from './cue-words.ts';

const IRREGULAR: Readonly<Record<string, string>> = {
  is: 'are',
  was: 'were',
  has: 'have',
  does: 'do',
  goes: 'go',
  "isn't": "aren't",
  "wasn't": "weren't",
  "hasn't": "haven't",
  "doesn't": "don't",
};

/** 'wants' → 'want', 'is' → 'are'; a past tense or a modal stays. */
export function secondPerson(word: string): string {
  const lower = word.toLowerCase().replaceAll('’', "'");
  const irregular = Object.hasOwn(IRREGULAR, lower) ? IRREGULAR[lower] : undefined;
  if (irregular !== undefined) return irregular;
  if (!/[a-z]s$/.test(lower) || /(?:ss|us|is)$/.test(lower)) return word;
  if (lower.length > 4 && lower.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|ss|x|zz)es$/.test(lower) ? word.slice(0, -2) : word.slice(0, -1);
}

/** 'she's hiring' is 'you're hiring', 'she's been' is 'you've been'. */
export function contracted(ending: string, next: string): string {
  if (ending !== 's') return `you'${ending}`;
  return /^(?:been|got|had|done|worked|built|led|run|seen|made|never|always)$/.test(bareWord(next))
    ? "you've"
    : "you're";
}

/** From a third-person subject on, every verb that belongs to it: 'runs infra and wants help' → 'run infra and want help'. */
export function verbsAddressed(words: readonly string[]): readonly string[] {
  let due = true;
  return words.map((word) => {
    const bare = bareWord(word);
    if (bare === 'and' || bare === 'but' || bare === 'or') {
      due = true;
      return word;
    }
    if (!due || ADVERBS.has(bare) || bare.endsWith('ly')) return word;
    const isFirst =
      words.indexOf(word) === 0 || words.slice(0, words.indexOf(word)).every((one) => ADVERBS.has(bareWord(one)));
    due = false;
    if (!isFirst && !PRESENT_THIRD.has(bare) && !Object.hasOwn(IRREGULAR, bare)) return word;
    const tail = /[^\p{L}\p{N}'’]+$/u.exec(word)?.[0] ?? '';
    return secondPerson(word.slice(0, word.length - tail.length)) + tail;
  });
}

const opensObject = (word: string): boolean =>
  DETERMINERS.has(word) || /^(?:to|someone|somebody|people|help|you|me|him|them|it|us|\d+)$/.test(word);

/** Whether a fragment is a statement with a verb of its own ('the team is growing', 'deploys take an hour'). */
export function isStatement(words: readonly string[]): boolean {
  const bare = words.map(bareWord);
  const first = bare[0] ?? '';
  if (SUBJECTS.has(pronounOf(words[0] ?? ''))) return words.length > 1;
  if (QUESTION_WORDS.has(first) || isGerund(first)) return false;
  for (let at = 1; at < bare.length; at += 1) {
    const word = bare[at] ?? '';
    const next = bare[at + 1] ?? '';
    if (word === 'that' || word === 'who' || word === 'if' || QUESTION_WORDS.has(word) || SUBJECTS.has(pronounOf(word)))
      return false;
    if (AUXILIARIES.has(word)) return next !== '';
    if (PRESENT_THIRD.has(word) && next !== '' && (!THIRD_OR_NOUN.has(word) || opensObject(next))) return true;
    if (PLURAL_VERBS.has(word) && /[^s']s$/.test(bare[at - 1] ?? '') && opensObject(next)) return true;
    if (PAST.has(word) && next !== '' && opensPast(next) && (at > 1 || /s$/.test(first) || isName(words[0] ?? '')))
      return true;
  }
  return false;
}

/** 'Tom', not 'AI'. */
const isName = (word: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(word);

const opensPast = (next: string): boolean =>
  DETERMINERS.has(next) || /^(?:to|from|in|last|away|off|over|into|on|out|up|\d+)$/.test(next);
