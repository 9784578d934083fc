/** What is learnt from answers: what a statement says, and whether a whole reading is right. */
import type { Lesson } from '../lesson.ts';
import { allJudgements, JUDGE, STATEMENT } from './folds.ts';
import { prepared, statements } from './prepared.ts';

export const STATEMENTS: Lesson = {
  question: 'answer-said',
  about: 'answer',
  options: {},
  quick: STATEMENT,
  examples: async () => [...prepared().phrases, ...prepared().answers.flatMap(statements)],
};

export const READINGS: Lesson = {
  question: 'answer-reading',
  about: 'answer',
  options: JUDGE,
  chooses: 'right',
  examples: async () => allJudgements(),
};
