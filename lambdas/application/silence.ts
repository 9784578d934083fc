/** The steps that follow an employer's silence: status check, second check or hiring manager, keep in touch, close. R6-R13 */
import type { Application, StepRecord } from './application.ts';
import { DAY, type Instant, SECOND } from './instant.ts';
import { PLAYBOOK, STEPS } from './playbook.ts';
import { isSettled } from './sitting-steps.ts';
import { dateOfLast, type Sitting, utcDate } from './sittings.ts';
import { isOutreach, type Step } from './step.ts';
import { settleTime, type UpcomingStep } from './upcoming-step.ts';
import { businessDaysAfter, businessMorning, morningOf, type Wishes } from './wishes.ts';

/** A silence begins with the end of the last interview, or with the last word from the employer (R15). */
interface Silence {
  readonly key: string;
  readonly anchor: Instant;
  /** Until when the employer asked to wait, if that was still ahead when the silence began. R10 */
  readonly expectBy: Instant | null;
}

export function silenceOf(application: Application, sittings: readonly Sitting[]): Silence | null {
  const last = sittings.at(-1);
  const word = application.words.at(-1);
  const anchors = [
    ...(last === undefined ? [] : [{ key: dateOfLast(last), anchor: last.end }]),
    ...(word === undefined ? [] : [{ key: `w${Math.floor(word.at / 1000)}`, anchor: word.at }]),
    ...(application.nextRoundAt === null
      ? []
      : [{ key: `n${Math.floor(application.nextRoundAt / 1000)}`, anchor: application.nextRoundAt }]),
  ].sort((a, b) => b.anchor - a.anchor);
  const first = anchors[0];
  if (first === undefined) return null;
  const expectBy = application.words.findLast((one) => one.expectBy !== null)?.expectBy ?? null;
  return { ...first, expectBy: expectBy !== null && expectBy > first.anchor ? expectBy : null };
}

/** When the employer last got a note other than a thank-you: when it was sent, else when it was offered. R12 */
export function lastOutreach({ steps }: Application): Instant | null {
  let last: Instant | null = null;
  for (const { step, offeredAt, done, skipped, snoozedUntil } of steps) {
    const counts = done.length > 0 || (skipped.length === 0 && snoozedUntil === null);
    if (isOutreach(step) && counts) last = Math.max(last ?? offeredAt, offeredAt, ...done.map(({ at }) => at));
  }
  return last;
}

/** Contacts by role. If there is an agency, it counts as the recruiter, and its client is not asked directly. */
const contactsOf = (application: Application, role: 'recruiter' | 'hiring-manager'): readonly string[] =>
  application.contacts.filter((one) => one.role === role).map((one) => one.key);

/** How the last interview with the hiring manager felt. R7, R8 */
function rapportWasGreat(application: Application, sittings: readonly Sitting[]): boolean {
  const felt = application.debriefs.filter((one) => one.rapport !== null);
  const order = sittings.map((one) => one.key);
  return felt.sort((a, b) => order.indexOf(a.sitting) - order.indexOf(b.sitting)).at(-1)?.rapport === 'great';
}

/** The moment from which the next step counts: when this one was sent or skipped, else when it was offered. */
const countsFrom = (record: StepRecord): Instant =>
  isSettled(record) ? Math.max(...[...record.done, ...record.skipped].map(({ at }) => at)) : record.offeredAt;

/** The steps of a silence, in order. */
export const ORDER: readonly Step[] = ['status-check', 'hiring-manager', 'second-check', 'keep-in-touch', 'close'];

/** The UTC date on which the silence with this key begins. */
const beginsOn = (key: string): string =>
  key.startsWith('s') ? key.slice(1, 9) : utcDate(Number.parseInt(key.slice(1), 10) * SECOND);

/**
 * What was offered in a silence. If an interview is called off or word is taken back, the silence that began with it ends and the one before it
 * continues. Whatever was offered in the cancelled one then counts here. R12
 */
function recordsOf(application: Application, silence: Silence) {
  const belongs = (about: string, offeredAt: Instant): boolean => {
    const [key = about] = about.split('#');
    return key === silence.key || (offeredAt > silence.anchor && beginsOn(key) >= beginsOn(silence.key));
  };
  const all = application.steps
    .filter(({ step, about, offeredAt }) => ORDER.includes(step) && belongs(about, offeredAt))
    .sort((a, b) => a.offeredAt - b.offeredAt);
  return {
    all,
    notes: all.filter(({ step }) => step === 'keep-in-touch'),
    last: (step: Step): StepRecord | null => all.findLast((one) => one.step === step) ?? null,
  };
}

