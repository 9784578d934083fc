/** Examines a data folder from outside, even while the program runs on it, and finds what is stuck. Changes nothing. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, isAside } from './unusable.ts';

export interface Looked {
  /** Mail that the mail server has not accepted; null: there is no relay. */
  readonly relay: {
    readonly waiting: number;
    readonly since: number | null;
    /** The server's last answer. */
    readonly why: string | null;
    readonly refused: number;
  } | null;
  /** Mail that came in at least an hour ago and is not handled. */
  readonly unhandled: number;
  /** Files that were set aside as damaged. */
  readonly damaged: readonly string[];
}

const HOUR = 3_600_000;

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Null if it was removed meanwhile. */
async function modified(path: string): Promise<number | null> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  );
}

/** '00000012.<id>.json' */
const idOf = (name: string): string => name.split('.')[1] ?? '';

async function lookAtRelay(data: string): Promise<Looked['relay']> {
  const notes = await namesIn(join(data, 'relay'));
  if (notes.length === 0) return null;
  const ended = new Set(notes.flatMap((name) => /^(.+)\.(?:sent|refused|local)$/.exec(name)?.[1] ?? []));
  const sent = (await namesIn(join(data, 'outbox'))).filter((name) => name.endsWith('.json')).sort();
  const waiting = sent.filter((name) => !ended.has(idOf(name)));
  const tried = await Promise.all(
    waiting.map(async (name) => {
      const path = join(data, 'relay', `${idOf(name)}.claimed`);
      return { at: await modified(path), says: await readFile(path, 'utf8').catch(() => '') };
    }),
  );
  const last = tried.filter(({ says }) => says !== '').sort((a, b) => (b.at ?? 0) - (a.at ?? 0))[0];
  return {
    waiting: waiting.length,
    since: waiting[0] === undefined ? null : await modified(join(data, 'outbox', waiting[0])),
    why: last === undefined ? null : whyIn(last.says),
    refused: notes.filter((name) => name.endsWith('.refused')).length,
  };
}

function whyIn(note: string): string | null {
  try {
    const read: unknown = JSON.parse(note);
    return typeof read === 'object' && read !== null && 'why' in read && typeof read.why === 'string' ? read.why : null;
  } catch {
    return null;
  }
}

export async function lookAt(data: string, now: number): Promise<Looked> {
  const waits = join(data, 'mailroom', 'waiting');
  const times = await Promise.all((await namesIn(waits)).map((name) => modified(join(waits, name))));
  const all = await readdir(data, { recursive: true });
  return {
    relay: await lookAtRelay(data),
    unhandled: times.filter((at) => at !== null && at < now - HOUR).length,
    damaged: all.filter((name) => isAside(name)),
  };
}
