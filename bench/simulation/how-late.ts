/** How late a step may come without being lost. */
import type { Candidate } from '../../lambdas/application/candidate.ts';
import { DAY, HOUR } from './clocks.ts';
import { type Expected, WAITS } from './oracle.ts';
import type { Told } from './told.ts';
import { type Rules, rulesFor, workdaysAfter } from './workdays.ts';

/** What is known of the candidate and their day at that moment. */
export interface Life {
  readonly candidate: Candidate | null;
  /** The longest delay of an alarm. */
  readonly late: number;
  /** When mails that can wait went out. */
  readonly waiting: readonly number[];
  readonly waitsOn: (at: number, rules: Rules) => number;
  readonly othersNear: (told: Told, due: number) => number;
  readonly toldAll: () => Iterable<Told>;
}

/** How late a step may come. */
export function latestOf(
  { candidate, late, waiting, waitsOn, othersNear, toldAll }: Life,
  { step, due, until }: Expected,
  told: Told,
): number {
  if (candidate === null) return Number.POSITIVE_INFINITY;
  const rules = rulesFor(candidate, [told]);
  if (!WAITS.has(step)) {
    if (late === 0) return due;
    // An alarm that rings after a short evening is set again for the next one.
    const night = DAY - (rules.waking[1] - rules.waking[0]) * 60_000;
    const last = due + 8 * late + Math.max(14 * HOUR, night);
    return until !== null && last >= until ? Number.POSITIVE_INFINITY : last;
  }
  // Hours of late alarms and an hour or two of business a day may not meet for months.
  if (late > HOUR && rules.business[1] - rules.business[0] < 300) return Number.POSITIVE_INFINITY;
  const full =
    waitsOn(due, rulesFor(candidate, toldAll())) > 0 ||
    waitsOn(due, rules) > 0 ||
    // Without a zone of their own the candidate's day moves with the latest invite.
    (candidate.zone === null && (waiting.some((one) => one <= due && due - one < DAY) || othersNear(told, due) > 0));
  if (step === 'prepare') return late === 0 && !full ? due : Number.POSITIVE_INFINITY;
  if (late === 0 && !full) return due;
  // A candidate of many places who gives mails an hour or two a day cannot be told all of it in two days.
  const narrow = candidate.zone === null && rules.business[1] - rules.business[0] < 300;
  // An alarm that rings late at night is set again, and may ring late again.
  const { day } = rules.clock.wall(due + (late > HOUR ? 40 : 3) * late);
  return rules.clock.at(workdaysAfter(day, late > 0 ? 4 : narrow ? 7 : 2, rules), rules.business[1]);
}
