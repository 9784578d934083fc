/** Converts the British spelling of the word files to American. What the candidate typed is never changed. */
import words from '../words/spelling.json' with { type: 'json' };

const AMERICAN: ReadonlyMap<string, string> = new Map(Object.entries(words.american));

const likeFirst = (model: string, word: string): string =>
  /^[A-Z]/.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;

/** 'a small favour' becomes 'a small favor'. */
export const americanOf = (text: string): string =>
  text
    .split(/([^A-Za-z]+)/)
    .map((word) => {
      const american = AMERICAN.get(word.toLowerCase());
      return american === undefined ? word : likeFirst(word, american);
    })
    .join('');
