/** What lies in the mailroom’s bucket: messages under `mail/`, and their labels by where each stands. */
import { createHash } from 'node:crypto';
import {
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { Arrival, MailLane } from '../ports.ts';

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

export async function get({ client, name }: Bucket, key: string): Promise<Uint8Array | null> {
  try {
    const { Body: body } = await client.send(new GetObjectCommand({ Bucket: name, Key: key }));
    return (await body?.transformToByteArray()) ?? new Uint8Array();
  } catch (error) {
    if (error instanceof NoSuchKey) return null;
    throw error;
  }
}

export async function put({ client, name }: Bucket, key: string, body: Uint8Array | string): Promise<void> {
  await client.send(new PutObjectCommand({ Bucket: name, Key: key, Body: body }));
}

const read = (bytes: Uint8Array): Label => JSON.parse(Buffer.from(bytes).toString());

export async function labelAt(bucket: Bucket, key: string): Promise<Label | null> {
  const bytes = await get(bucket, key);
  return bytes === null ? null : read(bytes);
}

export const labelOf = async (bucket: Bucket, id: string): Promise<Label | null> =>
  (await labelAt(bucket, WAITING + keyOf(id))) ?? (await labelAt(bucket, HANDLED + keyOf(id)));

let lastKept = 0;

export function labelled(arrival: Omit<Arrival, 'raw'>): string {
  lastKept = Math.max(lastKept + 1, Date.now() * 1000);
  return JSON.stringify({ arrival, kept: lastKept } satisfies Label);
}

/** Labels a message that SES has already stored under `mail/`. A second notice of it changes nothing. */
export async function labelMail(bucket: Bucket, arrival: Omit<Arrival, 'raw'>): Promise<void> {
  if ((await labelOf(bucket, arrival.id)) !== null) return;
  await put(bucket, WAITING + keyOf(arrival.id), labelled(arrival));
}

export async function* keysUnder({ client, name }: Bucket, prefix: string): AsyncGenerator<string> {
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

export async function remove({ client, name }: Bucket, keys: readonly string[]): Promise<void> {
  for (let from = 0; from < keys.length; from += 1000) {
    const some = keys.slice(from, from + 1000).map((key) => ({ Key: key }));
    const { Errors: errors } = await client.send(
      new DeleteObjectsCommand({ Bucket: name, Delete: { Objects: some, Quiet: true } }),
    );
    if (errors !== undefined && errors.length > 0) throw new Error(`${errors.length} objects could not be deleted`);
  }
}

/** The key of a candidate's label, by which all of their mail is found. */
export const ownedKey = (candidate: string, id: string): string => `${OWNED}${candidate}/${keyOf(id)}`;

export const laneKey = (candidate: string, lane: MailLane): string => `${DEFERRED}${candidate}/${lane}/`;

/** Named so that the oldest is listed first. */
export const deferredKey = (candidate: string, lane: MailLane, { id, receivedAt }: Omit<Arrival, 'raw'>): string =>
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
