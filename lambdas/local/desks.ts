/** `Applications` in a folder: conditional writes by version, and an index of what must be woken, kept in memory. */
import { openCandidate } from '../application/account.ts';
import type { Instant } from '../application/instant.ts';
import { type Applications, type Desk, VersionConflict, type WakeUp } from '../ports.ts';
import type { Alarm } from './alarms.ts';
import type { DeskFiles } from './desk-files.ts';
import { oneAtATime } from './one-at-a-time.ts';

interface Desks extends Applications {
  /** All alarms, as stored. */
  readonly alarms: () => readonly Alarm[];
  /** The candidates that changed last, with all their applications, one at a time; without a number, all candidates. */
  readonly all: (last?: number) => AsyncIterable<Desk>;
}

/** Rebuilds a candidate whose own file is lost, from applications and addresses. The wishes are those of a newcomer. */
async function rebuilt(id: string, files: DeskFiles, now: Instant): Promise<Desk['candidate'] | null> {
  const [first, ...others] = await files.addressesOf(id);
  if (first === undefined) return null;
  const opened = openCandidate(id, first, null, now);
  const candidate = { ...opened, addresses: [...opened.addresses, ...others] };
  const stored = { id, version: 1, candidate, outbox: [], wakeAt: null, seen: [] };
  await files.writeCandidate(stored);
  return stored;
}

/** Reads all files once. */
export async function openDesks(files: DeskFiles, now: Instant): Promise<Desks> {
  const turn = oneAtATime();
  const waits = new Map<string, Alarm>();

  /** Records that it must be woken at this time only. */
  function note(candidate: string, application: string | null, at: Instant | null): void {
    const name = JSON.stringify([candidate, application]);
    if (at === null) waits.delete(name);
    else waits.set(name, { wakeUp: { candidate, application }, at });
  }

  const save = <Stored extends { readonly version: number }>(
    thing: readonly [candidate: string, application: string | null],
    stored: Stored,
    read: () => Promise<Stored | null>,
    write: (next: Stored) => Promise<void>,
  ): Promise<Stored> =>
    turn(JSON.stringify(thing), async () => {
      if (((await read())?.version ?? 0) !== stored.version)
        throw new VersionConflict(`version ${stored.version} is not the stored one any more`);
      const next = { ...stored, version: stored.version + 1 };
      await write(next);
      return next;
    });

  for await (const { candidate, applications } of files.all()) {
    for (const one of applications) note(one.candidate, one.id, one.wakeAt);
    const id = applications[0]?.candidate;
    const own = candidate ?? (id === undefined ? null : await rebuilt(id, files, now));
    if (own !== null) note(own.id, null, own.wakeAt);
  }

  return {
    desk: async (id) => {
      const [candidate, applications] = await Promise.all([files.candidate(id), files.applications(id)]);
      return candidate === null ? null : { candidate, applications };
    },
    findCandidate: files.ownerOf,
    saveApplication: (one) =>
      save(
        [one.candidate, one.id],
        one,
        () => files.application(one.candidate, one.id),
        async (next) => {
          await files.writeApplication(next);
          note(next.candidate, next.id, next.wakeAt);
        },
      ),
    saveCandidate: (one) =>
      save(
        [one.id, null],
        one,
        () => files.candidate(one.id),
        async (next) => {
          await files.writeCandidate(next);
          note(next.id, null, next.wakeAt);
        },
      ),
    claimAddress: (address, candidate) =>
      turn(address, async () => {
        const owner = await files.ownerOf(address);
        if (owner === null) await files.writeAddress(address, candidate);
        return owner ?? candidate;
      }),
    overdue: async (before, limit): Promise<readonly WakeUp[]> =>
      [...waits.values()]
        .filter(({ at }) => at < before)
        .sort((a, b) => a.at - b.at)
        .slice(0, limit)
        .map(({ wakeUp }) => wakeUp),
    once: (key, until, at) =>
      turn(key, async () => {
        if (((await files.takenUntil(key)) ?? Number.NEGATIVE_INFINITY) > at) return false;
        await files.take(key, until);
        return true;
      }),
    deleteCandidate: async (id) => {
      for (const { wakeUp } of [...waits.values()])
        if (wakeUp.candidate === id) note(wakeUp.candidate, wakeUp.application, null);
      await files.remove(id);
    },
    alarms: () => [...waits.values()],
    all: async function* (last) {
      for await (const { candidate, applications } of files.all(last))
        if (candidate !== null) yield { candidate, applications };
    },
  };
}
