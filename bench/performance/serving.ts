/** The program on one machine: how soon it is ready, and how much memory it holds at rest and under load. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from '../torture/load.ts';
import { ended, started } from '../torture/outside/program.ts';
import { duration, type Figure, type Measured, median, type Part } from './part.ts';
import { ROUNDS } from './rounds.ts';

const RATE = 20;
const MAILS = 300;
const GOAL = 1000;
/** Milliseconds for a mail, and MB. */
const [CPU, MEMORY] = [5, 250];

/** Milliseconds from the spawn until it listens, and of a Node that does nothing, one beside the other. */
async function starts(data: string): Promise<readonly (readonly [ready: number, bare: number])[]> {
  const rounds: (readonly [number, number])[] = [];
  // The first start lays out the folder and fills the compile cache.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const began = performance.now();
    const program = await started({ data });
    const ready = performance.now() - began;
    await ended(program, 'SIGTERM');
    const bareBegan = performance.now();
    execFileSync(process.execPath, ['-e', '0']);
    if (round > 0) rounds.push([ready, performance.now() - bareBegan]);
  }
  return rounds;
}

const UNTOLD = 'not told by this system';

const figure = (what: string, value: number | null, unit: string, against: string, atMost: number): Figure => ({
  what,
  value: value === null ? UNTOLD : `${value.toPrecision(3)} ${unit}`,
  against,
  goal: `at most ${atMost} ${unit}`,
  met: value === null ? null : value <= atMost,
});

async function run(progress: (line: string) => void): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'afterword-starts-'));
  try {
    progress('starting and stopping the program');
    const rounds = await starts(join(folder, 'data'));
    const ready = median(rounds.map(([one]) => one));
    const times = median(rounds.map(([one, bare]) => one / bare));
    progress(`${MAILS} mails, ${RATE} a second`);
    const { memory, cpu, lost } = await load(RATE, MAILS);
    return {
      figures: [
        {
          what: '`serve` starts and listens',
          value: duration(ready),
          against: `by the clock; ${times.toFixed(1)} times as long as a Node that does nothing`,
          goal: `under ${duration(GOAL)}`,
          met: ready < GOAL,
        },
        figure('a mail handled from door to door', cpu, 'ms', `of ${MAILS}, ${RATE} a second, ${lost} lost`, CPU),
        figure('memory under that load, at the most', memory[2] ?? null, 'MB', 'resident set', MEMORY),
      ],
      says: [
        '`serve` with its data on disk. A mail is taken by SMTP, read, answered and filed, a third of them invites of people who are new, a third moves of them, a third the word `list`; its figure is processor time of the whole program, the first mails among them.',
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const part: Part = { section: 'On one machine', run };
