/** Shared by all commands: their shape, their options, their error messages. */
import { readFile } from 'node:fs/promises';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Instant, readInstant } from '../lambdas/application/instant.ts';
import { whyNot } from '../lambdas/local/in-words.ts';

export interface Command {
  readonly help: string;
  /** Resolves with the exit status: 0, or 1 when a file could not be read. Throws UsageError on wrong usage (2). */
  readonly run: (args: readonly string[]) => Promise<number>;
}

/** Wrong usage: one clear line, exit status 2. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options shared by all commands that read mail. */
export const READING = {
  json: { type: 'boolean' },
  now: { type: 'string' },
  zone: { type: 'string' },
  candidate: { type: 'string', multiple: true },
  domain: { type: 'string' },
} as const satisfies Options;

export const READING_HELP = `  --json               one JSON object a line
  --now INSTANT        the time to assume, RFC 3339 (default: now)
  --zone ZONE          the candidate's time zone, IANA (default: not known)
  --candidate ADDRESS  who the candidate is; may be repeated (default: the From of the outermost message)
  --domain DOMAIN      Afterword's own domain (default: afterword.example)`;

/** How many letters of one word differ from another's, in their places. */
function differences(one: string, other: string): number {
  let count = Math.abs(one.length - other.length);
  for (let i = 0; i < Math.min(one.length, other.length); i += 1) if (one[i] !== other[i]) count += 1;
  return count;
}

/** The option that was probably meant: one that begins the same, or differs in two letters at most. */
function nearest(typed: string, names: readonly string[]): string | undefined {
  const word = typed.replace(/^-+/, '').toLowerCase();
  const near = names.filter(
    (name) => (word.length > 2 && (name.startsWith(word) || word.startsWith(name))) || differences(name, word) <= 2,
  );
  return near.sort((a, b) => differences(a, word) - differences(b, word))[0];
}

/** What is wrong with an option, in words. */
function wrongOption(message: string, names: readonly string[]): string {
  const option = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
  if (message.startsWith('Unknown option')) {
    const meant = nearest(option, names);
    return `there is no option ${option}${meant === undefined ? '; --help lists them all' : `. Did you mean --${meant}?`}`;
  }
  if (message.includes('does not take an argument')) return `${option} takes no value`;
  const long = /--[\w-]+/.exec(message)?.[0] ?? option;
  return `${long} needs a value${message.includes('ambiguous') ? `. If it begins with a hyphen, write ${long}=-…` : ''}`;
}

/** Node's own parser, with its errors in our words. */
export function readOptions<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(wrongOption(error instanceof Error ? error.message : String(error), Object.keys(options)));
  }
}

export function instantOption(name: string, text: string | undefined): Instant | null {
  if (text === undefined) return null;
  const at = readInstant(text);
  if (at === null) throw new UsageError(`--${name} takes an instant such as 2026-12-01T17:00:00Z, not '${text}'`);
  return at;
}

export function zoneOption(text: string | undefined): string | null {
  if (text === undefined) return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone === '' ? null : text;
  } catch {
    throw new UsageError(`--zone takes an IANA time zone such as Europe/Lisbon, not '${text}'`);
  }
}

/** The context that the reading options give. */
export function readingContext(values: {
  now?: string | undefined;
  zone?: string | undefined;
  candidate?: string[] | undefined;
  domain?: string | undefined;
}) {
  return {
    now: instantOption('now', values.now) ?? Date.now(),
    zone: zoneOption(values.zone),
    candidate: (values.candidate ?? []).map((address) => address.trim().toLowerCase()),
    domain: (values.domain ?? 'afterword.example').toLowerCase(),
  };
}

/** Runs for each file; '-' is standard input. A file that cannot be read is reported and sets exit status 1, and the rest go on. */
export async function eachFile(
  files: readonly string[],
  read: (file: string, raw: Uint8Array) => Promise<void>,
): Promise<number> {
  if (files.length === 0) throw new UsageError('no file was named (use - for standard input)');
  let status = 0;
  for (const file of files) {
    let raw: Uint8Array;
    try {
      raw = await (file === '-' ? readStandardInput() : readFile(file));
    } catch (error) {
      console.error(`afterword: ${file} could not be read: ${whyNot(error)}`);
      status = 1;
      continue;
    }
    await read(file, raw);
  }
  return status;
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
