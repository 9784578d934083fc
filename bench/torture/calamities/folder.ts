/** A data folder with a history: three candidates, mail that was handled and mail that waits, all made by the program itself. */
import { cp, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handOver } from '../kills/hand-over.ts';
import { invite, say } from '../outside/letters.ts';
import { ended, type Program, started, turned } from '../outside/program.ts';

const HOUR = 3_600_000;
export const NOW = '2026-12-01T15:00:00Z';
const at = Date.parse(NOW);
export const PEOPLE = 3;

export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'afterword-calamity-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Everything that the program wrote so far is handled. */
export const settled = (program: Program): Promise<unknown> => turned(program, NOW);

/** Ends killed right after it took a mail, so that one waits. */
export async function makeHistory(data: string): Promise<void> {
  const program = await started({ data, now: NOW });
  const letters = Array.from({ length: PEOPLE }, (_, person) => invite({ person, date: at }, at + 5 * HOUR));
  await handOver(program.smtp, letters, 3);
  await settled(program);
  await fetch(`${program.url}/api/examples?name=google`, { method: 'POST' });
  await ended(program, 'SIGTERM');
  // A mail as it lies there when the program was killed before it came to it.
  const waiting = join(data, 'mailroom', 'waiting');
  const handled = join(data, 'mailroom', 'handled');
  const again = await started({ data, now: NOW });
  await handOver(again.smtp, [say({ person: 0, date: at }, 'list', 0)], 1);
  await settled(again);
  await ended(again, 'SIGKILL');
  const [last] = await newestFirst(handled);
  // Mail waits under its id alone.
  if (last !== undefined) await cp(join(handled, last), join(waiting, `${last.split('.')[0]}.mail`));
  if (last !== undefined) await rm(join(handled, last));
}

async function newestFirst(folder: string): Promise<readonly string[]> {
  const dated = await Promise.all(
    (await readdir(folder)).map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  );
  return dated.toSorted((a, b) => b.at - a.at).map(({ name }) => name);
}

/** Every file below, by its path from there, with what is in it. */
export async function filesIn(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    found.set(path.slice(folder.length + 1), await readFile(path));
  }
  return found;
}
