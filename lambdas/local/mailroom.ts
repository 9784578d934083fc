/** The mailroom in a folder: mail lies in `waiting` until it was handled, then in `handled` until it is destroyed. */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../application/instant.ts';
import type { Arrival, Mailroom } from '../ports.ts';
import { fileNameOf, makeFolder, move, readIfThere, writeWhole } from './files.ts';
import { codeOf } from './unusable.ts';

/** A file is one line of JSON, what is known of the arrival, and then the message as it came. */
interface Label {
  readonly arrival: Omit<Arrival, 'raw'>;
  /** Grows with each arrival kept: two of one instant stay in order. */
  readonly kept: number;
}

function write({ raw, ...arrival }: Arrival, kept: number): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify({ arrival, kept } satisfies Label)}\n`), raw]);
}

function readLabel(file: Buffer): Label {
  return JSON.parse(file.subarray(0, file.indexOf('\n')).toString());
}

const read = (file: Buffer): Arrival => ({
  ...readLabel(file).arrival,
  raw: file.subarray(file.indexOf('\n') + 1),
});

async function names(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.mail'));
}

export interface FolderMailroom extends Mailroom {
  /** Whether this arrival was kept, handled or not. */
  readonly knows: (id: string) => Promise<boolean>;
  /** Destroys handled mail that arrived before then; resolves with how many. */
  readonly destroyBefore: (before: Instant) => Promise<number>;
}

export async function folderMailroom(folder: string): Promise<FolderMailroom> {
  const waiting = join(folder, 'waiting');
  const handled = join(folder, 'handled');
  await makeFolder(waiting);
  await makeFolder(handled);
  for (const name of await readdir(waiting)) if (name.endsWith('.part')) await rm(join(waiting, name), { force: true });
  const whereWaiting = (id: string): string => join(waiting, `${fileNameOf(id)}.mail`);
  const whereHandled = (id: string): string => join(handled, `${fileNameOf(id)}.mail`);
  const places = (id: string): readonly string[] => [whereWaiting(id), whereHandled(id)];
  let kept = 0;

  const fetch = async (id: string): Promise<Arrival | null> => {
    for (const place of places(id)) {
      const file = await readIfThere(place);
      if (file !== null) return read(file);
    }
    return null;
  };
  const knows = async (id: string): Promise<boolean> => {
    for (const place of places(id)) {
      try {
        await stat(place);
        return true;
      } catch (error) {
        if (codeOf(error) !== 'ENOENT') throw error;
      }
    }
    return false;
  };

  return {
    fetch,
    knows,
    keep: async (arrival) => {
      if (await knows(arrival.id)) return;
      kept = Math.max(kept + 1, Date.now() * 1000);
      await writeWhole(whereWaiting(arrival.id), write(arrival, kept));
    },
    waiting: async () => {
      const found = [];
      for (const name of await names(waiting)) {
        const file = await readIfThere(join(waiting, name));
        if (file !== null) found.push(readLabel(file));
      }
      return found
        .sort((a, b) => a.arrival.receivedAt - b.arrival.receivedAt || a.kept - b.kept)
        .map(({ arrival }) => arrival.id);
    },
    handled: async (id) => {
      try {
        await move(whereWaiting(id), whereHandled(id));
      } catch (error) {
        if (codeOf(error) !== 'ENOENT') throw error;
      }
    },
    destroy: async (ids) => {
      for (const place of ids.flatMap(places)) await rm(place, { force: true });
    },
    destroyBefore: async (before) => {
      let destroyed = 0;
      for (const name of await names(handled)) {
        const path = join(handled, name);
        const file = await readIfThere(path);
        if (file === null || readLabel(file).arrival.receivedAt >= before) continue;
        await rm(path, { force: true });
        destroyed += 1;
      }
      return destroyed;
    },
  };
}
