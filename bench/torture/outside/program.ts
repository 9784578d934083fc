/** The program as a process of its own: started on a folder, looked at, killed, started again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PROGRAM = new URL('../../../bin/afterword.mjs', import.meta.url).pathname;
/** Serves mail to a mail server, and lets its clock be turned. */
export const TURNABLE = new URL('./turnable.ts', import.meta.url).pathname;

export interface Program {
  readonly child: ChildProcess;
  readonly smtp: number;
  readonly url: string;
  /** Everything it wrote, to either stream. */
  readonly said: () => string;
}

export interface Start {
  readonly data: string;
  /** Another program than the one that is shipped. */
  readonly program?: string;
  readonly now?: string;
  /** More options of the command line. */
  readonly args?: readonly string[];
  /** Options of Node itself, such as `--import`. */
  readonly node?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds from the spawn to a SIGKILL, ready or not. */
  readonly killAfter?: number;
  /** Put before the whole: `prlimit ...`, `setpriv ...`. */
  readonly through?: readonly string[];
}

/** How a program ended that was never ready. */
export interface Ended {
  readonly status: number | null;
  readonly said: string;
}

export const isProgram = (one: Program | Ended): one is Program => 'child' in one;

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

const running = new Set<ChildProcess>();

/** Ends what a harness that failed has left running. */
export function killLeft(): void {
  for (const child of running) child.kill('SIGKILL');
}
process.once('exit', killLeft);

/** Milliseconds: machines that run much else are slow. */
const PATIENCE = 60_000;

/** Resolves when it listens, or with how it ended. */
export async function launch(start: Start): Promise<Program | Ended> {
  const ready = join(tmpdir(), `afterword-ready-${randomUUID()}`);
  try {
    return await whenReady(ready, start);
  } finally {
    await rm(ready, { force: true });
  }
}

async function whenReady(
  ready: string,
  { data, program = PROGRAM, now, args = [], node = [], env = {}, through = [], killAfter }: Start,
): Promise<Program | Ended> {
  const line = [
    ...through,
    process.execPath,
    ...node,
    program,
    'serve',
    ...['--data', data, '--smtp-port', '0', '--http-port', '0', '--ready-file', ready],
    ...(now === undefined ? [] : ['--now', now]),
    ...args,
  ];
  const [command = process.execPath, ...rest] = line;
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      // Enough to show why; a busy program says much.
      said = (said + chunk.toString()).slice(-200_000);
    });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const closed = once(child, 'close');
  if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
  for (const until = Date.now() + PATIENCE; Date.now() < until; await sleep(5)) {
    if (hasEnded(child)) {
      await closed;
      return { status: child.exitCode, said };
    }
    const text = await readFile(ready, 'utf8').catch(() => null);
    if (text === null) continue;
    const { smtp, http }: { readonly smtp: number; readonly http: number } = JSON.parse(text);
    return { child, smtp, url: `http://127.0.0.1:${http}`, said: () => said };
  }
  child.kill('SIGKILL');
  return { status: null, said: `it was not ready after ${PATIENCE / 1000} s\n${said}` };
}

/** The same where nothing is meant to keep it from starting. */
export async function started(start: Start): Promise<Program> {
  const program = await launch(start);
  if (isProgram(program)) return program;
  throw new Error(`the program did not start (${program.status}): ${program.said.slice(-2000)}`);
}

export async function ended({ child }: Program, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  if (!hasEnded(child)) {
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  }
  return child.exitCode;
}

export interface Shown {
  readonly id: string;
  readonly to: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly step: string | null;
}

export const mailsOf = async ({ url }: Program): Promise<readonly Shown[]> =>
  JSON.parse(await (await fetch(`${url}/api/mails`)).text());

/** Turns the clock; resolves when everything on the way has settled. Throws what the page refuses with. */
export async function turned(
  { url }: Program,
  to: string,
): Promise<{ readonly now: string; readonly next: string | null }> {
  const answer = await fetch(`${url}/api/clock`, { method: 'POST', body: JSON.stringify({ to }) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return JSON.parse(text);
}

/** Resident memory in MB; null where the system does not tell. */
export async function memoryOf({ child }: Program): Promise<number | null> {
  const status = await readFile(join('/proc', String(child.pid), 'status'), 'utf8').catch(() => '');
  const line = status.split('\n').find((one) => one.startsWith('VmRSS:'));
  return line === undefined ? null : Number(line.replace(/\D/g, '')) / 1024;
}
