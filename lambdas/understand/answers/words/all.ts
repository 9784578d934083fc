/** The words of answers in every language that commands are read in. */

import { DE_ANSWERS } from '../../languages/de/answers.ts';
import { EN_ANSWERS } from '../../languages/en/answers.ts';
import { ES_ANSWERS } from '../../languages/es/answers.ts';
import { FR_ANSWERS } from '../../languages/fr/answers.ts';
import type { AnswerWords } from './answer-words.ts';

export const ANSWER_WORDS: readonly AnswerWords[] = [EN_ANSWERS, DE_ANSWERS, FR_ANSWERS, ES_ANSWERS];

type Lists = Exclude<keyof AnswerWords, 'dictated' | 'nicknames' | 'prompts'>;

/** One list for all languages: a small word does the same whatever else the answer says. */
export const anyOf = (list: Lists): ReadonlySet<string> => new Set(ANSWER_WORDS.flatMap((words) => words[list]));
