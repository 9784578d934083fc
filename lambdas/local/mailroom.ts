/** The mailroom in a folder: mail lies in `waiting` until it was handled, then in `handled` until it is destroyed. */
import { createHash } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../application/instant.ts';
import type { Arrival, Mailroom } from '../ports.ts';
import type { Kept } from './engine.ts';
import { clean, fileNameOf, makeFolder, move, readFirstLine, readIfThere, writeWhole } from './files.ts';
import type { Log } from './log.ts';
import { codeOf, isAside, setAside } from './unusable.ts';

/** A file is one line of JSON, what is known of the arrival, and then the message as it came. */
interface Label {
  readonly arrival: Omit<Arrival, 'raw'>;
  /** Grows with each arrival kept: two of one instant stay in order. */
  readonly kept: number;
  /** Of the arrival and the message. Earlier builds wrote none. */
  readonly sum?: string;
}

const sumOf = (arrival: Label['arrival'], raw: Uint8Array): string =>
  createHash('sha256').update(JSON.stringify(arrival)).update(raw).digest('hex').slice(0, 32);

function write({ raw, ...arrival }: Arrival, kept: number): Uint8Array {
  const label: Label = { arrival, kept, sum: sumOf(arrival, raw) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(label)}\n`), raw]);
}

const isWhole = ({ arrival, sum }: Label, raw: Uint8Array): boolean => sum === undefined || sum === sumOf(arrival, raw);

/** Null where it is none. */
function readLabel(line: string): Label | null {
  try {
    const label: Label = JSON.parse(line);
    const { id, receivedAt, envelope } = label.arrival;
    return typeof id === 'string' && Number.isFinite(receivedAt) && Array.isArray(envelope.rcptTo) ? label : null;
  } catch {
    return null;
  }
}

export const keptAs = ({ id, envelope, raw }: Arrival): Kept => ({
  arrival: id,
  sender: envelope.mailFrom.toLowerCase(),
  bytes: raw.byteLength,
});

async function names(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.mail'));
}

export interface FolderMailroom extends Mailroom {
  /** Whether this arrival was kept, handled or not. */
  readonly knows: (id: string) => Promise<boolean>;
  /** Destroys handled mail that arrived before then; resolves with how many. */
  readonly destroyBefore: (before: Instant) => Promise<number>;
  /** What was kept and not yet handled, oldest first. Where a label cannot be read the file is set aside. */
  readonly left: () => Promise<readonly Kept[]>;
}

export async function folderMailroom(folder: string, log: Log): Promise<FolderMailroom> {
  const waiting = join(folder, 'waiting');
  const handled = join(folder, 'handled');
  await makeFolder(waiting);
  await makeFolder(handled);
  await clean(waiting);
  /** Damaged mail that was set aside: it is kept no longer than any other. */
  const asides = new Set<string>();
  for (const place of [waiting, handled])
    for (const name of await readdir(place)) if (isAside(name)) asides.add(join(place, name));
  const whereWaiting = (id: string): string => join(waiting, `${fileNameOf(id)}.mail`);
  const whereHandled = (id: string): string => join(handled, `${fileNameOf(id)}.mail`);
  const places = (id: string): readonly string[] => [whereWaiting(id), whereHandled(id)];
  let kept = 0;
  /** No handled mail is older: nothing need be looked at before that is too old. */
  let oldest = Number.NEGATIVE_INFINITY;

  const putAside = async (path: string): Promise<null> => {
    const aside = await setAside(path);
    asides.add(aside);
    log({ what: 'a mail that came in is damaged and was set aside; it can be sent again', aside });
    return null;
  };
  const destroyAsides = async (which: (path: string) => boolean | Promise<boolean>): Promise<void> => {
    for (const path of asides) {
      if (!(await which(path))) continue;
      await rm(path, { recursive: true, force: true });
      asides.delete(path);
    }
  };
  const labelOf = async (path: string): Promise<Label | null> => {
    const line = await readFirstLine(path).catch((error: unknown) => {
      if (codeOf(error) === 'EISDIR') return 'a folder';
      throw error;
    });
    return line === null ? null : (readLabel(line) ?? putAside(path));
  };
  const fetch = async (id: string): Promise<Arrival | null> => {
    for (const place of places(id)) {
      const file = await readIfThere(place);
      if (file === null) continue;
      const end = file.indexOf('\n');
      const label = readLabel(file.subarray(0, end).toString());
      const raw = file.subarray(end + 1);
      if (label !== null && isWhole(label, raw)) return { ...label.arrival, raw };
      await putAside(place);
    }
    return null;
  };
  const left = async (): Promise<readonly Kept[]> => {
    const found: { readonly label: Label; readonly bytes: number }[] = [];
    for (const name of await names(waiting)) {
      const path = join(waiting, name);
      const label = await labelOf(path);
      if (label === null) continue;
      oldest = Math.min(oldest, label.arrival.receivedAt);
      found.push({ label, bytes: (await stat(path)).size });
    }
    return found
      .sort((a, b) => a.label.arrival.receivedAt - b.label.arrival.receivedAt || a.label.kept - b.label.kept)
      .map(({ label, bytes }) => ({
        arrival: label.arrival.id,
        sender: label.arrival.envelope.mailFrom.toLowerCase(),
        bytes,
      }));
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
      oldest = Math.min(oldest, arrival.receivedAt);
      await writeWhole(whereWaiting(arrival.id), write(arrival, kept));
    },
    left,
    waiting: async () => (await left()).map(({ arrival }) => arrival),
    handled: async (id) => {
      try {
        await move(whereWaiting(id), whereHandled(id));
      } catch (error) {
        if (codeOf(error) !== 'ENOENT') throw error;
      }
    },
    destroy: async (ids) => {
      const all = ids.flatMap(places);
      for (const place of all) await rm(place, { force: true });
      await destroyAsides((path) => all.some((place) => path.startsWith(`${place}.`)));
    },
    destroyBefore: async (before) => {
      await destroyAsides(async (path) => (await stat(path)).mtimeMs < before);
      if (before <= oldest) return 0;
      let destroyed = 0;
      oldest = Number.POSITIVE_INFINITY;
      try {
        for (const name of await names(handled)) {
          const path = join(handled, name);
          const receivedAt = (await labelOf(path))?.arrival.receivedAt;
          if (receivedAt === undefined) continue;
          if (receivedAt >= before) oldest = Math.min(oldest, receivedAt);
          else {
            await rm(path, { force: true });
            destroyed += 1;
          }
        }
      } catch (error) {
        oldest = Number.NEGATIVE_INFINITY;
        throw error;
      }
      return destroyed;
    },
  };
}
