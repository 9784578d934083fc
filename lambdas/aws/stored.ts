/** Converts stored values to items and back. The body is one JSON text, compressed unless it is short. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { StoredApplication, StoredCandidate } from '../ports.ts';
import { APPLICATION_STEPS, CANDIDATE_STEPS, SCHEMA, upgraded } from '../upgrade.ts';
import { type Item, number, numberOf, text, textOf } from './dynamo.ts';
import { applicationKey, CANDIDATE, candidateKey, shardOf } from './table.ts';

/** Bytes above which the body is compressed, to about a quarter: writes are billed per KB, reads per 4 KB. */
const PACK_FROM = 700;

function bodyAttribute(body: unknown): Item {
  const json = JSON.stringify(body);
  return json.length < PACK_FROM ? { body: text(json) } : { packed: { B: deflateRawSync(json) } };
}

function bodyOf<Body>(item: Item, steps: Parameters<typeof upgraded>[2]): Body {
  const { packed, schema } = item;
  const body = JSON.parse(packed?.B === undefined ? textOf(item, 'body') : inflateRawSync(packed.B).toString());
  // The upgrade steps lead to today's shape; a test runs them all from the first.
  return upgraded(body, schema === undefined ? 1 : numberOf(item, 'schema'), steps) as Body;
}

const wakeAttributes = (candidate: string, wakeAt: number | null): Item =>
  wakeAt === null ? {} : { wakeAt: number(wakeAt), wakeShard: number(shardOf(candidate)) };

function wakeAtOf(item: Item): number | null {
  const { wakeAt } = item;
  return wakeAt === undefined ? null : numberOf(item, 'wakeAt');
}

export function applicationItem({ id, candidate, version, wakeAt, ...body }: StoredApplication): Item {
  return {
    pk: text(candidateKey(candidate)),
    sk: text(applicationKey(id)),
    version: number(version),
    schema: number(SCHEMA),
    ...wakeAttributes(candidate, wakeAt),
    ...bodyAttribute(body),
  };
}

export function candidateItem({ id, version, wakeAt, ...body }: StoredCandidate): Item {
  return {
    pk: text(candidateKey(id)),
    sk: text(CANDIDATE),
    version: number(version),
    schema: number(SCHEMA),
    ...wakeAttributes(id, wakeAt),
    ...bodyAttribute(body),
  };
}

export function readApplication(candidate: string, item: Item): StoredApplication {
  const id = textOf(item, 'sk').slice(applicationKey('').length);
  const body = bodyOf<Omit<StoredApplication, 'id' | 'candidate' | 'version' | 'wakeAt'>>(item, APPLICATION_STEPS);
  return { ...body, id, candidate, version: numberOf(item, 'version'), wakeAt: wakeAtOf(item) };
}

export function readCandidate(id: string, item: Item): StoredCandidate {
  const body = bodyOf<Omit<StoredCandidate, 'id' | 'version' | 'wakeAt'>>(item, CANDIDATE_STEPS);
  return { ...body, id, version: numberOf(item, 'version'), wakeAt: wakeAtOf(item) };
}
