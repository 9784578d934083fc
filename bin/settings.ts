/** The settings that `afterword setup` wrote: options of `serve`, in a file that only its owner can read. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../lambdas/local/files.ts';
import { whyNot } from '../lambdas/local/in-words.ts';
import { codeOf } from '../lambdas/local/unusable.ts';
import { UsageError } from './usage.ts';

export type Settings = { readonly [option: string]: string | boolean | readonly string[] };

const settingsPath = (data: string): string => join(data, 'settings.json');
/** What `serve` was last started with beyond its settings, so that `doctor` looks at the same servers. */
const startedPath = (data: string): string => join(data, 'started.json');
const STARTED: readonly string[] = ['mailbox', 'send', 'relay', 'secrets', 'token-command', 'zone', 'drafts'];

export const secretsPath = (data: string): string => join(data, 'secrets');

const isSetting = (value: unknown): value is Settings[string] =>
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (Array.isArray(value) && value.every((one) => typeof one === 'string'));

/** Empty if there is no such file. */
async function readOptionsIn(path: string): Promise<Settings> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return {};
    throw new UsageError(`the settings in ${path} cannot be read: ${whyNot(error)}`);
  }
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read === 'object' && read !== null && !Array.isArray(read) && Object.values(read).every(isSetting))
      return { ...read };
  } catch {
    // Reported below.
  }
  throw new UsageError(`the settings in ${path} are not a JSON object of options; run \`afterword setup\` again`);
}

export const readSettings = (data: string): Promise<Settings> => readOptionsIn(settingsPath(data));

/** The settings, and what was typed at the last start. */
export async function readStarted(data: string): Promise<Settings> {
  const typed = await readOptionsIn(startedPath(data)).catch(() => ({}));
  return { ...(await readSettings(data)), ...typed };
}

export function writeStarted(data: string, typed: { readonly [option: string]: unknown }): Promise<void> {
  const kept = Object.entries(typed).filter(([name, value]) => STARTED.includes(name) && isSetting(value));
  return writeWhole(startedPath(data), `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`, 0o600);
}

export const writeSettings = (data: string, settings: Settings): Promise<void> =>
  writeWhole(settingsPath(data), `${JSON.stringify(settings, null, 2)}\n`, 0o600);

/** As command-line arguments, placed before those typed, because the later one wins. */
export function asArguments(settings: Settings): readonly string[] {
  return Object.entries(settings).flatMap(([name, value]) => {
    if (typeof value === 'boolean') return value ? [`--${name}`] : [];
    return (typeof value === 'string' ? [value] : value).flatMap((one) => [`--${name}`, one]);
  });
}
