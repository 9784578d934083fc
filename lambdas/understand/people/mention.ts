/** Somebody named at one place in a mail. */

/** How somebody came up. */
export type Part = 'organizer' | 'writer' | 'attendee' | 'named' | 'recruiter' | 'hiring-manager';

export interface Mention {
  readonly name: string | null;
  readonly address: string | null;
  readonly title: string | null;
  /** Their title there, if given: it decides their role. */
  readonly part: Part | null;
  /** What speaks for and against their being met, as readable signs. */
  readonly signs: readonly string[];
  /** How reliable the spelling is: 2 from a header, 1 from the text (the default), 0 from a list that was split up. */
  readonly trust?: number;
  /** People in the same list, and the form of the line: those in similar positions are treated alike. */
  readonly list?: readonly string[];
  readonly form?: string;
}
