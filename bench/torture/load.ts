/** Load: 200 mails a second for a minute from a mail client in another process, and clients that are slow, silent or too many. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withFolder } from './calamities/folder.ts';
import type { Told } from './load/client.ts';
import { loadOf } from './load/client.ts';
import { answeredIn, cpuOf, percentile } from './load/measures.ts';
import { slowClients } from './load/slow.ts';
import { ended, memoryOf, started } from './outside/program.ts';
import type { Outcome, Part, Row } from './part.ts';

const CLIENT = new URL('./load/client.ts', import.meta.url).pathname;
const CONNECTIONS = 12;

interface Loaded {
  readonly mails: number;
  readonly lost: number;
  readonly doubled: number;
  readonly refused: number;
  /** Mails a second: taken, and handled from the first to the last answer. */
  readonly takenRate: number;
  readonly handledRate: number;
  /** Milliseconds until 250, and seconds until answered: at 50, 95 and 99 of a hundred. */
  readonly accept: readonly number[];
  readonly answer: readonly number[];
  /** MB: at rest, when a quarter was handled, at the most, at the end. Null where the system does not tell. */
  readonly memory: readonly (number | null)[];
  /** Milliseconds of CPU for each mail. */
  readonly cpu: number | null;
}

const SHARES = [0.5, 0.95, 0.99] as const;

async function handle(port: number, rate: number, mails: number): Promise<Told> {
  const child = fork(CLIENT, [port, rate, mails, CONNECTIONS].map(String), { execArgv: [] });
  const [told] = await once(child, 'message');
  return told;
}

export async function load(rate: number, mails: number): Promise<Loaded> {
  return withFolder(async (folder) => {
    const data = join(folder, 'data');
    const program = await started({ data });
    await sleep(500);
    const atRest = await memoryOf(program);
    const cpuBefore = await cpuOf(program);
    let most = 0;
    let atQuarter: number | null = null;
    const waiting = async (): Promise<number> => (await readdir(join(data, 'mailroom/waiting'))).length;
    const handled = async (): Promise<number> => (await readdir(join(data, 'mailroom/handled'))).length;
    const began = Date.now();
    let done = false;
    const watching = (async () => {
      while (!done) {
        const memory = await memoryOf(program);
        most = Math.max(most, memory ?? 0);
        if (atQuarter === null && (await handled()) >= mails / 4) atQuarter = memory;
        await sleep(500);
      }
    })();
    const told = await handle(program.smtp, rate, mails);
    for (let before = -1, quiet = 0; quiet < 240; quiet += 1) {
      const left = await waiting();
      if (left === 0) break;
      if (left !== before) quiet = 0;
      before = left;
      await sleep(250);
    }
    done = true;
    await watching;
    const cpu = await cpuOf(program);
    const atEnd = await memoryOf(program);
    await ended(program, 'SIGTERM');
    const { count, at } = await answeredIn(data);
    const letters = loadOf(mails, began);
    // The welcome answers no mail; the rest of what an invite causes does.
    const wanted = letters.filter(({ id }) => (count.get(id) ?? 0) === 0);
    const doubled = letters.reduce((sum, { id }) => sum + Math.max(0, (count.get(id) ?? 0) - 1), 0);
    const people = letters.length / 3;
    const welcomes = count.get('') ?? 0;
    const waits = letters.flatMap(({ id }) => {
      const [from, to] = [told.taken[id], at.get(id)];
      return from === undefined || to === undefined ? [] : [Math.max(0, to - from) / 1000];
    });
    const last = Math.max(...at.values());
    return {
      mails: letters.length,
      lost: wanted.length + Math.max(0, people - welcomes),
      doubled: doubled + Math.max(0, welcomes - people),
      refused: told.refused,
      takenRate: letters.length / told.seconds,
      handledRate: (letters.length / (last - began)) * 1000,
      accept: SHARES.map((share) => percentile(told.latencies, share)),
      answer: SHARES.map((share) => percentile(waits, share)),
      memory: [atRest, atQuarter, most === 0 ? null : most, atEnd],
      cpu: cpu === null || cpuBefore === null ? null : ((cpu - cpuBefore) * 1000) / letters.length,
    };
  });
}

const three = (values: readonly number[], digits: number): string =>
  values.map((one) => one.toFixed(digits)).join(', ');
const megabytes = (value: number | null | undefined): string => (value == null ? '?' : value.toFixed(0));

function rowOf(rate: number, one: Loaded): Row {
  return {
    name: `${rate} mails a second`,
    tried: one.mails,
    survived: one.mails - one.lost,
    lost: one.lost,
    doubled: one.doubled,
    note: `taken at ${one.takenRate.toFixed(0)}/s, handled at ${one.handledRate.toFixed(0)}/s`,
  };
}

const says = (one: Loaded): readonly string[] => [
  `Until 250, counted from when the mail was to be sent: ${three(one.accept, 0)} ms (at 50, 95 and 99 of a hundred). From 250 until the answer is out: ${three(one.answer, 1)} s. ${one.refused} mails were first refused for a moment (4yz) and taken later.`,
  `Memory: ${megabytes(one.memory[0])} MB at rest, ${megabytes(one.memory[1])} MB when a quarter was handled, ${megabytes(one.memory[2])} MB at the most, ${megabytes(one.memory[3])} MB at the end. CPU for each mail, taken and handled: ${one.cpu?.toFixed(1) ?? '?'} ms, so that one core of this machine to itself handles ${one.cpu == null ? '?' : Math.round(1000 / one.cpu)} a second.`,
];

/** Times and rates hold for what else the machine did. */
const besides = (): string =>
  `The load average of the machine, this run included, was ${(loadavg()[1] ?? 0).toFixed(0)} on ${availableParallelism()} cores.`;

export const part: Part = {
  name: 'load',
  says: 'The real program, and a real mail client in another process that hands over 200 mails a second over 12 connections: a third of them invites of candidates who are new, a third moves, a third questions. Then clients that send a byte at a time, that say nothing, and that are too many.',
  run: async ({ short }): Promise<Outcome> => {
    const [rate, mails] = short ? [100, 150] : [200, 12_000];
    const loaded = await load(rate, mails);
    const slow = await slowClients(short);
    const failures = [...slow.failures];
    if (loaded.lost > 0) failures.push(`load: ${loaded.lost} mails were not answered`);
    if (loaded.doubled > 0) failures.push(`load: ${loaded.doubled} answers came twice`);
    return {
      rows: [rowOf(rate, loaded), ...slow.rows],
      lost: loaded.lost,
      failures,
      paragraphs: [...says(loaded), besides()],
    };
  },
};
