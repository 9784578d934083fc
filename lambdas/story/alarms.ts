/** When an item must be woken next: for a step, for post that a crash may have left behind, or for the weekly overview. */
import { type Instant, SECOND } from '../application/instant.ts';
import type { Post } from '../application/letter.ts';
import { isLive } from '../application/live.ts';
import { localOf } from '../application/local-time.ts';
import { PLAYBOOK, STEPS } from '../application/playbook.ts';
import { SIGN_UPS } from '../application/sign-ups.ts';
import { soonest } from '../application/timetable.ts';
import { atHour, businessMorning, isBusinessTime, morningOf } from '../application/wishes.ts';
import { deferredAt } from './deferred.ts';
import { type OpenApplication, type OpenDesk, outreachElsewhere, wishesFor } from './desk.ts';
import { CLAIM_HOLDS } from './post.ts';
import { deskZone, localDay, overviewHasTurn, turnOf } from './two-a-day.ts';

const lapse = (outbox: readonly Post[]): readonly Instant[] =>
  outbox.map((one) => (one.claimedAt ?? one.dueAt) + CLAIM_HOLDS + SECOND);

/**
 * The next alarm of an application, or null. A step that is due but has no mail left today gets an alarm tomorrow or on the next business morning.
 */
export function wakeAtOf(
  desk: OpenDesk,
  application: OpenApplication,
  now: Instant,
  usualZone: string | null,
): Instant | null {
  const { state, stored } = application;
  const wishes = wishesFor(desk.candidate.candidate, state, usualZone);
  const zone = deskZone(desk, usualZone);
  const today = localDay(now, zone);
  const steps = soonest(state, wishes, now, outreachElsewhere(desk, state)).map((upcoming) => {
    if (!STEPS[upcoming.step].waits || localDay(upcoming.at, zone) !== today) return upcoming.at;
    const turn = turnOf(desk, application, upcoming, now, usualZone);
    if (turn !== null) return turn;
    return upcoming.step === 'prepare'
      ? atHour(now, wishes.waking.from, wishes, 1)
      : businessMorning(now, 1, morningOf(PLAYBOOK.morning, wishes), wishes);
  });
  const all = [...steps, ...lapse(stored.outbox)];
  return all.length === 0 ? null : Math.min(...all);
}

/** Whether anything falls due within a week of `morning`. If nothing does, there is no overview that week. */
function hasWeek(desk: OpenDesk, morning: Instant, now: Instant, usualZone: string | null): boolean {
  return desk.applications.some(({ state }) => {
    const wishes = wishesFor(desk.candidate.candidate, state, usualZone);
    const end = atHour(morning, morningOf(PLAYBOOK.morning, wishes), wishes, PLAYBOOK.overview.days);
    return soonest(state, wishes, now, outreachElsewhere(desk, state)).some(({ at }) => at < end);
  });
}

/** Monday morning, if there is something to report and the candidate wants the overview. */
export function overviewAt(desk: OpenDesk, now: Instant, usualZone: string | null): Instant | null {
  const { candidate } = desk.candidate;
  const live = desk.applications.filter(({ state }) => isLive(state));
  if (!candidate.overview || candidate.stopped || candidate.paused === 'open' || live.length < 2) return null;
  // If no application has an alarm left, there is nothing to report.
  if (desk.applications.every(({ stored }) => stored.wakeAt === null)) return null;
  const first = live[0];
  if (first === undefined) return null;
  const zone = deskZone(desk, usualZone);
  const wishes = { ...wishesFor(candidate, first.state, usualZone), zone };
  const quiet = Math.max(
    typeof candidate.paused === 'number' ? candidate.paused : 0,
    (candidate.overviewAt ?? 0) + PLAYBOOK.overview.apart,
  );
  const hour = morningOf(PLAYBOOK.morning, wishes);
  for (let days = 0; days <= 8; days += 1) {
    const morning = atHour(Math.max(now, quiet), hour, wishes, days);
    if (localOf(morning, zone).weekday !== PLAYBOOK.overview.weekday || morning <= quiet) continue;
    if (morning > now) return morning;
    // An alarm rings a little late. If the day's mails are used up, or it is after hours, the overview moves to next week.
    const isNow = days === 0 && now - morning <= PLAYBOOK.overview.late && isBusinessTime(now, wishes);
    if (isNow && overviewHasTurn(desk, now, usualZone) && hasWeek(desk, morning, now, usualZone)) return morning;
  }
  return null;
}

/** When an account that never had an application or a wish, and stays silent, is deleted; null if it is kept. */
export function idleAt({ candidate: { candidate, seen }, applications }: OpenDesk): Instant | null {
  // Its first mail, not handled yet or deferred, may still open an application.
  const waits = Object.keys(candidate.deferred ?? {}).length > 0;
  if (
    seen.length === 0 ||
    waits ||
    applications.length > 0 ||
    candidate.previous.length > 0 ||
    candidate.addresses.length > 1
  )
    return null;
  const last = seen.map((one) => Number(one.split('|')[2]) * 1000).filter((at) => Number.isFinite(at));
  return Math.max(candidate.openedAt, ...last) + SIGN_UPS.idle;
}

export function candidateWakeAt(desk: OpenDesk, now: Instant, usualZone: string | null): Instant | null {
  // If a crash interrupts the deletion of an account, this alarm finishes it.
  if (desk.candidate.candidate.leaving === true)
    return Math.min(now + CLAIM_HOLDS + SECOND, ...lapse(desk.candidate.outbox));
  const overview = overviewAt(desk, now, usualZone);
  const idle = idleAt(desk);
  const all = [overview, idle]
    .filter((one) => one !== null)
    .concat(deferredAt(desk, now), lapse(desk.candidate.outbox));
  return all.length === 0 ? null : Math.min(...all);
}
