/** Which languages a text is written in, judged by its small words. */
import { TEXT } from '../../application/limits.ts';
import { HINTS } from '../languages/all.ts';
import { forms } from '../languages/language.ts';

/** By language, apart from those without spaces between words. */
const SMALL_WORDS = Object.entries(HINTS)
  .map(([language, { small }]) => ({ language, words: forms(small) }))
  .filter(({ words }) => words.length > 0);

const ALL = new Set(SMALL_WORDS.flatMap(({ words }) => words));
export const isSmallWord = (word: string): boolean => ALL.has(word);

/** A text's languages, the most certain first; English is always included. */
export function languagesOf(text: string): readonly string[] {
  const words = text
    .slice(0, TEXT.head)
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const scores = SMALL_WORDS.map(({ language, words: list }) => ({
    language,
    score: list.reduce((sum, word) => sum + Math.min(counts.get(word) ?? 0, 6), 0),
  }));
  const japanese = (text.slice(0, TEXT.head).match(/[\u3040-\u30ff]/gu) ?? []).length;
  scores.push({ language: 'ja', score: japanese / 3 });
  scores.sort((a, b) => b.score - a.score);
  const best = scores[0]?.score ?? 0;
  const chosen = scores
    .filter(({ score }, rank) => rank < 3 && score >= 2 && score >= best * 0.4)
    .map(({ language }) => language);
  return chosen.includes('en') ? chosen : [...chosen, 'en'];
}
