/** When an item must be woken next: for a step, for post that a crash may have left, for the weekly overview. */
import { type Instant, SECOND } from '../application/instant.ts';
import type { Post } from '../application/letter.ts';
import { isLive } from '../application/live.ts';
import { localOf } from '../application/local-time.ts';
import { PLAYBOOK, STEPS } from '../application/playbook.ts';
import { sittingSteps } from '../application/sitting-steps.ts';
import { sittingsOf } from '../application/sittings.ts';
import { soonest } from '../application/timetable.ts';
import { atHour, businessMorning, isBusinessTime, morningOf } from '../application/wishes.ts';
import { type OpenApplication, type OpenDesk, outreachElsewhere, wishesFor, zoneOf } from './desk.ts';
import { CLAIM_HOLDS } from './post.ts';

const localDay = (at: Instant, zone: string): string => {
  const { year, month, day } = localOf(at, zone);
  return `${year}-${month}-${day}`;
};

/** The zone that the applications of a desk tell, where nobody said another. */
const toldZones = new WeakMap<OpenDesk['applications'], string>();

/** The zone in which the candidate's days are counted, over all applications. */
function deskZone({ candidate: { candidate }, applications }: OpenDesk, usualZone: string | null): string {
  const said = candidate.zone ?? usualZone;
  if (said !== null) return said;
  const known = toldZones.get(applications);
  if (known !== undefined) return known;
  const states = applications.map(({ state }) => state);
  const told = zoneOf(candidate, states, null);
  toldZones.set(applications, told);
  return told;
}

/** How many mails of the kind that can wait may still go out on the local day of `now`. */
export function waitsLeft(desk: OpenDesk, now: Instant, usualZone: string | null): number {
  const zone = deskZone(desk, usualZone);
  const day = localDay(now, zone);
  return PLAYBOOK.waitsADay - desk.candidate.candidate.waits.filter(({ at }) => localDay(at, zone) === day).length;
}

/** The same, less the place of the questions to ask, which are bound to this evening. */
export function waitsFree(desk: OpenDesk, now: Instant, usualZone: string | null): number {
  const left = waitsLeft(desk, now, usualZone);
  return left === 1 && preparesToday(desk, now, usualZone) ? 0 : left;
}

const preparesToday = (desk: OpenDesk, now: Instant, usualZone: string | null): boolean =>
  desk.applications.some(({ state }) => {
    if (state.status !== 'active' || !state.interviews.some(({ facts }) => (facts.start ?? 0) > now)) return false;
    const wishes = wishesFor(desk.candidate.candidate, state, usualZone);
    const today = localDay(now, wishes.zone);
    return sittingsOf(state, wishes)
      .flatMap((sitting) => sittingSteps(state, sitting, wishes, now))
      .some(({ step, at }) => step === 'prepare' && at > now && localDay(at, wishes.zone) === today);
  });

const lapse = (outbox: readonly Post[]): readonly Instant[] =>
  outbox.map((one) => (one.claimedAt ?? one.dueAt) + CLAIM_HOLDS + SECOND);

/** The next alarm of an application; null: none. What is due and must wait for another day rings on its morning. */
export function wakeAtOf(
  desk: OpenDesk,
  application: OpenApplication,
  now: Instant,
  usualZone: string | null,
): Instant | null {
  const { state, stored } = application;
  const wishes = wishesFor(desk.candidate.candidate, state, usualZone);
  const full = waitsLeft(desk, now, usualZone) <= 0;
  const others = full || waitsFree(desk, now, usualZone) <= 0;
  const zone = deskZone(desk, usualZone);
  const today = localDay(now, zone);
  const steps = soonest(state, wishes, now, outreachElsewhere(desk, state)).map((owed) => {
    const waits = STEPS[owed.step].waits && (owed.step === 'prepare' ? full : others);
    if (!waits || localDay(owed.at, zone) !== today) return owed.at;
    return owed.step === 'prepare'
      ? atHour(now, wishes.waking.from, wishes, 1)
      : businessMorning(now, 1, morningOf(PLAYBOOK.morning, wishes), wishes);
  });
  const all = [...steps, ...lapse(stored.outbox)];
  return all.length === 0 ? null : Math.min(...all);
}

/** Monday morning, while there is something to tell and the candidate wants it. */
export function overviewAt(desk: OpenDesk, now: Instant, usualZone: string | null): Instant | null {
  const { candidate } = desk.candidate;
  const live = desk.applications.filter(({ state }) => isLive(state));
  if (!candidate.overview || candidate.stopped || candidate.paused === 'open' || live.length < 2) return null;
  // After the last question of all of them there is nothing to tell.
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
    // An alarm rings a little late; on a full day, and after hours, it is left for the next week.
    const mayGo = days === 0 && isBusinessTime(now, wishes) && waitsFree(desk, now, usualZone) > 0;
    if (morning > now || mayGo) return morning;
  }
  return null;
}

export function candidateWakeAt(desk: OpenDesk, now: Instant, usualZone: string | null): Instant | null {
  // What a crash leaves of an account that goes is taken away soon after.
  if (desk.candidate.candidate.leaving === true)
    return Math.min(now + CLAIM_HOLDS + SECOND, ...lapse(desk.candidate.outbox));
  const overview = overviewAt(desk, now, usualZone);
  const all = [...(overview === null ? [] : [overview]), ...lapse(desk.candidate.outbox)];
  return all.length === 0 ? null : Math.min(...all);
}
