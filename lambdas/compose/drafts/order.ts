/**
 * The order in which one application uses up the phrasings of a word file. It depends on the application's id, so that equal facts give equal words.
 */
import type { DraftKind } from '../draft.ts';

/** FNV-1a, 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

/** mulberry32: pseudo-random numbers that are always the same for one seed. */
function numbersFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** 0 to length - 1, shuffled. */
export function shuffled(length: number, seed: string): readonly number[] {
  const next = numbersFrom(hashOf(seed));
  const order = Array.from({ length }, (_, at) => at);
  for (let at = length - 1; at > 0; at -= 1) {
    const other = next() % (at + 1);
    const [one, two] = [order[at], order[other]];
    if (one === undefined || two === undefined) continue;
    order[at] = two;
    order[other] = one;
  }
  return order;
}

/** What the choice from a short list depends on. */
interface Turn {
  readonly seed: string;
  readonly kind: DraftKind;
  readonly nth: number;
  readonly version: number;
  readonly round: number;
}

/** These occur once per round. Each round has its own part of the list, so that no round repeats another. */
const ONCE_A_ROUND: ReadonlySet<DraftKind> = new Set([
  'status-check',
  'second-check',
  'hiring-manager',
  'keep-in-touch',
]);

const ROUNDS_APART = 3;

function turnOf({ kind, nth, version, round }: Turn, length: number): number {
  const part = Math.max(1, Math.floor(length / ROUNDS_APART));
  if (!ONCE_A_ROUND.has(kind)) return nth + version * part;
  return (round - 1) * part + (nth % part) + version;
}

/** Picks a note's phrasing from a short list. */
export function pick<T>(list: readonly T[], name: string, turn: Turn): T {
  const order = shuffled(list.length, `${turn.seed}/${name}`);
  const at = order[turnOf(turn, list.length) % list.length];
  const chosen = at === undefined ? undefined : list[at];
  if (chosen === undefined) throw new Error(`The word list '${name}' is empty.`);
  return chosen;
}
