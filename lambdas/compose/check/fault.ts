/** A fault found in a draft. */

export type FaultRule =
  | 'length'
  | 'cliche'
  | 'begging'
  | 'blame'
  | 'apology'
  | 'pressure'
  | 'placeholder'
  | 'exclamation'
  | 'sentence-length'
  | 'question'
  | 'punctuation'
  | 'capital'
  | 'shouting'
  | 'repetition'
  | 'greeting'
  | 'empty'
  | 'unknown-fact'
  | 'insult'
  | 'private'
  | 'splice'
  | 'wording'
  | 'wrong-person'
  | 'thanks'
  | 'language';

export interface Fault {
  readonly rule: FaultRule;
  /** A sentence for its writer. */
  readonly says: string;
  /** Its position: the number of characters before it. */
  readonly at: number;
}
