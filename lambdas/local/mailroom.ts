/**
 * The mailroom in a folder: mail lies in `waiting` until it is handled, or in `deferred` if there was too much of it, then in `handled` until it is
 * deleted.
 */
import { readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Instant } from '../application/instant.ts';
import type { Arrival, Mailroom } from '../ports.ts';
import type { Kept } from './engine.ts';
import { clean, fileNameOf, makeFolder, move, readFirstLine, readIfThere, writeWhole } from './files.ts';
import type { Log } from './log.ts';
import {
  type Filed,
  isWhole,
  type Label,
  nameOf,
  PLACES,
  type PlaceName,
  readLabel,
  readName,
  write,
} from './mail-file.ts';
import { codeOf, isAside, setAside } from './unusable.ts';

export interface FolderMailroom extends Mailroom {
  /** Whether this arrival is stored, handled or not. */
  readonly knows: (id: string) => Promise<boolean>;
  /** Deletes handled mail that arrived before then; resolves with how many. */
  readonly destroyBefore: (before: Instant) => Promise<number>;
  /** Mail stored but not yet handled, oldest first. A file with an unreadable label is set aside. */
  readonly left: () => Promise<readonly Kept[]>;
  /** Called with each mail that is handed over again; returns a function that unsubscribes. */
  readonly onResume: (listener: (kept: Kept) => void) => () => void;
}

