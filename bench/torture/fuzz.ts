/** Hostile input: mails, calendar files and replies, changed by the hundred thousand, and cases made by hand. */
import { MOST } from './fuzz/examine.ts';
import { type Found, type Worst, worstOf } from './fuzz/found.ts';
import { handMade } from './fuzz/hand-made.ts';
import { commandFor, keepInput, replay } from './fuzz/keep.ts';
import { fuzzInThreads } from './fuzz/threads.ts';
import type { Options, Outcome, Part, Row } from './part.ts';

const INPUTS = { whole: 200_000, short: 2_000 } as const;
/** Of the slowest and of the biggest, how many are measured again, each in a process of its own. */
const AGAIN = 5;
/** Failures that are told one by one. */
const TOLD = 40;
const MB = 1024 * 1024;

const whole = (n: number): string => n.toLocaleString('en-US');

interface Sum {
  done: number;
  mails: number;
  received: number;
  outcomes: Record<string, number>;
  worst: readonly Worst[];
  readonly faults: Map<number, string>;
}

function add(sum: Sum, found: Found): void {
  sum.done += found.done;
  sum.mails += found.mails;
  for (const [outcome, count] of Object.entries(found.outcomes)) {
    sum.outcomes[outcome] = (sum.outcomes[outcome] ?? 0) + count;
    sum.received += count;
  }
  sum.worst = worstOf([...sum.worst, ...found.worst], AGAIN);
  for (const { n, fault } of found.faults) if (!sum.faults.has(n)) sum.faults.set(n, fault);
}

interface Costs {
  readonly slowest: number;
  readonly biggest: number;
  readonly failures: readonly string[];
}

/** The worst again, alone: what a thread measures has the warm-up and the garbage of others in it. */
async function costsOf(seed: string, worst: readonly Worst[]): Promise<Costs> {
  let [slowest, biggest] = [0, 0];
  const failures: string[] = [];
  for (const { n } of worst) {
    const { file, made } = keepInput(seed, n);
    const alone = await replay(file);
    if (alone === null) {
      failures.push(`input ${n} (${made}) kills its process: ${commandFor(file)}`);
      continue;
    }
    slowest = Math.max(slowest, alone.milliseconds);
    biggest = Math.max(biggest, alone.peak);
    if (alone.milliseconds > MOST.milliseconds || alone.peak > MOST.bytes / MB)
      failures.push(`input ${n} (${made}) takes ${alone.milliseconds} ms and ${alone.peak} MB: ${commandFor(file)}`);
  }
  return { slowest, biggest, failures };
}

async function one(seed: string, n: number): Promise<Outcome> {
  const { file, made } = keepInput(seed, n);
  const alone = await replay(file);
  const failures = alone === null ? ['it kills its process'] : alone.faults;
  const note = `${made}; ${alone?.outcome ?? 'no outcome'}, ${alone?.milliseconds ?? '?'} ms, ${alone?.peak ?? '?'} MB`;
  const lost = failures.length === 0 ? 0 : 1;
  return {
    rows: [{ name: `input ${n}`, tried: 1, survived: 1 - lost, lost, doubled: 0, note }],
    lost,
    failures: failures.map((fault) => `${fault}\n  ${commandFor(file)}`),
  };
}

async function run({ seed, short, only }: Options): Promise<Outcome> {
  if (only !== undefined) return one(seed, Number(only));
  const inputs = short ? INPUTS.short : INPUTS.whole;
  const sum: Sum = { done: 0, mails: 0, received: 0, outcomes: {}, worst: [], faults: new Map() };
  const began = performance.now();
  let told = began;
  await fuzzInThreads(seed, inputs, {
    found: (found) => {
      add(sum, found);
      for (const { n, fault } of found.faults) console.log(`  input ${n}: ${fault.slice(0, 200)}`);
      if (performance.now() - told < 60_000) return;
      told = performance.now();
      console.log(`  ${whole(sum.done)} read, ${sum.faults.size} failed`);
    },
    lost: (n, why) => void sum.faults.set(n, why),
  });
  const seconds = (performance.now() - began) / 1000;
  const costs = await costsOf(seed, sum.worst);
  const failures = [...sum.faults].slice(0, TOLD).map(([n, fault]) => {
    const { file, made } = keepInput(seed, n);
    return `input ${n} (${made}): ${fault}\n  ${commandFor(file)}`;
  });
  const lost = sum.faults.size;
  const ends = Object.entries(sum.outcomes).map(([outcome, count]) => `${whole(count)} ${outcome}`);
  const rows: readonly Row[] = [
    {
      name: 'inputs read',
      tried: inputs,
      survived: sum.done - lost,
      lost,
      doubled: 0,
      note: `slowest ${costs.slowest} ms of CPU, biggest ${costs.biggest} MB with all of its process`,
    },
    {
      name: 'of these received',
      tried: sum.received,
      survived: sum.received,
      lost: 0,
      doubled: 0,
      note: ends.sort().join(', '),
    },
  ];
  const made = await handMade(short);
  return {
    rows: [...rows, ...made.rows],
    lost: lost + made.lost,
    failures: [...failures, ...costs.failures, ...made.failures],
    paragraphs: [
      `${whole(Math.round(inputs / seconds))} inputs a second; ${whole(sum.mails)} mails went out for them, each looked at for a second recipient, a broken header and markup that is not ours. An input that fails is kept in \`afterword-out/fuzz\`, with the command that reads it again; \`--case N\` makes the N-th input of a seed.`,
    ],
  };
}

export const part: Part = {
  name: 'fuzz',
  says: 'Our own mails, calendar files and replies, changed in up to five ways each (fields, parts, encodings, properties, dates, words of the lexicons, bytes), are read as everything that comes in is read. None may crash, take a second of CPU or 300 MB; every sixteenth is received by the whole pipeline, and every 200th lives on for 45 days. Then cases made by hand: 40 MB of one thing, things in things, calendars that are more than they seem, text to go back and forth on, each in a process of its own with 128 MB of heap, received and lived with.',
  run,
};
