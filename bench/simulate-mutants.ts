/** `npm run simulate:mutants`: breaks a copy of the program in many ways, one at a time; the simulation must see each. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MUTANTS, type Mutant } from './simulation/mutants.ts';

const ROOT = join(import.meta.dirname, '..');
const DOC = join(ROOT, 'docs/simulation.md');
const TABLE = '<!-- the table of mutants -->';

interface Caught {
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

async function tryOne(mutant: Mutant, seed: string, histories: number): Promise<Caught> {
  const folder = mkdtempSync(join(tmpdir(), 'afterword-mutant-'));
  try {
    mutated(mutant, folder);
    const said = await simulate(folder, seed, histories);
    const lived = Number(/: (\d+) histories/.exec(said)?.[1] ?? 0);
    const rule = /^\d+ x (.+)$/m.exec(said)?.[1] ?? (lived === 0 ? 'the program fails' : null);
    console.log(`${rule === null ? 'SURVIVED' : 'caught  '} ${mutant.says}: ${rule ?? ''} (${lived} histories)`);
    return { mutant, by: rule, histories: lived };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: 'mutants' },
    histories: { type: 'string', default: '1500' },
    workers: { type: 'string', default: '2' },
    only: { type: 'string' },
  },
});

const chosen = MUTANTS.filter(({ says }) => values.only === undefined || says.includes(values.only));
const queue = [...chosen];
const results = new Map<Mutant, Caught>();
const began = performance.now();
await Promise.all(
  Array.from({ length: Number(values.workers) }, async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      results.set(next, await tryOne(next, values.seed, Number(values.histories)));
  }),
);

const all = chosen.map((one) => results.get(one)).filter((one) => one !== undefined);
const caught = all.filter(({ by }) => by !== null);
const argued = all.filter(({ mutant, by }) => by === null && mutant.argued !== undefined);
const summary = `${caught.length} of ${all.length} caught, ${argued.length} argued`;
const seconds = ((performance.now() - began) / 1000).toFixed(0);
if (values.only === undefined) {
  const rows = all.map(
    ({ mutant, by, histories }) =>
      `| ${mutant.says} | \`${mutant.file.slice('lambdas/'.length)}\` | ${by ?? `not caught: ${mutant.argued ?? '**unexplained**'}`} | ${histories} |`,
  );
  const head = readFileSync(DOC, 'utf8').split(TABLE)[0] ?? '';
  writeFileSync(
    DOC,
    `${head}${TABLE}\n\n${summary}.\n\n| what was broken | where | seen by | histories |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`,
  );
}
console.log(`${summary}, ${seconds} s`);
process.exitCode = caught.length + argued.length === all.length ? 0 : 1;
