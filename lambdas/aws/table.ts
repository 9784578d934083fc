/** The one table: its keys and its one index, shared by the adapter and the stack. */

/**
 * | item        | pk                    | sk                  | besides                                         |
 * | ----------- | --------------------- | ------------------- | ----------------------------------------------- |
 * | candidate   | `candidate#<id>`      | `candidate`         | version, schema, body; wakeAt, wakeShard while it waits |
 * | application | `candidate#<id>`      | `a#<application>`   | the same                                        |
 * | address     | `address#<address>`   | `address`           | candidate: whose it is                          |
 * | its note    | `candidate#<id>`      | `address#<address>` | so that deleting a candidate finds the address  |
 * | once        | `once#<key>`          | `once`              | until (ms), expires (s)                         |
 */
export const TABLE = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Epoch seconds; only `once` items have it. */
  expires: 'expires',
  wakeIndex: {
    name: 'wake',
    /** A number from 0 to shards - 1. Only set while something is to come, so the index is sparse. */
    partitionKey: 'wakeShard',
    /** Milliseconds since 1970. */
    sortKey: 'wakeAt',
    /** One partition takes 1,000 writes a second, so eight take 8,000. */
    shards: 8,
  },
} as const;

export const candidateKey = (candidate: string): string => `candidate#${candidate}`;
export const CANDIDATE = 'candidate';
export const applicationKey = (application: string): string => `a#${application}`;
export const addressKey = (address: string): string => `address#${address}`;
export const ADDRESS = 'address';
export const onceKey = (key: string): string => `once#${key}`;
export const ONCE = 'once';

/** Spreads candidates evenly over the index; a candidate always has the same shard. FNV-1a, 32 bit. */
export function shardOf(candidate: string): number {
  let hash = 0x811c9dc5;
  for (const char of candidate) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0) % TABLE.wakeIndex.shards;
}
