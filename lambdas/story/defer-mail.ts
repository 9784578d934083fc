/** A mail beyond the cap of an hour is kept for later, and the candidate is told once that it waits. */

import { addressing } from './account.ts';
import { turnsFree, waitsUntil, withTurn } from './deferred.ts';
import { type OpenDesk, openDesk } from './desk.ts';
import type { Mail } from './mail.ts';
import { postOf, shortHash } from './post.ts';
import { saveCandidate } from './save.ts';
import { laneOf } from './seen.ts';
import { offerAll } from './wake.ts';
import type { Received, World } from './world.ts';

/** It is kept first, then the desk is asked anew: whoever has just found that nothing waits looks once more after saying so. */
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
  // A change of its own: the answer to the mail itself is another.
  const by = shortHash(`deferred ${mail.arrival.id}`, 8);
  const post = postOf(by, id, [{ kind: 'refusal', why: 'too-many' }], now, addressing(mail), null);
  const saved = await saveCandidate(world, desk, { candidate: withTurn(desk, lane, next), post });
  await offerAll(world, saved, new Set(post.map((one) => one.id)), new Set([null]));
  return deferred;
}
