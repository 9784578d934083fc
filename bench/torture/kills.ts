/** `kill -9` of the served program at random moments of a busy hour: what was taken is answered, and what was to be sent went out. */

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeFolder } from '../../lambdas/local/files.ts';
import { randomOf } from '../simulation/random.ts';
import { handOver } from './kills/hand-over.ts';
import { BEGIN, busyHour, type Step } from './kills/hour.ts';
import { type Killing, type Survivor, survivor } from './kills/survivor.ts';
import { mailsOf, TURNABLE, turned } from './outside/program.ts';
import { openSink, type Sink } from './outside/sink.ts';
import type { Outcome, Part } from './part.ts';

/** The key of the reply addresses is the same in all runs, so that the replies are. */
const KEY = `${'5a'.repeat(32)}\n`;
const NO_KILLS: Killing = { kills: 0, random: () => 1, longest: 0 };

interface Hour {
  /** How often each mail went out, by what it is: to whom, step, subject. */
  readonly sent: ReadonlyMap<string, number>;
  /** Mails that are in the outbox and did not reach the mail server. */
  readonly stuck: number;
  /** Copies that reached the mail server beyond the first of each mail. */
  readonly copies: number;
  readonly handed: number;
  readonly kills: number;
  readonly early: number;
}

/** Takes every step, again where the program died under it. */
async function take(step: Step, living: Survivor): Promise<number> {
  for (;;) {
    const program = await living.current();
    try {
      if (step.is === 'turn') {
        await turned(program, step.to);
        return 0;
      }
      let left = step.letters(await mailsOf(program));
      const count = left.length;
      while (left.length > 0) {
        left = await handOver((await living.current()).smtp, left, 6);
        if (left.length > 0) await sleep(20);
      }
      return count;
    } catch (error) {
      // A program that refuses is a fault of the harness; one that is gone is what this is about.
      if (error instanceof Error && error.message.includes('"error"')) throw error;
      await sleep(20);
    }
  }
}

/** Waits until nothing is under way at this instant of the clock; again where the program died. */
async function settle(living: Survivor): Promise<void> {
  for (;;) {
    try {
      const program = await living.current();
      const clock: { readonly now: string } = JSON.parse(await (await fetch(`${program.url}/api/clock`)).text());
      await turned(program, clock.now);
      return;
    } catch {
      await sleep(20);
    }
  }
}

const names = async (folder: string, end: string): Promise<readonly string[]> =>
  (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(end));

/** Until what is in the outbox is out, or a minute passed without one more. */
async function relayed(data: string): Promise<number> {
  for (let quiet = 0, before = -1; ; quiet += 1) {
    const left =
      (await names(join(data, 'outbox'), '.json')).length - (await names(join(data, 'relay'), '.sent')).length;
    if (left === 0 || quiet > 600) return left;
    if (left !== before) quiet = 0;
    before = left;
    await sleep(100);
  }
}

async function sentBy(data: string): Promise<ReadonlyMap<string, number>> {
  const sent = new Map<string, number>();
  for (const name of await names(join(data, 'outbox'), '.json')) {
    const { mail }: { readonly mail: { readonly to: string; readonly step: string; readonly subject: string } } =
      JSON.parse((await readFile(join(data, 'outbox', name), 'utf8')).split('\n').at(-1) ?? '');
    const what = [mail.to, mail.step, mail.subject].join(' | ');
    sent.set(what, (sent.get(what) ?? 0) + 1);
  }
  return sent;
}

async function hour(people: number, killing: Killing): Promise<Hour> {
  const folder = await mkdtemp(join(tmpdir(), 'afterword-kills-'));
  const data = join(folder, 'data');
  const sink: Sink = await openSink();
  try {
    await makeFolder(data);
    await writeFile(join(data, 'key'), KEY, { mode: 0o600 });
    const living = survivor(
      {
        data,
        program: TURNABLE,
        now: new Date(BEGIN).toISOString(),
        args: ['--relay', sink.url, '--zone', 'America/New_York'],
      },
      killing,
    );
    let handed = 0;
    for (const step of busyHour(people)) {
      handed += await take(step, living);
      await settle(living);
    }
    const stuck = await relayed(data);
    await living.close();
    const copies = [...sink.copies.values()].reduce((sum, count) => sum + count - 1, 0);
    return { sent: await sentBy(data), stuck, copies, handed, kills: living.kills(), early: living.early() };
  } finally {
    await sink.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What of `wanted` did not go out, and what went out beyond it. */
function compared(wanted: ReadonlyMap<string, number>, sent: ReadonlyMap<string, number>) {
  const names = new Set([...wanted.keys(), ...sent.keys()]);
  const missing: string[] = [];
  const beyond: string[] = [];
  for (const name of names) {
    const more = (sent.get(name) ?? 0) - (wanted.get(name) ?? 0);
    if (more < 0) missing.push(name);
    if (more > 0) beyond.push(name);
  }
  return { missing, beyond };
}

const sum = (sent: ReadonlyMap<string, number>): number => [...sent.values()].reduce((all, count) => all + count, 0);

export const part: Part = {
  name: 'kills',
  says: 'The program is served with a relay to a real mail server, fed by a real mail client that hands over again what got no 250, its clock turned through an afternoon and twelve days; meanwhile it is killed with SIGKILL at random moments, also while it starts, and started again on the same folder. Everything that a run without kills sends must reach the mail server.',
  run: async ({ seed, short }): Promise<Outcome> => {
    const random = randomOf('kills', seed).next;
    const [people, wanted, longest] = short ? [3, 4, 900] : [40, 200, 900];
    const quiet = await hour(people, NO_KILLS);
    const hours: Hour[] = [];
    const failures: string[] = [];
    let lost = 0;
    let doubled = 0;
    for (let kills = 0; kills < wanted; ) {
      const one = await hour(people, { kills: wanted - kills, random, longest });
      kills += one.kills;
      hours.push(one);
      const { missing, beyond } = compared(quiet.sent, one.sent);
      lost += missing.length + one.stuck;
      doubled += beyond.length + one.copies;
      for (const name of missing) failures.push(`kills: not sent after a kill: ${name}`);
      for (const name of beyond) failures.push(`kills: sent beyond the run without kills: ${name}`);
    }
    const all = (count: (hour: Hour) => number): number => hours.reduce((total, one) => total + count(one), 0);
    const kills = all((one) => one.kills);
    return {
      rows: [
        {
          name: 'kill -9 in a busy hour',
          tried: kills,
          survived: kills - Math.min(kills, lost),
          lost,
          doubled,
          note: `${all((one) => one.early)} while it started; ${all((one) => one.handed)} mails taken, ${all((one) => sum(one.sent))} sent, in ${hours.length === 1 ? 'one hour' : `${hours.length} hours`}; of the doubled ${all((one) => one.copies)} under the same Message-ID`,
        },
      ],
      lost,
      failures,
      paragraphs: [
        'A copy under the same Message-ID comes about when the program is killed after the mail server took a mail and before that is noted: nobody can ask a mail server afterwards, so the mail is sent again, and mail programs show one Message-ID once.',
      ],
    };
  },
};
