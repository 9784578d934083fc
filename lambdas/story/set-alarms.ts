/** Sets and removes alarms. This is the only file that does; `alarms.ts` computes when they ring. */
import type { OpenDesk } from './desk.ts';
import { mayRingLater, overviewMayRingLater } from './may-wait.ts';
import type { World } from './world.ts';

/**
 * Sets the alarm of each item to its stored `wakeAt`. An item is an application's id, or null for the account; `silent`: items that have no alarm
 * now.
 */
export async function setAlarms(
  world: World,
  desk: OpenDesk,
  items: ReadonlySet<string | null>,
  silent: ReadonlySet<string | null> = new Set(),
): Promise<void> {
  const { id, wakeAt } = desk.candidate;
  const now = world.clock.now();
  const { zone } = world.settings;
  const set = (application: string | null, at: number | null, later: boolean): Promise<void> =>
    world.wakeUps.set({ candidate: id, application }, at, later, silent.has(application));
  const applications = desk.applications.filter(({ stored }) => items.has(stored.id));
  await Promise.all([
    ...applications.map((one) =>
      set(one.stored.id, one.stored.wakeAt, mayRingLater(desk, one, one.stored.wakeAt, now, zone)),
    ),
    ...(items.has(null) ? [set(null, wakeAt, overviewMayRingLater(desk, wakeAt, now, zone))] : []),
  ]);
}

/** Removes the alarms of these applications, or with null that of the account. */
export async function removeAlarms(world: World, candidate: string, items: readonly (string | null)[]): Promise<void> {
  await Promise.all(items.map((application) => world.wakeUps.set({ candidate, application }, null)));
}
