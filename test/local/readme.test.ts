/** The block of the README is pasted into a shell, on free ports. */
import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
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
      expect(stdout.replace(/\s+/g, ' ')).toContain('talking about the migration to Postgres');
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

  it('shows the plan and the note that come', async () => {
    const run = promisify(execFile);
    const { stdout } = await run(
      process.execPath,
      ['bin/afterword.ts', 'plan', '--now', '2026-11-24T15:00:00Z', 'examples/google.eml'],
      { cwd: ROOT },
    );
    const shown = [...README.matchAll(/^ {2}\[ \] \w{3} \d+ \w{3} \d\d:\d\d +(.+)$/gm)].map(([, words = '']) => words);
    expect(shown.length).toBeGreaterThan(4);
    for (const words of shown.filter((one) => !one.startsWith('Interview'))) expect(stdout).toContain(words);
  });
});
