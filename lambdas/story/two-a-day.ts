/** At most two mails that can wait go out in a local day. This decides which, and what has waited longer goes first. */
import { DAY, type Instant } from '../application/instant.ts';
import { localOf } from '../application/local-time.ts';
import { PLAYBOOK, STEPS } from '../application/playbook.ts';
import { sittingSteps } from '../application/sitting-steps.ts';
import { sittingsOf } from '../application/sittings.ts';
import { soonest, timetable } from '../application/timetable.ts';
import type { UpcomingStep } from '../application/upcoming-step.ts';
import { atHour, type Wishes } from '../application/wishes.ts';
import { type OpenApplication, type OpenDesk, outreachElsewhere, wishesFor, zoneOf } from './desk.ts';

export const localDay = (at: Instant, zone: string): string => {
  const { year, month, day } = localOf(at, zone);
  return `${year}-${month}-${day}`;
};

/** The zone that the applications name, for candidates who set none. */
const toldZones = new WeakMap<OpenDesk['applications'], string>();

/** The zone in which the candidate's days are counted, over all applications. */
export function deskZone({ candidate: { candidate }, applications }: OpenDesk, usualZone: string | null): string {
  const said = candidate.zone ?? usualZone;
  if (said !== null) return said;
  const known = toldZones.get(applications);
  if (known !== undefined) return known;
  const states = applications.map(({ state }) => state);
  const told = zoneOf(candidate, states, null);
  toldZones.set(applications, told);
  return told;
}

/** How many mails that can wait may still go out on the local day of `now`. */
function mailsLeft(desk: OpenDesk, now: Instant, usualZone: string | null): number {
  const zone = deskZone(desk, usualZone);
  const day = localDay(now, zone);
  return PLAYBOOK.waitsADay - desk.candidate.candidate.waits.filter(({ at }) => localDay(at, zone) === day).length;
}

/** Whether interview questions are due this evening: they cannot move, so one mail of the day is kept for them. */
const preparesToday = (desk: OpenDesk, now: Instant, usualZone: string | null): boolean =>
  desk.applications.some(({ state }) => {
    if (state.status !== 'active' || !state.interviews.some(({ facts }) => (facts.start ?? 0) > now)) return false;
    const wishes = wishesFor(desk.candidate.candidate, state, usualZone);
    const today = localDay(now, wishes.zone);
    return sittingsOf(state, wishes)
      .flatMap((sitting) => sittingSteps(state, sitting, wishes, now))
      .some(({ step, at }) => step === 'prepare' && at > now && localDay(at, wishes.zone) === today);
  });

/** Nothing waits longer than this for its turn. */
const LOOKED_BACK = 14 * DAY;

/** Something that can wait and is due on this local day. */
interface Waiting {
  readonly from: Instant;
  /** When business hours end that day. */
  readonly until: Instant;
  /** When it would first have been sent, had there been room. */
  readonly since: () => Instant;
}

/** The end of the business hours around `at`, or just after `at` if the candidate named a moment after hours. */
const closingOf = (at: Instant, wishes: Wishes): Instant => Math.max(at + 1, atHour(at, wishes.business.to, wishes));

function waitingToday(desk: OpenDesk, now: Instant): readonly Waiting[] {
  const { candidate } = desk.candidate;
  const zone = deskZone(desk, null);
  const today = localDay(now, zone);
  return desk.applications.flatMap(({ state }) => {
    const wishes = wishesFor(candidate, state, null);
    const elsewhere = outreachElsewhere(desk, state);
    return soonest(state, wishes, now, elsewhere)
      .filter(({ step, at }) => STEPS[step].waits && step !== 'prepare' && localDay(at, zone) === today)
      .map(({ step, about, reminder, at }) => ({
        from: at,
        until: closingOf(at, wishes),
        since: () =>
          timetable(state, wishes, now - LOOKED_BACK, elsewhere).find(
            (one) => one.step === step && one.about === about && one.reminder === reminder,
          )?.at ?? at,
      }));
  });
}

/**
 * Chooses the moments of today's remaining mails if no zone was set. Then each invite's zone has its own morning, and the earliest would win every
 * day. If there are more mornings than mails, what has waited longest goes first, at the morning within its business hours on which most others can
 * share its mail.
 */
function momentsOf(waiting: readonly Waiting[], left: number): readonly Instant[] {
  const mornings = [...new Set(waiting.map(({ from }) => from))];
  if (mornings.length <= left) return mornings;
  const holds = (at: Instant) => (one: Waiting) => one.from <= at && at < one.until;
  const oldestFirst = waiting.map((one) => ({ ...one, waits: one.since() })).sort((a, b) => a.waits - b.waits);
  const chosen: Instant[] = [];
  let open: readonly Waiting[] = oldestFirst;
  while (open[0] !== undefined && chosen.length < left) {
    const [first, all] = [open[0], open];
    const shared = (at: Instant): number => all.filter(holds(at)).length;
    const at = mornings
      .filter((morning) => holds(morning)(first))
      .reduce((a, b) => (shared(b) > shared(a) ? b : a), first.from);
    chosen.push(at);
    open = all.filter((one) => !holds(at)(one));
  }
  return chosen;
}

/** How many of today's remaining mails are free, after one is kept for this evening's interview questions. */
function mailsFree(desk: OpenDesk, now: Instant, usualZone: string | null): number {
  const left = mailsLeft(desk, now, usualZone);
  return left > 0 && preparesToday(desk, now, usualZone) ? left - 1 : left;
}

/** When a step that can wait, and is due on the local day of `now`, may go out that day; null if it must wait for another day. */
export function turnOf(
  desk: OpenDesk,
  { state }: OpenApplication,
  upcoming: UpcomingStep,
  now: Instant,
  usualZone: string | null,
): Instant | null {
  const left = mailsLeft(desk, now, usualZone);
  if (left <= 0 || upcoming.step === 'prepare') return left > 0 ? upcoming.at : null;
  const { candidate } = desk.candidate;
  if (candidate.zone !== null || usualZone !== null)
    return left > 1 || !preparesToday(desk, now, usualZone) ? upcoming.at : null;
  const until = closingOf(upcoming.at, wishesFor(candidate, state, usualZone));
  const moments = momentsOf(waitingToday(desk, now), mailsFree(desk, now, usualZone));
  const shared = moments.filter((at) => at >= upcoming.at && at < until);
  return shared.length === 0 ? null : Math.min(...shared);
}

/** Whether the weekly overview still fits into the mails of the day of `now`. */
export const overviewHasTurn = (desk: OpenDesk, now: Instant, usualZone: string | null): boolean =>
  mailsFree(desk, now, usualZone) > 0;
