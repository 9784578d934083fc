/** The words that a note of a model may be made of. */
import type { Spoken } from '../cues/debrief.ts';
import { spelledOut } from '../cues/reader.ts';
import { tidied } from '../cues/tidy.ts';
import type { DraftFacts } from '../draft.ts';

/** As typed, and with short forms spelled out. */
export const wordsOf = (typed: string): readonly string[] => [typed, spelledOut(tidied(typed))];

/** The facts of the application. */
export const knownOf = ({ recipient, employer, job, stage, candidate }: DraftFacts): readonly string[] =>
  [recipient.name, recipient.title, employer, job, stage, candidate.name].filter((one) => one !== null);

/** The facts of the application, and what was typed about this person or about nobody in particular. */
export function givenTo(facts: DraftFacts, spoken: readonly Spoken[]): readonly string[] {
  const own = spoken.filter(({ person }) => person === null || person.name === facts.recipient.name);
  return [...knownOf(facts), ...own.flatMap(({ typed }) => wordsOf(typed))];
}
