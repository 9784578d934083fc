/** Closes an account. The wish to leave is stored with the goodbye, so that a later run can finish after a crash. */

import type { Arrival } from '../ports.ts';
import { deliver } from './deliver.ts';
import type { OpenDesk } from './desk.ts';
import { doorOf } from './door.ts';
import { isMailOf } from './owning.ts';
import { removeAlarms } from './set-alarms.ts';
import type { World } from './world.ts';

/**
 * Sends the goodbye, then deletes raw mail, alarms and items. `mine`: the goodbye, if it was claimed just now. The account's own alarm goes last, so
 * it keeps ringing until nothing is left.
 */
export async function leave(world: World, desk: OpenDesk, mine: ReadonlySet<string>): Promise<void> {
  const { id } = desk.candidate;
  const { candidate } = await deliver(world, { candidate: desk.candidate, applications: [] }, mine, new Set([null]));
  // Another run is sending the goodbye, or crashed while sending it: wait for its claim to lapse.
  if (candidate.outbox.length > 0) return;
  const ownerOf = (arrival: Arrival): string | null => {
    const door = doorOf(arrival, world.settings);
    return 'candidate' in door ? door.candidate : null;
  };
  await world.mailroom.destroyAll(id, isMailOf(desk.candidate, ownerOf));
  await removeAlarms(
    world,
    id,
    desk.applications.map(({ stored }) => stored.id),
  );
  await world.applications.deleteCandidate(id);
  await removeAlarms(world, id, [null]);
  world.log({ what: 'deleted', candidate: id });
}
