/** `npm run dev`: runs serve, restarts it whenever a source file changes, and opens its page once. Arguments after `--` go to serve. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const OPENERS: Readonly<Record<string, readonly string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Without a desktop nothing opens, silently. */
function open(url: string): void {
  const [command = 'xdg-open', ...before] = OPENERS[process.platform] ?? ['xdg-open'];
  spawn(command, [...before, url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

async function portIn(file: string): Promise<number> {
  for (;;) {
    try {
      const { http }: { http: number } = JSON.parse(readFileSync(file, 'utf8'));
      return http;
    } catch {
      await pause(100);
    }
  }
}

const own = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'afterword-dev-'));
const ready = join(folder, 'ready.json');
const data = own.includes('--data') ? [] : ['--data', '.afterword/dev'];
const program = join(import.meta.dirname, 'afterword.mjs');
const child = spawn(process.execPath, ['--watch', program, 'serve', '--ready-file', ready, ...data, ...own], {
  stdio: 'inherit',
});
child.once('exit', (code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 0);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
open(`http://127.0.0.1:${await portIn(ready)}/`);
