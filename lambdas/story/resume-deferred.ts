/** Hands over deferred mail when its turn has come. */
import { HOUR, type Instant, MINUTE } from '../application/instant.ts';
import type { MailLane } from '../ports.ts';
import { turnsFree, waitsUntil, withTurn } from './deferred.ts';
import type { OpenDesk } from './desk.ts';
import { saveCandidate } from './save.ts';
import type { World } from './world.ts';

const LANES: readonly MailLane[] = ['own', 'filter'];
/** If more mail waits than may be handled now, look again after this time. */
const NEXT_LOOK = 10 * MINUTE;

/** Mail waits little more than an hour. A turn later than that was set by a wrong clock, and counts as due. */
const hasTurn = (at: Instant, now: Instant): boolean => at <= now || at > now + 2 * HOUR;

/** Hands over the mail that may be handled now. Throws VersionConflict if another run was faster; mail handed over twice is recognized. */
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
    // Mail may have come in while the turn was being cleared.
    if (then === null && (await world.mailroom.resume(id, lane, free)))
      desk = await saveCandidate(world, desk, { candidate: withTurn(desk, lane, now + NEXT_LOOK) });
  }
  return desk;
}
