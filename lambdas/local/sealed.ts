/** Files with a checksum in the first line and JSON after it. Damaged files are set aside, never deleted. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeWhole } from './files.ts';
import { codeOf, setAside } from './unusable.ts';

const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

export async function writeSealed(path: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  await writeWhole(path, `${sumOf(text)}\n${text}`);
}

/** Synchronous: these files are small and recently written, and going through the thread pool would take ten times as long as reading them. */
function readOrFolder(path: string): Buffer | 'folder' | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    if (codeOf(error) === 'EISDIR') return 'folder';
    throw error;
  }
}

/** One readable line, followed by its checksum. */
export const lineWithSum = (line: string): string => `${line}\n${sumOf(line)}\n`;

/** The line; null if the checksum does not match. A person who edits it may leave the checksum out. */
export function readLine(file: Buffer): string | null {
  const [line = '', sum = '', ...more] = file.toString().trim().split('\n');
  return more.length === 0 && (sum === '' || sum === sumOf(line)) ? line.trim() : null;
}

/** The content; undefined if it is damaged. */
export function unsealed(file: Buffer): unknown {
  const end = file.indexOf('\n');
  const text = file.subarray(end + 1).toString();
  return end > 0 && file.subarray(0, end).toString() === sumOf(text) ? JSON.parse(text) : undefined;
}

/** Null if there is no file, or a damaged one, which is then moved aside; `damaged` is told where to. */
export async function readSealed(path: string, damaged: (aside: string) => void): Promise<unknown> {
  const file = readOrFolder(path);
  if (file === null) return null;
  const value = file === 'folder' ? undefined : unsealed(file);
  if (value !== undefined) return value;
  damaged(await setAside(path));
  return null;
}
