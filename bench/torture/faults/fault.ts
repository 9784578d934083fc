/** What can go wrong with one call of a port, and how a case of several such faults is named and read again. */
import type { Random } from '../../simulation/random.ts';

/** By name: what happens to the call before its effect, and after it. */
export const KINDS = {
  exception: 'it fails; nothing happened, or it had happened all the same',
  'time-out': 'it fails, and takes effect late: before the work is done again, or when that is over',
  crash: 'the process dies, with everything in memory',
  throttle: 'it is refused, and so are the next three of its port; or all of all ports for eight calls',
  repeated: 'the client sends it twice, since the first answer was lost: a condition of its own has made it void',
  duplicate: 'the same delivery comes a second time, in the middle of the first',
  reorder: 'the next mail comes before this one is done',
  delay: 'it fails, and is tried again a day later',
  stale: 'an eventually consistent read answers as of an hour before, or with nothing',
  'event-lost': "the outbox's word on what became of a mail never comes",
} as const;

export type Kind = keyof typeof KINDS;
export const ALL_KINDS = Object.keys(KINDS) as readonly Kind[];

/** These let the story take another course in time: what comes of them is held to the rules, not to the faultless run. */
export const MOVES_TIME: ReadonlySet<Kind> = new Set<Kind>(['reorder', 'delay']);

/** Strikes the n-th call of any port in a run, counted from 1. */
export interface Strike {
  readonly call: number;
  readonly after: boolean;
  readonly kind: Kind;
}

export interface Case {
  readonly place: string;
  readonly story: string;
  readonly strikes: readonly Strike[];
}

/** 'memory/s12/57.after.crash+90.before.throttle' */
export const nameOf = ({ place, story, strikes }: Case): string =>
  [
    place,
    story,
    strikes.map(({ call, after, kind }) => `${call}.${after ? 'after' : 'before'}.${kind}`).join('+') || 'none',
  ].join('/');

export function caseNamed(name: string): Case {
  const [place = '', story = '', faults = 'none'] = name.split('/');
  const strikes = (faults === 'none' ? [] : faults.split('+')).map((one) => {
    const [call, when, kind] = one.split('.');
    const found = ALL_KINDS.find((known) => known === kind);
    if (found === undefined || !Number.isInteger(Number(call))) throw new Error(`'${one}' is no fault`);
    return { call: Number(call), after: when === 'after', kind: found };
  });
  return { place, story, strikes };
}

/** Two or three faults within a run of `calls` calls: as often as not close together, where the mending of one meets the next. */
export function someStrikes(random: Random, calls: number): readonly Strike[] {
  const strikes: Strike[] = [];
  const count = random.chance(0.6) ? 2 : 3;
  let call = random.whole(1, calls);
  while (strikes.length < count) {
    strikes.push({ call, after: random.chance(0.5), kind: random.pick(ALL_KINDS) });
    call = random.chance(0.6) ? call + random.whole(1, 10) : random.whole(1, calls);
  }
  return strikes;
}
