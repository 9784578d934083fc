/** What a mail does, from its label; the project's own fixtures are used too. */
import { textFeatures } from '../../lambdas/understand/kind/features.ts';
import { readWith } from '../../lambdas/understand/likelihood/learnt.ts';
import { readLines, sentencesOf } from '../../lambdas/understand/text/lines.ts';
import { wordsOf } from '../../lambdas/understand/text/words.ts';
import { fixturesIn, INVITES, tryFixture } from '../../test/understand/fixtures.ts';
import { apart } from '../apart.ts';
import type { Lesson, Written } from '../lesson.ts';
import { answerTo, openMails } from '../mails.ts';
import { PERSON } from './person.ts';
import { STATEMENT, sentencesAlone } from './statement.ts';

type Fields = { readonly [key: string]: unknown };

/** Null if the label does not say. */
export function doesOf(expected: Fields): string | null {
  const kind = expected['kind'];
  if (kind === 'invite')
    return expected['interviews[0].status'] === 'cancelled' || expected['#cancelled'] === true
      ? 'cancelled'
      : 'interview';
  const says = expected['word.says'];
  if (kind === 'word') return typeof says === 'string' ? says : null;
  return kind === 'nothing' ? 'nothing' : null;
}

/** The rules were made with the fixtures, so the fixtures cannot teach how far to trust the rules. */
const RULES = /^(?:concerns|unrelated$|calendar score)/u;

/** Most labelled mails are invites, and a false invite does harm, so the others count three times. */
const rare = (answer: string): number => (answer === 'interview' ? 1 : 3);

/** Words and word pairs are many, and each occurs in few mails. */
const WORDS = /^(?:word |words |first |subject (?!about |says ))/u;

/** What a mail would do that said nothing but such a sentence. */
const DOES: { readonly [answer: string]: string } = {
  invites: 'interview',
  moves: 'interview',
  cancels: 'cancelled',
  options: 'next-round',
  'next-round': 'next-round',
  offers: 'offer',
  rejects: 'rejection',
  timing: 'timing',
  asks: 'other',
  unrelated: 'nothing',
};

/** Single sentences teach words that few mails have. How they are laid out says nothing. */
const fromSentences = (): readonly Written[] =>
  sentencesAlone().flatMap(({ answer: said, language, text }) => {
    const answer = DOES[said];
    if (answer === undefined) return [];
    const all = textFeatures({ subject: '', sentences: sentencesOf(readLines(text)), words: wordsOf(text) });
    const features = [...all.filter((one) => WORDS.test(one)), 'a sentence alone'];
    return [{ features, answer, writer: `sentences-${language}`, weight: 0.7 }];
  });

export const KIND: Lesson = {
  question: 'kind',
  about: 'mail',
  options: { l2: 2, least: 4, dear: { features: WORDS, times: 3 } },
  async examples() {
    const out: Written[] = [...fromSentences()];
    const others = await apart([STATEMENT, PERSON]);
    for (const mail of openMails()) {
      const answer = doesOf(mail.expected);
      if (answer === null) continue;
      readWith(others(mail.writer));
      await answerTo(mail, ({ question, features }) => {
        if (question === 'kind') out.push({ features, answer, writer: mail.writer, weight: rare(answer) });
      });
    }
    readWith(others('own'));
    for (const fixture of fixturesIn(INVITES)) {
      const answer = doesOf(fixture.labels);
      if (answer === null) continue;
      await tryFixture(fixture, ({ question, features }) => {
        if (question === 'kind')
          out.push({
            features: features.filter((one) => !RULES.test(one)),
            answer,
            writer: 'own',
            weight: 0.7 * rare(answer),
          });
      });
    }
    readWith(null);
    return out;
  },
};
