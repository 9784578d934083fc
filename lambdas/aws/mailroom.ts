/** `Mailroom` in S3. The message lies under `mail/`; its label lies under `waiting/` until it is handled, and then with its candidate under `of/`. */
import { createHash } from 'node:crypto';
import {
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { Arrival, MailLane, Mailroom } from '../ports.ts';

export interface Bucket {
  readonly client: S3Client;
  readonly name: string;
}

/** SES writes to this prefix, with its own id as the rest of the key. */
export const MAIL = 'mail/';
export const WAITING = 'waiting/';
export const HANDLED = 'handled/';
/** `of/<candidate>/<id>`: the label of a mail whose owner is known. */
export const OWNED = 'of/';
/** `deferred/<candidate>/<lane>/<when>~<id>`: mail beyond the cap, handled later. */
export const DEFERRED = 'deferred/';

/** Stored beside the message, which itself holds neither envelope nor verdicts. */
export interface Label {
  readonly arrival: Omit<Arrival, 'raw'>;
  /** Increases with each label, so that two with the same timestamp stay in order. */
  readonly kept: number;
}

/** SES's ids are used as keys unchanged; any others are converted. */
export const keyOf = (id: string): string =>
  /^[A-Za-z0-9_-]{1,128}$/.test(id) ? id : `~${createHash('sha256').update(id).digest('hex')}`;

async function get({ client, name }: Bucket, key: string): Promise<Uint8Array | null> {
  try {
    const { Body: body } = await client.send(new GetObjectCommand({ Bucket: name, Key: key }));
    return (await body?.transformToByteArray()) ?? new Uint8Array();
  } catch (error) {
    if (error instanceof NoSuchKey) return null;
    throw error;
  }
}

async function put({ client, name }: Bucket, key: string, body: Uint8Array | string): Promise<void> {
  await client.send(new PutObjectCommand({ Bucket: name, Key: key, Body: body }));
}

const read = (bytes: Uint8Array): Label => JSON.parse(Buffer.from(bytes).toString());

async function labelAt(bucket: Bucket, key: string): Promise<Label | null> {
  const bytes = await get(bucket, key);
  return bytes === null ? null : read(bytes);
}

const labelOf = async (bucket: Bucket, id: string): Promise<Label | null> =>
  (await labelAt(bucket, WAITING + keyOf(id))) ?? (await labelAt(bucket, HANDLED + keyOf(id)));

let lastKept = 0;

function labelled(arrival: Omit<Arrival, 'raw'>): string {
  lastKept = Math.max(lastKept + 1, Date.now() * 1000);
  return JSON.stringify({ arrival, kept: lastKept } satisfies Label);
}

/** Labels a message that SES has already stored under `mail/`. A second notice of it changes nothing. */
export async function labelMail(bucket: Bucket, arrival: Omit<Arrival, 'raw'>): Promise<void> {
  if ((await labelOf(bucket, arrival.id)) !== null) return;
  await put(bucket, WAITING + keyOf(arrival.id), labelled(arrival));
}

async function* keysUnder({ client, name }: Bucket, prefix: string): AsyncGenerator<string> {
  let token: string | undefined;
  do {
    const more = token === undefined ? {} : { ContinuationToken: token };
    const page = await client.send(new ListObjectsV2Command({ Bucket: name, Prefix: prefix, ...more }));
    for (const { Key: key } of page.Contents ?? []) if (key !== undefined) yield key;
    token = page.NextContinuationToken;
  } while (token !== undefined);
}

/** All labels under a prefix, oldest first. */
export async function labelsUnder(bucket: Bucket, prefix: typeof WAITING | typeof HANDLED): Promise<readonly Label[]> {
  const found: Label[] = [];
  for await (const key of keysUnder(bucket, prefix)) {
    const label = await labelAt(bucket, key);
    if (label !== null) found.push(label);
  }
  return found.sort((a, b) => a.arrival.receivedAt - b.arrival.receivedAt || a.kept - b.kept);
}

async function remove({ client, name }: Bucket, keys: readonly string[]): Promise<void> {
  for (let from = 0; from < keys.length; from += 1000) {
    const some = keys.slice(from, from + 1000).map((key) => ({ Key: key }));
    const { Errors: errors } = await client.send(
      new DeleteObjectsCommand({ Bucket: name, Delete: { Objects: some, Quiet: true } }),
    );
    if (errors !== undefined && errors.length > 0) throw new Error(`${errors.length} objects could not be deleted`);
  }
}

/** The key of a candidate's label, by which all of their mail is found. */
const ownedKey = (candidate: string, id: string): string => `${OWNED}${candidate}/${keyOf(id)}`;
const laneKey = (candidate: string, lane: MailLane): string => `${DEFERRED}${candidate}/${lane}/`;

/** Named so that the oldest is listed first. */
const deferredKey = (candidate: string, lane: MailLane, { id, receivedAt }: Omit<Arrival, 'raw'>): string =>
  `${laneKey(candidate, lane)}${String(receivedAt).padStart(16, '0')}~${keyOf(id)}`;

/** Mail to handle again: its id, and its owner if known. */
export interface Replay {
  readonly replay: string;
  readonly owner?: string;
}

/** The label of a mail to handle again; null if it no longer exists. */
export const labelOfReplay = async (bucket: Bucket, { replay, owner }: Replay): Promise<Label | null> =>
  (owner === undefined ? null : await labelAt(bucket, ownedKey(owner, replay))) ?? labelOf(bucket, replay);

/** The labels of all handled mail. Earlier builds kept them in one place; now each lies with its candidate. */
export async function handledLabels(bucket: Bucket): Promise<readonly (Label & { readonly owner?: string })[]> {
  const found: (Label & { readonly owner?: string })[] = [...(await labelsUnder(bucket, HANDLED))];
  for await (const key of keysUnder(bucket, OWNED)) {
    const label = await labelAt(bucket, key);
    if (label !== null) found.push({ ...label, owner: key.slice(OWNED.length, key.lastIndexOf('/')) });
  }
  return found;
}

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
