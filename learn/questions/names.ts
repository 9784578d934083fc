/** Which of the names in a mail is the employer's, and which the job, from its label. */
import { fixturesIn, INVITES, tryFixture } from '../../test/understand/fixtures.ts';
import type { Lesson, Written } from '../lesson.ts';
import { answerTo, type LabelledMail, openMails } from '../mails.ts';
import { fold, type Json } from '../score.ts';

/** Every right value of a fact of the first interview, folded; null where the label does not say. */
export function rightValues({ expected, accept }: LabelledMail, fact: string): ReadonlySet<string> | null {
  const key = `interviews[0].${fact}`;
  const want = expected[key];
  if (want === undefined) return null;
  const more = accept[key];
  const all: readonly Json[] = [want, ...(Array.isArray(more) ? more : [])];
  return new Set(all.flatMap((one) => (typeof one === 'string' ? [fold(one)] : [])));
}

/** Of the names that are not meant there are many alike: every third stands for three. */
const SAMPLED = 3;

/** The fixtures are what the rules were made with: of them nothing is learnt about how far the rules can be trusted. */
const RULES = /the rules' pick|^rules |^votes |find of the rules/u;

export function namesLesson(question: 'employer' | 'job', options: Lesson['options']): Lesson {
  return {
    question,
    about: 'mail',
    options,
    async examples() {
      const out: Written[] = [];
      let others = 0;
      const take = (features: readonly string[], isRight: boolean, writer: string) => {
        if (isRight) out.push({ features, answer: question, writer });
        else if (others++ % SAMPLED === 0) out.push({ features, answer: 'not', writer, weight: SAMPLED });
      };
      for (const mail of openMails()) {
        const right = rightValues(mail, question);
        if (right === null) continue;
        await answerTo(mail, (one) => {
          if (one.question === question && one.value !== null)
            take(one.features, right.has(fold(one.value)), mail.writer);
        });
      }
      for (const fixture of fixturesIn(INVITES)) {
        const want = fixture.labels[`interviews[0].${question}`];
        if (typeof want !== 'string') continue;
        await tryFixture(fixture, (one) => {
          if (one.question === question && one.value !== null)
            take(
              one.features.filter((feature) => !RULES.test(feature)),
              fold(want) === fold(one.value),
              'own',
            );
        });
      }
      return out;
    },
  };
}

export const EMPLOYER = namesLesson('employer', { l2: 0.5, least: 3, steps: 60 });
export const JOB = namesLesson('job', { l2: 0.5, least: 3, steps: 60 });
