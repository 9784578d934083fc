/** The words of answers in every language that commands are read in. */

import { ANSWER_WORDS } from '../../languages/all.ts';
import type { AnswerWords } from './answer-words.ts';

export { ANSWER_WORDS };

type Lists = Exclude<keyof AnswerWords, 'dictated' | 'nicknames' | 'prompts'>;

/** One list for all languages: a small word does the same whatever else the answer says. */
export const anyOf = (list: Lists): ReadonlySet<string> => new Set(ANSWER_WORDS.flatMap((words) => words[list]));
