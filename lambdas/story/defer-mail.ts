/** Mail beyond the hourly cap is kept for later, and the candidate is told once that it is waiting. */

import { addressing } from './account.ts';
import { turnsFree, waitsUntil, withTurn } from './deferred.ts';
import { type OpenDesk, openDesk } from './desk.ts';
import type { Mail } from './mail.ts';
import { postOf, shortHash } from './post.ts';
import { saveCandidate } from './save.ts';
import { laneOf } from './seen.ts';
import { offerAll } from './wake.ts';
import type { Received, World } from './world.ts';

/**
 * Stores the mail before reading the desk again: `resumeDeferred` clears the turn first and then checks once more, so no mail falls between the two.
 */
export async function deferMail(world: World, { candidate: { id } }: OpenDesk, mail: Mail): Promise<Received> {
  const deferred: Received = { outcome: 'deferred', application: null };
  const lane = laneOf(mail);
  await world.mailroom.defer(mail.arrival.id, id, lane);
  const stored = await world.applications.desk(id);
  if (stored === null) return deferred;
  const desk = openDesk(stored);
  if (waitsUntil(desk, lane) !== null) return deferred;
  const now = world.clock.now();
  const { next } = turnsFree(desk, lane, now);
  // Has its own change id, so that it differs from the answer to the mail itself.
  const by = shortHash(`deferred ${mail.arrival.id}`, 8);
  const post = postOf(by, id, [{ kind: 'refusal', why: 'too-many' }], now, addressing(mail), null);
  const saved = await saveCandidate(world, desk, { candidate: withTurn(desk, lane, next), post });
  await offerAll(world, saved, new Set(post.map((one) => one.id)), new Set([null]));
  return deferred;
}
