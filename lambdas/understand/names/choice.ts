/** One of the names that may be the employer or the job. */
import type { Source } from '../../application/interview.ts';

export interface Choice {
  readonly name: string;
  /** From 0 to 1. */
  readonly likelihood: number;
  readonly source: Source;
}
