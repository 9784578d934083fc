/** A part of the torture: one kind of trouble that is made for Afterword, and what came of it. */

export interface Options {
  /** The same seed makes the same trouble, as far as no outside process takes part in it. */
  readonly seed: string;
  /** A run of seconds, for the tests and for a first look. */
  readonly short: boolean;
  /** One case again, as a failure named it (`--case`); a part that has none runs as ever. */
  readonly only?: string;
  /** Only the rows whose names hold this (`--row`); a part that is made at one go runs as ever. */
  readonly row?: string;
  /** About how long it may take: a part that can end early does (`--minutes`). */
  readonly minutes?: number;
}

/** One line of the table. All figures are counts of tries. */
export interface Row {
  /** What was done to it: 'kill -9 in a busy hour'. */
  readonly name: string;
  readonly tried: number;
  /** Those after which everything was as it would have been without the trouble. */
  readonly survived: number;
  readonly lost: number;
  /** Those after which something was there twice; 0 where that cannot be. */
  readonly doubled: number;
  /** What else there is to say, in a few words; '' for nothing. */
  readonly note: string;
}

export interface Outcome {
  readonly rows: readonly Row[];
  /** Over all rows; anything but 0 fails the run. */
  readonly lost: number;
  /** What must not have been, one sentence each, with the command that shows it again. Any fails the run. */
  readonly failures: readonly string[];
  /** Said below the table in docs/reliability.md; Markdown. */
  readonly paragraphs?: readonly string[];
}

export interface Part {
  /** As `--only` and the heading in docs/reliability.md name it. */
  readonly name: string;
  /** One sentence above the table: what was tried, and how. */
  readonly says: string;
  readonly run: (options: Options) => Promise<Outcome>;
}
