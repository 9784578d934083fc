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
const MAILS = 150;
const GOAL = 1000;

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

const memory = (what: string, value: number | null | undefined, against: string): Figure => ({
  what,
  value: value == null ? 'not told by this system' : `${value.toFixed(0)} MB`,
  against,
  goal: '',
  met: null,
});

async function run(progress: (line: string) => void): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'afterword-starts-'));
  try {
    progress('starting and stopping the program');
    const rounds = await starts(join(folder, 'data'));
    const ready = median(rounds.map(([one]) => one));
    const times = median(rounds.map(([one, bare]) => one / bare));
    progress(`${MAILS} mails, ${RATE} a second`);
    const { memory: held, lost } = await load(RATE, MAILS);
    return {
      figures: [
        {
          what: '`serve` until it listens',
          value: duration(ready),
          against: `wall time, after the first start; ${times.toFixed(1)} times that of a Node that does nothing`,
          goal: `under ${duration(GOAL)}`,
          met: ready < GOAL,
        },
        memory('memory at rest', held[0], 'resident set'),
        memory('memory under load, at the most', held[2], `${MAILS} mails, ${RATE} a second, ${lost} lost`),
        memory('memory afterwards', held[3], 'the same'),
      ],
      says: [],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const part: Part = { section: 'On one machine', run };
