/**
 * For lessons that learn from what other lessons answer: each mail is read with weights learnt without its writer, as a new mail would be.
 * Otherwise those answers look far better in the examples than they ever are.
 */
import type { Weights } from '../lambdas/understand/likelihood/likelihood.ts';
import { examplesOf, type Lesson, learnFrom, type Written } from './lesson.ts';
import { foldOf, writersOfMails } from './mails.ts';

/** The project's own fixtures are one more writer, of two names. */
const OWN: readonly string[] = ['own', 'fixtures'];

export async function apart(lessons: readonly Lesson[]): Promise<(writer: string) => ReadonlyMap<string, Weights>> {
  const known: { readonly lesson: Lesson; readonly examples: readonly Written[] }[] = [];
  for (const lesson of lessons) known.push({ lesson, examples: await examplesOf(lesson) });
  const made = new Map<number, ReadonlyMap<string, Weights>>();
  return (writer) => {
    const fold = foldOf(writer);
    const before = made.get(fold);
    if (before !== undefined) return before;
    const without = [...writersOfMails(), ...OWN].filter((one) => foldOf(one) === fold);
    const weights = new Map(
      known.map(({ lesson, examples }) => [lesson.question, learnFrom(lesson, examples, without)]),
    );
    made.set(fold, weights);
    return weights;
  };
}
