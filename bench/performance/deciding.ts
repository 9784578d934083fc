/** Deciding and planning: how many a second one core takes, of an application in the middle of its way. */
import type { Event } from '../../lambdas/application/application.ts';
import { deciding } from '../../lambdas/application/decide/deciding.ts';
import { intake } from '../../lambdas/application/decide/intake.ts';
import { offerDue } from '../../lambdas/application/decide/offer.ts';
import { say } from '../../lambdas/application/decide/say.ts';
import { wordSaid } from '../../lambdas/application/decide/word-said.ts';
import { fold } from '../../lambdas/application/evolve.ts';
import { DAY, HOUR } from '../../lambdas/application/instant.ts';
import type { Instruction } from '../../lambdas/application/instruction.ts';
import { soonest, timetable } from '../../lambdas/application/timetable.ts';
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
  'word from the employer': (n: number) => {
    const making = deciding(state, NEW_YORK, AFTER + DAY + n);
    wordSaid(making, { says: 'timing', expectBy: AFTER + 14 * DAY }, 'Dana Cole');
    return making.decision();
  },
  'a wake-up, nothing due': (n: number) => {
    const making = deciding(state, NEW_YORK, NOTED + HOUR + n);
    offerDue(making, 'at-once');
    return making.decision();
  },
  'a wake-up, thanks due': (n: number) => {
    const making = deciding(state, NEW_YORK, AFTER + HOUR + n);
    offerDue(making, 'at-once');
    return making.decision();
  },
  'what comes next': (n: number) => soonest(state, NEW_YORK, AFTER + n, null),
  'the whole plan': (n: number) => timetable(state, NEW_YORK, AFTER + n),
} as const;

type Kind = keyof typeof KINDS;

const WHY =
  'Deciding: a decision is what a mail or an alarm leads to, events and letters. Every case is decided anew at another moment, so that no answer is a remembered one. Most work is where the state changes in between: thanks that are due are looked for again after each was offered, so that two plans are made; word from the employer plans once, for the next check; a moved interview lays out the days anew. The days are laid out once for as long as no interview and no contact changes, and the offset of a zone is looked up once for a season. The whole plan goes to the end of the longest silence and is made for `list` and in letters only.';

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
      what: `${name}, a second`,
      value: Math.round(rate).toLocaleString('en-US'),
      against: `one core, ${duration(took.ms(name) / AT_ONCE)} each`,
      goal: `over ${GOAL.toLocaleString('en-US')}`,
      met: rate > GOAL,
    };
  };
  return { figures: names.map(figure), says: [WHY] };
}

export const part: Part = { section: 'Speed', run };
