/** 'migration to Postgres' is 'the migration to Postgres' inside a sentence; 'on-call', 'AI' and 'microservices' stay as they are. */
import { BARE, bareWord, DETERMINERS, isGerund, PREPOSITIONS, TAKES_THE, wordsOf } from './cue-words.ts';

const ABSTRACT = /(?:tion|sion|ment|ance|ence|ure|ity|ness|th|al)$/;

/** The words before the first preposition: 'the noun' of the fragment. */
function nounWords(text: string): readonly string[] {
  const words = wordsOf(text);
  const end = words.findIndex(
    (word, at) => at > 0 && (PREPOSITIONS.has(bareWord(word)) || words[at - 1]?.endsWith(',') === true),
  );
  return end === -1 ? words : words.slice(0, end);
}

function needsThe(text: string): boolean {
  const nouns = nounWords(text);
  if (nouns.length > 5) return false;
  const bare = nouns.map(bareWord);
  const determined =
    bare.some((word) => DETERMINERS.has(word) || /'s$|s'$/.test(word)) || nouns.some((word) => /['’]s?$/.test(word));
  if (determined) return false;
  const head = bare.at(-1) ?? '';
  const last = nouns.at(-1) ?? '';
  if (bare.length === 1 && isGerund(head)) return false;
  if (BARE.has(head) || BARE.has(bare.slice(-2).join(' '))) return false;
  // 'temperature excursion SOP'
  if (/^\p{Lu}{2,}$/u.test(last) && nouns.length > 1 && TAKES_THE.has(head)) return true;
  // A head with a capital is a name: Project Falcon, Bank of America.
  if (/^\p{Lu}/u.test(last) && nouns.length > 1) return false;
  if (TAKES_THE.has(head) || TAKES_THE.has(bare.slice(-2).join(' '))) return true;
  if (/^\p{Lu}/u.test(last) || head.endsWith('s')) return false;
  const next = bareWord(wordsOf(text)[nouns.length] ?? '');
  if (next === 'of') return !isGerund(head);
  return ABSTRACT.test(head) && !/health$/.test(head) && head.length > 5 && /^(?:to|from|between|for)$/.test(next);
}

export const withArticle = (text: string): string => (needsThe(text) ? `the ${text}` : text);
