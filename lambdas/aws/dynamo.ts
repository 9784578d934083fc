/** What the adapter needs of DynamoDB: complete queries, conditional writes, and creating the table if it is missing. */
import {
  type AttributeValue,
  ConditionalCheckFailedException,
  CreateTableCommand,
  type DynamoDBClient,
  PutItemCommand,
  type PutItemCommandInput,
  paginateQuery,
  paginateScan,
  type QueryCommandInput,
  ResourceInUseException,
  type ScanCommandInput,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { TABLE } from './table.ts';

export type Item = Readonly<Record<string, AttributeValue>>;

export interface Store {
  readonly client: DynamoDBClient;
  readonly table: string;
}

export const text = (value: string): AttributeValue => ({ S: value });
export const number = (value: number): AttributeValue => ({ N: String(value) });

/** The attribute as text; anything else in its place means that the table is damaged. */
export function textOf(item: Item, name: string): string {
  const value = item[name]?.S;
  if (value === undefined) throw new Error(`the table is damaged: an item has no text '${name}'`);
  return value;
}

export function numberOf(item: Item, name: string): number {
  const value = Number(item[name]?.N ?? Number.NaN);
  if (Number.isNaN(value)) throw new Error(`the table is damaged: an item has no number '${name}'`);
  return value;
}

/** All pages of a query, or its first `limit` items. */
export async function queryAll(
  { client, table }: Store,
  input: Omit<QueryCommandInput, 'TableName'>,
  limit = Infinity,
) {
  const items: Item[] = [];
  const bounded = Number.isFinite(limit) ? { Limit: limit } : {};
  for await (const page of paginateQuery({ client }, { ...bounded, ...input, TableName: table })) {
    items.push(...(page.Items ?? []));
    if (items.length >= limit) break;
  }
  return items.slice(0, limit);
}

export async function* scanAll({ client, table }: Store, input: Omit<ScanCommandInput, 'TableName'>) {
  for await (const page of paginateScan({ client }, { ...input, TableName: table })) yield* page.Items ?? [];
}

/** A conditional write; false if the condition failed. */
export async function putIf({ client, table }: Store, input: Omit<PutItemCommandInput, 'TableName'>): Promise<boolean> {
  try {
    await client.send(new PutItemCommand({ ...input, TableName: table }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** Creates the table if it does not exist. In AWS the stack does that. */
export async function ensureTable({ client, table }: Store): Promise<void> {
  const { wakeIndex } = TABLE;
  try {
    await client.send(
      new CreateTableCommand({
        TableName: table,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [
          { AttributeName: TABLE.partitionKey, AttributeType: 'S' },
          { AttributeName: TABLE.sortKey, AttributeType: 'S' },
          { AttributeName: wakeIndex.partitionKey, AttributeType: 'N' },
          { AttributeName: wakeIndex.sortKey, AttributeType: 'N' },
        ],
        KeySchema: [
          { AttributeName: TABLE.partitionKey, KeyType: 'HASH' },
          { AttributeName: TABLE.sortKey, KeyType: 'RANGE' },
        ],
        GlobalSecondaryIndexes: [
          {
            IndexName: wakeIndex.name,
            KeySchema: [
              { AttributeName: wakeIndex.partitionKey, KeyType: 'HASH' },
              { AttributeName: wakeIndex.sortKey, KeyType: 'RANGE' },
            ],
            Projection: { ProjectionType: 'KEYS_ONLY' },
          },
        ],
      }),
    );
  } catch (error) {
    if (error instanceof ResourceInUseException) return;
    throw error;
  }
  await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 0.02, maxDelay: 0.2 }, { TableName: table });
}
