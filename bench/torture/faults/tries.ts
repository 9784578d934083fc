/** Many cases of faults, each lived and judged, and what came of all of them together. */
import { randomOf } from '../../simulation/random.ts';
import { ALL_KINDS, type Case, type Kind, nameOf, someStrikes } from './fault.ts';
import { folderPlace } from './folder.ts';
import { type Ends, endsOf, type Judgement, judge } from './judge.ts';
import { live } from './live.ts';
import { memoryPlace, type Place } from './place.ts';
import { SHORT } from './random-story.ts';
import { storyNamed } from './story.ts';
import { canBefall } from './struck.ts';
import type { Story } from './telling.ts';
import { sharedWire } from './wire.ts';

/** How the cases of one row ended. */
export interface Tally {
  tried: number;
  lost: number;
  doubled: number;
  wrong: number;
  /** Those with any failure. */
  failing: number;
  /** The first of them, with what to say to see them again. */
  readonly failures: string[];
}

export const newTally = (): Tally => ({ tried: 0, lost: 0, doubled: 0, wrong: 0, failing: 0, failures: [] });

export function added(all: readonly Tally[]): Tally {
  const sum = newTally();
  for (const one of all) {
    sum.tried += one.tried;
    sum.lost += one.lost;
    sum.doubled += one.doubled;
    sum.wrong += one.wrong;
    sum.failing += one.failing;
    sum.failures.push(...one.failures);
  }
  return sum;
}

/** By the name that a case says: one machine and AWS as far as memory can be them, then the real adapters of both. */
const PLACES: { readonly [place: string]: (clock: { readonly now: number }) => Promise<Place> } = {
  machine: async () => memoryPlace(false),
  cloud: async () => memoryPlace(true),
  folder: (clock) => folderPlace(clock),
  wire: async (clock) => (await sharedWire()).open(clock),
};

interface Whole {
  readonly story: Story;
  readonly calls: readonly string[];
  readonly ends: Ends;
  readonly isCloud: boolean;
}

const wholes = new Map<string, Promise<Whole>>();

async function openPlace(name: string, clock: { readonly now: number }): Promise<Place> {
  const open = Object.hasOwn(PLACES, name) ? PLACES[name] : undefined;
  if (open === undefined) throw new Error(`there is no place '${name}'`);
  return open(clock);
}

/** The run without faults. `told`: whether the outbox says what became of its mails. */
export function wholeOf(place: string, story: string, told = true): Promise<Whole> {
  const key = `${place}/${story}${told ? '' : ', untold'}`;
  const known = wholes.get(key);
  if (known !== undefined) return known;
  const run = async (): Promise<Whole> => {
    const named = storyNamed(story);
    const clock = { now: 0 };
    const opened = await openPlace(place, clock);
    const lived = await live(named, opened, clock, [], { told });
    await opened.close();
    const ends = endsOf(lived);
    const { lost, wrong, doubled } = judge(named, lived, ends);
    if (lost.length + wrong.length + doubled > 0)
      throw new Error(`${key} is not right without any fault: ${[...lost, ...wrong, `${doubled} doubled`].join('; ')}`);
    return { story: named, calls: lived.control.calls, ends, isCloud: opened.isCloud };
  };
  const made = run();
  wholes.set(key, made);
  return made;
}

/** `told` false: a second copy is what is looked for, and no failure. */
export async function tryCase(one: Case, tally: Tally, told = true): Promise<void> {
  const { story, ends } = await wholeOf(one.place, one.story, told);
  const clock = { now: 0 };
  const place = await openPlace(one.place, clock);
  const lived = await live(story, place, clock, one.strikes, { told });
  await place.close();
  const { control } = lived;
  // The one case in which a mail may leave twice: nobody was told what became of the first copy.
  const mayDouble = !told || control.untold.size > 0;
  count(tally, judge(story, lived, ends), mayDouble, () => {
    const hits = control.struck.map(
      ({ call, strike }) => `${call} ${strike.after ? 'after' : 'before'} ${strike.kind}`,
    );
    return `[${hits.join(', ')}] npm run torture -- --only faults --case ${nameOf(one)}`;
  });
}

export function count(
  tally: Tally,
  { lost, wrong, doubled }: Judgement,
  mayDouble: boolean,
  where: () => string,
): void {
  tally.tried += 1;
  if (lost.length > 0) tally.lost += 1;
  if (doubled > 0) tally.doubled += 1;
  if (wrong.length > 0) tally.wrong += 1;
  const says = [...lost, ...wrong, ...(doubled > 0 && !mayDouble ? ['sent twice'] : [])];
  if (says.length === 0) return;
  tally.failing += 1;
  tally.failures.push(`${says.slice(0, 3).join('; ')} ${where()}`);
}

/** Every fault that can befall any call of a story, one at a time; of `every` shares the `from`-th. */
export async function* singles(
  place: string,
  story: string,
  {
    from = 0,
    every = 1,
    kinds = ALL_KINDS,
    told = true,
  }: { from?: number; every?: number; kinds?: readonly Kind[]; told?: boolean } = {},
): AsyncGenerator<Case> {
  const { calls, isCloud } = await wholeOf(place, story, told);
  let count = 0;
  for (const [place_, call] of calls.entries())
    for (const kind of kinds)
      for (const after of [false, true]) {
        if (!canBefall(kind, call, isCloud)) continue;
        if (kind === 'event-lost' && after) continue;
        count += 1;
        if (count % every === from) yield { place, story, strikes: [{ call: place_ + 1, after, kind }] };
      }
}

/** The n-th pair or triple of a seed, in one of `stories` stories. */
export async function randomCase(
  { seed, stories, months }: { readonly seed: string; readonly stories: number; readonly months: number },
  n: number,
  place: string,
): Promise<Case> {
  const random = randomOf('faults', seed, n);
  const story = `${random.chance(months) ? '' : `${SHORT}-`}${seed}-${random.whole(1, stories)}`;
  const { calls } = await wholeOf(place, story);
  return { place, story, strikes: someStrikes(random, calls.length) };
}
