/** `Applications` on DynamoDB: one item for each application, saved under its version; a candidate's desk is one query. */
import { DeleteItemCommand, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { Instant } from '../application/instant.ts';
import { type Applications, type Desk, VersionConflict, type WakeUp } from '../ports.ts';
import { type Item, number, numberOf, putIf, queryAll, type Store, text, textOf } from './dynamo.ts';
import { applicationItem, candidateItem, readApplication, readCandidate } from './stored.ts';
import { ADDRESS, addressKey, applicationKey, CANDIDATE, candidateKey, ONCE, onceKey, TABLE } from './table.ts';

/** A candidate's items, by a strongly consistent read. */
const itemsOf = (store: Store, candidate: string): Promise<readonly Item[]> =>
  queryAll(store, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': text(candidateKey(candidate)) },
    ConsistentRead: true,
  });

async function desk(store: Store, candidate: string): Promise<Desk | null> {
  const items = await itemsOf(store, candidate);
  const own = items.find((item) => textOf(item, 'sk') === CANDIDATE);
  if (own === undefined) return null;
  return {
    candidate: readCandidate(candidate, own),
    applications: items
      .filter((item) => textOf(item, 'sk').startsWith(applicationKey('')))
      .map((item) => readApplication(candidate, item)),
  };
}

/** Puts the item if the stored version is still `version`. */
async function save(store: Store, version: number, item: Item): Promise<void> {
  const held = await putIf(store, {
    Item: { ...item },
    ...(version === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'version = :v', ExpressionAttributeValues: { ':v': number(version) } }),
  });
  if (!held) throw new VersionConflict(`version ${version} is not the stored one any more`);
}

async function findCandidate({ client, table }: Store, address: string): Promise<string | null> {
  const Key = { pk: text(addressKey(address)), sk: text(ADDRESS) };
  const { Item: item } = await client.send(new GetItemCommand({ TableName: table, Key, ConsistentRead: true }));
  return item === undefined ? null : textOf(item, 'candidate');
}

/** The note is written first: if a crash left an address without one, deleting the candidate would not find the address. */
async function claimAddress(store: Store, address: string, candidate: string): Promise<string> {
  await putIf(store, { Item: { pk: text(candidateKey(candidate)), sk: text(addressKey(address)) } });
  const mine = await putIf(store, {
    Item: { pk: text(addressKey(address)), sk: text(ADDRESS), candidate: text(candidate) },
    ConditionExpression: 'attribute_not_exists(pk) OR candidate = :candidate',
    ExpressionAttributeValues: { ':candidate': text(candidate) },
  });
  if (mine) return candidate;
  await drop(store, candidateKey(candidate), addressKey(address));
  return (await findCandidate(store, address)) ?? claimAddress(store, address, candidate);
}

function wakeUpOf(item: Item): WakeUp {
  const sk = textOf(item, 'sk');
  return {
    candidate: textOf(item, 'pk').slice(candidateKey('').length),
    application: sk === CANDIDATE ? null : sk.slice(applicationKey('').length),
  };
}

async function overdue(store: Store, before: Instant, limit: number): Promise<readonly WakeUp[]> {
  const { name, shards } = TABLE.wakeIndex;
  const found = await Promise.all(
    Array.from({ length: shards }, (_, shard) =>
      queryAll(
        store,
        {
          IndexName: name,
          KeyConditionExpression: 'wakeShard = :shard AND wakeAt < :before',
          ExpressionAttributeValues: { ':shard': number(shard), ':before': number(before) },
        },
        limit,
      ),
    ),
  );
  return found
    .flat()
    .sort((a, b) => numberOf(a, 'wakeAt') - numberOf(b, 'wakeAt'))
    .slice(0, limit)
    .map(wakeUpOf);
}

const once = (store: Store, key: string, until: Instant, now: Instant): Promise<boolean> =>
  putIf(store, {
    Item: {
      pk: text(onceKey(key)),
      sk: text(ONCE),
      until: number(until),
      [TABLE.expires]: number(Math.ceil(until / 1000)),
    },
    ConditionExpression: 'attribute_not_exists(pk) OR #until <= :now',
    ExpressionAttributeNames: { '#until': 'until' },
    ExpressionAttributeValues: { ':now': number(now) },
  });

async function drop({ client, table }: Store, pk: string, sk: string): Promise<void> {
  await client.send(new DeleteItemCommand({ TableName: table, Key: { pk: text(pk), sk: text(sk) } }));
}

/** As many requests as the SDK has connections. */
const AT_ONCE = 50;

/** Deletes the applications first, then the candidate, then the addresses: while an address still leads here, the deletion can be requested again. */
async function deleteCandidate(store: Store, candidate: string): Promise<void> {
  const keys = (await itemsOf(store, candidate)).map((item) => textOf(item, 'sk'));
  const pk = candidateKey(candidate);
  const addresses = keys.filter((sk) => sk.startsWith(addressKey('')));
  const applications = keys.filter((one) => one.startsWith(applicationKey('')));
  for (let from = 0; from < applications.length; from += AT_ONCE)
    await Promise.all(applications.slice(from, from + AT_ONCE).map((sk) => drop(store, pk, sk)));
  await drop(store, pk, CANDIDATE);
  for (const sk of addresses) {
    if ((await findCandidate(store, sk.slice(addressKey('').length))) === candidate) await drop(store, sk, ADDRESS);
    await drop(store, pk, sk);
  }
}

export function applicationsIn(store: Store): Applications {
  return {
    desk: (candidate) => desk(store, candidate),
    findCandidate: (address) => findCandidate(store, address),
    saveApplication: async (application) => {
      const next = { ...application, version: application.version + 1 };
      await save(store, application.version, applicationItem(next));
      return next;
    },
    saveCandidate: async (candidate) => {
      const next = { ...candidate, version: candidate.version + 1 };
      await save(store, candidate.version, candidateItem(next));
      return next;
    },
    claimAddress: (address, candidate) => claimAddress(store, address, candidate),
    overdue: (before, limit) => overdue(store, before, limit),
    once: (key, until, now) => once(store, key, until, now),
    deleteCandidate: (candidate) => deleteCandidate(store, candidate),
  };
}
