/** The invites and words that reach a candidate by chance, with their moves and cancellations, late and in any order. */
import type { Interview, Person, Stage, WordSays } from '../../lambdas/application/interview.ts';
import { clockOf, DAY, HOUR, MINUTE } from './clocks.ts';
import type { Random } from './random.ts';
import type { Input } from './trace.ts';

const JOBS = ['Backend Engineer', 'Data Analyst', 'Designer', 'Head of Sales'];

const STAGES: readonly (Stage | null)[] = [null, null, null, 'technical', 'panel', 'onsite', 'recruiter-screen'];

const SAYS: readonly WordSays[] = ['timing', 'timing', 'other', 'next-round', 'rejection', 'offer'];

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
export function applicationInputs(
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
