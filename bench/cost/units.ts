/**
 * The request units that DynamoDB takes, from the items that go over its wire: "Read and write operations" and "Item sizes and formats",
 * DynamoDB Developer Guide; of an index, "Using Global Secondary Indexes: write capacity units".
 */

/** An attribute as the wire has it: {"S":"x"}, {"N":"1"}, {"B":"base64"}. */
type Wire = { readonly [type: string]: unknown };
export type WireItem = { readonly [name: string]: Wire };

function valueBytes(value: Wire): number {
  const { S: text, N: number, B: bytes } = value;
  if (typeof text === 'string') return Buffer.byteLength(text);
  // Two digits to a byte, and one more.
  if (typeof number === 'string') return Math.ceil(number.replace(/[-.]/g, '').length / 2) + 1;
  if (typeof bytes === 'string') return Buffer.byteLength(bytes, 'base64');
  throw new Error(`an attribute of another type: ${Object.keys(value).join()}`);
}

/** Bytes of an item: the names and the values. */
export const itemBytes = (item: WireItem): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0);

export const writeUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1024));
export const readUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / 4096));

/** The entry in the index of wake-ups; null: none. */
export const indexEntry = ({ wakeShard, wakeAt }: WireItem): string | null =>
  wakeAt === undefined ? null : JSON.stringify([wakeShard, wakeAt]);

/** An entry that is made or goes is one write, one that moves is two: it goes and is made. Each has less than 1 KB. */
export function indexUnits(before: string | null, after: string | null): number {
  if (before === after) return 0;
  return (before === null ? 0 : 1) + (after === null ? 0 : 1);
}
