/** The playbook: which step comes when, in what hours, and under which rule. Change it here, and the whole program follows. */
import { DAY, HOUR, MINUTE } from './instant.ts';
import type { Rule } from './rules.ts';
import type { Step } from './step.ts';

/** Local hours in which a step may come: the candidate's waking hours, or a business day. */
type Within = 'waking' | 'business';

interface Entry {
  /** The rules that this step keeps. */
  readonly rules: readonly Rule[];
  readonly within: Within;
  /** It can wait for another day: it counts towards the two mails a day, and shares a mail with others. */
  readonly waits: boolean;
  /** Days after which its single reminder comes; null: no reminder. Nobody is reminded twice. */
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

/** E is the end of the interview, in real time. All times of day are the candidate's local time. */
export const PLAYBOOK = {
  /** The hours of candidates who set none: waking hours every day, business hours from Monday to Friday. */
  hours: { waking: { from: '08:00', to: '21:00' }, business: { from: '09:00', to: '18:00' } },
  /** 18:00 the day before; with less than 15 h left it is part of the confirmation. */
  prepare: { hour: '18:00', daysBefore: 1, foldedUnder: 15 * HOUR },
  /** E + 30 min. */
  debrief: { after: 30 * MINUTE },
  /** E + 3 h in waking hours, else the next morning at 09:00; never later than E + 48 h. R1 */
  thank: { after: 3 * HOUR, morning: '09:00', expires: 48 * HOUR },
  /** E + 24 h and before E + 40 h, at least 6 h after the drafts. R1 */
  lastCall: { after: 24 * HOUR, before: 40 * HOUR, apart: 6 * HOUR },
  /** E + 7 days, on a business day; if the employer gave a date, one business day after it. R6, R10 */
  statusCheck: { afterDays: 7, afterDate: 1 },
  /** Business days after the status check was sent. R7 */
  second: { afterBusinessDays: 5 },
  /** Three weeks after the last outreach, at most four times. R13 */
  keepInTouch: { afterDays: 21, atMost: 4 },
  /** Four weeks after the last keep in touch. */
  close: { afterDays: 28 },
  /** The hour of all steps that come on business days. */
  morning: '09:30',
  /** At most one outreach to an employer in this many business days. R12 */
  outreachApart: 5,
  /** Interviews with one employer whose days lie within this span are one round. */
  roundWithin: 3 * DAY,
  /** A snooze without a day ends the next morning. */
  snooze: { days: 1, hour: '09:00' },
  /** This long after an interview none of its own steps come any more. */
  sittingOver: 4 * DAY,
  /** The length of an interview if none is given. */
  usualLength: HOUR,
  /** At most this many mails that can wait go out in one local day. */
  waitsADay: 2,
  /** At most this many answers to one person in an hour, and as many to mail that a filter forwards. */
  answersAnHour: 20,
  /**
   * The weekly overview: on Monday, if anything is due that week, and at least `apart` after the last one, whatever zone that was in. An alarm later
   * than `late` skips the week.
   */
  overview: { weekday: 1, days: 7, apart: 4 * DAY, late: 3 * HOUR },
  /**
   * The deadline for thank-yous that the candidate is told: the next day at this hour. If an interview ends so late that the last call would come
   * within `afterLastCall` of it, it is noon of the day after. R1
   */
  thankLatest: { days: 1, hour: '18:00', afterLastCall: 3 * HOUR, else: { days: 2, hour: '12:00' } },
} as const;
