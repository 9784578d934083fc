/** What a language pack holds: words and phrases, as data that a contributor can add to without touching code. */
import type { Stage } from '../../application/interview.ts';

/** What a 'label: value' line tells. */
export type Label =
  | 'when'
  | 'where'
  | 'join'
  | 'people'
  | 'recruiter'
  | 'manager'
  | 'job'
  | 'employer'
  | 'stage'
  | 'agenda'
  | 'duration';

/** In phrases `*` stands for up to five words, and inside a word ('interview*') for its ending. All are lower case. */
export interface Lexicon {
  readonly language: string;
  readonly labels: Readonly<Record<Label, readonly string[]>>;
  /** What goes before those who will be met: 'you will meet with'. */
  readonly meet: readonly string[];
  /** What goes after them: 'will be interviewing you'. */
  readonly interviews: readonly string[];
  /** Words between two names: 'and'. */
  readonly and: readonly string[];
  /** Words before a title: 'our', 'the'. */
  readonly our: readonly string[];
  /** The writer of themselves: 'me', also within a list of names. */
  readonly self: readonly string[];
  /** The candidate, as the writer speaks to them. */
  readonly you: readonly string[];
  /** A word before somebody who takes part: 'with'. */
  readonly with: readonly string[];
  /** What is said of somebody who will not be there: 'instead of', 'on leave'. */
  readonly absent: readonly string[];
  /** Right after somebody who takes part: 'joins us', 'sits in'. */
  readonly attends: readonly string[];
  /** Right before somebody who takes part: 'ask for', 'my partner'. */
  readonly presents: readonly string[];
  /** Right before somebody who does not: 'instead of', 'stands in for'. */
  readonly insteadOf: readonly string[];
  /** Words within the names of places and firms, and of no person. */
  readonly things: readonly string[];
  /** Sentences that name the job or the employer: `{job}`, `{employer}`, `{client}` (an agency's), `{person}`. */
  readonly patterns: readonly string[];
  /** Words at which a job or an employer's name ends. */
  readonly stops: readonly string[];
  readonly interview: readonly string[];
  readonly stages: Readonly<Partial<Record<Stage, readonly string[]>>>;
  /** Words of hiring in general: one of them shows that a mail is about an application. */
  readonly hiring: readonly string[];
  readonly rejection: readonly string[];
  readonly offer: readonly string[];
  /** What sounds like an offer and is none: 'offer you a time slot'. */
  readonly notOffer: readonly string[];
  readonly nextRound: readonly string[];
  readonly timing: readonly string[];
  readonly outOfOffice: readonly string[];
  readonly cancelled: readonly string[];
  readonly moved: readonly string[];
  /** Availability is asked, or several times are proposed. */
  readonly asksTime: readonly string[];
  /** A moment in such a sentence is no interview: 'please reply by', 'your application of'. */
  readonly notTheMoment: readonly string[];
  readonly alert: readonly string[];
  readonly apply: readonly string[];
  readonly mock: readonly string[];
  readonly personal: readonly string[];
  readonly newsletter: readonly string[];
  readonly agency: readonly string[];
  readonly recruiterTitles: readonly string[];
  /** What the hiring manager is called: 'hiring manager', 'direct superior'. */
  readonly hires: readonly string[];
  /** What writers say of themselves who have others under them, or look for somebody: 'my team', 'I run'. */
  readonly mine: readonly string[];
  /** Said of whom the job reports to, or who decides about it: 'reports to', 'your boss', 'is hiring'. */
  readonly superior: readonly string[];
  /** Said of whoever leads others, in this job or not: 'runs the', 'owner'. */
  readonly leads: readonly string[];
  /** What takes up a person just named, at the beginning of a sentence: 'he', 'she'. */
  readonly third: readonly string[];
  readonly managerTitles: readonly string[];
  /** For a language that declines names: a name as it is called. */
  readonly nominative?: (name: string) => string;
  /** Head nouns of jobs and titles, whole words or endings ('*ingenieur'), in one text. */
  readonly professions: string;
  /** Words before or after a head noun: 'senior', 'backend'. */
  readonly modifiers: readonly string[];
  /** Capitalised words that are nobody's name: 'team', 'regards'. */
  readonly notNames: readonly string[];
  readonly greetings: readonly string[];
  readonly regards: readonly string[];
  /** The thanks of a candidate: what marks a copy of a note. */
  readonly thanks: readonly string[];
}
