/** A cold start with its first mail: the time until the answer is written, compared with loading only the SDK's clients. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { BUNDLED, putBeside, ROOT } from '../../lib/bundle.ts';
import { givens } from './first/given.ts';
import type { Given, Took } from './first/timed.ts';
import { type Figure, type Measured, median, type Part, ratio } from './part.ts';

const TIMES = 7;
const GOAL = 2.5;
const ENVIRONMENT = { AWS_REGION: 'eu-central-1', MAILROOM: 'm', TABLE: 't', WAKE_QUEUE: 'q', ZONE: 'UTC' };

/** Both count from before anything of ours or of the SDK is loaded. */
const BEGAN = 'const { user, system } = process.cpuUsage(); const began = (user + system) / 1000;';
const LOAD = `${BEGAN} await import(process.argv[1]);
const now = process.cpuUsage(); console.log(JSON.stringify({ ms: (now.user + now.system) / 1000 - began })); process.exit(0);`;
const FIRST = `${BEGAN} const given = JSON.parse(process.env.GIVEN); const { first } = await import(process.argv[1]);
console.log(JSON.stringify(await first(given, began))); process.exit(0);`;

async function run(script: string, file: string, given?: Given): Promise<Took> {
  const node = join(ROOT, 'node_modules', '.bin', 'node');
  const env = { ...ENVIRONMENT, ...(given === undefined ? {} : { GIVEN: JSON.stringify(given) }) };
  const { stdout } = await promisify(execFile)(node, ['--input-type=module', '-e', script, file], { env });
  return JSON.parse(stdout);
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

/** Bundled as the functions are. */
async function bundled(entry: Pick<BuildOptions, 'stdin' | 'entryPoints'>, outdir: string): Promise<Metafile> {
  const { metafile } = await build({ ...BUNDLED, ...entry, outdir });
  putBeside(metafile, outdir);
  return metafile;
}

async function compared(what: string, runs: 'receive' | 'wake', given: Given, folder: string): Promise<Figure> {
  const ours = join(folder, runs);
  const metafile = await bundled({ entryPoints: { index: join(import.meta.dirname, 'first', `${runs}.ts`) } }, ours);
  const sdk = join(folder, `${runs}-sdk`);
  await bundled({ stdin: { contents: onlyTheSdk(metafile), resolveDir: import.meta.dirname } }, sdk);
  const rounds: (readonly [ours: number, sdk: number])[] = [];
  // The first round only warms the disk's cache.
  for (let round = 0; round <= TIMES; round += 1) {
    const { ms, mails } = await run(FIRST, join(ours, 'index.mjs'), given);
    if (mails === 0) throw new Error(`${what}: nothing was sent`);
    const alone = await run(LOAD, join(sdk, 'stdin.mjs'));
    if (round > 0) rounds.push([ms, alone.ms]);
  }
  const ms = (which: 0 | 1): string => `${median(rounds.map((one) => one[which])).toFixed(0)} ms`;
  return ratio(
    what,
    rounds.map(([a, b]) => a / b),
    `${ms(0)} against ${ms(1)} of the SDK's clients`,
    { atMost: GOAL },
  );
}

async function runPart(progress: (line: string) => void): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'afterword-first-'));
  try {
    progress('a start and its first mail');
    const { invite, answer, alarm } = await givens();
    return {
      figures: [
        await compared('a function starts and reads its first invite', 'receive', invite, folder),
        await compared('a function starts and reads its first answer, in own words', 'receive', answer, folder),
        await compared('a function starts with an alarm and writes drafts', 'wake', alarm, folder),
      ],
      says: [
        'Processor time of a new process, with the bundle that is deployed: loading it with the clients of the SDK, reading, deciding, and writing the mails that go out, with the doors to AWS in memory. It is compared with loading only the same clients of the SDK in a bundle of their own, which any function that uses them does.',
        'Where the rest goes, by a sampling profiler: a third is code that runs for the first time, in the interpreter; a seventh the optimiser, an eighth the compiling of patterns (a set such as `\\p{L}` has hundreds of ranges), a ninth collecting what the word lists leave behind, a sixth parsing and compiling functions. Weights, word families, the sentence encoder and the tagger of English are files beside the bundle, read when they are first asked for; the tagger’s dictionary and rules lie there as they are once unpacked and conjugated, and the encoder’s layers run in WebAssembly on the bytes of its file. Node’s HTTP is asked of the process, since an import of it reads all that it exports and so loads undici. Tried and not taken: a compile cache made with the bundle (Node keeps only what is compiled at the load, less than a tenth of the time, and it holds for one version of Node and one kind of processor, which the machine that deploys does not know); flags for the collector and for patterns (no gain, or not safe once the engine runs); leaving out the names of functions (a twentieth of the time, and faults in the log would lose their place).',
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const part: Part = { section: 'The first mail', run: runPart };
