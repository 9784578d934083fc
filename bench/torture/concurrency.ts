/** Many deliveries for one person at one moment, through the AWS adapters on dynalite over its wire. */
import { type Counts, firstMails, moment, wakeUpsAtOnce } from './concurrency/at-once.ts';
import { closeSharedWire } from './faults/wire.ts';
import type { Options, Outcome, Part, Row } from './part.ts';

const rowOf = (name: string, note: string, all: readonly Counts[]): Row => {
  const sum = (of: (one: Counts) => number): number => all.reduce((total, one) => total + of(one), 0);
  const conflicts = sum((one) => one.conflicts);
  return {
    name,
    tried: sum((one) => one.deliveries),
    survived: sum((one) => one.deliveries - one.lost - one.doubled),
    lost: sum((one) => one.lost),
    doubled: sum((one) => one.doubled),
    note: `${note}; ${conflicts.toLocaleString('en-US')} version conflicts, ${sum((one) => one.redelivered)} delivered again`,
  };
};

async function times(count: number, one: (n: number) => Promise<Counts>): Promise<readonly Counts[]> {
  const all: Counts[] = [];
  for (let n = 0; n < count; n += 1) all.push(await one(n));
  return all;
}

async function run({ seed, short }: Options): Promise<Outcome> {
  const rounds = short ? 1 : 3;
  const opened = await times(rounds, (n) => firstMails(`${seed}-o${n}`, 15, 85));
  const mixed = await times(rounds, (n) => moment(`${seed}-m${n}`, 15, 35, 50));
  const rung = await times(rounds, (n) => wakeUpsAtOnce(`${seed}-w${n}`, 100));
  await closeSharedWire();
  const all = [...opened, ...mixed, ...rung];
  return {
    rows: [
      rowOf('first mails of one person at once', 'one account, one welcome, each note once', opened),
      rowOf('mails, repetitions and alarms at once', 'each note and each answer once, one alarm each', mixed),
      rowOf('alarms of one application at once', 'one nudge', rung),
    ],
    lost: all.reduce((sum, { lost }) => sum + lost, 0),
    failures: all.flatMap(({ wrong }) =>
      wrong.map((one) => `${one}; npm run torture -- --only concurrency --seed ${seed}`),
    ),
    paragraphs: [
      'Each round sends a hundred deliveries at one moment, each in a pipeline of its own: fifteen different mails and repetitions of them (more than twenty mails in an hour wait for their turn), with alarms that ring meanwhile. Who loses a conditional write loads and decides again; who loses twelve times is delivered again by the queue.',
    ],
  };
}

export const part: Part = {
  name: 'concurrency',
  says: 'A hundred deliveries for one person at one moment, against the conditional writes of DynamoDB (dynalite).',
  run,
};
