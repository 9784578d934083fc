/** The kinds of damage to a file, and the files that are damaged. Plain data. */
import { chmod, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Damage {
  readonly name: string;
  readonly to: (path: string) => Promise<void>;
  /** The bytes are still there, or some of them. */
  readonly leaves: boolean;
}

export const DAMAGES: readonly Damage[] = [
  {
    name: 'cut in half',
    leaves: true,
    to: async (path) => truncate(path, Math.floor((await readFile(path)).length / 2)),
  },
  { name: 'emptied', leaves: true, to: (path) => truncate(path, 0) },
  { name: 'zeroed', leaves: true, to: async (path) => writeFile(path, Buffer.alloc((await readFile(path)).length)) },
  {
    name: 'one bit flipped',
    leaves: true,
    to: async (path) => {
      const bytes = await readFile(path);
      const middle = bytes.length >> 1;
      bytes[middle] = (bytes[middle] ?? 0) ^ 1;
      await writeFile(path, bytes);
    },
  },
  { name: 'missing', leaves: false, to: (path) => rm(path) },
  { name: 'unreadable', leaves: true, to: (path) => chmod(path, 0) },
  {
    name: 'a folder instead',
    leaves: false,
    to: async (path) => {
      await rm(path);
      await mkdir(path);
    },
  },
];

export interface Place {
  readonly name: string;
  readonly path: (data: string) => Promise<string>;
  /** What it held cannot be known from elsewhere: that it is damaged must be said. */
  readonly matters: boolean;
}

const first =
  (folder: string, begins: string) =>
  async (data: string): Promise<string> => {
    const entries = (await readdir(join(data, folder), { recursive: true, withFileTypes: true })).filter(
      (entry) => entry.isFile() && entry.name.startsWith(begins),
    );
    const [found] = entries.map((entry) => join(entry.parentPath, entry.name)).toSorted();
    if (found === undefined) throw new Error(`there is no ${begins} in ${folder}`);
    return found;
  };

const at =
  (name: string) =>
  async (data: string): Promise<string> =>
    join(data, name);

export const PLACES: readonly Place[] = [
  { name: 'the key', path: at('key'), matters: true },
  { name: 'the clock', path: at('clock'), matters: true },
  { name: 'an application', path: first('desks', 'a-'), matters: true },
  { name: 'a candidate', path: first('desks', 'candidate'), matters: true },
  { name: 'an address', path: first('addresses', ''), matters: true },
  { name: 'a mail that waits', path: first('mailroom/waiting', ''), matters: true },
  { name: 'a mail that was handled', path: first('mailroom/handled', ''), matters: false },
  { name: 'a mail that was sent', path: first('outbox', ''), matters: false },
  { name: 'the notes of the examples', path: at('examples'), matters: false },
  { name: 'the lock', path: at('lock/CURRENT'), matters: false },
];
