/** A candidate's message while it is carried out: collects the effects, notes and questions of the answer. */
import type { StepRecord } from '../application.ts';
import type { Instant } from '../instant.ts';
import type { Effect, Letter, Question } from '../letter.ts';
import { isSettled } from '../sitting-steps.ts';
import { type Sitting, sittingsOf } from '../sittings.ts';
import type { Step } from '../step.ts';
import type { Deciding } from './deciding.ts';

/** Reads words for a time; null if they are ambiguous. */
export type ReadMoment = (
  words: string,
  zone: string,
  near: Instant | null,
) => { readonly start: Instant; readonly end: Instant | null } | null;

export interface Saying {
  readonly making: Deciding;
  /** The step that is answered, as the reply token says. */
  readonly step: Step | null;
  readonly readMoment: ReadMoment;
  /** It tells of a note that was sent after the end: the closing note's answer, or the copy of a note. */
  readonly closes: boolean;
  /** By when an offer is to be answered; null: a day was named that may not be the one; undefined: none was. */
  readonly answerBy: Instant | null | undefined;
  /** The day of another round, if it was named; two if either may be meant. */
  readonly roundOn: readonly Instant[];
  /** Counts how long the employer still needs from a day, if that was said to be further: 'two more weeks'. */
  readonly furtherWait: ((from: Instant) => Instant | null) | null;
  readonly effects: Effect[];
  readonly notes: string[];
  readonly questions: Question[];
  /** Drafts to show again: 'thank/p1'. */
  readonly drafts: Set<string>;
  /** What follows the answer in the same mail: a closing note. */
  readonly letters: Letter[];
}

export const nothingChanged = (understood: string): Effect => ({ understood, changed: null });

/** Understood and not done; `why` is a sentence. */
export const notDone = (why: string): Effect => ({ understood: why, not: true, changed: null });

export const changed = (understood: string, what: string, before: string | null, after: string | null): Effect => ({
  understood,
  changed: { what, before, after },
});

/** A fact that replaces another. */
export const corrected = (understood: string, before: string | null): Effect =>
  before === null ? nothingChanged(understood) : changed(understood, 'Before', null, before);

/** The sitting that is meant: the one whose step is answered, else the latest that has begun, else the next. */
export function sittingMeant({ making, step }: Saying): Sitting | null {
  const sittings = sittingsOf(making.state(), making.wishes);
  const answered = making
    .state()
    .steps.filter((one) => one.step === step)
    .toSorted((a, b) => b.offeredAt - a.offeredAt)[0];
  const about = sittings.find((one) => one.key === answered?.about);
  return about ?? sittings.findLast((one) => one.start <= making.now) ?? sittings[0] ?? null;
}

/** The step that a command without a name means: the one answered, else the latest that was offered and is still open. */
export function stepMeant({ making, step }: Saying): StepRecord | null {
  const known = making.state().steps.toSorted((a, b) => b.offeredAt - a.offeredAt);
  const answered = step === null ? undefined : known.find((one) => one.step === step);
  return answered ?? known.find((one) => !isSettled(one) && one.step !== 'prepare' && one.step !== 'debrief') ?? null;
}
