/** What a mail does, from its label; the project's own fixtures teach it too. */
import { fixturesIn, INVITES, tryFixture } from '../../test/understand/fixtures.ts';
import type { Lesson, Written } from '../lesson.ts';
import { answerTo, openMails } from '../mails.ts';

type Fields = { readonly [key: string]: unknown };

/** Null where the label does not say. */
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

/** The fixtures are what the rules were made with: of them nothing is learnt about how far the rules can be trusted. */
const RULES = /^(?:rules say|noise$|concerns|unrelated$|calendar score)/u;

/** Most labelled mails are invites; what is not is as much worth getting right. */
const rare = (answer: string): number => (answer === 'interview' ? 1 : 2);

export const KIND: Lesson = {
  question: 'kind',
  about: 'mail',
  options: { l2: 1, least: 4 },
  async examples() {
    const out: Written[] = [];
    for (const mail of openMails()) {
      const answer = doesOf(mail.expected);
      if (answer === null) continue;
      await answerTo(mail, ({ question, features }) => {
        if (question === 'kind') out.push({ features, answer, writer: mail.writer, weight: rare(answer) });
      });
    }
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
    return out;
  },
};
