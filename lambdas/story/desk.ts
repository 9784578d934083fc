/** A candidate's desk while it is worked on: the stored items, with each application folded from its events. */
import type { Application } from '../application/application.ts';
import type { Candidate } from '../application/candidate.ts';
import { plainEmployer } from '../application/employer-name.ts';
import { fold } from '../application/evolve.ts';
import { holidaysOf } from '../application/holidays.ts';
import type { Instant } from '../application/instant.ts';
import { lastOutreach } from '../application/silence.ts';
import { type Wishes, wishesOf } from '../application/wishes.ts';
import type { Desk, StoredApplication, StoredCandidate } from '../ports.ts';

export interface OpenApplication {
  readonly stored: StoredApplication;
  readonly state: Application;
}

export interface OpenDesk {
  readonly candidate: StoredCandidate;
  readonly applications: readonly OpenApplication[];
}

export const openDesk = (desk: Desk): OpenDesk => ({
  candidate: desk.candidate,
  applications: desk.applications.map(openApplication),
});

/** A store that returns the very same events array (as the one in memory does) does not cause a second fold. */
const folded = new WeakMap<StoredApplication['events'], Application>();

export function openApplication(stored: StoredApplication): OpenApplication {
  const known = folded.get(stored.events);
  if (known !== undefined) return { stored, state: known };
  const state = fold(stored.id, stored.events);
  folded.set(stored.events, state);
  return { stored, state };
}

export const findApplication = (desk: OpenDesk, id: string | null): OpenApplication | null =>
  desk.applications.find((one) => one.stored.id === id) ?? null;

/** The candidate's own zone, else the installation's, else that of the latest invite that names one. */
export function zoneOf(candidate: Candidate, applications: readonly Application[], usual: string | null): string {
  if (candidate.zone !== null) return candidate.zone;
  const named = applications
    .flatMap((one) => one.interviews)
    .toSorted((a, b) => b.notedAt - a.notedAt)
    .map((one) => one.facts.timeZone)
    .find((zone) => zone !== null && zone !== 'UTC');
  return usual ?? named ?? 'UTC';
}

/** The candidate's wishes as they apply to one application. */
export function wishesFor(candidate: Candidate, application: Application, usual: string | null): Wishes {
  const wishes = wishesOf(candidate, zoneOf(candidate, [application], usual), holidaysOf(candidate.country));
  return candidate.stopped ? { ...wishes, paused: 'open' } : wishes;
}

interface Outreach {
  readonly application: string;
  readonly at: Instant;
}

/** Outreach by normalized employer name. Built once per desk: otherwise 2,000 applications would each scan all 2,000. */
const outreaches = new WeakMap<OpenDesk['applications'], ReadonlyMap<string, readonly Outreach[]>>();

function outreachByEmployer({ applications }: OpenDesk): ReadonlyMap<string, readonly Outreach[]> {
  const known = outreaches.get(applications);
  if (known !== undefined) return known;
  const found = new Map<string, Outreach[]>();
  for (const { state } of applications) {
    const at = lastOutreach(state);
    if (state.employer === null || at === null) continue;
    const employer = plainEmployer(state.employer);
    found.set(employer, [...(found.get(employer) ?? []), { application: state.id, at }]);
  }
  outreaches.set(applications, found);
  return found;
}

/** When the same employer last got outreach for another application. R12 */
export function outreachElsewhere(desk: OpenDesk, { id, employer }: Application): Instant | null {
  const all = outreachByEmployer(desk);
  if (employer === null || all.size === 0) return null;
  const times = (all.get(plainEmployer(employer)) ?? []).flatMap(({ application, at }) =>
    application === id ? [] : [at],
  );
  return times.length === 0 ? null : Math.max(...times);
}
