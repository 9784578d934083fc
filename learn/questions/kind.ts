/** What a mail does, from its label; the project's own fixtures are used too. */
import { readWith } from '../../lambdas/understand/likelihood/learnt.ts';
import { fixturesIn, INVITES, tryFixture } from '../../test/understand/fixtures.ts';
import { apart } from '../apart.ts';
import type { Lesson, Written } from '../lesson.ts';
import { answerTo, openMails } from '../mails.ts';
import { PERSON } from './person.ts';
import { STATEMENT } from './statement.ts';

type Fields = { readonly [key: string]: unknown };

/** Null if the label does not say. */
function doesOf(expected: Fields): string | null {
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

export const KIND: Lesson = {
  question: 'kind',
  about: 'mail',
  options: { l2: 2, least: 4, dear: { features: WORDS, times: 3 } },
  async examples() {
    const out: Written[] = [];
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
