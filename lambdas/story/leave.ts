/** The end of an account. That it is wanted is stored with the goodbye, so that whoever comes by after a crash brings it to its end. */

import type { Arrival } from '../ports.ts';
import { deliver } from './deliver.ts';
import type { OpenDesk } from './desk.ts';
import { isMailOf } from './owning.ts';
import { doorOf } from './sender.ts';
import type { World } from './world.ts';

/**
 * The goodbye is sent, then everything goes: raw mail, alarms, items. `mine`: the goodbye, where it was claimed just now. The alarm of the
 * account is the last to go: until nothing is left, it rings.
 */
export async function leave(world: World, desk: OpenDesk, mine: ReadonlySet<string>): Promise<void> {
  const { id } = desk.candidate;
  const { candidate } = await deliver(world, { candidate: desk.candidate, applications: [] }, mine, new Set([null]));
  // Somebody else is sending it, or died of it: their claim lapses.
  if (candidate.outbox.length > 0) return;
  const ownerOf = (arrival: Arrival): string | null => {
    const door = doorOf(arrival, world.settings);
    return 'candidate' in door ? door.candidate : null;
  };
  await world.mailroom.destroyAll(id, isMailOf(desk.candidate, ownerOf));
  await Promise.all(
    desk.applications.map(({ stored }) => world.wakeUps.set({ candidate: id, application: stored.id }, null)),
  );
  await world.applications.deleteCandidate(id);
  await world.wakeUps.set({ candidate: id, application: null }, null);
  world.log({ what: 'deleted', candidate: id });
}
