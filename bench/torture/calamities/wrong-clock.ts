/** The machine's clock is set forth and back by days, again and again, while the program runs by it: nothing twice, nothing forgotten, nobody shut out. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { zoneOfNoon } from '../../../test/deploy/mails.ts';
import { handOver } from '../kills/hand-over.ts';
import { invite, type Letter, say } from '../outside/letters.ts';
import { ended, mailsOf, type Program, started } from '../outside/program.ts';
import type { Row } from '../part.ts';
import { withFolder } from './folder.ts';

const PRELOAD = new URL('./wrong-time.mjs', import.meta.url).href;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Days from the right time, one setting after the other. */
const SETTINGS = [0, 3, -2, 10, 0, -400, 45, 1, 60, 0, 400, 0] as const;

interface Clocked {
  readonly rows: readonly Row[];
  readonly failures: readonly string[];
}

async function until(holds: () => Promise<boolean>, seconds: number): Promise<boolean> {
  for (const end = performance.now() + seconds * 1000; performance.now() < end; await sleep(50))
    if (await holds()) return true;
  return false;
}

const steps = async (program: Program): Promise<readonly string[]> =>
  (await mailsOf(program)).map(({ step, subject }) => `${step} | ${subject}`);

export async function wrongClocks(settings: readonly number[] = SETTINGS): Promise<Clocked> {
  const failures: string[] = [];
  let doubled = 0;
  let asked = 0;
  await withFolder(async (folder) => {
    const file = join(folder, 'offset');
    await writeFile(file, '0');
    const program = await started({
      data: join(folder, 'data'),
      node: ['--import', PRELOAD],
      env: { AFTERWORD_WRONG_TIME: file },
      // Of business hours, whenever this is run.
      args: ['--zone', zoneOfNoon(Date.now())],
    });
    const hand = async (letter: Letter): Promise<void> => {
      if ((await handOver(program.smtp, [letter], 1)).length > 0)
        failures.push(`calamities: clock: ${letter.id} was not taken`);
    };
    const answered = (count: number): Promise<boolean> =>
      until(async () => (await steps(program)).filter((one) => one.startsWith('answer')).length >= count, 20);
    const now = Date.now();
    await hand(invite({ person: 0, date: now }, now + DAY));
    for (const [place, days] of settings.entries()) {
      await writeFile(file, String(days * DAY));
      await sleep(60);
      // Mail wakes the program: its timers were set by the clock that was. Without mail it looks within half a minute.
      await hand(say({ person: 0, date: now + days * DAY }, 'list', place));
      asked += 1;
      if (!(await answered(asked)))
        failures.push(`calamities: clock: nothing was answered at ${days} days (setting ${place})`);
    }
    await until(async () => (await steps(program)).some((one) => one.startsWith('status-check')), 40);
    const sent = await steps(program);
    // The first step of the clock leads past the interview: what is still worth doing then comes at once.
    for (const step of ['welcome', 'confirm', 'thank', 'status-check']) {
      const count = sent.filter((one) => one.startsWith(`${step} `)).length;
      doubled += Math.max(0, count - 1);
      if (count === 0) failures.push(`calamities: clock: no ${step} was sent`);
    }
    if (doubled > 0) failures.push(`calamities: clock: sent twice: ${sent.join('; ')}`);
    if (program.child.exitCode !== null) failures.push('calamities: clock: the program ended');
    await ended(program, 'SIGTERM');
  });
  return {
    rows: [
      {
        name: 'the clock set forth and back',
        tried: settings.length,
        survived: settings.length - failures.length,
        lost: 0,
        doubled,
        note: `by ${Math.min(...settings)} to ${Math.max(...settings)} days`,
      },
    ],
    failures,
  };
}
