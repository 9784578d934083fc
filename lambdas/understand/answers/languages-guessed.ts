/** Which languages an answer may be in. */
import { DATE_WORDS } from '../commands/dates.ts';
import { fold, type Token } from '../commands/tokens.ts';
import { COMMAND_WORDS } from '../languages/all.ts';
import { languagesOf } from '../text/language-detection.ts';

const VOCABULARY = COMMAND_WORDS.map((words) => ({
  language: words.language,
  known: new Set(
    [
      [words.notNames, words.negations, words.doubts, words.joints, words.lead, words.sounds].flat(),
      DATE_WORDS.filter((one) => one.language === words.language).flatMap((one) => [
        ...one.weekdays.flat(),
        ...one.months.flat(),
        ...Object.values(one.units).flat(),
        ...Object.keys(one.days),
        ...Object.keys(one.numbers),
        ...one.fillers,
      ]),
    ]
      .flat()
      .map(fold),
  ),
}));

/** The answer's languages, likeliest first; short answers give little evidence. */
export function languageGuess(text: string, tokens: readonly Token[]): readonly string[] {
  const [given] = languagesOf(text);
  return VOCABULARY.map(({ language, known }) => ({
    language,
    hits:
      tokens.reduce((sum, { word }) => sum + (known.has(word) ? 1 : 0), 0) +
      (language === given ? 1.5 : 0) +
      (language === 'en' ? 0.2 : 0),
  }))
    .sort((a, b) => b.hits - a.hits)
    .map(({ language }) => language);
}
