/** Breaks a copy of the program, and lets the simulation look for the fault. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mutant } from './mutants.ts';

const ROOT = join(import.meta.dirname, '..', '..');

export interface Caught {
  readonly mutant: Mutant;
  /** The invariant that saw it and after how many histories; null: nothing did. */
  readonly by: string | null;
  readonly histories: number;
}

function mutated(mutant: Mutant, folder: string): void {
  for (const part of ['lambdas', 'bench/simulation', 'bench/simulate.ts', 'package.json'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const path = join(folder, mutant.file);
  const source = readFileSync(path, 'utf8');
  if (source.split(mutant.from).length !== 2)
    throw new Error(`'${mutant.from}' does not stand once in ${mutant.file}: ${mutant.says}`);
  writeFileSync(
    path,
    source.replace(mutant.from, () => mutant.to),
  );
}

function simulate(folder: string, seed: string, histories: number): Promise<string> {
  const args = ['bench/simulate.ts', '--first', '--workers', '1', '--seed', seed, '--histories', String(histories)];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: folder, timeout: 300_000 });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (some) => (said += String(some)));
    child.once('close', () => resolve(said));
  });
}

/** Lives lives in a broken copy of the program, until a rule is seen broken or there were so many. */
export async function tryOne(mutant: Mutant, seed: string, histories: number): Promise<Caught> {
  const folder = mkdtempSync(join(tmpdir(), 'afterword-mutant-'));
  try {
    mutated(mutant, folder);
    const said = await simulate(folder, seed, histories);
    const lived = Number(/: (\d+) histories/.exec(said)?.[1] ?? 0);
    const rule = /^\d+ x (.+)$/m.exec(said)?.[1] ?? (lived === 0 ? 'the program fails' : null);
    return { mutant, by: rule, histories: lived };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
