/** What a reader saw and how it weighed it: for `--why`, and for learning the weights. */

export interface Evidence {
  /** 'kind', 'start', 'person' ...: the weights file that was used. */
  readonly question: string;
  /** The words, name or moment it is about. */
  readonly about: string;
  /** The value it would give: a name, an instant; null if the question is about the whole mail. */
  readonly value: string | null;
  readonly answer: string;
  /** From 0 to 1. */
  readonly likelihood: number;
  readonly features: readonly string[];
}

export type Witness = (evidence: Evidence) => void;
