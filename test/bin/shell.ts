/** The command line for tests: what it printed, and how it ended. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export const ROOT = join(import.meta.dirname, '..', '..');
/** Of one test file, and gone with it. */
export const folder = mkdtempSync(join(tmpdir(), 'afterword-bin-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a shell does. */
export const afterword = (...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [join(ROOT, 'bin', 'afterword.mjs'), ...args], { cwd: ROOT }, (error, out, err) => {
      resolve({ status: error === null ? 0 : Number(error.code), out, err });
    });
  });

export const NOW = ['--now', '2026-11-24T10:00:00Z'] as const;
export const example = (name: string): string => join('examples', `${name}.eml`);
export const lines = (text: string): readonly string[] => text.trimEnd().split('\n');
