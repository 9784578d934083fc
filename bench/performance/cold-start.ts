/** Cold start: each function's bundle loaded in a fresh process, against one of nothing but the SDK's clients and commands that are in it. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build, type Metafile } from 'esbuild';
import { BUNDLED, bundleInto } from '../../lib/bundle.ts';
import { FUNCTIONS, type FunctionName, LIMITS, startSize } from '../../lib/bundle-limits.ts';
import { type Figure, type Measured, median, type Part, ratio } from './part.ts';
import { ROUNDS } from './rounds.ts';

/** Milliseconds of CPU that loading a file takes, with what the engine's own threads do for it. */
const LOAD = `const from = process.cpuUsage(); await import(process.argv[1]); const { user, system } = process.cpuUsage(from);
console.log((user + system) / 1000); process.exit(0);`;

const ENVIRONMENT = { AWS_REGION: 'eu-central-1', MAILROOM: 'm', TABLE: 't', WAKE_QUEUE: 'q', ZONE: 'UTC' };

async function loaded(file: string): Promise<number> {
  const node = join(import.meta.dirname, '..', '..', 'node_modules', '.bin', 'node');
  const asked = promisify(execFile)(node, ['--input-type=module', '-e', LOAD, file], { env: ENVIRONMENT });
  return Number((await asked).stdout);
}

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

async function run(progress: (line: string) => void): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'afterword-bundles-'));
  try {
    const figures: Figure[] = [];
    for (const name of FUNCTIONS) {
      progress(`loading ${name}`);
      figures.push(...(await measure(name, folder)));
    }
    return {
      figures,
      says: [
        'Each bundle is made as it is deployed, and loaded by a new process; the other is bundled in the same way and holds only the clients and commands of the SDK that are found in the first. CPU time is compared, since a function at its start has one core and waits for nothing else.',
        'Where receive and wake miss the goal, it is their own code: the words of ten languages, the reader of mails, the letters and the maker of MIME, most of it compiled and laid out before the first mail. Tried: leaving out what nothing uses, and splitting off what is seldom loaded (kept); bundling without names of functions (8 % of receive, 3 % of wake: not taken, since they stand in the stacks of faults). Not tried yet: a file for each language, read when a mail is written in it.',
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const part: Part = { section: 'Cold start', run };
