/** The ports of a simulated world: nothing is copied, and everything that is saved or sent is written into the trace. */
import type { Candidate } from '../../lambdas/application/candidate.ts';
import type { Part } from '../../lambdas/compose/composed.ts';
import {
  type Desk,
  type StoredApplication,
  type StoredCandidate,
  VersionConflict,
  type WakeUp,
} from '../../lambdas/ports.ts';
import type { World } from '../../lambdas/story/world.ts';
import type { Entry } from './trace.ts';

interface SimulatedWorld {
  readonly world: World;
  readonly desk: () => Desk;
  readonly entries: Entry[];
  /** Sets the hands of the clock. */
  readonly turn: (at: number) => void;
  /** Takes out the alarm that rings next. */
  readonly nextAlarm: () => { readonly wakeUp: WakeUp; readonly at: number } | null;
  readonly clear: (wakeUp: WakeUp) => void;
}

const WISHES = ['zone', 'waking', 'business', 'country', 'paused', 'stopped', 'overview'] as const;

/** `late` gives the delay of an alarm that is set, in milliseconds. */
export function simulatedWorld(candidate: Candidate, start: number, late: (at: number) => number): SimulatedWorld {
  let now = start;
  const entries: Entry[] = [{ what: 'wishes', at: start, candidate }];
  let stored: StoredCandidate = { id: candidate.id, version: 1, candidate, outbox: [], wakeAt: null, seen: [] };
  const applications = new Map<string, StoredApplication>();
  const alarms = new Map<string | null, { readonly wakeUp: WakeUp; readonly at: number }>();
  const sent = new Set<string>();
  let parts: readonly Part[] = [];
  const desk = (): Desk => ({ candidate: stored, applications: [...applications.values()] });

  const world: World = {
    mailroom: {
      keep: async () => {},
      fetch: async () => null,
      waiting: async () => [],
      handled: async () => {},
      destroy: async () => {},
      owned: async () => {},
      defer: async () => {},
      resume: async () => false,
      destroyAll: async () => {},
    },
    applications: {
      desk: async () => desk(),
      findCandidate: async () => candidate.id,
      saveApplication: async (one) => {
        const before = applications.get(one.id);
        if ((before?.version ?? 0) !== one.version) throw new VersionConflict(one.id);
        for (const { at, by, event } of one.events.slice(before?.events.length ?? 0))
          entries.push({ what: 'event', at, app: one.id, by, event });
        const next = { ...one, version: one.version + 1 };
        applications.set(one.id, next);
        return next;
      },
      saveCandidate: async (one) => {
        if (stored.version !== one.version) throw new VersionConflict(one.id);
        if (WISHES.some((wish) => stored.candidate[wish] !== one.candidate[wish]))
          entries.push({ what: 'wishes', at: now, candidate: one.candidate });
        stored = { ...one, version: one.version + 1 };
        return stored;
      },
      claimAddress: async () => candidate.id,
      overdue: async () => [],
      once: async () => true,
      deleteCandidate: async () => {},
    },
    wakeUps: {
      set: async (wakeUp, at) => {
        if (at === null) alarms.delete(wakeUp.application);
        else alarms.set(wakeUp.application, { wakeUp, at: Math.max(at, now) + late(at) });
      },
    },
    outbox: {
      send: async ({ id }, at) => {
        sent.add(id);
        const told = parts.map(({ application, letter }) => ({ app: application?.id ?? null, letter }));
        entries.push({ what: 'mail', at, id, parts: told });
      },
      wasSent: async (id) => sent.has(id),
    },
    clock: { now: () => now },
    compose: (input) => {
      parts = input.parts;
      return { subject: '', text: '', html: '', drafts: [], attachments: [] };
    },
    settings: {
      domain: 'afterword.example',
      from: 'Afterword <hello@afterword.example>',
      allows: () => true,
      zone: null,
      keys: [{ id: 1, secret: Buffer.alloc(32, 7) }],
    },
    log: () => {},
  };
  return {
    world,
    desk,
    entries,
    turn: (at) => {
      now = at;
    },
    nextAlarm: () => {
      let first: { readonly wakeUp: WakeUp; readonly at: number } | null = null;
      for (const one of alarms.values()) if (first === null || one.at < first.at) first = one;
      return first;
    },
    clear: ({ application }) => {
      alarms.delete(application);
    },
  };
}