/** `far`: all steps to the end; otherwise only up to the first step not offered yet. */
export function silenceSteps(
  application: Application,
  sittings: readonly Sitting[],
  wishes: Wishes,
  now: Instant,
  elsewhere: Instant | null,
  far: boolean,
): readonly UpcomingStep[] {
  const silence = silenceOf(application, sittings);
  if (silence === null) return [];
  const ofSilence = recordsOf(application, silence);
  const placeOf = (record: StepRecord): number =>
    ORDER.indexOf(record.step) * 10 + (record.step === 'keep-in-touch' ? ofSilence.notes.indexOf(record) : 0);
  const passed = ofSilence.all.filter((one) => ofSilence.all.some((next) => placeOf(next) > placeOf(one)));
  const hour = morningOf(PLAYBOOK.morning, wishes);
  const upcoming: UpcomingStep[] = [];
  const last = lastOutreach(application) ?? Number.NEGATIVE_INFINITY;
  const written = Math.max(last, elsewhere ?? Number.NEGATIVE_INFINITY);
  const apart = Number.isFinite(written)
    ? businessDaysAfter(written, PLAYBOOK.outreachApart, hour, wishes)
    : Number.NEGATIVE_INFINITY;

  const first =
    silence.expectBy === null
      ? businessMorning(silence.anchor, PLAYBOOK.statusCheck.afterDays, hour, wishes)
      : businessMorning(silence.expectBy, PLAYBOOK.statusCheck.afterDate, hour, wishes);
  // After word is taken back, earlier outreach may lie before the date that now applies. R10
  const earliest = Math.max(apart, silence.expectBy === null ? Number.NEGATIVE_INFINITY : first);

  /** Adds one step, if it is still to come, and returns the moment from which the next step counts. */
  const stage = (step: Step, about: string, nominal: Instant, to: readonly string[], nth = 0): Instant => {
    const record = step === 'keep-in-touch' ? (ofSilence.notes[nth] ?? null) : ofSilence.last(step);
    const base = {
      step,
      about: record?.about ?? about,
      until: null,
      to,
      why: STEPS[step].rules[0] ?? '',
      nth,
    } as const;
    const add = (at: Instant, reminder: boolean, exact: boolean): Instant => {
      const settled = settleTime({ ...base, at, reminder, exact }, application, wishes, now);
      if (settled !== null) upcoming.push(settled);
      return settled?.at ?? at;
    };
    const days = STEPS[step].remindAfterDays;
    if (record === null) {
      const offered = add(isOutreach(step) ? Math.max(nominal, earliest) : nominal, false, false);
      // The full plan lists reminders too.
      if (far && days !== null) add(businessMorning(offered, days, hour, wishes), true, false);
      return offered;
    }
    // It is settled, or the next step has been offered already.
    if (isSettled(record) || passed.includes(record)) return countsFrom(record);
    if (record.snoozedUntil !== null) {
      const until = isOutreach(step) ? Math.max(record.snoozedUntil, earliest) : record.snoozedUntil;
      return add(until, false, until === record.snoozedUntil);
    }
    if (record.remindedAt === null && days !== null)
      add(businessMorning(record.offeredAt, days, hour, wishes), true, false);
    return record.offeredAt;
  };

  const recruiters = contactsOf(application, 'recruiter');
  const goesOn = (): boolean => far || upcoming.every((one) => one.reminder);
  let from = stage('status-check', silence.key, first, recruiters);

  const asked = ofSilence.last('status-check');
  const met = new Set(sittings.flatMap((one) => one.met));
  const managers =
    application.agency === null ? contactsOf(application, 'hiring-manager').filter((key) => met.has(key)) : [];
  // Only after the recruiter was asked (R6), and only if the rapport was great (R7), which takes a meeting.
  const mayWrite =
    managers.length > 0 && (asked === null || asked.done.length > 0) && rapportWasGreat(application, sittings);
  const begun = (['hiring-manager', 'second-check'] as const).find((step) => ofSilence.last(step) !== null);
  const second = begun ?? (mayWrite ? 'hiring-manager' : 'second-check');
  const secondTo = second === 'hiring-manager' ? managers : recruiters;
  if (goesOn())
    from = stage(
      second,
      silence.key,
      businessDaysAfter(from, PLAYBOOK.second.afterBusinessDays, hour, wishes),
      secondTo,
    );

  for (let nth = 0; goesOn() && nth < PLAYBOOK.keepInTouch.atMost; nth += 1) {
    const at = businessMorning(Math.max(from, last), PLAYBOOK.keepInTouch.afterDays, hour, wishes);
    from = stage('keep-in-touch', `${silence.key}#${nth + 1}`, at, recruiters, nth);
  }
  if (goesOn()) stage('close', silence.key, businessMorning(from, PLAYBOOK.close.afterDays, hour, wishes), []);
  // Drop a reminder if another step is due before it or within a day after it.
  return upcoming.filter(
    (one) => !one.reminder || !upcoming.some((next) => next.step !== one.step && next.at <= one.at + DAY),
  );
}
