/** `Mailroom` in S3. The message lies under `mail/`; its label lies under `waiting/` until it is handled, and then with its candidate under `of/`. */
import type { Arrival, Mailroom } from '../ports.ts';
import {
  type Bucket,
  DEFERRED,
  deferredKey,
  get,
  HANDLED,
  keyOf,
  keysUnder,
  type Label,
  labelAt,
  labelled,
  labelMail,
  labelOf,
  labelsUnder,
  laneKey,
  MAIL,
  OWNED,
  ownedKey,
  put,
  type Replay,
  remove,
  WAITING,
} from './mail-labels.ts';

/**
 * The mailroom while one mail is handled whose notice is at hand. Nothing is looked up. A mail handled at the first try gets a single label, once
 * its owner is known; until then the notice is safe in the queue. `isFirst`: this is the first try.
 */
export function mailroomAt(room: Mailroom, bucket: Bucket, noticed: Omit<Arrival, 'raw'>, isFirst: boolean): Mailroom {
  let owner: string | null = null;
  let isDestroyed = false;
  return {
    ...room,
    fetch: async (id) => {
      if (id !== noticed.id) return room.fetch(id);
      const raw = await get(bucket, MAIL + keyOf(id));
      return raw === null ? null : { ...noticed, raw };
    },
    owned: async (id, candidate) => {
      if (id !== noticed.id) return room.owned(id, candidate);
      await put(bucket, ownedKey(candidate, id), labelled(noticed));
      owner = candidate;
    },
    handled: async (id) => {
      if (id !== noticed.id) return room.handled(id);
      // This mail had everything deleted, so it leaves no label behind.
      if (isDestroyed) return;
      if (owner === null) await put(bucket, HANDLED + keyOf(id), labelled(noticed));
      if (!isFirst) await remove(bucket, [WAITING + keyOf(id)]);
    },
    defer: async (id, candidate, lane) => {
      if (id !== noticed.id) return room.defer(id, candidate, lane);
      await put(bucket, deferredKey(candidate, lane, noticed), id);
    },
    destroy: async (ids) => {
      if (!ids.includes(noticed.id)) return room.destroy(ids);
      isDestroyed = true;
      const key = keyOf(noticed.id);
      const own = owner === null ? [] : [ownedKey(owner, noticed.id)];
      await remove(bucket, [WAITING + key, HANDLED + key, MAIL + key, ...own]);
      const others = ids.filter((id) => id !== noticed.id);
      if (others.length > 0) await room.destroy(others);
    },
    destroyAll: async (candidate, isTheirs) => {
      isDestroyed ||= owner === candidate;
      await room.destroyAll(candidate, isTheirs);
    },
  };
}

/** How many owners of mail one process caches. */
const REMEMBERED = 10_000;

/** `handOver`: queues a candidate's mail to be handled again. */
export function mailroomIn(
  bucket: Bucket,
  handOver: (replays: readonly Replay[], owner: string) => Promise<void>,
): Mailroom {
  const owners = new Map<string, string>();
  const known = async (id: string): Promise<Label | null> => {
    const owner = owners.get(id);
    return (await labelOf(bucket, id)) ?? (owner === undefined ? null : labelAt(bucket, ownedKey(owner, id)));
  };
  const places = (id: string): readonly string[] => {
    const owner = owners.get(id);
    const own = owner === undefined ? [] : [ownedKey(owner, id)];
    return [WAITING + keyOf(id), HANDLED + keyOf(id), MAIL + keyOf(id), ...own];
  };
  return {
    keep: async ({ raw, ...arrival }) => {
      if ((await known(arrival.id)) !== null) return;
      await put(bucket, MAIL + keyOf(arrival.id), raw);
      await labelMail(bucket, arrival);
    },
    fetch: async (id) => {
      const label = await known(id);
      const raw = label === null ? null : await get(bucket, MAIL + keyOf(id));
      return label === null || raw === null ? null : { ...label.arrival, raw };
    },
    waiting: async () => (await labelsUnder(bucket, WAITING)).map(({ arrival }) => arrival.id),
    owned: async (id, candidate) => {
      const label = await known(id);
      if (label === null) return;
      await put(bucket, ownedKey(candidate, id), JSON.stringify(label));
      if (owners.size >= REMEMBERED) owners.clear();
      owners.set(id, candidate);
    },
    handled: async (id) => {
      const label = await labelAt(bucket, WAITING + keyOf(id));
      if (label === null) return;
      if (!owners.has(id)) await put(bucket, HANDLED + keyOf(id), JSON.stringify(label));
      await remove(bucket, [WAITING + keyOf(id)]);
    },
    defer: async (id, candidate, lane) => {
      const label = await known(id);
      if (label !== null) await put(bucket, deferredKey(candidate, lane, label.arrival), id);
    },
    resume: async (candidate, lane, limit) => {
      const keys: string[] = [];
      for await (const key of keysUnder(bucket, laneKey(candidate, lane))) {
        keys.push(key);
        if (keys.length > limit) break;
      }
      const some = keys.slice(0, limit);
      const ids = await Promise.all(some.map((key) => get(bucket, key)));
      const replays = ids.flatMap((id) =>
        id === null ? [] : [{ replay: Buffer.from(id).toString(), owner: candidate }],
      );
      // Hand over first. After a crash in between, mail is handed over twice, and the second is recognized as handled.
      if (replays.length > 0) await handOver(replays, candidate);
      await remove(bucket, some);
      return keys.length > limit;
    },
    destroy: async (ids) => {
      await remove(bucket, ids.flatMap(places));
      for (const id of ids) owners.delete(id);
    },
    destroyAll: async (candidate, isTheirs) => {
      const keys: string[] = [];
      for await (const key of keysUnder(bucket, `${OWNED}${candidate}/`)) {
        const own = key.slice(key.lastIndexOf('/') + 1);
        keys.push(WAITING + own, HANDLED + own, MAIL + own, key);
      }
      for await (const key of keysUnder(bucket, `${DEFERRED}${candidate}/`)) keys.push(key);
      // Only few lie here: mail that could not be handled at once, and mail of earlier builds, which did not file it by candidate.
      for (const prefix of [WAITING, HANDLED] as const)
        for (const { arrival } of await labelsUnder(bucket, prefix)) {
          const own = keyOf(arrival.id);
          if (keys.includes(MAIL + own)) continue;
          const raw = await get(bucket, MAIL + own);
          if (raw !== null && isTheirs({ ...arrival, raw })) keys.push(WAITING + own, HANDLED + own, MAIL + own);
        }
      await remove(bucket, keys);
      for (const [id, owner] of owners) if (owner === candidate) owners.delete(id);
    },
  };
}
