/** Queue settings: how often and how long a message is tried, and how many are handled in parallel. */
export const QUEUE_TERMS = {
  /** Transient faults pass within a few tries; bugs do not. */
  tries: 5,
  /** Timeout of a function, in seconds. */
  function: 60,
  /** The same where a model is asked, which may take 20 seconds for each of a few answers. */
  functionWithModel: 150,
  /** Visibility timeout as a multiple of that, as AWS advises, so that a batch in progress is not delivered again. */
  hiddenFor: 6,
  keptDays: 14,
  /** Messages per run. Only one mail at a time, because it may have 40 MB. */
  batch: { receive: 1, wake: 1, feedback: 10 },
  /** What became of mail can wait this many seconds, so that much of it is settled together. A claim lapses after ten minutes. */
  feedbackGathers: 20,
  /** Default parallel runs for mails, and for wake-ups. */
  atOnce: 5,
  /** By default, this many mails in five minutes are a flood: sixty a minute. */
  flood: 300,
} as const;
