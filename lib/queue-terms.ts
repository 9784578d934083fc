/** What the queues promise: how often and how long a message is tried, and how many are worked on together. */
export const QUEUE_TERMS = {
  /** Faults of a minute pass, faults of the program do not. */
  tries: 5,
  /** Seconds that a function may take. */
  function: 60,
  /** Times that: AWS's own advice, so that a batch under way is not handed out again. */
  hiddenFor: 6,
  keptDays: 14,
  /** Messages in one run. One mail at a time: it may have 40 MB. */
  batch: { receive: 1, wake: 1, feedback: 10 },
  /** Runs at once of mails and of wake-ups, each, where nothing else is said. */
  atOnce: 5,
  /** Mails in five minutes that are a flood, where nothing else is said: sixty a minute, for five minutes on end. */
  flood: 300,
} as const;
