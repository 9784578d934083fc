/** Somebody whom the text names, and what must be known to read who is named. */

import type { Words } from '../../text/words.ts';
import type { Named } from './list.ts';

export interface InText extends Named {
  readonly part: 'named' | 'recruiter' | 'hiring-manager' | 'organizer';
}

export interface TextContext {
  readonly words: Words;
  /** Keys of the employer's names: in 'interview with Acme', Acme is not a person. */
  readonly employerKeys: ReadonlySet<string>;
  /** Names from the calendar and headers: they confirm a lone first name. */
  readonly known: readonly string[];
  /** There is a calendar object, which says who organizes. */
  readonly calendar: boolean;
  /** The writer, meant by 'me' in 'with Tom and me'. */
  readonly writer: string | null;
}

export const partOf = (label: string, words: Words): InText['part'] | null => {
  const bare = label.replace(/\s*(?:\(?\d+\)?|\(s\))\s*$/u, '').replace(/^\d+\s*/u, '');
  if (words.labels.recruiter.has(bare)) return 'recruiter';
  if (words.labels.manager.has(bare)) return 'hiring-manager';
  return words.labels.people.has(bare) ? 'named' : null;
};
