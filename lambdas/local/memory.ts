/** Every port in memory, for plans and simulations without disk or network. */
import type { Instant } from '../application/instant.ts';
import {
  type Applications,
  type Arrival,
  type MailLane,
  type Mailroom,
  type Outbox,
  type StoredApplication,
  type StoredCandidate,
  VersionConflict,
  type WakeUp,
} from '../ports.ts';
import type { SentMail } from './briefs.ts';

/** Copies, so that later changes by the caller do not change what is stored. */
const copy = <T>(value: T): T => structuredClone(value);

interface MemoryMailroom extends Mailroom {
  /** Called with each mail that is handed over again; returns a function that unsubscribes. */
  readonly onResume: (listener: (arrival: Arrival) => void) => () => void;
}

export function memoryMailroom(): MemoryMailroom {
  const kept = new Map<string, Arrival>();
  const done = new Set<string>();
  const owners = new Map<string, string>();
  const deferred = new Map<string, { readonly candidate: string; readonly lane: MailLane }>();
  const listeners = new Set<(arrival: Arrival) => void>();
  const destroy = (id: string): void => {
    for (const state of [kept, done, owners, deferred]) state.delete(id);
  };
  return {
    keep: async (arrival) => {
      if (!kept.has(arrival.id)) kept.set(arrival.id, copy(arrival));
    },
    fetch: async (id) => copy(kept.get(id) ?? null),
    waiting: async () =>
      [...kept.values()]
        .filter(({ id }) => !done.has(id) && !deferred.has(id))
        .sort((a, b) => a.receivedAt - b.receivedAt)
        .map(({ id }) => id),
    handled: async (id) => {
      done.add(id);
    },
    destroy: async (ids) => ids.forEach(destroy),
    owned: async (id, candidate) => void owners.set(id, candidate),
    defer: async (id, candidate, lane) => void deferred.set(id, { candidate, lane }),
    resume: async (candidate, lane, limit) => {
      const all = [...deferred].filter(([, one]) => one.candidate === candidate && one.lane === lane);
      for (const [id] of all.slice(0, limit)) {
        deferred.delete(id);
        done.delete(id);
        const arrival = kept.get(id);
        if (arrival !== undefined) for (const listener of listeners) listener(arrival);
      }
      return all.length > limit;
    },
    destroyAll: async (candidate, isTheirs) => {
      for (const [id, arrival] of kept) {
        const owner = owners.get(id);
        if (owner === undefined ? isTheirs(arrival) : owner === candidate) destroy(id);
      }
    },
    onResume: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

interface MemoryOutbox extends Outbox {
  /** Oldest first. */
  readonly sent: () => readonly SentMail[];
}

export function memoryOutbox(): MemoryOutbox {
  const sent = new Map<string, SentMail>();
  return {
    send: async (mail, at) => {
      if (!sent.has(mail.id)) sent.set(mail.id, copy({ mail, at }));
    },
    wasSent: async (id) => sent.has(id),
    sent: () => [...sent.values()],
  };
}

type Copied = <T>(value: T) => T;

function saved<T extends { readonly version: number }>(
  stored: Map<string, T>,
  key: string,
  item: T,
  copied: Copied,
): T {
  if ((stored.get(key)?.version ?? 0) !== item.version)
    throw new VersionConflict(`version ${item.version} is not the stored one any more`);
  const next = copied({ ...item, version: item.version + 1 });
  stored.set(key, next);
  return copied(next);
}

/** `copied` may return its argument: if nobody changes what they are given, a simulation takes half the time. */
export function memoryApplications(copied: Copied = copy): Applications {
  const candidates = new Map<string, StoredCandidate>();
  const applications = new Map<string, StoredApplication>();
  const addresses = new Map<string, string>();
  const until = new Map<string, Instant>();
  const keyOf = (candidate: string, application: string): string => JSON.stringify([candidate, application]);
  return {
    desk: async (id) => {
      const candidate = candidates.get(id);
      if (candidate === undefined) return null;
      return copied({ candidate, applications: [...applications.values()].filter((one) => one.candidate === id) });
    },
    findCandidate: async (address) => addresses.get(address) ?? null,
    saveApplication: async (one) => saved(applications, keyOf(one.candidate, one.id), one, copied),
    saveCandidate: async (one) => saved(candidates, one.id, one, copied),
    claimAddress: async (address, candidate) => {
      const owner = addresses.get(address) ?? candidate;
      addresses.set(address, owner);
      return owner;
    },
    overdue: async (before, limit) => {
      const waits: { readonly wakeUp: WakeUp; readonly at: Instant | null }[] = [
        ...[...candidates.values()].map(({ id, wakeAt }) => ({
          wakeUp: { candidate: id, application: null },
          at: wakeAt,
        })),
        ...[...applications.values()].map(({ id, candidate, wakeAt }) => ({
          wakeUp: { candidate, application: id },
          at: wakeAt,
        })),
      ];
      return waits
        .flatMap(({ wakeUp, at }) => (at !== null && at < before ? [{ wakeUp, at }] : []))
        .sort((a, b) => a.at - b.at)
        .slice(0, limit)
        .map(({ wakeUp }) => wakeUp);
    },
    once: async (key, end, now) => {
      if ((until.get(key) ?? Number.NEGATIVE_INFINITY) > now) return false;
      until.set(key, end);
      return true;
    },
    deleteCandidate: async (id) => {
      candidates.delete(id);
      for (const [key, one] of applications) if (one.candidate === id) applications.delete(key);
      for (const [address, owner] of addresses) if (owner === id) addresses.delete(address);
    },
  };
}
