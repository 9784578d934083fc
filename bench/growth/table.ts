/** The table as it grows, on dynalite over its wire: how long each operation takes with more and more applications in it. */
import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { applicationsIn } from '../../lambdas/aws/applications.ts';
import { ensureTable } from '../../lambdas/aws/dynamo.ts';
import { applicationItem, candidateItem } from '../../lambdas/aws/stored.ts';
import type { Desk } from '../../lambdas/ports.ts';
import { shortHash } from '../../lambdas/story/post.ts';
import { connect, openDatabase } from '../../test/aws/database.ts';

/** Applications of each candidate. */
const EACH = 10;
const ROUNDS = 41;
const AT_ONCE = 4;
const BATCH = 25;

interface TableFigures {
  readonly applications: number;
  /** Milliseconds, medians. */
  readonly desk: number;
  readonly save: number;
  readonly find: number;
  readonly overdue: number;
}

const idOf = (candidate: number): string => shortHash(`candidate ${candidate}`, 16);

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** `like`: a desk whose application is written over and over. */
export async function growTable(like: Desk, sizes: readonly number[]): Promise<readonly TableFigures[]> {
  const database = await openDatabase();
  const store = connect(database);
  await ensureTable(store);
  const table = applicationsIn(store);
  const [application] = like.applications;
  if (application === undefined) throw new Error('a desk without an application');
  const figures: TableFigures[] = [];
  let candidates = 0;

  function* itemsTo(until: number) {
    for (; candidates < until; candidates += 1) {
      const id = idOf(candidates);
      yield candidateItem({ ...like.candidate, id, version: 1, wakeAt: null });
      for (let place = 0; place < EACH; place += 1)
        yield applicationItem({
          ...application,
          id: shortHash(`${id} ${place}`),
          candidate: id,
          version: 1,
          wakeAt: (application?.wakeAt ?? 0) + candidates * EACH + place,
        } as Desk['applications'][number]);
    }
  }

  async function load(until: number): Promise<void> {
    const items = itemsTo(until);
    const writers = Array.from({ length: AT_ONCE }, async () => {
      for (;;) {
        const some: ReturnType<typeof applicationItem>[] = [];
        while (some.length < BATCH) {
          const { value, done } = items.next();
          if (done === true || value === undefined) break;
          some.push(value);
        }
        if (some.length === 0) return;
        const requests = some.map((Item) => ({ PutRequest: { Item: { ...Item } } }));
        await store.client.send(new BatchWriteItemCommand({ RequestItems: { [store.table]: requests } }));
      }
    });
    await Promise.all(writers);
  }

  async function timed(run: (round: number) => Promise<unknown>): Promise<number> {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const began = performance.now();
      await run(round);
      times.push(performance.now() - began);
    }
    return median(times);
  }

  try {
    for (const size of sizes) {
      await load(size / EACH);
      const pick = (round: number): string => idOf((round * 7919) % candidates);
      const desks: Desk[] = [];
      const desk = await timed(async (round) => {
        const found = await table.desk(pick(round));
        if (found === null) throw new Error('a desk is not there');
        desks.push(found);
      });
      const save = await timed(async (round) => {
        const one = desks[round]?.applications[round % EACH];
        if (one === undefined) throw new Error('an application is not there');
        await table.saveApplication({
          ...((await table.desk(one.candidate))?.applications.find(({ id }) => id === one.id) ?? one),
        });
      });
      const find = await timed((round) => table.findCandidate(`c${round}@home.example`));
      const overdue = await timed(() => table.overdue((application.wakeAt ?? 0) + 50, 100));
      figures.push({ applications: size, desk, save, find, overdue });
    }
    return figures;
  } finally {
    store.client.destroy();
    await database.close();
  }
}
