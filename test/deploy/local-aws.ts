/** A local AWS for the deployment test: ministack from PyPI in a folder of its own, started on a free port and ended again. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export const ROOT = join(import.meta.dirname, '..', '..');

/** Versions that the test was written with. boto3 is what CDK's own resources ask for. */
const PACKAGES = ['ministack==1.5.33', 'boto3==1.43.106'];

export class CannotRun extends Error {}

export interface LocalAws {
  readonly endpoint: string;
  /** Gone when it is closed. */
  readonly folder: string;
  /** For whatever shall speak to it. */
  readonly env: NodeJS.ProcessEnv;
  /** What its log and those of the functions complain of, the last lines. */
  readonly faults: () => readonly string[];
  readonly close: () => Promise<void>;
}

function install(folder: string): string {
  const python = ['python3', 'python'].find((one) => spawnSync(one, ['--version']).status === 0);
  if (python === undefined) throw new CannotRun('there is no Python');
  const venv = spawnSync(python, ['-m', 'venv', folder], { timeout: 60_000, encoding: 'utf8' });
  if (venv.status !== 0) throw new CannotRun(`Python makes no virtual environment: ${venv.stderr.trim().slice(-200)}`);
  const pip = join(folder, 'bin', 'pip');
  const installed = spawnSync(pip, ['install', '-q', '--disable-pip-version-check', ...PACKAGES], {
    timeout: 180_000,
    encoding: 'utf8',
  });
  if (installed.status !== 0) throw new CannotRun(`PyPI gave no ministack: ${installed.stderr.trim().slice(-300)}`);
  return join(folder, 'bin', 'ministack');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject()));
    });
  });
}

async function ready(endpoint: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 240; tries += 1) {
    if (child.exitCode !== null) throw new CannotRun('ministack ended as soon as it was started');
    try {
      if ((await fetch(`${endpoint}/_ministack/health`)).ok) return;
    } catch {
      // It does not listen yet.
    }
    await wait(250);
  }
  throw new CannotRun('ministack did not come up within a minute');
}

export async function openLocalAws(): Promise<LocalAws> {
  const { MINISTACK: given, PATH: path = '' } = process.env;
  const folder = await mkdtemp(join(tmpdir(), 'afterword-aws-'));
  const away = () => rm(folder, { recursive: true, force: true });
  try {
    const program = given !== undefined && existsSync(given) ? given : install(join(folder, 'venv'));
    const port = await freePort();
    const endpoint = `http://127.0.0.1:${port}`;
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      PATH: [join(ROOT, 'node_modules', '.bin'), path].join(delimiter),
      GATEWAY_PORT: String(port),
      BIND_HOST: '127.0.0.1',
      MINISTACK_HOST: '127.0.0.1',
      IOT_MTLS_ENABLED: '0',
      TMPDIR: folder,
      AWS_ENDPOINT_URL: endpoint,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_REGION: 'us-east-1',
      AWS_DEFAULT_REGION: 'us-east-1',
      AWS_EC2_METADATA_DISABLED: 'true',
    };
    const log = openSync(join(folder, 'log'), 'a');
    const child = spawn(program, [], { env, stdio: ['ignore', log, log], detached: true });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const close = async (): Promise<void> => {
      if (child.exitCode === null && child.pid !== undefined) {
        process.kill(-child.pid, 'SIGTERM');
        await Promise.race([ended, wait(5000)]);
        if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
      }
      await away();
    };
    try {
      await ready(endpoint, child);
    } catch (error) {
      await close();
      throw error;
    }
    const faults = (): readonly string[] =>
      readFileSync(join(folder, 'log'), 'utf8')
        .split('\n')
        .filter((line) => /fault|rror|xception/.test(line))
        .slice(-30);
    return { endpoint, folder, env, faults, close };
  } catch (error) {
    await away();
    throw error;
  }
}
