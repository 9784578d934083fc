/** The words of a mail's languages are joined once for each set, and no mail can fill the memory with sets. */
import { expect, it } from 'vitest';
import { TEXT } from '../../lambdas/application/limits.ts';
import { LEXICONS } from '../../lambdas/understand/languages/all.ts';
import { hasPhrase } from '../../lambdas/understand/text/phrases.ts';
import { wordsIn } from '../../lambdas/understand/text/words.ts';

const SENTENCE = 'we would like to invite you to an interview';

it('phrases are found as before after more sets of languages than are kept', () => {
  const all = LEXICONS.map(({ language }) => language).filter((language) => language !== 'en');
  const first = wordsIn(['de', 'en']);
  expect(wordsIn(['de', 'en'])).toBe(first);
  expect(hasPhrase(SENTENCE, first.interview)).toBe(true);
  let sets = 0;
  for (const a of all)
    for (const b of all)
      for (const c of all) {
        if (a >= b || b >= c) continue;
        sets += 1;
        const words = wordsIn([a, b, c, 'en']);
        expect(hasPhrase(SENTENCE, words.interview), words.languages.join()).toBe(true);
        expect(hasPhrase('thank you for the parcel', words.interview), words.languages.join()).toBe(false);
      }
  expect(sets).toBeGreaterThan(TEXT.languageSets);
  expect(wordsIn(['de', 'en'])).not.toBe(first);
  expect(hasPhrase(SENTENCE, first.interview)).toBe(true);
});
