/** What one weights file is learnt from. */
import { type Example, learn, type Options } from './learner.ts';

export interface Written extends Example {
  /** Who wrote the mail or answer: figures count only for writers that nothing was learnt from. */
  readonly writer: string;
}

export interface Lesson {
  /** The name of the weights file. */
  readonly question: string;
  /** What is read with it. */
  readonly about: 'mail' | 'answer' | 'debrief';
  readonly options: Options;
  /** Where the weights are kept, if not among those of the readers. */
  readonly file?: URL;
  readonly examples: () => Promise<readonly Written[]>;
}

export const learnFrom = ({ options }: Lesson, examples: readonly Written[], without: readonly string[] = []) =>
  learn(
    examples.filter(({ writer }) => !without.includes(writer)),
    options,
  );
