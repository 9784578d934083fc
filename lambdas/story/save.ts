/** Saves what was decided: the events, the post they cause, and when the item must be woken, in one conditional write. */
import type { Event } from '../application/application.ts';
import type { Candidate } from '../application/candidate.ts';
import type { Instant } from '../application/instant.ts';
import type { Post } from '../application/letter.ts';
import { candidateWakeAt, wakeAtOf } from './alarms.ts';
import { type OpenApplication, type OpenDesk, openApplication } from './desk.ts';
import type { Books, World } from './world.ts';

/** A change to an application. `by` names the change; `seen` lists the arrivals handled, if it came by mail. */
export interface Change {
  readonly by: string;
  readonly at: Instant;
  readonly events: readonly Event[];
  readonly post: readonly Post[];
  readonly seen: readonly string[];
}

const withApplication = (desk: OpenDesk, application: OpenApplication): OpenDesk => ({
  ...desk,
  applications: desk.applications.some((one) => one.stored.id === application.stored.id)
    ? desk.applications.map((one) => (one.stored.id === application.stored.id ? application : one))
    : [...desk.applications, application],
});

export function newApplication(id: string, candidate: string): OpenApplication {
  return openApplication({ id, candidate, version: 0, events: [], outbox: [], wakeAt: null, seen: [] });
}

/** Throws VersionConflict if another run was faster. */
export async function saveChange(
  world: World,
  desk: OpenDesk,
  application: OpenApplication,
  change: Change,
): Promise<OpenDesk> {
  const { stored } = application;
  const events = [...stored.events, ...change.events.map((event) => ({ at: change.at, by: change.by, event }))];
  const next = openApplication({ ...stored, events, outbox: [...stored.outbox, ...change.post], seen: change.seen });
  const wakeAt = wakeAtOf(withApplication(desk, next), next, change.at, world.settings.zone);
  const saved = await world.applications.saveApplication({ ...next.stored, wakeAt });
  return withApplication(desk, { stored: saved, state: next.state });
}

/** Throws VersionConflict if another run was faster. */
export async function saveCandidate(
  world: Books,
  desk: OpenDesk,
  change: { readonly candidate?: Candidate; readonly post?: readonly Post[]; readonly seen?: readonly string[] },
): Promise<OpenDesk> {
  const { candidate: stored } = desk;
  const next = {
    ...stored,
    candidate: change.candidate ?? stored.candidate,
    outbox: [...stored.outbox, ...(change.post ?? [])],
    seen: change.seen ?? stored.seen,
  };
  const wakeAt = candidateWakeAt({ ...desk, candidate: next }, world.clock.now(), world.settings.zone);
  return { ...desk, candidate: await world.applications.saveCandidate({ ...next, wakeAt }) };
}
