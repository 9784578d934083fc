/** What a reader saw and how it weighed it: told to whoever asks why, and what the weights are learnt from. */

export interface Evidence {
  /** 'kind', 'start', 'person' ...: the weights file that answered. */
  readonly question: string;
  /** The words, or the name or moment, that it is about. */
  readonly about: string;
  /** The value that it would give: a name, an instant; null where the question is about the whole mail. */
  readonly value: string | null;
  readonly answer: string;
  /** From 0 to 1. */
  readonly likelihood: number;
  readonly features: readonly string[];
}

export type Witness = (evidence: Evidence) => void;
