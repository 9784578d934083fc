/** What a sentence does, from lists of sentences by separate writers. */
import { readFileSync } from 'node:fs';
import { statementFeatures } from '../../lambdas/understand/kind/statements.ts';
import { wordsIn } from '../../lambdas/understand/text/words.ts';
import type { Lesson, Written } from '../lesson.ts';

const read = (file: string): readonly (readonly string[])[] =>
  readFileSync(new URL(`../sentences/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t'));

const written = (answer: string, language: string, writer: string, text: string): Written => ({
  answer,
  features: statementFeatures(text, wordsIn(language === 'en' ? ['en'] : [language, 'en'])),
  writer,
});

const DOES: { readonly [says: string]: string } = {
  rejection: 'rejects',
  'next-round': 'next-round',
  offer: 'offers',
  timing: 'timing',
};

export const STATEMENT: Lesson = {
  question: 'statement',
  about: 'mail',
  options: { l2: 0.7, least: 3, steps: 60, keep: 0.2 },
  async examples() {
    const rows = [
      ...read('en.tsv').map(([answer = '', text = '']) => ({ answer, language: 'en', text })),
      ...read('other.tsv').map(([answer = '', language = '', text = '']) => ({ answer, language, text })),
    ];
    const single = rows.map(({ answer, language, text }) => written(answer, language, `sentences-${language}`, text));
    // Rejections that speak of a round or an offer to deny it, and good news with a denial that denies nothing.
    const denied = read('word.tsv').flatMap(([says = '', language = '', text = '']) => {
      const answer = DOES[says];
      return answer === undefined || /[.!?] \S/u.test(text)
        ? []
        : [written(answer, language, `sentences-${language}`, text)];
    });
    const fromMails = read('mails.tsv').map(([answer = '', language = '', writer = '', text = '']) =>
      written(answer, language, writer, text),
    );
    return [...single, ...denied, ...fromMails];
  },
};
