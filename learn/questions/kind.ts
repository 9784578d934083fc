/** What a mail does, from its label; the project's own fixtures are used too. */
import { readWith } from '../../lambdas/understand/likelihood/learnt.ts';
import type { Weights } from '../../lambdas/understand/likelihood/likelihood.ts';
import { fixturesIn, INVITES, tryFixture } from '../../test/understand/fixtures.ts';
import { type Lesson, learnFrom, type Written } from '../lesson.ts';
import { answerTo, openMails } from '../mails.ts';
import { STATEMENT } from './statement.ts';

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

/** Most labelled mails are invites, so the others count double. */
const rare = (answer: string): number => (answer === 'interview' ? 1 : 2);

/** Words and word pairs are many, and each occurs in few mails. */
const WORDS = /^(?:word |words |first |subject (?!about |says ))/u;

/** Some writers' sentences also teach what sentences do. Their mails are read without those, as a new mail would be. */
async function statementsFor(): Promise<(writer: string) => Weights> {
  const sentences = await STATEMENT.examples();
  const writers = new Set(sentences.map(({ writer }) => writer));
  const made = new Map<string, Weights>();
  return (writer) => {
    const without = writers.has(writer) ? writer : '';
    const weights = made.get(without) ?? learnFrom(STATEMENT, sentences, [without]);
    made.set(without, weights);
    return weights;
  };
}

export const KIND: Lesson = {
  question: 'kind',
  about: 'mail',
  options: { l2: 1, least: 4, dear: { features: WORDS, times: 6 } },
  async examples() {
    const out: Written[] = [];
    const statements = await statementsFor();
    for (const mail of openMails()) {
      const answer = doesOf(mail.expected);
      if (answer === null) continue;
      readWith(new Map([[STATEMENT.question, statements(mail.writer)]]));
      await answerTo(mail, ({ question, features }) => {
        if (question === 'kind') out.push({ features, answer, writer: mail.writer, weight: rare(answer) });
      });
    }
    readWith(new Map([[STATEMENT.question, statements('')]]));
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
