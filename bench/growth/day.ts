/**
 * A day of many candidates: each has two applications somewhere on their way, nobody answers (which brings the most nudges), and the
 * program as it is (`lambdas/story`) says when it wants to be woken. What rings on the day, and what is sent, is counted by the second.
 */
import { openCandidate } from '../../lambdas/application/account.ts';
import { jitterOf } from '../../lambdas/application/jitter.ts';
import { shortHash } from '../../lambdas/story/post.ts';
import { wakeDesk } from '../../lambdas/story/wake.ts';
import type { World } from '../../lambdas/story/world.ts';
import { clockOf } from '../simulation/clocks.ts';
import { interviewOf } from '../simulation/invites.ts';
import { type Random, randomOf } from '../simulation/random.ts';
import { handle } from '../simulation/run.ts';
import { simulatedWorld } from '../simulation/world.ts';
import { PEOPLE } from './zones.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** A Monday, the day of the overview, in UTC. */
const THE_DAY = Date.UTC(2026, 11, 7);
/** A plan that nobody answers ends after about so many days. */
const WAY = 140;
/** The longest time before an interview that its invite comes. */
const AHEAD = 8;

interface DayTally {
  readonly candidates: number;
  /** For each second of the day, how many alarms rang. */
  readonly rings: Uint32Array;
  /** The same, had nothing been spread over the hour. */
  readonly unspread: Uint32Array;
  readonly mails: Uint32Array;
  /** Writes of items, over the day. */
  saves: number;
}

function zoneOf(random: Random): string {
  const all = Object.entries(PEOPLE);
  let left = random.next() * all.reduce((sum, [, people]) => sum + people, 0);
  for (const [zone, people] of all) {
    left -= people;
    if (left <= 0) return zone;
  }
  return 'UTC';
}

const secondOf = (at: number): number | null => {
  const second = Math.floor((at - THE_DAY) / 1000);
  return second >= 0 && second < 86_400 ? second : null;
};

const add = (counts: Uint32Array, at: number): void => {
  const second = secondOf(at);
  if (second !== null) counts[second] = (counts[second] ?? 0) + 1;
};

function emptyDay(candidates: number): DayTally {
  const seconds = () => new Uint32Array(86_400);
  return { candidates, rings: seconds(), unspread: seconds(), mails: seconds(), saves: 0 };
}

async function liveUntilNight(seed: string, tally: DayTally): Promise<void> {
  const random = randomOf(seed);
  const zone = zoneOf(random);
  const clock = clockOf(zone);
  const start = THE_DAY - (WAY + AHEAD + 2) * DAY;
  const candidate = { ...openCandidate(shortHash(seed, 16), 'sam@home.example', 'Sam Lee', start), zone };
  const simulated = simulatedWorld(candidate, start, () => 0);
  const moments = new Map<string | null, number>();
  const { applications } = simulated.world;
  const isToday = (): boolean => secondOf(simulated.world.clock.now()) !== null;
  const world: World = {
    ...simulated.world,
    applications: {
      ...applications,
      saveApplication: (one) => {
        if (isToday()) tally.saves += 1;
        return applications.saveApplication(one);
      },
      saveCandidate: (one) => {
        if (isToday()) tally.saves += 1;
        return applications.saveCandidate(one);
      },
    },
    // As in AWS: what may wait rings within the hour.
    wakeUps: {
      set: (wakeUp, at, mayWait = false) => {
        if (at === null) return simulated.world.wakeUps.set(wakeUp, at);
        moments.set(wakeUp.application, at);
        const { candidate: own, application } = wakeUp;
        return simulated.world.wakeUps.set(wakeUp, at + (mayWait ? jitterOf(application ?? own) : 0));
      },
    },
  };
  const invites = [0, 1].map((place) => {
    const day = clock.wall(THE_DAY).day - random.whole(0, WAY) + random.whole(0, 4);
    const begins = clock.at(day, random.whole(9 * 4, 17 * 4) * 15);
    const at = begins - random.whole(1, AHEAD * 24 * 60) * MINUTE;
    return { place, at, begins, employer: `Employer ${place}` };
  });
  const inputs = invites
    .filter(({ at }) => at < THE_DAY + DAY)
    .sort((a, b) => a.at - b.at)
    .map(({ place, at, begins, employer }) => ({
      id: `${seed}/${place}`,
      at,
      app: place,
      said: {
        is: 'invite' as const,
        employer,
        job: 'Designer',
        interviews: [
          interviewOf({
            uid: `${seed}/${place}`,
            stamp: at,
            start: begins,
            end: begins + 45 * MINUTE,
            timeZone: zone,
            employer,
            job: 'Designer',
            organizer: { name: 'Nadia Berg', address: `nadia@e${place}.example` },
            people: [{ name: 'Priya Shah', address: `priya@e${place}.example`, role: 'interviewer' }],
          }),
        ],
      },
    }));
  for (;;) {
    const alarm = simulated.nextAlarm();
    const [input] = inputs;
    const at = Math.min(alarm?.at ?? Infinity, input?.at ?? Infinity);
    if (at >= THE_DAY + DAY) break;
    simulated.turn(at);
    if (input !== undefined && input.at <= (alarm?.at ?? Infinity)) {
      inputs.shift();
      await handle(world, input, candidate.id, null);
    } else if (alarm !== null) {
      add(tally.rings, alarm.at);
      add(tally.unspread, moments.get(alarm.wakeUp.application) ?? alarm.at);
      simulated.clear(alarm.wakeUp);
      await wakeDesk(world, alarm.wakeUp);
    }
  }
  for (const entry of simulated.entries) if (entry.what === 'mail') add(tally.mails, entry.at);
}

export async function liveDay(seed: string, candidates: number): Promise<DayTally> {
  const tally = emptyDay(candidates);
  for (let n = 0; n < candidates; n += 1) await liveUntilNight(`${seed}-${n}`, tally);
  return tally;
}

const sum = (counts: Uint32Array): number => counts.reduce((total, one) => total + one, 0);

interface DayFigures {
  readonly rings: number;
  readonly mails: number;
  readonly saves: number;
  /** A second, over the busiest five minutes. */
  readonly peakRings: number;
  readonly peakMails: number;
  /** In the busiest second, had nothing been spread. */
  readonly unspreadSecond: number;
  /** For each minute, the mails. */
  readonly minutes: readonly number[];
}

/** As it would be with `candidates` of them. */
export function scaled(tally: DayTally, candidates: number): DayFigures {
  const times = candidates / tally.candidates;
  const windows = (counts: Uint32Array, seconds: number): readonly number[] =>
    Array.from({ length: 86_400 / seconds }, (_, place) =>
      sum(counts.subarray(place * seconds, (place + 1) * seconds)),
    );
  return {
    rings: sum(tally.rings) * times,
    mails: sum(tally.mails) * times,
    saves: tally.saves * times,
    peakRings: (Math.max(...windows(tally.rings, 300)) / 300) * times,
    peakMails: (Math.max(...windows(tally.mails, 300)) / 300) * times,
    unspreadSecond: Math.max(...tally.unspread) * times,
    minutes: windows(tally.mails, 60).map((one) => one * times),
  };
}

/** Mails that wait, and for how long, where SES takes `rate` a second. */
export function drained(minutes: readonly number[], rate: number): { readonly depth: number; readonly delay: number } {
  let [waiting, depth] = [0, 0];
  for (const mails of minutes) {
    waiting = Math.max(0, waiting + mails - rate * 60);
    depth = Math.max(depth, waiting);
  }
  return { depth, delay: depth / rate };
}
