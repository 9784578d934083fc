/** The playbook: which step comes when, in what hours, and under which rule. Change it here, and the whole program follows. */
import { DAY, HOUR, MINUTE } from './instant.ts';
import type { Step } from './step.ts';

/** Local hours in which a step may come: the candidate's waking hours, or a business day. */
export type Within = 'waking' | 'business';

interface Entry {
  /** The rules of the playbook that this step keeps. */
  readonly rules: readonly string[];
  readonly within: Within;
  /** It may wait for another day: it counts among the two mails a day, and shares a mail with others. */
  readonly waits: boolean;
  /** It is reminded once, so many days later: a candidate is not hounded either, and what else is let go is let go. */
  readonly remindAfterDays: number | null;
}

export const STEPS: { readonly [step in Step]: Entry } = {
  prepare: { rules: ['R9'], within: 'waking', waits: true, remindAfterDays: null },
  debrief: { rules: ['R8', 'R10'], within: 'waking', waits: false, remindAfterDays: null },
  thank: { rules: ['R1', 'R5'], within: 'waking', waits: false, remindAfterDays: null },
  'last-call': { rules: ['R1'], within: 'waking', waits: false, remindAfterDays: null },
  'status-check': { rules: ['R6', 'R9', 'R10'], within: 'business', waits: true, remindAfterDays: 2 },
  'second-check': { rules: ['R7', 'R12'], within: 'business', waits: true, remindAfterDays: null },
  'hiring-manager': { rules: ['R7', 'R8'], within: 'business', waits: true, remindAfterDays: null },
  'keep-in-touch': { rules: ['R13'], within: 'business', waits: true, remindAfterDays: null },
  close: { rules: ['R11'], within: 'business', waits: true, remindAfterDays: null },
};

/** E is the end of the interview, in real time; all hours of day are the candidate's local ones. */
export const PLAYBOOK = {
  /** 18:00 the day before; with less than 15 h left it is part of the confirmation. */
  prepare: { hour: '18:00', daysBefore: 1, foldedUnder: 15 * HOUR },
  /** E + 30 min. */
  debrief: { after: 30 * MINUTE },
  /** E + 3 h in waking hours, else the next morning at 09:00; never later than E + 48 h. R1 */
  thank: { after: 3 * HOUR, morning: '09:00', expires: 48 * HOUR },
  /** E + 24 h, and before E + 40 h; not within 6 h of the drafts themselves. R1 */
  lastCall: { after: 24 * HOUR, before: 40 * HOUR, apart: 6 * HOUR },
  /** E + 7 days, on a business day; where the employer gave a date, one business day after it. R6, R10 */
  statusCheck: { afterDays: 7, afterDate: 1 },
  /** Business days after the status check was sent. R7 */
  second: { afterBusinessDays: 5 },
  /** Three weeks after the last outreach, at most four times. R13 */
  keepInTouch: { afterDays: 21, atMost: 4 },
  /** Four weeks after the last keep in touch. */
  close: { afterDays: 28 },
  /** The hour of everything that comes on a business day. */
  morning: '09:30',
  /** At most one outreach to an employer in any so many business days. R12 */
  outreachApart: 5,
  /** Interviews with one employer whose days lie within so many days are one round. */
  roundWithin: 3 * DAY,
  /** How long an interview is taken to be where nobody said. */
  usualLength: HOUR,
  /** Mails of the kind that can wait, at most, in one local day. */
  waitsADay: 2,
  /** Answers to one person in an hour, at most; and as many to what a filter forwards. */
  answersAnHour: 20,
  /**
   * The weekly overview: Monday, where something is due within its days, and not sooner after the last one whatever zone that was in. An alarm that
   * rings so late has missed it: the week has begun.
   */
  overview: { weekday: 1, days: 7, apart: 4 * DAY, late: 3 * HOUR },
  /**
   * What the candidate is told of the thank-yous: best today, and at the latest on the next day at this hour. After a late interview, whose last call
   * would come so close to it, it is noon of the day after. R1
   */
  thankLatest: { days: 1, hour: '18:00', afterLastCall: 3 * HOUR, else: { days: 2, hour: '12:00' } },
} as const;
