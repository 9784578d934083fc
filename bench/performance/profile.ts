/** Where the time goes: a CPU profile of understanding, planning and composing, summed up by function. */
import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { compose } from '../../lambdas/compose/compose.ts';
import { parseMessage } from '../../lambdas/mail/parse.ts';
import { understand } from '../../lambdas/understand/understand.ts';
import { inputOf, samples } from '../../test/compose/samples.ts';
import { fixturesIn, INVITES } from '../../test/understand/fixtures.ts';
import type { Figure, Measured, Part } from './part.ts';

const SHOWN = 8;
const PASSES = 3;
const COMPOSED = 20;

async function profiled(work: () => Promise<void>) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  await work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return profile;
}

/** The functions in which most time is spent themselves, as shares of all. */
async function slowest(of: string, work: () => Promise<void>): Promise<readonly Figure[]> {
  await work();
  const { nodes, samples: seen = [], timeDeltas = [] } = await profiled(work);
  const names = new Map(
    nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => {
      const file = url.split('/').slice(-2).join('/');
      return [id, `${functionName || 'a function'}${file === '' ? '' : `, ${file}:${lineNumber + 1}`}`] as const;
    }),
  );
  const spent = new Map<string, number>();
  for (const [at, id] of seen.entries()) {
    const name = names.get(id) ?? '';
    if (!name.startsWith('(idle)') && !name.includes('node:inspector'))
      spent.set(name, (spent.get(name) ?? 0) + (timeDeltas[at] ?? 0));
  }
  const all = [...spent.values()].reduce((sum, one) => sum + one, 0);
  return [...spent]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, SHOWN)
    .map(([name, time]) => ({
      what: name,
      value: `${((100 * time) / all).toFixed(1)} %`,
      against: of,
      goal: '',
      met: null,
    }));
}

async function run(progress: (line: string) => void): Promise<Measured> {
  progress('profiling');
  const mails = fixturesIn(INVITES)
    .filter(({ file }) => file.pathname.endsWith('.eml'))
    .map(({ file }) => readFileSync(file));
  const context = { now: Date.UTC(2026, 10, 24, 12), zone: null, candidate: [], domain: 'afterword.example' };
  const understanding = async (): Promise<void> => {
    for (let pass = 0; pass < PASSES; pass += 1)
      for (const raw of mails) await understand(await parseMessage(raw), context);
  };
  const inputs = samples.map(inputOf);
  const composing = async (): Promise<void> => {
    for (let pass = 0; pass < COMPOSED; pass += 1) for (const input of inputs) compose(input);
  };
  return {
    figures: [...(await slowest('understanding', understanding)), ...(await slowest('composing', composing))],
    says: [DONE],
  };
}

/** What was done about the slowest parts, with what it brought when it was done. */
const DONE = `What was done about the slowest parts:

- Phrases were held one by one against every word; they are found by their first word, and open beginnings by their first letter. Patterns with slots
  were tried where their longest literal stood; now all their literals must stand there in order. Lists of joining words were compiled for every line,
  legal forms listed for every name, and the plain form of a text made again for each question; each is made once.
- Then each phrase list looked every word up for itself; now a word is looked up once in one index over all lists, and patterns are tried where their
  longest free word stands. A line was searched for each verb of writing in turn, whatever its end; the day to wait for was sought in every invite;
  labels, names, titles and senders were read anew by every reader. Without all of that understanding took 1.3 to 1.4 times as long.
- A plan laid out the days of the interviews for every step, and wrote and read dates and hours as strings. The days are laid out once for an
  application, dates are numbers: what comes next took 12 µs and takes 7 µs of CPU.
- A decision in the making had a getter of its own, which made each one a shape of its own to the engine: that took 1 µs and kept the collector busy. It is
  of a class. What is remembered of a plan hung on each state that was passed through, and hangs on the history that they share. An interview that was
  moved was written out whole, twice, to see that it was. Decisions take a fifth to two thirds of the time.
- Functions carried whatever their imports had: the one that settles sent mail also held the reader of mails. Modules say that they have no side
  effects, and the SDK's ways to credentials that Lambda does not use are files of their own: 864 KB became 269 KB,
  and loading wake and sweep took a quarter to a third less CPU.`;

export const part: Part = { section: 'Where the time goes', run };
