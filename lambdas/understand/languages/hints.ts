/**
 * What a language pack holds besides its dates and its words: words that decide nothing by themselves. They are weighed, or looked for
 * beside a time, a place or a name. In phrases `*` stands for up to five words, and at the end of a word for its ending.
 */
import type { Words } from './language.ts';

export interface Hints {
  /** Small words, frequent in this language only: they give it away. */
  readonly small: Words;
  /** What a mail is about. */
  readonly topics: {
    /** A job, and getting it. */
    readonly job: Words;
    /** A test, an exercise or a recorded video: done alone, until some day. */
    readonly task: Words;
    /** Papers, forms and people to ask about the candidate. */
    readonly papers: Words;
    /** A time is still to be chosen: by link, poll or letter. */
    readonly choose: Words;
    /** It came in, and is being looked at. */
    readonly received: Words;
    /** Nothing is settled: somebody will decide or write. */
    readonly wait: Words;
    /** Somebody will find out first, and say then. */
    readonly checking: Words;
    /** What had been agreed does not take place. */
    readonly off: Words;
    /** No, or about a no. */
    readonly regret: Words;
    /** Yes, and about a yes. */
    readonly gladly: Words;
    /** Through to something that is yet to be arranged. */
    readonly onward: Words;
    /** Those who hire write to each other. */
    readonly staff: Words;
    readonly school: Words;
    readonly body: Words;
    readonly house: Words;
    readonly money: Words;
    readonly events: Words;
    readonly official: Words;
    readonly friends: Words;
    /** Jobs in general: an advert, a recruiter's first mail, a reminder to apply. */
    readonly advert: Words;
  };
  /** What stands beside times that are not the interview's own. */
  readonly otherTimes: {
    readonly journey: Words;
    readonly opening: Words;
    readonly arrive: Words;
    readonly sent: Words;
    readonly deadline: Words;
    readonly agreed: Words;
    readonly swap: Words;
    readonly ends: Words;
    readonly sameTime: Words;
    readonly other: Words;
    /** One thing after another: several interviews, or a later one that is only spoken of. */
    readonly order: Words;
    /** More than one meeting is spoken of. */
    readonly both: Words;
  };
  /** They settle whether six is in the morning. */
  readonly partsOfDay: { readonly morning: Words; readonly evening: Words; readonly afternoon: Words };
  /** How one of several times is picked by its place among them. */
  readonly picks: {
    readonly '1': Words;
    readonly '2': Words;
    readonly '3': Words;
    readonly last: Words;
    readonly earlier: Words;
    readonly later: Words;
  };
  readonly meetings: {
    /** A meeting or a talk, whatever it is called. */
    readonly talk: Words;
    /** Colleagues, sales, health, home, school, family, post and events: with one of these a meeting is no interview until more says so. */
    readonly unrelated: Words;
    /** The candidate is to come to a place. */
    readonly onSite: Words;
    /** They meet at a distance. */
    readonly remote: Words;
    /** The day in such a sentence is one on which they will write, and none of a meeting. */
    readonly writes: Words;
    /** Who cannot come then: the time in such a sentence is the old one. */
    readonly cannot: Words;
  };
  /** What sounds like the candidate's interview and is none. */
  readonly notTheirs: {
    /** Who trains candidates, and what they call it. */
    readonly coached: Words;
    /** An event for anybody. */
    readonly event: Words;
    /** They put their own name down for it. */
    readonly signedUp: Words;
    /** Said of the candidate's own interview: one such word and it is no event. */
    readonly theirInterview: Words;
    /** It is the candidate who asks the questions; one is enough. */
    readonly interviewer: Words;
  };
  /** Words around a date that tell whether the employer will be in touch by then, or wants an answer by then. */
  readonly deadlines: {
    /** What the employer will do: decide, answer, be in touch. Beginnings of words count. */
    readonly hear: Words;
    /** The candidate is asked for something, so the date is theirs. */
    readonly asked: Words;
    /** Next to a length of time: it is past, or recurs. */
    readonly recurring: Words;
  };
  readonly places: {
    /** Small words that stand before a place. */
    readonly before: Words;
    /** Words that make the city beside them the name of a street or a house: 'rue de Londres', 'Wellington Street'. */
    readonly beforeStreet: Words;
    readonly withinStreet: Words;
    readonly afterStreet: Words;
  };
  readonly titles: {
    /** They stand before a person's name and are not part of it. */
    readonly before: Words;
    /** Only their full stop tells them from names. */
    readonly dotted: Words;
    /** They show by themselves that a name follows: 'Sister Bernadette', 'Lady Marchmont'. */
    readonly kept: Words;
  };
  /** Names of time zones, by zone. */
  readonly zones: Readonly<Record<string, Words>>;
  /** Recruiting agencies. */
  readonly agencies: {
    /** In a company's name: it is an agency's. */
    readonly names: Words;
    /** In a domain. */
    readonly domains: Words;
    /** Words of many agencies' names, and of others' as well. */
    readonly ofWork: Words;
    /** The titles that their people sign with. */
    readonly signed: Words;
  };
}
