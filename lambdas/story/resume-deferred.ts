/** Hands over mail that waited for its turn. */
import { HOUR, type Instant, MINUTE } from '../application/instant.ts';
import type { MailLane } from '../ports.ts';
import { turnsFree, waitsUntil, withTurn } from './deferred.ts';
import type { OpenDesk } from './desk.ts';
import { saveCandidate } from './save.ts';
import type { World } from './world.ts';

const LANES: readonly MailLane[] = ['own', 'filter'];
/** While more waits than has a turn it is looked at again after that. */
const NEXT_LOOK = 10 * MINUTE;

/** Nothing waits for more than an hour or so: a turn beyond that was given by a clock that was wrong. */
const hasTurn = (at: Instant, now: Instant): boolean => at <= now || at > now + 2 * HOUR;

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
