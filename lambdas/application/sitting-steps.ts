/** The steps around one sitting: prepare, debrief, thank, last call. */
import type { Application, StepRecord } from './application.ts';
import type { Instant } from './instant.ts';
import { dayOf, onDay } from './local-time.ts';
import { PLAYBOOK, STEPS } from './playbook.ts';
import type { Sitting } from './sittings.ts';
import type { Step } from './step.ts';
import { type Nominal, settleTime, type UpcomingStep } from './upcoming-step.ts';
import { atHour, isWaking, later, minutesOf, nextWaking, type Wishes } from './wishes.ts';

export const recordOf = (application: Application, step: Step, about: string): StepRecord | null =>
  application.steps.find((one) => one.step === step && one.about === about) ?? null;

export const isSettled = (record: StepRecord): boolean => record.done.length > 0 || record.skipped.length > 0;

/** Contacts of the sitting whose thank-you was neither sent nor skipped yet. */
export function stillToThank(application: Application, sitting: Sitting): readonly string[] {
  const settled = application.steps
    .filter((one) => (one.step === 'thank' || one.step === 'last-call') && one.about === sitting.key)
    .flatMap((one) => [...one.done, ...one.skipped]);
  if (settled.some((one) => one.person === null)) return [];
  return sitting.thanks.filter((key) => !settled.some((one) => one.person === key));
}

/** 18:00 the day before, or an hour before the candidate's waking hours end if that is earlier. */
function prepareAt(sitting: Sitting, wishes: Wishes): Instant {
  const { hour, daysBefore } = PLAYBOOK.prepare;
  const evening = minutesOf(wishes.waking.to) - 60;
  const minutes = Math.max(minutesOf(wishes.waking.from), Math.min(minutesOf(hour), evening));
  return onDay(dayOf(sitting.start, wishes.zone) - daysBefore, minutes, wishes.zone);
}

/** Whether the interview questions go into the confirmation, because the evening before is too near or past. */
export function prepareIsFolded(sitting: Sitting, wishes: Wishes, noted: Instant): boolean {
  return noted >= prepareAt(sitting, wishes) || sitting.start - noted < PLAYBOOK.prepare.foldedUnder;
}

/** E + 3 h in waking hours, else the next morning at 09:00. */
function thankAt(sitting: Sitting, wishes: Wishes): Instant {
  const at = sitting.end + PLAYBOOK.thank.after;
  if (isWaking(at, wishes)) return at;
  const morning = later(PLAYBOOK.thank.morning, wishes.waking.from);
  const today = atHour(at, morning, wishes);
  return today > at ? today : atHour(at, morning, wishes, 1);
}

/** The deadline the candidate is told: after the last call, and before the thank-yous expire. R1 */
export function thankLatest(sitting: Sitting, zone: string): Instant {
  const { lastCall, thank, thankLatest: latest } = PLAYBOOK;
  const at = ({ days, hour }: { readonly days: number; readonly hour: string }): Instant =>
    onDay(dayOf(sitting.end, zone) + days, minutesOf(hour), zone);
  const first = at(latest);
  const told = first - (sitting.end + lastCall.after) >= latest.afterLastCall ? first : at(latest.else);
  return Math.min(told, sitting.end + thank.expires);
}

export function sittingSteps(
  application: Application,
  sitting: Sitting,
  wishes: Wishes,
  now: Instant,
): readonly UpcomingStep[] {
  // Long past: none comes any more.
  if (now - sitting.end > PLAYBOOK.sittingOver) return [];
  const about = sitting.key;
  const record = (step: Step) => recordOf(application, step, about);
  const upcoming: UpcomingStep[] = [];
  const add = (
    step: Step,
    at: Instant,
    until: Instant | null,
    more: { readonly exact?: boolean; readonly to?: readonly string[]; readonly why?: string } = {},
  ): UpcomingStep | null => {
    const nominal: Nominal = {
      step,
      about,
      at,
      until,
      reminder: false,
      to: more.to ?? [],
      why: more.why ?? STEPS[step].rules[0] ?? '',
      nth: 0,
      exact: more.exact ?? false,
    };
    const settled = settleTime(nominal, application, wishes, now);
    if (settled !== null) upcoming.push(settled);
    return settled;
  };

  // Prepare comes only before the interview begins.
  if (now < sitting.start) {
    const noted = Math.max(...sitting.interviews.map((one) => one.notedAt));
    const prepare = record('prepare');
    if (prepare === null && !prepareIsFolded(sitting, wishes, noted))
      add('prepare', prepareAt(sitting, wishes), sitting.start);
    if (prepare !== null && prepare.snoozedUntil !== null)
      add('prepare', prepare.snoozedUntil, sitting.start, { exact: true });
  }

  const expires = sitting.end + PLAYBOOK.thank.expires;
  const answered = application.debriefs.find((one) => one.sitting === about && one.answeredAt >= sitting.start);
  const thank = record('thank');
  const remaining = stillToThank(application, sitting);
  const allSettled =
    (sitting.thanks.length > 0 && remaining.length === 0) ||
    (thank !== null && isSettled(thank) && remaining.length === 0);
  // All thank-yous are settled, or everybody met is thanked for an earlier day of the round.
  const nobodyLeft = allSettled || (sitting.met.length > 0 && sitting.thanks.length === 0);
  const thanksAt = answered === undefined ? thankAt(sitting, wishes) : answered.answeredAt;

  const debrief = record('debrief');
  if (answered === undefined && !allSettled) {
    const at = sitting.end + PLAYBOOK.debrief.after;
    if (debrief === null && thank === null) add('debrief', at, Math.max(thanksAt, at));
    // It comes when the candidate asked for it, even if the thank-yous were offered in the meantime.
    else if (debrief !== null && debrief.snoozedUntil !== null)
      add('debrief', debrief.snoozedUntil, expires, { exact: true });
  }
  if (nobodyLeft) return upcoming;

  const snoozed = thank?.snoozedUntil ?? record('last-call')?.snoozedUntil ?? null;
  if (snoozed !== null) {
    add(record('last-call') === null ? 'thank' : 'last-call', snoozed, expires, { exact: true, to: remaining });
    return upcoming;
  }
  const planned =
    thank === null ? add('thank', thanksAt, expires, { exact: answered !== undefined, to: remaining }) : null;
  const offeredAt = thank?.offeredAt ?? planned?.at ?? null;
  if (offeredAt === null || record('last-call') !== null || remaining.length === 0) return upcoming;
  const { after, before, apart } = PLAYBOOK.lastCall;
  add('last-call', nextWaking(Math.max(sitting.end + after, offeredAt + apart), wishes), sitting.end + before, {
    to: remaining,
  });
  return upcoming;
}
