/** What is read in a debrief, and what is kept in mind while it is read. */
import type { Person } from './people.ts';
import type { Rapport } from './statements.ts';

export interface Spoken {
  /** With 'she' for the note's reader as subject and 'her' as owner. */
  readonly text: string;
  /** As typed. */
  readonly typed: string;
  readonly person: Person | null;
  /** Everybody it was discussed with, if a label names several. */
  readonly shared: readonly Person[];
  /** Other interviewers it mentions. */
  readonly about: readonly Person[];
  readonly aside: boolean;
  /** The first thing under a name, or one that follows such a thing: a bare noun there is what was talked about. */
  readonly led: boolean;
}

export interface Given {
  readonly text: string;
  readonly person: Person | null;
}

export interface DebriefRead {
  readonly spoken: readonly Spoken[];
  readonly forgot: readonly (Given & { readonly show: boolean })[];
  /** What the candidate wants to be told to them. */
  readonly tell: readonly Given[];
  /** `forgotten`: it was given with what was forgotten. */
  readonly links: readonly (Given & { readonly url: string; readonly forgotten: boolean })[];
  readonly asks: readonly string[];
  readonly why: string | null;
  readonly offer: string | null;
  readonly rapport: Rapport | null;
  readonly skip: readonly Person[];
  /** 'Frau Kroll': how the candidate addresses them. */
  readonly titles: readonly {
    readonly person: Person;
    readonly title: string;
    /** The given name that it goes with: 'Madam Ngozi'; null: the surname. */
    readonly given: string | null;
  }[];
  /** They said that they do not want the job. */
  readonly unwilling: boolean;
  /** It was a call, with one person. */
  readonly byPhone: boolean;
  /** Written in standard English throughout. */
  readonly standard: boolean;
  /** Questions that the candidate has to be asked, in words. */
  readonly doubts: readonly string[];
}

/** More cues than anybody writes about one interview. */
export const MOST_SPOKEN = 80;

export type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

export interface State {
  current: Person | null;
  /** Nothing but things talked about was said since somebody's name. */
  led: boolean;
  readonly said: Map<Person, 'he' | 'she'>;
  /** In the order in which they were spoken of. */
  readonly recent: Person[];
}
