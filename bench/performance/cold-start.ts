/** Cold start: each function's bundle loaded in a fresh process, against one of nothing but the SDK's clients and commands that are in it. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build, type Metafile } from 'esbuild';
import { BUNDLED, bundleInto } from '../../lib/bundle.ts';
import { FUNCTIONS, type FunctionName, LIMITS, startSize } from '../../lib/bundle-limits.ts';
import { firstMail } from './first-mail.ts';
import { type Figure, type Measured, median, type Part, ratio } from './part.ts';
import { ROUNDS } from './rounds.ts';

/** Milliseconds of CPU that loading a file takes, with what the engine's own threads do for it. */
const LOAD = `const from = process.cpuUsage(); await import(process.argv[1]); const { user, system } = process.cpuUsage(from);
console.log((user + system) / 1000); process.exit(0);`;

const ENVIRONMENT = { AWS_REGION: 'eu-central-1', MAILROOM: 'm', TABLE: 't', WAKE_QUEUE: 'q', ZONE: 'UTC' };

async function run(script: string, file: string): Promise<string> {
  const node = join(import.meta.dirname, '..', '..', 'node_modules', '.bin', 'node');
  const asked = promisify(execFile)(node, ['--input-type=module', '-e', script, file], { env: ENVIRONMENT });
  return (await asked).stdout;
}

const loaded = async (file: string): Promise<number> => Number(await run(LOAD, file));

const SDK = /node_modules\/(@aws-sdk\/client-[a-z0-9-]+)\/dist-es\/(?:commands\/(\w+Command)|(\w+Client))\.js$/;

/** The clients and commands that the bundle holds, as a module that holds only them. */
function onlyTheSdk({ outputs }: Metafile): string {
  const held = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
  const lines = held.flatMap((file) => {
    const [, from, command, client] = SDK.exec(file) ?? [];
    return from === undefined ? [] : [`export { ${command ?? client} } from '${from}';`];
  });
  return [...new Set(lines)].join('\n');
}

async function measure(name: FunctionName, folder: string): Promise<readonly Figure[]> {
  const ours = join(folder, name);
  const metafile = bundleInto(ours, name);
  const sdk = join(folder, `${name}-sdk`);
  const contents = onlyTheSdk(metafile);
  await build({ ...BUNDLED, stdin: { contents, resolveDir: import.meta.dirname }, outdir: sdk });
  const rounds: (readonly [ours: number, sdk: number])[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const pair = [await loaded(join(ours, 'index.mjs')), await loaded(join(sdk, 'stdin.mjs'))] as const;
    if (round > 0) rounds.push(pair);
  }
  const ms = (which: 0 | 1): string => `${median(rounds.map((one) => one[which])).toFixed(0)} ms`;
  const size = startSize(metafile);
  return [
    ratio(
      `${name} loaded, as long`,
      median(rounds.map(([a, b]) => a / b)),
      `its SDK clients alone: ${ms(0)} against ${ms(1)} of CPU`,
      { atMost: 1.2 },
    ),
    {
      what: `${name}, size`,
      value: `${Math.round(size / 1024)} KB`,
      against: 'what is loaded at its start',
      goal: `at most ${LIMITS[name]} KB`,
      met: size <= LIMITS[name] * 1024,
    },
  ];
}

async function runPart(progress: (line: string) => void): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'afterword-bundles-'));
  try {
    const figures: Figure[] = [];
    for (const name of FUNCTIONS) {
      progress(`loading ${name}`);
      figures.push(...(await measure(name, folder)));
    }
    progress('a first mail');
    figures.push(...(await firstMail(folder, ROUNDS, run)));
    return {
      figures,
      says: [
        'Each bundle is made as it is deployed, and loaded by a new process; the other is bundled in the same way and holds only the clients and commands of the SDK that are found in the first. CPU time is compared, since a function at its start has one core and waits for nothing else.',
        'What a mail needs is loaded when a mail needs it: the reader of invites and the words of ten languages where somebody is to be read, the reader of commands for a reply, the letters and the maker of MIME where something is written. What every mail needs all the same is loaded while something else is waited for: the reader of MIME while S3 is asked for the mail, the reader of invites while the desk is looked up, and for an alarm the letters while the keys are fetched. So much of what a start no longer does, the first mail does, and the last two lines tell what it takes; those are CPU time as well, and most of it is code that runs for the first time and is not compiled yet.',
        'Kept besides: a pattern with sets of letters (`\\p{L}`) becomes `new RegExp()` in the bundle, since the engine builds the sets of every pattern while it reads the text, also in functions that never run (a sixth of what receive took of its own); one S3 client for the mail and its label; functions hold only the files that they can come to load. Not taken: bundling without the names of functions (they stand in the stacks of faults, and with the patterns late it brings 2 %); names left as they are in place of `keepNames` (no gain, and a fifth more text); a compile cache in the bundle (`module.enableCompileCache`: a quarter to a third less of ours and of the SDK alike, but it is made for one version of Node, one kind of processor and one user, and the machine that deploys knows none of the three of the function; where they differ it is silently of no use).',
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const part: Part = { section: 'Cold start', run: runPart };
