/** Which name in a mail is the employer's, and which the job, from its label. */
import { fixturesIn, INVITES, tryFixture } from '../../test/understand/fixtures.ts';
import type { Lesson, Written } from '../lesson.ts';
import { answerTo, type LabelledMail, openMails } from '../mails.ts';
import { fold, type Json } from '../score.ts';

/** Every right value of a fact of the first interview, folded; null if the label does not say. */
function rightValues({ expected, accept }: LabelledMail, fact: string): ReadonlySet<string> | null {
  const key = `interviews[0].${fact}`;
  const want = expected[key];
  if (want === undefined) return null;
  const more = accept[key];
  const all: readonly Json[] = [want, ...(Array.isArray(more) ? more : [])];
  return new Set(all.flatMap((one) => (typeof one === 'string' ? [fold(one)] : [])));
}

/** The rules were made with the fixtures, so the fixtures cannot teach how far to trust the rules. */
const RULES = /the rules' pick|^rules |^votes |find of the rules/u;

/** The names in one mail are a group: at most one is meant. */
function namesLesson(question: 'employer' | 'job', options: Lesson['options']): Lesson {
  return {
    question,
    about: 'mail',
    options,
    chooses: question,
    async examples() {
      const out: Written[] = [];
      for (const mail of openMails()) {
        const right = rightValues(mail, question);
        if (right === null) continue;
        const seen = new Set<string>();
        await answerTo(mail, ({ question: asked, value, features }) => {
          // If there are several interviews, the first is labelled.
          if (asked !== question || value === null || seen.has(value)) return;
          seen.add(value);
          const answer = right.has(fold(value)) ? question : 'not';
          out.push({ features, answer, writer: mail.writer, group: mail.id });
        });
      }
      for (const fixture of fixturesIn(INVITES)) {
        const want = fixture.labels[`interviews[0].${question}`];
        if (want === undefined || (want !== null && typeof want !== 'string')) continue;
        const seen = new Set<string>();
        await tryFixture(fixture, ({ question: asked, value, features }) => {
          if (asked !== question || value === null || seen.has(value)) return;
          seen.add(value);
          const answer = want !== null && fold(want) === fold(value) ? question : 'not';
          const kept = features.filter((feature) => !RULES.test(feature));
          out.push({ features: kept, answer, writer: 'own', group: fixture.name });
        });
      }
      return out;
    },
  };
}

export const EMPLOYER = namesLesson('employer', { l2: 1.5, least: 3, steps: 60 });
export const JOB = namesLesson('job', { l2: 1.5, least: 3, steps: 60 });
