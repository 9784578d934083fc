/** Calamities: a corrupted data folder, a full disk, a clock that is set forth and back. What is said, and what is kept. */
import { corruptedFolders } from './calamities/corrupted.ts';
import { troubledDisks } from './calamities/disk.ts';
import { calamityTables } from './calamities/table.ts';
import { wrongClocks } from './calamities/wrong-clock.ts';
import type { Outcome, Part } from './part.ts';

/** One of each way in which it can end, for a short run. */
const FEW: ReadonlySet<string> = new Set([
  'the key: cut in half',
  'an application: one bit flipped',
  'a candidate: zeroed',
  'a mail that waits: cut in half',
  'a second program on it',
  'written by a newer version',
]);

export const part: Part = {
  name: 'calamities',
  says: 'What the outside can do to the program on one machine, done to the real process: each kind of file in its folder damaged in each way, a second and a newer program, a disk that is full or read-only, and a wall clock that jumps by days and years. It must go on for everybody who is not touched, or refuse in one line with status 2 and leave every byte as it is; a damaged file is set aside, never destroyed.',
  run: async ({ short, only }): Promise<Outcome> => {
    const folders = await corruptedFolders((name) => (only === undefined ? !short || FEW.has(name) : name === only));
    if (only !== undefined) return { rows: folders.rows, lost: 0, failures: folders.failures, paragraphs: [] };
    const disks = await troubledDisks(short);
    const clocks = await wrongClocks(short ? [0, 3, -2, 45, -400] : undefined);
    return {
      rows: [...folders.rows, ...disks.rows, ...clocks.rows],
      lost: 0,
      failures: [...folders.failures, ...disks.failures, ...clocks.failures],
      paragraphs: calamityTables(folders.verdicts),
    };
  },
};
