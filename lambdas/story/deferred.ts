/** More mail than is answered in an hour: it waits in the mailroom and has its turn, the oldest first. Nothing is destroyed unread. */
import { HOUR, type Instant, MINUTE, SECOND } from '../application/instant.ts';
import { PLAYBOOK } from '../application/playbook.ts';
import type { World } from '../pipeline.ts';
import type { MailLane } from '../ports.ts';
import type { OpenDesk } from './desk.ts';
import { saveCandidate } from './save.ts';
import { answeredLately } from './seen.ts';

const LANES: readonly MailLane[] = ['own', 'filter'];
/** While more waits than has a turn it is looked at again after that. */
const NEXT_LOOK = 10 * MINUTE;
/** The last answer of an hour says that the rest waits. */
const HANDLED_AN_HOUR = PLAYBOOK.answersAnHour - 1;

/** How many mails of a lane may be handled now, and when there is a turn again. */
export function turnsFree(desk: OpenDesk, lane: MailLane, now: Instant) {
  const items = [desk.candidate, ...desk.applications.map(({ stored }) => stored)];
  const times = items.flatMap(({ seen }) => answeredLately(seen, lane, now)).sort((a, b) => a - b);
  const last = times[times.length - HANDLED_AN_HOUR];
  return { free: Math.max(0, HANDLED_AN_HOUR - times.length), next: (last ?? now) + HOUR + SECOND };
}

/** Nothing waits for more than an hour or so: a turn beyond that was given by a clock that was wrong. */
const hasTurn = (at: Instant, now: Instant): boolean => at <= now || at > now + 2 * HOUR;

/** When the account must be woken for it. */
export const deferredAt = ({ candidate: { candidate } }: OpenDesk, now: Instant): readonly Instant[] =>
  Object.values(candidate.deferred ?? {}).map((at) => Math.min(at, now + HOUR + SECOND));

export const waitsUntil = (desk: OpenDesk, lane: MailLane): Instant | null =>
  desk.candidate.candidate.deferred?.[lane] ?? null;

export function withTurn({ candidate: { candidate } }: OpenDesk, lane: MailLane, at: Instant | null) {
  const { [lane]: _, ...others } = candidate.deferred ?? {};
  return { ...candidate, deferred: at === null ? others : { ...others, [lane]: at } };
}

/** Hands over what has a turn by now. Throws VersionConflict where somebody else was faster: what was handed over is known when it comes twice. */
export async function resumeDeferred(world: World, opened: OpenDesk): Promise<OpenDesk> {
  const now = world.clock.now();
  let desk = opened;
  for (const lane of LANES) {
    const at = waitsUntil(desk, lane);
    if (at === null || !hasTurn(at, now)) continue;
    const { free, next } = turnsFree(desk, lane, now);
    const { id } = desk.candidate;
    const isMore = free === 0 || (await world.mailroom.resume(id, lane, free));
    const then = free === 0 ? next : isMore ? now + NEXT_LOOK : null;
    desk = await saveCandidate(world, desk, { candidate: withTurn(desk, lane, then) });
    // What came in while that was being said.
    if (then === null && (await world.mailroom.resume(id, lane, free)))
      desk = await saveCandidate(world, desk, { candidate: withTurn(desk, lane, now + NEXT_LOOK) });
  }
  return desk;
}
