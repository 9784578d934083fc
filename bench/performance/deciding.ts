/** Deciding and planning: how many a second one core takes, of an application in the middle of its way. */
import type { Event } from '../../lambdas/application/application.ts';
import { deciding } from '../../lambdas/application/decide/deciding.ts';
import { intake } from '../../lambdas/application/decide/intake.ts';
import { offerDue } from '../../lambdas/application/decide/offer.ts';
import { say } from '../../lambdas/application/decide/say.ts';
import { fold } from '../../lambdas/application/evolve.ts';
import { HOUR } from '../../lambdas/application/instant.ts';
import type { Instruction } from '../../lambdas/application/instruction.ts';
import { at, interview, opening, wishes } from '../../test/application/given.ts';
import { duration, type Figure, type Measured, type Part } from './part.ts';
import { timed } from './rounds.ts';

const NOTED = at('2026-11-24T15:00:00Z');
const AFTER = at('2026-12-01T20:45:00Z');
const SITTING = 's20261201';
const NEW_YORK = wishes('America/New_York');
/** Of each in one timing: a single one is shorter than the clock can tell. */
const AT_ONCE = 500;
const GOAL = 100_000;

const fed: readonly Event[] = [
  ...opening,
  { type: 'felt', sitting: SITTING, rapport: 'great' },
  { type: 'debriefed', sitting: SITTING },
];
const state = fold(
  'a1',
  fed.map((event, n) => ({ at: n < opening.length ? NOTED : AFTER, by: `m${n}`, event })),
);
const done: readonly Instruction[] = [{ command: 'done', person: null }];
const moved = interview({ sequence: 1, start: at('2026-12-03T17:00:00Z'), end: at('2026-12-03T17:45:00Z') });

/** One moment after the other, so that no answer is the remembered one. */
const KINDS = {
  'an invite that moves the interview': (n: number) => {
    const making = deciding(state, NEW_YORK, NOTED + n);
    intake(making, { interviews: [moved], questions: [] });
    return making.decision();
  },
  "a reply, 'done'": (n: number) => {
    const making = deciding(state, NEW_YORK, AFTER + n);
    say(making, {
      reply: { text: 'done', commands: done, notes: [], unclear: null },
      step: 'thank',
      readMoment: () => null,
    });
    return making.decision();
  },
  'an alarm, thanks are due': (n: number) => {
    const making = deciding(state, NEW_YORK, AFTER + HOUR + n);
    offerDue(making, 'at-once');
    return making.decision();
  },
} as const;

type Kind = keyof typeof KINDS;

const WHY =
  'Deciding: from a mail or an alarm that was read to the events and letters that follow, without disk or network. Each is decided anew at another moment, so that no answer is a remembered one.';

async function run(progress: (line: string) => void): Promise<Measured> {
  progress('deciding and planning');
  let n = 0;
  const many = (one: (n: number) => unknown) => () => {
    for (let count = 0; count < AT_ONCE; count += 1) one(n++ % HOUR);
  };
  const names = Object.keys(KINDS) as Kind[];
  const tasks = Object.fromEntries(names.map((name) => [name, many(KINDS[name])])) as Record<Kind, () => void>;
  const took = await timed(tasks, 4);
  const figure = (name: Kind): Figure => {
    const rate = (AT_ONCE / took.ms(name)) * 1000;
    return {
      what: `decisions a second: ${name}`,
      value: Math.round(rate).toLocaleString('en-US'),
      against: `one core, ${duration(took.ms(name) / AT_ONCE)} each`,
      goal: `over ${GOAL.toLocaleString('en-US')}`,
      met: rate > GOAL,
    };
  };
  return { figures: names.map(figure), says: [WHY] };
}

export const part: Part = { section: 'Speed', run };
