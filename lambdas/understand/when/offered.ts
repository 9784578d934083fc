/** Whether times are offered as a choice, not fixed: 'would Tuesday 10 or Wednesday 14 suit you?'. */
import type { Pair } from './pairing.ts';
import type { ReadLine, Scan } from './scan.ts';

/** Words that introduce a list of times may be this many lines above it, not counting blank ones. */
const ABOVE = 4;
/** ... and words that ask to choose, this many below. */
const BELOW = 3;

function says(read: ReadLine | undefined, ...senses: readonly ('choose' | 'suits')[]): boolean {
  if (read === undefined) return false;
  const { reader } = read;
  return reader.tokens.some((_, at) => reader.any(at, ...senses) !== null);
}

const asks = (read: ReadLine | undefined): boolean =>
  read !== undefined && /[?？]|でしょうか|ですか|ませんか/u.test(read.line.raw);

function around(lines: readonly ReadLine[], at: number, step: 1 | -1, count: number): readonly ReadLine[] {
  const out: ReadLine[] = [];
  for (let i = at + step; i >= 0 && i < lines.length && out.length < count; i += step) {
    const read = lines[i];
    if (read !== undefined && read.line.tokens.length > 0) out.push(read);
  }
  return out;
}

/** The pairs on offer; `open` are those not struck that have an hour and date of their own. */
export function offeredPairs(scan: Scan, open: readonly Pair[]): ReadonlySet<Pair> {
  const { lines } = scan;
  const found = new Set<Pair>();
  const lineOf = (pair: Pair) => pair.clock?.line ?? pair.date?.line ?? 0;
  const first = Math.min(...open.map(lineOf));
  const last = Math.max(...open.map(lineOf));
  for (const pair of open) {
    const at = lineOf(pair);
    const read = lines[at];
    if (pair.clock?.atom.within === true) found.add(pair);
    const suits = says(read, 'choose', 'suits') && asks(read);
    if (suits) found.add(pair);
  }
  if (open.length < 2) return found;
  const lists = new Set(open.map(lineOf));
  // 'Tuesday at 10 or Wednesday at 14'
  for (const at of lists) {
    const read = lines[at];
    if (read === undefined) continue;
    const mine = open.filter((one) => lineOf(one) === at);
    const or = mine.length > 1 && orBetween(read, mine);
    if (or) for (const one of mine) found.add(one);
  }
  const announced =
    [...around(lines, first, -1, ABOVE), ...(lines[first] === undefined ? [] : [lines[first]])].some((one) =>
      says(one, 'choose'),
    ) || around(lines, last, 1, BELOW).some((one) => says(one, 'choose') || (says(one, 'suits') && asks(one)));
  const dates = new Set(open.map((one) => one.date?.atom));
  const alternatives = [...lists].some((at) =>
    /^\s*(?:or|oder|ou|o|of|lub|albo|eller|oppure|または)\b/iu.test(lines[at]?.line.raw ?? ''),
  );
  if (announced && (dates.size > 1 || lists.size > 1)) for (const one of open) found.add(one);
  if (alternatives) for (const one of open) found.add(one);
  if (found.size > 0 && asksAbove(lines, first)) for (const one of open) found.add(one);
  if (asksAbove(lines, first) && dates.size > 1) for (const one of open) found.add(one);
  return found;
}

/** 'Would one of these work for you?' above a list. */
function asksAbove(lines: readonly ReadLine[], first: number): boolean {
  return around(lines, first, -1, 2).some((one) => says(one, 'suits') && asks(one));
}

function orBetween(read: ReadLine, pairs: readonly Pair[]): boolean {
  const places = pairs
    .flatMap((one) => [one.clock?.line === undefined ? null : one.clock.atom, one.date?.atom ?? null])
    .filter((one) => one !== null);
  const from = Math.min(...places.map((one) => one.next));
  const to = Math.max(...places.map((one) => one.at));
  for (let i = from; i < to; i++) if (read.reader.sense(i, 'or') !== null) return true;
  return false;
}
