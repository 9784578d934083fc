/** The program as a process: how fast it is there, how it ends, and that `kill -9` loses nothing and doubles nothing. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { afterwards, folder } from './serving.ts';

const PROGRAM = new URL('../../bin/afterword.mjs', import.meta.url).pathname;
const EXAMPLE = new URL('../../examples/google.eml', import.meta.url).pathname;

interface Program {
  readonly child: ChildProcess;
  readonly url: string;
  readonly said: () => string;
  readonly readyAfter: number;
}

function start(args: readonly string[]): { readonly child: ChildProcess; readonly said: () => string } {
  const child = spawn(process.execPath, [PROGRAM, 'serve', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  afterwards(async () => {
    if (child.exitCode === null && child.signalCode === null && child.kill('SIGKILL')) await once(child, 'exit');
  });
  return { child, said: () => said };
}

async function ready(data: string, now = '2026-11-24T09:00:00Z'): Promise<Program> {
  const file = join(await folder(), 'ready');
  const began = performance.now();
  const { child, said } = start([
    '--data',
    data,
    '--smtp-port',
    '0',
    '--http-port',
    '0',
    '--now',
    now,
    '--ready-file',
    file,
  ]);
  for (let tries = 0; tries < 1000; tries += 1) {
    if (child.exitCode !== null) throw new Error(said());
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text !== null) {
      const { http }: { readonly http: number } = JSON.parse(text);
      return { child, url: `http://127.0.0.1:${http}`, said, readyAfter: performance.now() - began };
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('it was never ready');
}

async function killed({ child }: Program): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Exit status and what was said of a program that ends by itself. */
async function ends(args: readonly string[]): Promise<{ readonly status: number | null; readonly said: string }> {
  const { child, said } = start(args);
  if (child.exitCode === null) await once(child, 'exit');
  return { status: child.exitCode, said: said() };
}

const subjects = async (url: string): Promise<readonly string[]> => {
  const mails: readonly { readonly step: string }[] = JSON.parse(await (await fetch(`${url}/api/mails`)).text());
  return mails.map(({ step }) => step);
};

const turn = (url: string, to: string) => fetch(`${url}/api/clock`, { method: 'POST', body: JSON.stringify({ to }) });

describe('the program', { timeout: 60_000 }, () => {
  it('says where to send, where to look and what to try first, and Ctrl-C ends it cleanly', async () => {
    const program = await ready(await folder());
    expect(program.said()).toMatch(/smtp:\/\/127\.0\.0\.1:\d+/);
    expect(program.said()).toContain(program.url);
    expect(program.said()).toContain('curl');
    const began = performance.now();
    program.child.kill('SIGINT');
    await once(program.child, 'exit');
    expect(program.child.exitCode).toBe(0);
    expect(performance.now() - began).toBeLessThan(3000);
  });

  it('with real mail it names no example', async () => {
    const { said } = start([
      ...['--data', await folder(), '--smtp-port', '0', '--http-port', '0'],
      ...['--candidate', 'sam@home.example', '--send', 'smtp://127.0.0.1:9'],
    ]);
    await expect.poll(said, { timeout: 20_000 }).toContain('Afterword is running.');
    expect(said()).toContain('from sam@home.example');
    expect(said()).not.toMatch(/example invite|click an example|google\.eml/);
  });

  it('kill -9 at any point loses nothing and doubles nothing after the next start', async () => {
    const data = await folder();
    const first = await ready(data);
    // Killed as soon as the mail is kept: it may be anywhere in being handled.
    await fetch(`${first.url}/api/mails`, { method: 'POST', body: await readFile(EXAMPLE) });
    void turn(first.url, 'next').catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 5));
    await killed(first);
    const second = await ready(data);
    for (let tries = 0; tries < 6 && !(await subjects(second.url)).includes('debrief'); tries += 1)
      await turn(second.url, 'next');
    void turn(second.url, 'next').catch(() => {});
    await killed(second);
    const third = await ready(data);
    for (let tries = 0; tries < 6 && !(await subjects(third.url)).includes('thank'); tries += 1)
      await turn(third.url, 'next');
    const sent = await subjects(third.url);
    expect(sent.toSorted()).toEqual(['confirm', 'debrief', 'prepare', 'thank', 'welcome']);
  });

  it.each([
    [['--smtp-port', 'x'], '--smtp-port takes a port'],
    [['--http-port', '70000'], '--http-port takes a port'],
    [['--zone', 'Mars/Base'], '--zone takes an IANA time zone'],
    [['--now', 'tomorrow'], '--now takes an instant'],
    [['--candidate', 'nobody'], '--candidate takes an address'],
    [['--domain', 'a b'], '--domain takes a domain'],
    [['--smtp-host', '0.0.0.0'], '--authenticate'],
    [['--relay', 'x'], '--relay takes a URL'],
    [['--from', 'nobody'], '--from takes an address'],
    [['--relay', 'smtp://127.0.0.1:9', '--now', '2026-11-24T09:00:00Z'], '--now is for trying things out'],
    [['--data', '/dev/null/x'], 'cannot be written'],
    [['--data', '/proc/x'], 'cannot be written'],
    [['--colour'], '--colour'],
    [['file'], 'options only'],
  ])('%j is one clear line and exit status 2', async (args, words) => {
    const { status, said } = await ends(['--data', await folder(), '--smtp-port', '0', '--http-port', '0', ...args]);
    expect(said).toContain(words);
    expect(said.trimEnd().split('\n')).toHaveLength(1);
    expect(status).toBe(2);
  });

  it('a mail server that nobody reaches is said at the start', async () => {
    const { said } = start([
      ...['--data', await folder(), '--smtp-port', '0', '--http-port', '0'],
      ...['--relay', 'smtp://127.0.0.1:9'],
    ]);
    await expect
      .poll(said, { timeout: 20_000 })
      .toMatch(/The mail server 127\.0\.0\.1:9 can’t be used: nothing answers at that port/);
  });

  it('a port in use is one clear line and exit status 2', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    afterwards(async () => void server.close());
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const { status, said } = await ends(['--data', await folder(), '--http-port', '0', '--smtp-port', port]);
    expect(said).toBe(`afterword: port ${port} is in use; choose another with --smtp-port\n`);
    expect(status).toBe(2);
  });
});
