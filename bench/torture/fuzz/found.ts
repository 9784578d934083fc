/** The messages to and from the fuzzer's threads. */

export interface Task {
  readonly seed: string;
  readonly inputs: number;
  /** The place of the next input that nobody has taken, and then, for each thread, the input that it is at plus one. */
  readonly shared: SharedArrayBuffer;
  readonly thread: number;
}

/** What a thread found, told every so many inputs. */
export interface Found {
  readonly done: number;
  readonly mails: number;
  readonly bytes: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly worst: readonly Worst[];
  readonly faults: readonly { readonly n: number; readonly fault: string }[];
}
export interface Worst {
  readonly n: number;
  readonly milliseconds: number;
  readonly bytes: number;
}

export const worstOf = (all: readonly Worst[], kept: number): readonly Worst[] => [
  ...new Set([
    ...all.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, kept),
    ...all.toSorted((a, b) => b.bytes - a.bytes).slice(0, kept),
  ]),
];
