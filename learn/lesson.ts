/** What one weights file is learnt from. */
import type { Weights } from '../lambdas/understand/likelihood/likelihood.ts';
import { learnToChoose } from './chooser.ts';
import { type Example, learn, type Options } from './learner.ts';
import { learnQuickly, type QuickOptions } from './quick.ts';

export interface Written extends Example {
  /** Who wrote the mail or answer: figures count only for writers that nothing was learnt from. */
  readonly writer: string;
  /** At most one candidate in each group is right. */
  readonly group?: string;
}

export interface Lesson {
  /** The name of the weights file. */
  readonly question: string;
  /** What it helps to read. */
  readonly about: 'mail' | 'answer' | 'debrief';
  readonly options: Options;
  /** Where the weights are kept, if not with those of the readers. */
  readonly file?: URL;
  /** One candidate per group is to be chosen: the answers are 'not' and this one. */
  readonly chooses?: string;
  /** Set when there are too many examples and answers for the slow learner. */
  readonly quick?: QuickOptions;
  readonly examples: () => Promise<readonly Written[]>;
}

const made = new WeakMap<Lesson, Promise<readonly Written[]>>();

/** The examples of a lesson, made once: other lessons need them too. */
export function examplesOf(lesson: Lesson): Promise<readonly Written[]> {
  const examples = made.get(lesson) ?? lesson.examples();
  made.set(lesson, examples);
  return examples;
}

export function learnFrom(
  { options, chooses, quick }: Pick<Lesson, 'options' | 'chooses' | 'quick'>,
  examples: readonly Written[],
  without: readonly string[] = [],
): Weights {
  const used = examples.filter(({ writer }) => !without.includes(writer));
  if (quick !== undefined) return learnQuickly(used, quick);
  if (chooses === undefined) return learn(used, options);
  const groups = Map.groupBy(used, ({ group, writer }) => `${writer} ${group}`);
  const choices = [...groups.values()].map((candidates) => ({
    candidates: candidates.map(({ features, answer }) => ({ features, right: answer === chooses })),
    weight: candidates[0]?.weight ?? 1,
  }));
  return learnToChoose(choices, ['not', chooses], options);
}
