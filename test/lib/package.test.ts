/** The package that is installed instead of cloned: small, whole, and running without the developers' packages. */
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);

describe('the package', { timeout: 120_000 }, () => {
  let at = '';
  let program = '';
  beforeAll(() => {
    const packed = execFileSync(process.execPath, [join(ROOT, 'lib', 'package.ts')], { cwd: ROOT })
      .toString()
      .trim();
    at = mkdtempSync(join(tmpdir(), 'afterword-package-'));
    execFileSync('tar', ['xzf', packed, '-C', at]);
    // What npm would fetch: the one dependency that is native, with its own.
    for (const name of [
      'classic-level',
      'abstract-level',
      'module-error',
      'napi-macros',
      'node-gyp-build',
      'level-supports',
      'level-transcoder',
      'maybe-combine-errors',
      'is-buffer',
      'buffer',
      'base64-js',
      'ieee754',
    ])
      if (statSync(join(ROOT, 'node_modules', name), { throwIfNoEntry: false }) !== undefined)
        cpSync(join(ROOT, 'node_modules', name), join(at, 'package', 'node_modules', name), { recursive: true });
    program = join(at, 'package', 'bin', 'afterword.mjs');
  }, 120_000);
  afterAll(() => rmSync(at, { recursive: true, force: true }));

  it('is at most 40 MB where it is installed', () => {
    expect(Number(execFileSync('du', ['-sm', at]).toString().split('\t')[0])).toBeLessThan(40);
  });

  it('reads mail, knows holidays and serves its page', async () => {
    const example = join(at, 'package', 'examples', 'google.eml');
    const { stdout } = await run(process.execPath, [program, 'understand', '--json', example]);
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'invite' });
    const plan = await run(process.execPath, [program, 'plan', example]);
    expect(plan.stdout).toContain('Brightwater');
    const child = execFile(process.execPath, [
      program,
      'serve',
      '--data',
      join(at, 'data'),
      '--http-port',
      '0',
      '--smtp-port',
      '0',
    ]);
    const port = await new Promise<string>((found) => {
      let said = '';
      child.stdout?.on('data', (chunk) => {
        said += chunk;
        const [, number] = /http:\/\/127\.0\.0\.1:(\d+)/.exec(said) ?? [];
        if (number !== undefined) found(number);
      });
    });
    try {
      expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
      expect((await fetch(`http://127.0.0.1:${port}/api/examples`, { method: 'GET' })).status).toBe(200);
    } finally {
      child.kill('SIGKILL');
    }
  });

  it("reads an answer in one's own words", async () => {
    const answer = join(at, 'answer.eml');
    const nudge = 'To: Afterword <a-demo-thank@afterword.example>';
    writeFileSync(
      answer,
      `From: Sam Lee <sam@lee.example>\n${nudge}\nSubject: Re: Thank-you notes\n\nOff they went.\n`,
    );
    const { stdout } = await run(process.execPath, [program, 'interpret', '--json', '--step', 'thank', answer]);
    expect(JSON.parse(stdout)).toMatchObject({ commands: expect.any(Array), unclear: null });
    const why = await run(process.execPath, [program, 'interpret', '--why', '--step', 'front', answer]);
    expect(why.stdout).toContain('answer-said');
  });

  it('says of what needs AWS where that is done', async () => {
    const refused = await run(process.execPath, [program, 'rotate']).catch(
      (error: { readonly stderr?: string }) => error,
    );
    expect(refused.stderr).toContain('done from the repository');
  });
});
