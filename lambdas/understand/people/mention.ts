/** Somebody who is named in a place of a mail. */
import type { Part } from './gathering.ts';

export interface Mention {
  readonly name: string | null;
  readonly address: string | null;
  readonly title: string | null;
  /** What they are called there, where that is said: it decides their role. */
  readonly part: Part | null;
  /** What speaks for and against their being met, in words that a person can read. */
  readonly signs: readonly string[];
  /** How well the spelling is known: 2 from a header, 1 where it stands in the text (the default), 0 from a list that was cut apart. */
  readonly trust?: number;
  /** Those who stand in one list with them, and the form of the line: who stands in like places is alike. */
  readonly list?: readonly string[];
  readonly form?: string;
}
