/** What a language says in answers to nudges, as data: folded, without accents and apostrophes. */
export interface AnswerWords {
  /** How people close a mail; a line that begins with one of these, and what stands below it, is the end. */
  readonly closings: readonly string[];
  /** Between 'all' and the name of whom it does not count. */
  readonly except: readonly string[];
  /** Words that mean everybody where an exception follows. */
  readonly everything: readonly string[];
  /** 'her' and 'them' point at nobody in particular. */
  readonly pointing: readonly string[];
  /** After a number: it counts something, and is no place in the list of people. */
  readonly counted: readonly string[];
  /** After these a name belongs to what stands before it: 'wrote to Tom', 'with Tom'. */
  readonly links: readonly string[];
  /** They mean whoever was named last. */
  readonly pronouns: readonly string[];
  /** Before a number that is a place in the list of people: 'to 2', 'skip 3'. */
  readonly beforeNumber: readonly string[];
  /** Before the right word of a correction: 'is', 'called'. */
  readonly beforeValue: readonly string[];
  /** Before the wrong word of a correction: 'Fay, not Odette'. */
  readonly denies: readonly string[];
  /** Between a score and what it is out of: '4 of 5'. */
  readonly ofFive: readonly string[];
  /** Punctuation as it is dictated. */
  readonly dictated: Readonly<Record<string, string>>;
}
