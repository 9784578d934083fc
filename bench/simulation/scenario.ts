/** A candidate’s life by chance: who they are, what reaches them, and what they say of themselves. */
import { openCandidate } from '../../lambdas/application/account.ts';
import type { Candidate } from '../../lambdas/application/candidate.ts';
import type { Instruction } from '../../lambdas/application/instruction.ts';
import type { Person } from '../../lambdas/application/interview.ts';
import { DAY, HOUR, MINUTE } from './clocks.ts';
import { applicationInputs } from './invites.ts';
import { type Random, randomOf } from './random.ts';
import type { Input } from './trace.ts';

export interface Scenario {
  readonly seed: string;
  readonly start: number;
  readonly candidate: Candidate;
  readonly applications: number;
  readonly people: readonly (readonly Person[])[];
  readonly inputs: readonly Input[];
  /** The longest delay of an alarm. */
  readonly late: number;
}

const FIRST = 'Ada Bela Cleo Dina Ezra Fay Gus Hana Ivo Jana'.split(' ');

const LAST = 'Abt Bosch Coyle Dunn Elms Frost Grau Hess Imai Joos'.split(' ');

const COUNTRIES = ['US', 'DE', 'GB', 'JP', 'BR', 'IN'];

/** One application most often, and up to twelve. */
const howMany = (random: Random): number =>
  random.chance(0.78) ? 1 : random.chance(0.92) ? random.whole(2, 3) : random.whole(4, 12);

const howLate = (random: Random): number =>
  random.chance(0.6) ? 0 : random.pick([2 * MINUTE, 20 * MINUTE, 5 * HOUR, 3 * DAY]);

export function scenarioOf(seed: string, zones: readonly string[]): Scenario {
  const random = randomOf(seed);
  const zone = random.pick(zones);
  const start = Date.UTC(2026, 2, 1) + Math.floor(random.next() * 520 * DAY);
  const applications = howMany(random);
  const late = howLate(random);
  const candidate: Candidate = {
    ...openCandidate(
      randomOf(seed, 'id')
        .whole(1, 2 ** 31)
        .toString(16)
        .padStart(16, '0'),
      'sam@home.example',
      'Sam Lee',
      start,
    ),
    zone: random.chance(0.6) ? zone : null,
    country: random.chance(0.3) ? random.pick(COUNTRIES) : null,
    overview: random.chance(0.8),
  };
  const people: (readonly Person[])[] = [];
  const inputs: Input[] = [];
  for (let app = 0; app < applications; app += 1) {
    // Now and then a second application with the employer before.
    const employer = app > 0 && random.chance(0.2) ? app - 1 : app;
    const known = peopleOf(random, app);
    people.push(known);
    inputs.push(...applicationInputs(random, seed, app, employer, known, start, zone, zones));
  }
  inputs.push(...accountInputs(random, seed, start, zones));
  return { seed, start, candidate, applications, people, inputs: inputs.toSorted((a, b) => a.at - b.at), late };
}

function peopleOf(random: Random, app: number): readonly Person[] {
  const count = random.whole(1, 6);
  const people: Person[] = [];
  for (let n = 0; n < count; n += 1) {
    const name = `${FIRST[n]} ${LAST[(app + n) % LAST.length]}`;
    const role =
      n === 0 && random.chance(0.9) ? 'recruiter' : n === 1 && random.chance(0.6) ? 'hiring-manager' : 'interviewer';
    people.push({ name, address: `${FIRST[n]?.toLowerCase()}@a${app}.example`, role });
  }
  return people;
}

/** What is said of the account: pauses, other zones, other hours, holidays, the overview, a stop and its end. */
function accountInputs(random: Random, seed: string, start: number, zones: readonly string[]): readonly Input[] {
  const inputs: Input[] = [];
  const say = (at: number, command: Instruction): void => {
    inputs.push({
      id: `${seed}/c${inputs.length}`,
      at,
      app: null,
      said: { is: 'reply', commands: [command], step: null },
    });
  };
  const sometime = (): number => start + Math.floor(random.next() * 120 * DAY);
  const length = (): number => random.whole(60, 30 * 24 * 60) * MINUTE;
  if (random.chance(0.15)) {
    const at = sometime();
    say(at, { command: 'pause', until: at + length() });
  }
  if (random.chance(0.1)) {
    const at = sometime();
    const quiet = length();
    say(at, random.chance(0.5) ? { command: 'pause', until: null } : { command: 'stop' });
    say(at + quiet, { command: 'resume' });
  }
  if (random.chance(0.2)) say(sometime(), { command: 'timezone', zone: random.pick(zones) });
  if (random.chance(0.15)) {
    const hour = random.whole(5, 19);
    const to = Math.min(23, hour + random.whole(2, 12));
    say(sometime(), {
      command: 'hours',
      from: `${String(hour).padStart(2, '0')}:00`,
      to: `${String(to).padStart(2, '0')}:00`,
    });
  }
  if (random.chance(0.1)) say(sometime(), { command: 'profile', field: 'country', value: random.pick(COUNTRIES) });
  if (random.chance(0.1)) say(sometime(), { command: 'profile', field: 'overview', value: random.pick(['off', 'on']) });
  if (random.chance(0.05)) say(sometime(), { command: 'undo' });
  return inputs;
}
