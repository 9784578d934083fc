/** The block of the README is pasted into a shell, on free ports. */
import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;
const README = readFileSync(`${ROOT}README.md`, 'utf8');
const block = /```\n(work=\$\(mktemp[\s\S]*?)\n```/.exec(README)?.[1] ?? '';

const says = (program: string): string => String(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout ?? '');
const hasTools = says('bash') !== '' && / smtp /.test(says('curl'));

async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return String(typeof address === 'object' && address !== null ? address.port : 0);
}

describe('the README', () => {
  it.skipIf(!hasTools)(
    'has a block that brings the two drafts, and leaves nothing running',
    { timeout: 120_000 },
    async () => {
      const [http, smtp] = [await freePort(), await freePort()];
      // A shell that people paste into has job control.
      const here = block.replaceAll('8026', http).replaceAll('2526', smtp);
      const pasted = `set -m\n${here}\nsleep 2\n`;
      const { stdout } = await promisify(execFile)('bash', ['-c', pasted], { cwd: ROOT });
      expect(stdout).toContain('Note to Priya Shah');
      const [note = ''] = /^Hi Priya,\n[\s\S]*?Sam Lee$/m.exec(README) ?? [];
      expect(stdout.replace(/\s+/g, ' ')).toContain(note.replace(/\s+/g, ' '));
      expect(stdout).toContain('Note to Tom Okafor');
      await expect(fetch(`http://127.0.0.1:${http}/api/clock`)).rejects.toThrow();
    },
  );

  it.each(['README.md', 'docs/self-hosting.md', 'docs/deploy.md', 'docs/operations.md', 'docs/model.md'])(
    '%s has no comment behind a command, which the shell of a Mac would run',
    (file) => {
      const text = readFileSync(`${ROOT}${file}`, 'utf8');
      const lines = [...text.matchAll(/^```\n([\s\S]*?)^```$/gm)].flatMap(([, inside = '']) => inside.split('\n'));
      expect(
        lines.filter((line) => /^(?:npx|npm|node|afterword|aws|dig|git|curl|echo|export|\w+=)\b.*\s#/.test(line)),
      ).toEqual([]);
      expect(file === 'docs/operations.md' || lines.some((line) => /^(?:npx|afterword)/.test(line))).toBe(true);
    },
  );

  it('shows the confirmation that comes, to the last word', async () => {
    const out = await mkdtemp(join(tmpdir(), 'readme-'));
    const now = ['--now', '2026-11-24T15:00:00Z', '--until', '2026-11-24T16:00:00Z', '--zone', 'America/New_York'];
    const run = promisify(execFile);
    await run(process.execPath, ['bin/afterword.ts', 'try', ...now, '--out', out, 'examples/google.eml'], {
      cwd: ROOT,
    });
    const confirm = (await readdir(out)).find((name) => name.endsWith('confirm.txt')) ?? '';
    const text = await readFile(join(out, confirm), 'utf8');
    const [, subject, shown = ''] = /^Subject: (Brightwater: .*)\n\n([\s\S]*?)\n {2}\.\.\.\n/m.exec(README) ?? [];
    expect(shown.split('\n').length).toBeGreaterThan(20);
    expect(text.replaceAll('\r', '').startsWith(`${shown}\n`)).toBe(true);
    expect(await readFile(join(out, confirm.replace('.txt', '.eml')), 'utf8')).toContain(`\nSubject: ${subject}\r\n`);
    await rm(out, { recursive: true });
  });
});
