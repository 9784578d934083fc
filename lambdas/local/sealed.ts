/** Files that say themselves whether they are whole: a checksum in the first line, then JSON. What is damaged is set aside, never destroyed. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeWhole } from './files.ts';
import { codeOf, setAside } from './unusable.ts';

const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

export async function writeSealed(path: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  await writeWhole(path, `${sumOf(text)}\n${text}`);
}

/** At once: these files are small and were just written, and a trip through the thread pool takes ten times as long as the reading. */
function readOrFolder(path: string): Buffer | 'folder' | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    if (codeOf(error) === 'EISDIR') return 'folder';
    throw error;
  }
}

/** One line for a person to read, and its checksum in the next. */
export const lineWithSum = (line: string): string => `${line}\n${sumOf(line)}\n`;

/** The line; null where it is not what was written. A person who writes it anew leaves the checksum out. */
export function readLine(file: Buffer): string | null {
  const [line = '', sum = '', ...more] = file.toString().trim().split('\n');
  return more.length === 0 && (sum === '' || sum === sumOf(line)) ? line.trim() : null;
}

/** What it says; undefined where it is not whole. */
export function unsealed(file: Buffer): unknown {
  const end = file.indexOf('\n');
  const text = file.subarray(end + 1).toString();
  return end > 0 && file.subarray(0, end).toString() === sumOf(text) ? JSON.parse(text) : undefined;
}

/** Null where there is none, or none that is whole: that one is moved aside, and `damaged` hears where it is now. */
export async function readSealed(path: string, damaged: (aside: string) => void): Promise<unknown> {
  const file = readOrFolder(path);
  if (file === null) return null;
  const value = file === 'folder' ? undefined : unsealed(file);
  if (value !== undefined) return value;
  damaged(await setAside(path));
  return null;
}
