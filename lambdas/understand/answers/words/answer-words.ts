export type Prompt = 'forgot' | 'link' | 'ask' | 'feel' | 'when' | 'who';

/** A language's words in answers to nudges, as data: lower case, without accents and apostrophes. */
export interface AnswerWords {
  /** How people close a mail. A line that begins with one of these, and all below it, is the end. */
  readonly closings: readonly string[];
  /** Nicknames that do not show the name they stand for, by that name. */
  readonly nicknames: Readonly<Record<string, readonly string[]>>;
  /** Labels of a question that was copied, and of its answer: 'Q: How was it?', 'A: fine'. */
  readonly asked: readonly string[];
  readonly answered: readonly string[];
  /** Forms of address before a name. */
  readonly titles: readonly string[];
  /** Before the name of somebody new: 'a man called Julian Frith'. */
  readonly called: readonly string[];
  /** Before what is talked of. */
  readonly about: readonly string[];
  /** Between a person and what they are: 'Dana is in HR', 'Herr Zumstein, der wäre mein Chef'. */
  readonly roleLinks: readonly string[];
  /** They stand for a person as the subject of a sentence. */
  readonly subjects: readonly string[];
  /** Words that make somebody the recruiter. */
  readonly staff: readonly string[];
  /** Words that make somebody the hiring manager. */
  readonly bosses: readonly string[];
  /** The same, with other words before them: 'it is Keith I'd be working for'. */
  readonly workedFor: readonly string[];
  /** Before a clause that needs them: 'whether it is remote', 'that I speak Twi'. */
  readonly subordinate: readonly string[];
  /** With these a new clause begins in a dictated text, if none of `within` stands before them. */
  readonly openers: readonly string[];
  readonly within: readonly string[];
  /** Words of the questions that a debrief answers, by what each asks for. */
  readonly prompts: Readonly<Record<Prompt, readonly string[]>>;
  /** Nothing was said or done: an answer that leaves the place after a name empty. */
  readonly nothing: readonly string[];
  /** People of the candidate's own, whose news is not the candidate's: 'my flatmate got an offer'. One or two words. */
  readonly others: readonly string[];
  /** Another candidate, whose good news is the end for this one: 'someone else got it'. One or two words. */
  readonly rivals: readonly string[];
  /** Where news comes from that is not first-hand. One or two words. */
  readonly rumours: readonly string[];
  /** Another employer: 'an offer, but not from them'. One or two words. */
  readonly elsewhere: readonly string[];
  /** They mean one person: if several may be meant, it must be said which. */
  readonly single: readonly string[];
  /** Between 'all' and an excepted name: 'all but Gus'. */
  readonly except: readonly string[];
  /** Before those who were there, while others were not: 'only Doug came'. */
  readonly only: readonly string[];
  /** Words that mean everybody when an exception follows. */
  readonly everything: readonly string[];
  /** 'her' and 'them' point at nobody in particular. */
  readonly pointing: readonly string[];
  /** After a number: it counts something and is not a position in the list of people. One or two words. */
  readonly counted: readonly string[];
  /** After these a name belongs to what comes before it: 'wrote to Tom', 'with Tom'. */
  readonly links: readonly string[];
  /** They mean the person named last. */
  readonly pronouns: readonly string[];
  /** Before a number that is a position in the list of people: 'to 2', 'skip 3'. */
  readonly beforeNumber: readonly string[];
  /** Before the right word in a correction: 'is', 'called'. */
  readonly beforeValue: readonly string[];
  /** Before the wrong word in a correction: 'Fay, not Odette'. */
  readonly denies: readonly string[];
  /** Between a score and its maximum: '4 of 5'. */
  readonly ofFive: readonly string[];
  /** Punctuation as it is dictated. */
  readonly dictated: Readonly<Record<string, string>>;
}
