/** `Mailroom` in S3: the message lies under `mail/`, and what is known of it under `waiting/` until it was handled, then under `handled/`. */
import { createHash } from 'node:crypto';
import {
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { Arrival, Mailroom } from '../ports.ts';

export interface Bucket {
  readonly client: S3Client;
  readonly name: string;
}

/** SES writes to this prefix, with its own id as the rest of the key. */
export const MAIL = 'mail/';
export const WAITING = 'waiting/';
export const HANDLED = 'handled/';

/** What is kept beside the message: the envelope and the verdicts are nowhere in it. */
export interface Label {
  readonly arrival: Omit<Arrival, 'raw'>;
  /** Grows with each label: two of one instant stay in order. */
  readonly kept: number;
}

/** SES's ids are keys as they are; others become one. */
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

/** Labels a message that SES has put under `mail/` already. A second notice of it changes nothing. */
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

/** Every label under a prefix, oldest first. */
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

/**
 * The mailroom while one mail is handled of which the notice is at hand: nothing is looked up, and a mail that is handled at the first try
 * gets one label, when it is done. Till then the queue holds the notice. `isFirst`: it was not tried before.
 */
export function mailroomAt(bucket: Bucket, noticed: Omit<Arrival, 'raw'>, isFirst: boolean): Mailroom {
  const room = mailroomIn(bucket);
  let isDestroyed = false;
  return {
    ...room,
    fetch: async (id) => {
      if (id !== noticed.id) return room.fetch(id);
      const raw = await get(bucket, MAIL + keyOf(id));
      return raw === null ? null : { ...noticed, raw };
    },
    handled: async (id) => {
      if (id !== noticed.id) return room.handled(id);
      // Whoever had everything deleted by this mail leaves no label behind.
      if (isDestroyed) return;
      await put(bucket, HANDLED + keyOf(id), labelled(noticed));
      if (!isFirst) await remove(bucket, [WAITING + keyOf(id)]);
    },
    destroy: async (ids) => {
      isDestroyed ||= ids.includes(noticed.id);
      await room.destroy(ids);
    },
  };
}

export function mailroomIn(bucket: Bucket): Mailroom {
  return {
    keep: async ({ raw, ...arrival }) => {
      if ((await labelOf(bucket, arrival.id)) !== null) return;
      await put(bucket, MAIL + keyOf(arrival.id), raw);
      await labelMail(bucket, arrival);
    },
    fetch: async (id) => {
      const label = await labelOf(bucket, id);
      const raw = label === null ? null : await get(bucket, MAIL + keyOf(id));
      return label === null || raw === null ? null : { ...label.arrival, raw };
    },
    waiting: async () => (await labelsUnder(bucket, WAITING)).map(({ arrival }) => arrival.id),
    handled: async (id) => {
      const label = await labelAt(bucket, WAITING + keyOf(id));
      if (label === null) return;
      await put(bucket, HANDLED + keyOf(id), JSON.stringify(label));
      await remove(bucket, [WAITING + keyOf(id)]);
    },
    destroy: (ids) =>
      remove(
        bucket,
        ids.map(keyOf).flatMap((key) => [WAITING + key, HANDLED + key, MAIL + key]),
      ),
  };
}
