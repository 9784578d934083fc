/** What people say to Afterword in one language, as data: sayings in the pattern language of pattern.ts, and related words. */

/** What a saying means. `feels-*` count only in the answer to a debrief, where a bare 'great' says how it went. */
export type Meaning =
  | 'done'
  | 'skip'
  | 'snooze'
  /** 'Tom tomorrow', after a command. */
  | 'elliptic'
  | 'moment'
  | 'heard'
  | 'next-round'
  | 'rejected'
  | 'offer'
  | 'accepted'
  | 'withdrawn'
  | 'great'
  | 'good'
  | 'unsure'
  | 'poor'
  | 'feels-great'
  | 'feels-good'
  | 'feels-unsure'
  | 'feels-poor'
  | 'score'
  | 'heard-in-debrief'
  | 'recruiter'
  | 'manager'
  | 'met'
  | 'address'
  | 'absent'
  | 'discussed'
  | 'forgot'
  | 'ask'
  | 'link'
  | 'employer'
  | 'job'
  | 'start'
  | 'end'
  | 'start-zone'
  | 'person'
  | 'not-an-interview'
  | 'list'
  | 'help'
  | 'pause'
  | 'resume'
  | 'timezone'
  | 'hours'
  | 'export'
  | 'new-door'
  | 'delete-everything'
  | 'stop'
  | 'undo'
  | 'undo-twice'
  | 'shorter'
  | 'warmer'
  | 'plainer'
  | 'another'
  | 'whole'
  | 'spelling-british'
  | 'spelling-american'
  | 'overview-on'
  | 'overview-off'
  | 'country'
  | 'name'
  /** The interview has another time, which is not said. */
  | 'moved'
  /** It looks like a command but cannot be taken at its word, so it is asked about. */
  | 'decoy'
  /** Courtesy: it says nothing and is not kept. */
  | 'polite'
  /** A fact that changes nothing and is kept as a note. */
  | 'nothing';

/** What a 'label: value' line sets. */
export type LineLabel =
  | 'done'
  | 'skip'
  | 'snooze'
  | 'heard'
  | 'rapport'
  | 'outcome'
  | 'recruiter'
  | 'manager'
  | 'met'
  | 'absent'
  | 'discussed'
  | 'forgot'
  | 'ask'
  | 'link'
  | 'employer'
  | 'job'
  | 'start'
  | 'end'
  | 'place'
  | 'timezone'
  | 'hours'
  | 'pause'
  | 'name'
  | 'signature'
  | 'spelling'
  | 'country'
  | 'overview'
  | 'note';

export interface CommandWords {
  readonly language: string;
  /** Named sets of words for use in sayings. */
  readonly sets: Readonly<Record<string, readonly string[]>>;
  readonly sayings: Readonly<Partial<Record<Meaning, readonly string[]>>>;
  readonly labels: Readonly<Partial<Record<LineLabel, readonly string[]>>>;
  /** Words that may come before a saying and mean nothing: 'ok so'. */
  readonly lead: readonly string[];
  /** Words that may follow one: 'please', 'thanks a lot'. */
  readonly trail: readonly string[];
  /** Single words that may stand anywhere in one: 'just'. */
  readonly floating: readonly string[];
  /** Words between two clauses. */
  readonly joints: readonly string[];
  readonly negations: readonly string[];
  /** Doubt, condition, intention: nothing in a clause with one of these is taken as said. */
  readonly doubts: readonly string[];
  /** Whole clauses that take back what comes before them: 'or not'. */
  readonly retractions: readonly string[];
  /** Words from commands: with a negation, doubt or question they still sound like a command. */
  readonly sounds: readonly string[];
  /** Everybody: nobody is named. */
  readonly everybody: readonly string[];
  readonly rest: readonly string[];
  /** People by role; an article before them is dropped. */
  readonly roles: readonly string[];
  /** Which of those mean the recruiter, and which the hiring manager. */
  readonly recruiters: readonly string[];
  readonly managers: readonly string[];
  readonly articles: readonly string[];
  /** Between two names. */
  readonly and: readonly string[];
  /** Words that are never a name. */
  readonly notNames: readonly string[];
}
