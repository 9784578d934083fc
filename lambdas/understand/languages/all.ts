/** Every language, in the order in which they are tried; English is always among those of a text. A new one is listed here. */
import type { AnswerWords } from '../answers/words/answer-words.ts';
import type { CommandWords } from '../commands/words.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { DE_ANSWERS } from './de/answers.ts';
import { DE } from './de/commands.ts';
import { de as deDates } from './de/dates.ts';
import { de as deHints } from './de/hints.ts';
import { de as deWords } from './de/words.ts';
import { EN_ANSWERS } from './en/answers.ts';
import { EN } from './en/commands.ts';
import { en as enDates } from './en/dates.ts';
import { en as enHints } from './en/hints.ts';
import { en as enWords } from './en/words.ts';
import { ES_ANSWERS } from './es/answers.ts';
import { ES } from './es/commands.ts';
import { es as esDates } from './es/dates.ts';
import { es as esHints } from './es/hints.ts';
import { es as esWords } from './es/words.ts';
import { FR_ANSWERS } from './fr/answers.ts';
import { FR } from './fr/commands.ts';
import { fr as frDates } from './fr/dates.ts';
import { fr as frHints } from './fr/hints.ts';
import { fr as frWords } from './fr/words.ts';
import type { Hints } from './hints.ts';
import { it as itDates } from './it/dates.ts';
import { it as itHints } from './it/hints.ts';
import { it as itWords } from './it/words.ts';
import { ja as jaDates } from './ja/dates.ts';
import { ja as jaHints } from './ja/hints.ts';
import { ja as jaWords } from './ja/words.ts';
import type { Language } from './language.ts';
import { nl as nlDates } from './nl/dates.ts';
import { nl as nlHints } from './nl/hints.ts';
import { nl as nlWords } from './nl/words.ts';
import { pl as plDates } from './pl/dates.ts';
import { pl as plHints } from './pl/hints.ts';
import { pl as plWords } from './pl/words.ts';
import { pt as ptDates } from './pt/dates.ts';
import { pt as ptHints } from './pt/hints.ts';
import { pt as ptWords } from './pt/words.ts';
import { sv as svDates } from './sv/dates.ts';
import { sv as svHints } from './sv/hints.ts';
import { sv as svWords } from './sv/words.ts';

export const LANGUAGES: readonly Language[] = [
  enDates,
  deDates,
  frDates,
  esDates,
  ptDates,
  nlDates,
  itDates,
  plDates,
  svDates,
  jaDates,
];

/** The words of invites and of the employer's word. */
export const LEXICONS: readonly Lexicon[] = [
  enWords,
  deWords,
  frWords,
  esWords,
  ptWords,
  nlWords,
  itWords,
  plWords,
  svWords,
  jaWords,
];

export const HINTS: Readonly<Record<string, Hints>> = {
  en: enHints,
  de: deHints,
  fr: frHints,
  es: esHints,
  pt: ptHints,
  nl: nlHints,
  it: itHints,
  pl: plHints,
  sv: svHints,
  ja: jaHints,
};

/** The languages in which answers are read: their commands, and what else an answer says. */
export const COMMAND_WORDS: readonly CommandWords[] = [EN, DE, FR, ES];

export const ANSWER_WORDS: readonly AnswerWords[] = [EN_ANSWERS, DE_ANSWERS, FR_ANSWERS, ES_ANSWERS];
