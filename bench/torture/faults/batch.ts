/** A row of the table: which cases are tried for it. Every share of a batch can be run by itself. */
import { ALL_KINDS, type Kind } from './fault.ts';
import { newTally, randomCase, singles, type Tally, tryCase } from './tries.ts';
import { tryWire } from './wire-tries.ts';

export type Batch =
  /** Every fault of these kinds at every call of a story, one at a time; of them the n-th only where `oneIn` is n. */
  | {
      readonly is: 'singles';
      readonly place: string;
      readonly story: string;
      readonly kinds: readonly Kind[];
      readonly oneIn: number;
      /** Whether the outbox says what became of a mail. */
      readonly told: boolean;
    }
  /** Pairs and triples by chance, in one of so many stories by chance. */
  | {
      readonly is: 'random';
      readonly places: readonly string[];
      readonly seed: string;
      readonly count: number;
      readonly stories: number;
      /** The share of stories that go over months; the others are of one application and a few weeks. */
      readonly months: number;
    }
  /** Every request of the wire refused, broken and unanswered. */
  | { readonly is: 'wire'; readonly story: string; readonly oneIn: number };

export interface Share {
  readonly batch: Batch;
  readonly from: number;
  readonly every: number;
}

export const everySingle = (place: string, story: string, oneIn = 1, kinds: readonly Kind[] = ALL_KINDS): Batch => ({
  is: 'singles',
  place,
  story,
  kinds,
  oneIn,
  told: true,
});

/** More than this is no news. */
const FAILURES = 50;

export async function tryShare({ batch, from, every }: Share): Promise<Tally> {
  const tally = newTally();
  switch (batch.is) {
    case 'singles': {
      const { place, story, kinds, oneIn, told } = batch;
      for await (const one of singles(place, story, { from: from * oneIn, every: every * oneIn, kinds, told })) {
        await tryCase(one, tally, told);
        if (tally.failures.length > FAILURES) break;
      }
      return tally;
    }
    case 'random': {
      const { places, count } = batch;
      for (let n = from; n < count && tally.failures.length <= FAILURES; n += every)
        await tryCase(await randomCase(batch, n, places[n % places.length] ?? ''), tally);
      return tally;
    }
    case 'wire':
      await tryWire(batch.story, { from: from * batch.oneIn, every: every * batch.oneIn }, tally);
      return tally;
    default:
      return batch satisfies never;
  }
}
