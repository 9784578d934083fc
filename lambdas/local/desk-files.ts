/** The files of the desks: a folder per candidate, holding the candidate and each application; separate files map addresses to their owners. */
import { createHash } from 'node:crypto';
import { access, constants, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../application/instant.ts';
import type { Desk, StoredApplication, StoredCandidate } from '../ports.ts';
import { APPLICATION_STEPS, CANDIDATE_STEPS, SCHEMA, upgraded } from '../upgrade.ts';
import { clean, fileNameOf, makeFolder, syncFolder } from './files.ts';
import type { Log } from './log.ts';
import { readSealed, writeSealed } from './sealed.ts';
import { isAside, Unusable } from './unusable.ts';

export interface DeskFiles {
  readonly candidate: (id: string) => Promise<StoredCandidate | null>;
  readonly application: (candidate: string, id: string) => Promise<StoredApplication | null>;
  readonly applications: (candidate: string) => Promise<readonly StoredApplication[]>;
  readonly writeCandidate: (stored: StoredCandidate, schema?: number) => Promise<void>;
  readonly writeApplication: (stored: StoredApplication, schema?: number) => Promise<void>;
  /** All desks, or the ones written most recently. `candidate` null: that file was damaged, but the applications are there. */
  readonly all: (last?: number) => AsyncIterable<{
    readonly candidate: Desk['candidate'] | null;
    readonly applications: Desk['applications'];
  }>;
  readonly remove: (candidate: string) => Promise<void>;
  readonly ownerOf: (address: string) => Promise<string | null>;
  readonly writeAddress: (address: string, candidate: string) => Promise<void>;
  readonly addressesOf: (candidate: string) => Promise<readonly string[]>;
  /** Until when a key is taken; null: it is free. */
  readonly takenUntil: (key: string) => Promise<Instant | null>;
  readonly take: (key: string, until: Instant) => Promise<void>;
}

const OWN = 'candidate';
const APPLICATION = 'a-';
const isApplication = (name: string): boolean =>
  name.startsWith(APPLICATION) && !isAside(name) && !name.endsWith('.part');

const hash = (key: string): string => createHash('sha256').update(key).digest('hex');
const HASH = hash('').length;

/** The folders that were written to most recently. */
async function latest(places: readonly string[], count: number): Promise<readonly string[]> {
  const dated: { readonly at: string; readonly mtimeMs: number }[] = [];
  for (const at of places) {
    const found = await stat(at).catch(() => null);
    if (found !== null) dated.push({ at, mtimeMs: found.mtimeMs });
  }
  return dated
    .sort((a, b) => b.mtimeMs - a.mtimeMs)
    .slice(0, count)
    .map(({ at }) => at);
}

export async function deskFiles(folder: string, log: Log): Promise<DeskFiles> {
  const desks = join(folder, 'desks');
  const addresses = join(folder, 'addresses');
  const onces = join(folder, 'once');
  for (const one of [desks, addresses, onces]) {
    await makeFolder(one);
    await clean(one);
  }
  for (const one of await readdir(desks)) await clean(join(desks, one));
  // Unreadable files are reported now, not when their mail arrives.
  for (const one of await readdir(addresses)) await access(join(addresses, one), constants.R_OK);

  const place = (candidate: string): string => join(desks, fileNameOf(candidate));
  const read = (path: string): Promise<unknown> =>
    readSealed(path, (aside) =>
      log({ what: 'a file is damaged and was set aside; put a good copy in its place', aside }),
    );

  async function load<Stored>(path: string, steps: Parameters<typeof upgraded>[2]): Promise<Stored | null> {
    const kept = (await read(path)) as { readonly schema: number; readonly stored: object } | null;
    if (kept === null) return null;
    if (kept.schema > SCHEMA)
      throw new Unusable(
        `${path} was written by a newer Afterword; update this one, or choose another folder with --data`,
      );
    return upgraded({ ...kept.stored }, kept.schema, steps) as Stored;
  }

  async function write(candidate: string, name: string, stored: { readonly version: number }, schema: number) {
    if (stored.version === 1) {
      await makeFolder(place(candidate));
      await syncFolder(desks);
    }
    await writeSealed(join(place(candidate), name), { schema, stored });
  }

  async function namesIn(at: string): Promise<readonly string[]> {
    try {
      return (await readdir(at)).filter(isApplication).sort();
    } catch {
      return [];
    }
  }
  const candidateAt = (at: string) => load<StoredCandidate>(join(at, OWN), CANDIDATE_STEPS);
  const applicationsAt = async (at: string): Promise<readonly StoredApplication[]> => {
    const names = await namesIn(at);
    const found = await Promise.all(names.map((name) => load<StoredApplication>(join(at, name), APPLICATION_STEPS)));
    return found.filter((one) => one !== null);
  };

  async function* everyAddress() {
    for (const name of await readdir(addresses)) {
      const path = join(addresses, name);
      if (name.length !== HASH) continue;
      const found = (await read(path)) as { readonly address: string; readonly candidate: string } | null;
      if (found !== null) yield { ...found, path };
    }
  }

  return {
    candidate: (id) => candidateAt(place(id)),
    application: (candidate, id) => load(join(place(candidate), APPLICATION + fileNameOf(id)), APPLICATION_STEPS),
    applications: (candidate) => applicationsAt(place(candidate)),
    writeCandidate: (stored, schema = SCHEMA) => write(stored.id, OWN, stored, schema),
    writeApplication: (stored, schema = SCHEMA) =>
      write(stored.candidate, APPLICATION + fileNameOf(stored.id), stored, schema),
    all: async function* (last) {
      const places = (await readdir(desks)).map((name) => join(desks, name));
      for (const at of last === undefined ? places : await latest(places, last)) {
        yield { candidate: await candidateAt(at), applications: await applicationsAt(at) };
      }
    },
    remove: async (candidate) => {
      await rm(place(candidate), { recursive: true, force: true });
      await syncFolder(desks);
      for await (const one of everyAddress()) if (one.candidate === candidate) await rm(one.path, { force: true });
    },
    ownerOf: async (address) =>
      ((await read(join(addresses, hash(address)))) as { readonly candidate: string } | null)?.candidate ?? null,
    writeAddress: (address, candidate) => writeSealed(join(addresses, hash(address)), { address, candidate }),
    addressesOf: async (candidate) => {
      const found: string[] = [];
      for await (const one of everyAddress()) if (one.candidate === candidate) found.push(one.address);
      return found;
    },
    takenUntil: async (key) =>
      ((await read(join(onces, hash(key)))) as { readonly until: Instant } | null)?.until ?? null,
    take: (key, until) => writeSealed(join(onces, hash(key)), { until }),
  };
}
