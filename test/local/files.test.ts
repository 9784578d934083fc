/** Files that are whole or not there, also when many are written into one folder at once. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFirstLine, syncFolder, writeWhole } from '../../lambdas/local/files.ts';
import { folder } from './serving.ts';

it('many at once are all there, and nothing half written is left', async () => {
  const at = await folder();
  await Promise.all(Array.from({ length: 100 }, (_, n) => writeWhole(join(at, `${n}`), `line ${n}\nmore`)));
  expect(await readdir(at)).toHaveLength(100);
  for (const n of [0, 50, 99]) expect(await readFirstLine(join(at, `${n}`))).toBe(`line ${n}`);
});

it('everybody who waits for a folder hears that it failed, and the next one is tried anew', async () => {
  const at = await folder();
  const gone = join(at, 'gone');
  const ends = await Promise.allSettled([1, 2, 3].map(() => syncFolder(gone)));
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  await Promise.all([1, 2, 3].map(() => syncFolder(at)));
  await rm(at, { recursive: true });
  await expect(syncFolder(at)).rejects.toThrow('ENOENT');
});

it('a first line is read whole, however long, and of a file without an end all', async () => {
  const at = await folder();
  const long = 'x'.repeat(100_000);
  await writeWhole(join(at, 'long'), `${long}\nrest`);
  await writeWhole(join(at, 'open'), long);
  await writeWhole(join(at, 'empty'), '');
  expect(await readFirstLine(join(at, 'long'))).toBe(long);
  expect(await readFirstLine(join(at, 'open'))).toBe(long);
  expect(await readFirstLine(join(at, 'empty'))).toBe('');
  expect(await readFirstLine(join(at, 'none'))).toBeNull();
});
