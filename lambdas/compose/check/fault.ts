/** What a check of a draft finds. */

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
  | 'wrong-person'
  | 'thanks'
  | 'language';

export interface Fault {
  readonly rule: FaultRule;
  /** A sentence for the one who wrote it. */
  readonly says: string;
  /** Where in the text: the number of characters before it. */
  readonly at: number;
}
