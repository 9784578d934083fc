/** Takes over what earlier builds kept in `db`: a DynamoDB table in LevelDB, each item as JSON. */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { ClassicLevel } from 'classic-level';
import type { StoredApplication, StoredCandidate } from '../ports.ts';
import type { DeskFiles } from './desk-files.ts';
import { Unusable } from './unusable.ts';

interface Item {
  readonly [attribute: string]: { readonly S?: string; readonly N?: string; readonly B?: string } | undefined;
}

const ITEMS = 'item-afterword~';

function bodyOf({ body, packed }: Item): object {
  return JSON.parse(
    packed?.B === undefined ? (body?.S ?? '') : inflateRawSync(Buffer.from(packed.B, 'base64')).toString(),
  );
}

async function take(item: Item, files: DeskFiles): Promise<void> {
  const [kind = '', key = ''] = (item['pk']?.S ?? '').split(/#(.*)/s);
  const sk = item['sk']?.S ?? '';
  if (kind === 'address') return files.writeAddress(key, item['candidate']?.S ?? '');
  if (kind !== 'candidate' || sk.startsWith('address#')) return;
  const wakeAt = item['wakeAt']?.N === undefined ? null : Number(item['wakeAt'].N);
  const common = { ...bodyOf(item), version: Number(item['version']?.N), wakeAt };
  const schema = Number(item['schema']?.N ?? 1);
  if (sk === 'candidate') await files.writeCandidate({ ...common, id: key } as StoredCandidate, schema);
  else await files.writeApplication({ ...common, id: sk.slice(2), candidate: key } as StoredApplication, schema);
}

/** Doing it again after a crash does the same; what was taken over is gone from there. */
export async function takeOver(data: string, files: DeskFiles): Promise<void> {
  const folder = join(data, 'db');
  if (!existsSync(join(folder, 'CURRENT'))) return;
  const level = new ClassicLevel<string, string>(folder, { createIfMissing: false });
  try {
    await level.open();
    for await (const [, value] of level.iterator({ gte: ITEMS, lt: `${ITEMS}\uffff` }))
      await take(JSON.parse(value), files);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Unusable(`the database in ${folder} cannot be read (${why}); move that folder away to begin anew`);
  } finally {
    await level.close();
  }
  await rm(folder, { recursive: true, force: true });
}
