/** Inputs that failed, or cost the most, as files that can be read again with one command. */
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { depthOf } from './examine.ts';
import { type Input, inputOf } from './make.ts';
import type { Replayed } from './replay.ts';
import { readSeeds } from './seeds.ts';

const FOLDER = join('afterword-out', 'fuzz');

const endingOf = ({ kind, bytes }: Input): string =>
  kind === 'calendar' && bytes.toString('latin1', 0, 6).toUpperCase() === 'BEGIN:' ? 'ics' : 'eml';

/** Writes the input; the name of the file says its kind, so that `replay` knows it. */
export function keepInput(seed: string, n: number): { readonly file: string; readonly made: string } {
  const input = inputOf(readSeeds(), seed, n);
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${input.kind}-${seed}-${n}.${endingOf(input)}`);
  writeFileSync(file, input.bytes);
  return { file, made: `${input.made} (${depthOf(n, input.kind)})` };
}

export const commandFor = (file: string): string => `node bench/torture/fuzz/replay.ts ${file}`;

/** As much heap as there is in a small Lambda, so that garbage is not taken for need. Megabytes. */
const HEAP = ['--max-old-space-size=128', '--max-semi-space-size=8'] as const;

/** Reads a file in a process of its own. Resolves with null where that process died. */
export async function replay(file: string): Promise<Replayed | null> {
  const script = new URL('./replay.ts', import.meta.url).pathname;
  const run = promisify(execFile)(process.execPath, [...HEAP, script, file], {
    timeout: 120_000,
    maxBuffer: 16 * 1024 * 1024,
  });
  const { stdout } = await run.catch((error: { readonly stdout?: string }) => ({ stdout: error.stdout ?? '' }));
  const line = stdout.split('\n').find((one) => one.startsWith('{'));
  return line === undefined ? null : JSON.parse(line);
}
