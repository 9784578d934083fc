/**
 * Several ways to do one thing, timed in rounds: each round runs all of them, so that what else the machine does falls on all alike. What is
 * counted is the CPU time of the process, in which waiting for a busy machine is not.
 */
import { Bench } from 'tinybench';
import { median } from './part.ts';

export const ROUNDS = 7;

export interface Timed<Name extends string> {
  /** Milliseconds of CPU, the median of the rounds. */
  readonly ms: (name: Name) => number;
  /** How many times as long `name` takes as `than`, in each round. */
  readonly times: (name: Name, than: Name) => readonly number[];
}

/** `iterations` of each in every round, of which the median counts. */
export async function timed<Name extends string>(
  tasks: { readonly [name in Name]: () => unknown },
  iterations: number,
): Promise<Timed<Name>> {
  const names = Object.keys(tasks) as Name[];
  const rounds: ReadonlyMap<string, number>[] = [];
  // The first round warms up and is not counted.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const bench = new Bench({ iterations, time: 0, warmup: false, throws: true });
    for (const name of round % 2 === 0 ? names : names.toReversed()) bench.add(name, counted(tasks[name]));
    await bench.run();
    if (round > 0) rounds.push(new Map(bench.tasks.map((task) => [task.name, latencyOf(task.result)])));
  }
  const of = (round: ReadonlyMap<string, number>, name: Name): number => round.get(name) ?? Number.NaN;
  return {
    ms: (name) => median(rounds.map((one) => of(one, name))),
    times: (name, than) => rounds.map((one) => of(one, name) / of(one, than)),
  };
}

/** The task as tinybench takes it, which hands over its own duration: milliseconds of CPU, of all threads. */
const counted = (task: () => unknown) => async (): Promise<{ readonly overriddenDuration: number }> => {
  const from = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(from);
  return { overriddenDuration: (user + system) / 1000 };
};

function latencyOf(result: Bench['tasks'][number]['result']): number {
  if (result.state !== 'completed') throw new Error(`a task of the bench was not completed: ${result.state}`);
  return result.latency.p50;
}
