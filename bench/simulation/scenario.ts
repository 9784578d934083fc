/** A candidate's life by chance: who they are, the invites and words that reach them, and what they say of themselves. */
import { openCandidate } from '../../lambdas/application/account.ts';
import type { Candidate } from '../../lambdas/application/candidate.ts';
import type { Instruction } from '../../lambdas/application/instruction.ts';
import type { Interview, Person, Stage, WordSays } from '../../lambdas/application/interview.ts';
import { clockOf } from './clocks.ts';
import { type Random, randomOf } from './random.ts';
import type { Input } from './trace.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

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
const JOBS = ['Backend Engineer', 'Data Analyst', 'Designer', 'Head of Sales'];
const COUNTRIES = ['US', 'DE', 'GB', 'JP', 'BR', 'IN'];
const STAGES: readonly (Stage | null)[] = [null, null, null, 'technical', 'panel', 'onsite', 'recruiter-screen'];
const SAYS: readonly WordSays[] = ['timing', 'timing', 'other', 'next-round', 'rejection', 'offer'];

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

export function interviewOf(change: Partial<Interview>): Interview {
  return {
    uid: null,
    sequence: 0,
    stamp: null,
    recurrenceId: null,
    method: 'request',
    status: 'confirmed',
    start: null,
    end: null,
    timeZone: null,
    allDay: false,
    title: null,
    employer: null,
    job: null,
    stage: null,
    organizer: null,
    people: [],
    location: null,
    joinUrl: null,
    sessions: [],
    found: {},
    ...change,
  };
}

/** Rounds of interviews, each with its invite, its moves and its cancellation, delivered late and in any order. */
function applicationInputs(
  random: Random,
  seed: string,
  app: number,
  employer: number,
  people: readonly Person[],
  start: number,
  home: string,
  zones: readonly string[],
): readonly Input[] {
  const inputs: Input[] = [];
  const job = employer === app ? (JOBS[0] ?? '') : (JOBS[1 + (app % 3)] ?? '');
  const name = `Employer ${String.fromCharCode(65 + employer)}`;
  const recruiter = people.find((one) => one.role === 'recruiter') ?? null;
  const agency = random.chance(0.08) ? 'Go Between' : null;
  let count = 0;
  const add = (at: number, interviews: readonly Interview[]): void => {
    const delay = random.chance(0.85) ? 0 : random.whole(1, 4 * 24 * 60) * MINUTE;
    inputs.push({
      id: `${seed}/${app}/i${count}`,
      at: at + delay,
      app,
      said: { is: 'invite', interviews, employer: name, job },
    });
    count += 1;
  };
  let from = start + random.whole(0, 40) * DAY;
  const rounds = random.chance(0.65) ? 1 : random.whole(2, 3);
  for (let round = 0; round < rounds; round += 1) {
    const zone = random.chance(0.75) ? home : random.pick(zones);
    const clock = clockOf(zone);
    const days = random.chance(0.8) ? 1 : random.whole(2, 3);
    const many = random.chance(0.7) ? 1 : random.whole(2, 4);
    const first = clock.wall(from).day + random.whole(0, 16);
    const early = random.chance(0.8) ? random.whole(0, 12 * 24 * 60) : -random.whole(0, 6 * 24 * 60);
    for (let k = 0; k < many; k += 1) {
      const minute = random.chance(0.85) ? random.whole(9 * 4, 18 * 4) * 15 : random.whole(0, 95) * 15;
      const begins = clock.at(first + random.whole(0, days - 1), minute);
      const allDay = random.chance(0.03);
      const noStart = random.chance(0.02);
      const met = people.filter((one) => random.chance(one.role === 'recruiter' ? 0.5 : 0.75));
      const machine: readonly Person[] = random.chance(0.04)
        ? [{ name: 'Interview Bot', address: null, role: 'interviewer', machine: true }]
        : [];
      const known = Math.max(start, begins - early * MINUTE);
      const facts = interviewOf({
        uid: random.chance(0.93) ? `u${app}-${round}-${k}@employer.example` : null,
        stamp: known,
        start: noStart ? null : begins,
        end: noStart || random.chance(0.1) ? null : begins + random.pick([15, 30, 45, 60, 90, 300, 480]) * MINUTE,
        timeZone: random.chance(0.9) ? zone : random.pick(['UTC', null]),
        allDay: allDay && !noStart,
        employer: name,
        job,
        stage: random.pick(STAGES),
        organizer: recruiter,
        people: machine.length > 0 && random.chance(0.5) ? machine : [...met, ...machine],
        ...(agency === null ? {} : { agency }),
      });
      add(known, [facts]);
      if (facts.uid === null) continue;
      let at = known;
      let latest = facts;
      const changes = random.chance(0.25) ? random.whole(1, 3) : 0;
      for (let sequence = 1; sequence <= changes; sequence += 1) {
        at += random.whole(1, 5 * 24 * 60) * MINUTE;
        const shift = random.pick([1, 24, 48, -24, 24 * 7]) * HOUR;
        const cancels = random.chance(0.4);
        latest = {
          ...latest,
          sequence,
          stamp: at,
          ...(cancels
            ? { method: random.pick(['cancel', 'request'] as const), status: 'cancelled' }
            : {
                method: 'request',
                status: 'confirmed',
                start: latest.start === null ? begins : latest.start + shift,
                end: latest.end === null ? null : latest.end + shift,
                timeZone: random.chance(0.8) ? latest.timeZone : random.pick(zones),
              }),
        };
        add(at, [latest]);
        if (random.chance(0.1)) add(at + random.whole(1, 3000) * MINUTE, [facts]);
      }
    }
    from += random.whole(8, 45) * DAY;
  }
  inputs.push(...wordInputs(random, seed, app, people, start, from));
  return inputs;
}

function wordInputs(
  random: Random,
  seed: string,
  app: number,
  people: readonly Person[],
  start: number,
  end: number,
): readonly Input[] {
  if (!random.chance(0.35)) return [];
  const inputs: Input[] = [];
  const count = random.whole(1, 3);
  for (let n = 0; n < count; n += 1) {
    const at = start + Math.floor(random.next() * (end + 60 * DAY - start));
    const says = random.pick(SAYS);
    const expectBy = says === 'timing' && random.chance(0.8) ? at + random.whole(1, 40) * DAY : null;
    const from = random.pick(people).address ?? '';
    inputs.push({ id: `${seed}/${app}/w${n}`, at, app, said: { is: 'word', word: { says, expectBy }, from } });
  }
  return inputs;
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