export async function folderMailroom(folder: string, log: Log): Promise<FolderMailroom> {
  /** Where each mail lies. Damaged mail that was set aside is deleted as early as any other. */
  const filed = new Map<string, Filed>();
  const asides = new Set<string>();
  for (const place of PLACES) {
    await makeFolder(join(folder, place));
    await clean(join(folder, place));
    for (const name of await readdir(join(folder, place))) {
      const one = readName(place, name);
      if (one !== null) filed.set(one.id, one);
      else if (isAside(name)) asides.add(join(folder, place, name));
    }
  }
  const listeners = new Set<(kept: Kept) => void>();
  /** The owners of waiting mail, as reported while it is handled. */
  const owners = new Map<string, string>();
  const pathOf = ({ place, name }: Filed): string => join(folder, place, name);
  let kept = 0;
  /** No handled mail is older than this. Until this is too old, no file needs checking. */
  let oldest = Number.NEGATIVE_INFINITY;

  const putAside = async (one: Filed): Promise<null> => {
    const aside = await setAside(pathOf(one));
    asides.add(aside);
    filed.delete(one.id);
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
  const labelOf = async (one: Filed): Promise<Label | null> => {
    const line = await readFirstLine(pathOf(one)).catch((error: unknown) => {
      if (codeOf(error) === 'EISDIR') return 'a folder';
      throw error;
    });
    return line === null ? null : (readLabel(line) ?? putAside(one));
  };
  const read = async (one: Filed): Promise<Arrival | null> => {
    const file = await readIfThere(pathOf(one));
    if (file === null) return null;
    const end = file.indexOf('\n');
    const label = readLabel(file.subarray(0, end).toString());
    const raw = file.subarray(end + 1);
    return label !== null && isWhole(label, raw) ? { ...label.arrival, raw } : putAside(one);
  };
  const inPlace = (place: PlaceName): readonly Filed[] => [...filed.values()].filter((one) => one.place === place);

  /** Moves a mail by renaming: it is complete in the old place or in the new one. */
  async function file(one: Filed, to: Partial<Omit<Filed, 'name'>>): Promise<Filed> {
    const moved = { ...one, ...to };
    const next = { ...moved, name: nameOf(moved) };
    try {
      await move(pathOf(one), pathOf(next));
      filed.set(one.id, next);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
      filed.delete(one.id);
    }
    return next;
  }

  async function remove(one: Filed): Promise<void> {
    await rm(pathOf(one), { force: true });
    filed.delete(one.id);
    owners.delete(one.id);
  }

  const left = async (): Promise<readonly Kept[]> => {
    const found: { readonly label: Label; readonly bytes: number }[] = [];
    for (const one of inPlace('waiting')) {
      const label = await labelOf(one);
      if (label === null) continue;
      // It may have been handled meanwhile, and be gone or in another place.
      const bytes = await stat(pathOf(one)).then(
        ({ size }) => size,
        (error: unknown) => {
          if (codeOf(error) === 'ENOENT') return null;
          throw error;
        },
      );
      if (bytes === null) continue;
      oldest = Math.min(oldest, label.arrival.receivedAt);
      found.push({ label, bytes });
    }
    return found
      .sort((a, b) => a.label.arrival.receivedAt - b.label.arrival.receivedAt || a.label.kept - b.label.kept)
      .map(({ label, bytes }) => ({
        arrival: label.arrival.id,
        sender: label.arrival.envelope.mailFrom.toLowerCase(),
        bytes,
      }));
  };
  const find = (id: string): Filed | null => filed.get(fileNameOf(id)) ?? null;

  return {
    fetch: async (id) => {
      const one = find(id);
      return one === null ? null : read(one);
    },
    knows: async (id) => find(id) !== null,
    keep: async (arrival) => {
      const known = find(arrival.id);
      if (known !== null && known.place !== 'handled') return;
      kept = Math.max(kept + 1, Date.now() * 1000);
      oldest = Math.min(oldest, arrival.receivedAt);
      // What was handled and comes again does not wait, but is dated anew: whether it is answered depends on what happened in between.
      if (known !== null) return writeWhole(pathOf(known), write(arrival, kept));
      const id = fileNameOf(arrival.id);
      const one: Filed = { id, name: `${id}.mail`, place: 'waiting', owner: null, lane: null, order: 0 };
      await writeWhole(pathOf(one), write(arrival, kept));
      filed.set(one.id, one);
    },
    left,
    waiting: async () => (await left()).map(({ arrival }) => arrival),
    owned: async (id, candidate) => void owners.set(fileNameOf(id), candidate),
    handled: async (id) => {
      const one = find(id);
      if (one?.place !== 'waiting') return;
      await file(one, { place: 'handled', owner: owners.get(one.id) ?? one.owner });
      owners.delete(one.id);
    },
    defer: async (id, candidate, lane) => {
      const one = find(id);
      const label = one?.place === 'waiting' ? await labelOf(one) : null;
      if (one !== null && label !== null)
        await file(one, { place: 'deferred', owner: candidate, lane, order: label.kept });
    },
    resume: async (candidate, lane, limit) => {
      const all = inPlace('deferred')
        .filter((one) => one.owner === candidate && one.lane === lane)
        .sort((a, b) => a.order - b.order);
      for (const one of all.slice(0, limit)) {
        const label = await labelOf(one);
        if (label === null) continue;
        const next = await file(one, { place: 'waiting', owner: null, lane: null, order: 0 });
        const bytes = (await stat(pathOf(next))).size;
        const sender = label.arrival.envelope.mailFrom.toLowerCase();
        for (const listener of listeners) listener({ arrival: label.arrival.id, sender, bytes });
      }
      return all.length > limit;
    },
    destroy: async (ids) => {
      const all = ids.map(fileNameOf);
      for (const id of all) {
        const one = filed.get(id);
        if (one !== undefined) await remove(one);
      }
      await destroyAsides((path) => all.includes(basename(path).split('.')[0] ?? ''));
    },
    destroyAll: async (candidate, isTheirs) => {
      for (const one of [...filed.values()]) {
        const owner = one.owner ?? owners.get(one.id);
        const arrival = owner === undefined ? await read(one) : null;
        if (owner === candidate || (arrival !== null && isTheirs(arrival))) await remove(one);
      }
      // The owner of a damaged mail is unknown, so all of those are deleted.
      await destroyAsides(() => true);
    },
    onResume: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroyBefore: async (before) => {
      await destroyAsides(async (path) => (await stat(path)).mtimeMs < before);
      if (before <= oldest) return 0;
      let destroyed = 0;
      oldest = Number.POSITIVE_INFINITY;
      try {
        for (const one of [...inPlace('handled'), ...inPlace('deferred')]) {
          const receivedAt = (await labelOf(one))?.arrival.receivedAt;
          if (receivedAt === undefined) continue;
          if (receivedAt >= before) oldest = Math.min(oldest, receivedAt);
          else {
            await remove(one);
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
