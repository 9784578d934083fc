/** What a language says to Afterword, as data: sayings in the small language of pattern.ts, and the words around them. */

/** What a saying means. `feels-*` count only in the answer to a debrief, where a bare 'great' answers how it was. */
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
  /** It looks like a command and is none that could be taken at its word: it is asked. */
  | 'decoy'
  /** Courtesy: it says nothing, and is not kept. */
  | 'polite'
  /** A fact that changes nothing and is kept as a note. */
  | 'nothing';

/** What a 'label: value' line tells. */
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
  | 'forgot'
  | 'ask'
  | 'link'
  | 'employer'
  | 'job'
  | 'start'
  | 'end'
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
  /** Named sets of words, for use in sayings. */
  readonly sets: Readonly<Record<string, readonly string[]>>;
  readonly sayings: Readonly<Partial<Record<Meaning, readonly string[]>>>;
  readonly labels: Readonly<Partial<Record<LineLabel, readonly string[]>>>;
  /** What may stand before a saying and mean nothing: 'ok so'. */
  readonly lead: readonly string[];
  /** What may stand after one: 'please', 'thanks a lot'. */
  readonly trail: readonly string[];
  /** Single words that may stand anywhere in one: 'just'. */
  readonly floating: readonly string[];
  /** Words between two clauses. */
  readonly joints: readonly string[];
  readonly negations: readonly string[];
  /** Doubt, condition, intention: with one of these nothing is taken as said. */
  readonly doubts: readonly string[];
  /** Whole clauses that take back what stands before them: 'or not'. */
  readonly retractions: readonly string[];
  /** Words of commands: beside a negation, a doubt or a question they sound like a command. */
  readonly sounds: readonly string[];
  /** Everybody: no person is named. */
  readonly everybody: readonly string[];
  readonly rest: readonly string[];
  /** People by what they do; an article before them is dropped. */
  readonly roles: readonly string[];
  /** Of these, what is said of who recruits, and of who hires. */
  readonly recruiters: readonly string[];
  readonly managers: readonly string[];
  readonly articles: readonly string[];
  /** Between two names. */
  readonly and: readonly string[];
  /** Words that are nobody's name. */
  readonly notNames: readonly string[];
}
