/** The small pattern language for sayings, and its matcher. */
import { TEXT } from '../../application/limits.ts';
import { fold, type Token } from './tokens.ts';

/**
 * A saying: 'sent [it|<note>] to {persons}'. Words match themselves; [a|b] is optional, (a|b) is required; <name> is a named set
 * of patterns; {name} is a slot that code reads. A ':' requires a colon before the next word.
 */
export type Node =
  | { readonly is: 'word'; readonly word: string }
  | { readonly is: 'colon' }
  | { readonly is: 'choice'; readonly of: readonly Sequence[]; readonly optional: boolean }
  | { readonly is: 'slot'; readonly slot: string };
type Sequence = readonly Node[];

export interface Pattern {
  readonly nodes: Sequence;
  /** Words it can begin with; null for any. */
  readonly firsts: ReadonlySet<string> | null;
  /** The slot it must begin with, if there is one. */
  readonly firstSlot: string | null;
  /** It may contain free words and so may be long. */
  readonly isLong: boolean;
}

type Sets = Readonly<Record<string, readonly string[]>>;

type Choice = Node & { readonly is: 'choice' };

/** Each named set is compiled once, however many sayings name it. */
const compiledSets = new WeakMap<Sets, Map<string, Choice>>();

function setNamed(name: string, sets: Sets, source: string): Choice {
  const compiled = compiledSets.get(sets) ?? new Map<string, Choice>();
  compiledSets.set(sets, compiled);
  const known = compiled.get(name);
  if (known !== undefined) return known;
  const set = sets[name];
  if (set === undefined) throw new Error(`no set <${name}> for '${source}'`);
  const made: Choice = { is: 'choice', of: set.map((one) => compile(one, sets).nodes), optional: false };
  compiled.set(name, made);
  return made;
}

const MARK = /\s*([[\]()|]|<[a-z-]+>|\{[a-z-]+\}|:|[^\s[\]()|<>{}:]+)/gu;

export function compile(source: string, sets: Sets): Pattern {
  const marks = [...source.matchAll(MARK)].map((found) => found[1] ?? '');
  let at = 0;
  const choice = (closing: string | null): readonly Sequence[] => {
    const options: Sequence[] = [];
    let nodes: Node[] = [];
    for (; at < marks.length && marks[at] !== closing; at += 1) {
      const mark = marks[at] ?? '';
      if (mark === '|') {
        options.push(nodes);
        nodes = [];
      } else if (mark === '[' || mark === '(') {
        at += 1;
        nodes.push({ is: 'choice', of: choice(mark === '[' ? ']' : ')'), optional: mark === '[' });
      } else if (mark.startsWith('<')) nodes.push(setNamed(mark.slice(1, -1), sets, source));
      else if (mark.startsWith('{')) nodes.push({ is: 'slot', slot: mark.slice(1, -1) });
      else if (mark === ':') nodes.push({ is: 'colon' });
      else nodes.push({ is: 'word', word: fold(mark) });
    }
    options.push(nodes);
    return options;
  };
  const options = choice(null);
  const nodes: Sequence = options.length === 1 ? (options[0] ?? []) : [{ is: 'choice', of: options, optional: false }];
  const first = nodes[0];
  return {
    nodes,
    firsts: firstsOf(nodes),
    firstSlot: first?.is === 'slot' ? first.slot : null,
    isLong: source.includes('{text}'),
  };
}

const knownFirsts = new WeakMap<Sequence, ReadonlySet<string> | null>();

/** Null if a slot may come first. If the beginning is optional, looks at what follows as well. */
function firstsOf(nodes: Sequence): ReadonlySet<string> | null {
  const known = knownFirsts.get(nodes);
  if (known !== undefined) return known;
  const found = findFirsts(nodes);
  knownFirsts.set(nodes, found);
  return found;
}

function findFirsts(nodes: Sequence): ReadonlySet<string> | null {
  const firsts = new Set<string>();
  for (const node of nodes) {
    if (node.is === 'slot') return null;
    if (node.is === 'colon') continue;
    if (node.is === 'word') return firsts.add(node.word);
    let passes = node.optional;
    for (const option of node.of) {
      const inner = firstsOf(option);
      if (inner === null) return null;
      for (const word of inner) firsts.add(word);
      if (option.every((one) => one.is === 'choice' && one.optional)) passes = true;
    }
    if (!passes) return firsts;
  }
  return firsts;
}

/** Every word that occurs in a pattern. `seen`: parts whose words are in already, since patterns share sets. */
export function wordsOf(nodes: Sequence, into: Set<string>, seen: Set<Node>): void {
  for (const node of nodes) {
    if (node.is === 'word') into.add(node.word);
    else if (node.is === 'choice' && !seen.has(node)) {
      seen.add(node);
      for (const option of node.of) wordsOf(option, into, seen);
    }
  }
}

/** What a slot could match here: where it would end, and what it would mean. */
export interface Filled {
  readonly end: number;
  readonly value: unknown;
}
export type Slots = (slot: string, at: number, end: number) => readonly Filled[];
export type Captures = Readonly<Record<string, unknown>>;

/** Whether the pattern matches exactly the words from `start` to `end`; the first match counts. */
export function matches(
  pattern: Pattern,
  tokens: readonly Token[],
  start: number,
  end: number,
  slots: Slots,
  same: (token: Token, word: string) => boolean,
): Captures | null {
  let steps = 0;
  const run = (
    nodes: Sequence,
    i: number,
    at: number,
    got: Captures,
    then: (at: number, got: Captures) => Captures | null,
  ): Captures | null => {
    steps += 1;
    if (steps > TEXT.comparisons) return null;
    const node = nodes[i];
    if (node === undefined) return then(at, got);
    switch (node.is) {
      case 'word': {
        const token = tokens[at];
        if (at >= end || token === undefined || !same(token, node.word)) return null;
        return run(nodes, i + 1, at + 1, got, then);
      }
      case 'colon':
        return at < end && tokens[at]?.lead.includes(':') === true ? run(nodes, i + 1, at, got, then) : null;
      case 'choice': {
        for (const option of node.of) {
          const found = run(option, 0, at, got, (next, more) => run(nodes, i + 1, next, more, then));
          if (found !== null) return found;
        }
        return node.optional ? run(nodes, i + 1, at, got, then) : null;
      }
      case 'slot': {
        for (const filled of slots(node.slot, at, end)) {
          const found = run(nodes, i + 1, filled.end, { ...got, [node.slot]: filled.value }, then);
          if (found !== null) return found;
        }
        return null;
      }
      default:
        return node satisfies never;
    }
  };
  return run(pattern.nodes, 0, start, {}, (at, got) => (at === end ? got : null));
}
