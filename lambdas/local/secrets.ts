/**
 * Passwords of the mailbox and the mail server: from a file of mode 0600, the environment, or a command that prints a token. Never from the command
 * line, which everybody on the machine can read.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import { writeWhole } from './files.ts';
import { whyNot } from './in-words.ts';
import { Unusable } from './unusable.ts';

/** The same names in the file and the environment. */
export const SECRET_NAMES = {
  mailbox: 'AFTERWORD_MAILBOX_PASSWORD',
  send: 'AFTERWORD_SEND_PASSWORD',
  model: 'AFTERWORD_MODEL_KEY',
} as const;
type Purpose = keyof typeof SECRET_NAMES;

export type Secret =
  | { readonly is: 'password'; readonly password: string }
  /** XOAUTH2: tokens live for about an hour, so each connection requests a new one. */
  | { readonly is: 'token'; readonly token: () => Promise<string> };

export interface Secrets {
  readonly mailbox: Secret | null;
  readonly send: Secret | null;
  /** The API key of a model; left out: it needs none. */
  readonly model?: string | null;
}

export const NO_SECRETS: Secrets = { mailbox: null, send: null };

interface SecretSources {
  /** `--secrets FILE` */
  readonly file: string | null;
  /** `--token-command COMMAND` */
  readonly tokenCommand: string | null;
  readonly environment: { readonly [name: string]: string | undefined };
  /** Milliseconds, shorter in tests. */
  readonly commandTakes?: number;
}

/** Timeout of the command that prints a token, in milliseconds. */
const COMMAND_TAKES = 30_000;
/** Mode bits for group and others. */
const NOT_THE_OWNER = 0o077;

/** A token takes precedence over a password, and the file over the environment. */
export async function readSecrets({
  file,
  tokenCommand,
  environment,
  commandTakes = COMMAND_TAKES,
}: SecretSources): Promise<Secrets> {
  const written = file === null ? {} : await readSecretsFile(file);
  const said = (purpose: Purpose) => written[SECRET_NAMES[purpose]] ?? environment[SECRET_NAMES[purpose]] ?? '';
  const secret = (purpose: 'mailbox' | 'send'): Secret | null => {
    if (tokenCommand !== null) return { is: 'token', token: () => tokenOf(tokenCommand, commandTakes) };
    const password = said(purpose);
    return password === '' ? null : { is: 'password', password };
  };
  const key = said('model');
  return { mailbox: secret('mailbox'), send: secret('send'), ...(key === '' ? {} : { model: key }) };
}

async function readSecretsFile(path: string): Promise<{ readonly [name: string]: string | undefined }> {
  let mode: number;
  let text: string;
  try {
    ({ mode } = await stat(path));
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new Unusable(`the secrets in ${path} cannot be read: ${whyNot(error)}`);
  }
  // Windows has no such mode bits.
  if (process.platform !== 'win32' && (mode & NOT_THE_OWNER) !== 0)
    throw new Unusable(`others on this machine may read the secrets in ${path}; run: chmod 600 ${path}`);
  const secrets = parseEnv(text);
  if (!Object.values(SECRET_NAMES).some((name) => Object.hasOwn(secrets, name)))
    throw new Unusable(`${path} names no secret; it takes lines such as ${SECRET_NAMES.send}='...'`);
  return secrets;
}

/** Readable only by its owner. A value that cannot be quoted is refused, because it would be read back differently. */
export async function writeSecretsFile(path: string, passwords: Partial<Record<Purpose, string>>): Promise<void> {
  const lines = Object.entries(passwords).map(([purpose, password]) => {
    const quote = ["'", '"', '`'].find((one) => !password.includes(one) && !(one === '"' && password.includes('\\')));
    if (quote === undefined || /[\r\n]/.test(password))
      throw new Unusable('a password with line breaks or all three kinds of quotes cannot be kept in a file');
    return `${SECRET_NAMES[purpose as Purpose]}=${quote}${password}${quote}\n`;
  });
  await writeWhole(path, lines.join(''), 0o600);
}

/** A command that gives no token; its output is not repeated, because it may contain one. */
export class NoToken extends Error {
  readonly code: string;
  constructor(why: string) {
    super(`the token command ${why}`);
    this.code = `--token-command ${why}`;
  }
}

/** The command's output without the line end. */
async function tokenOf(command: string, takes: number): Promise<string> {
  // A group of its own, so that everything that it started ends with it; and nobody is there to answer a question.
  const child = spawn(command, {
    shell: true,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    printed += chunk;
  });
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    end(child);
  }, takes);
  try {
    const [status] = await once(child, 'close');
    if (isLate) throw new NoToken(`did not end within ${takes / 1000} s`);
    if (status !== 0) throw new NoToken(`ended with ${status ?? 'a signal'}`);
    const token = printed.trim();
    if (token === '') throw new NoToken('printed nothing');
    if (/\s/.test(token)) throw new NoToken('printed more than a token');
    return token;
  } finally {
    clearTimeout(timer);
  }
}

function end(child: ChildProcess): void {
  try {
    // Windows has no groups.
    if (child.pid === undefined || process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has just ended.
  }
}
