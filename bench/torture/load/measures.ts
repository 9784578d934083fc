/** What is measured of a process and of its answers. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Program } from '../outside/program.ts';

/** Seconds of CPU that a process has taken; null where the system does not tell. Linux: proc(5), in hundredths. */
export async function cpuOf({ child }: Program): Promise<number | null> {
  const text = await readFile(join('/proc', String(child.pid), 'stat'), 'utf8').catch(() => null);
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields === undefined ? null : (Number(fields[11]) + Number(fields[12])) / 100;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export interface Answered {
  /** How often each mail was answered, by its Message-ID; mails that answer none are counted under ''. */
  readonly count: ReadonlyMap<string, number>;
  /** Unix milliseconds of the last answer, by the Message-ID of the mail. */
  readonly at: ReadonlyMap<string, number>;
}

/** Read from the files of the outbox: each was written when that mail went out. */
export async function answeredIn(data: string): Promise<Answered> {
  const count = new Map<string, number>();
  const at = new Map<string, number>();
  const outbox = join(data, 'outbox');
  for (const name of await readdir(outbox)) {
    if (!name.endsWith('.json')) continue;
    const path = join(outbox, name);
    const text = (await readFile(path, 'utf8')).split('\n').at(-1) ?? '';
    const { mail }: { readonly mail: { readonly headers: Readonly<Record<string, string>> } } = JSON.parse(text);
    const id = (mail.headers['In-Reply-To'] ?? '').replaceAll(/[<>]/g, '');
    count.set(id, (count.get(id) ?? 0) + 1);
    at.set(id, (await stat(path)).mtimeMs);
  }
  return { count, at };
}
