/** The sayings of every language, compiled once and indexed by first word. */

import { COMMAND_WORDS } from '../languages/all.ts';
import { scrap } from '../text/remembered.ts';
import { DATE_NAMES } from './dates.ts';
import { compile, type Node, type Pattern, wordsOf } from './pattern.ts';
import { isSlip } from './slip.ts';
import { fold } from './tokens.ts';
import type { CommandWords, Meaning } from './words.ts';

export interface Saying {
  readonly meaning: Meaning;
  readonly pattern: Pattern;
  readonly words: CommandWords;
  readonly source: string;
}

/** Sayings with grave effects: no typo is forgiven, and the sentence may contain nothing else. */
export const GRAVE: ReadonlySet<Meaning> = new Set([
  'delete-everything',
  'new-door',
  'stop',
  'rejected',
  'withdrawn',
  'accepted',
  'offer',
]);

/** These count only if the whole sentence is commands: otherwise 'Friday' or 'later' belongs to the other words. */
export const SHY: ReadonlySet<Meaning> = new Set([
  'moment',
  'nothing',
  'heard-in-debrief',
  'feels-great',
  'feels-good',
  'feels-unsure',
  'feels-poor',
]);

export const IN_DEBRIEF: ReadonlySet<Meaning> = new Set([
  'heard-in-debrief',
  'feels-great',
  'feels-good',
  'feels-unsure',
  'feels-poor',
]);

interface Index {
  readonly byFirst: ReadonlyMap<string, readonly Saying[]>;
  readonly anywhere: readonly Saying[];
  /** Words of the sayings that are not grave, by first letter and length, for matching typos. */
  readonly vocabulary: ReadonlySet<string>;
  readonly bySlip: ReadonlyMap<string, readonly string[]>;
}

function listed<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

function build(): Index {
  const byFirst = new Map<string, Saying[]>();
  const anywhere: Saying[] = [];
  const vocabulary = new Set<string>();
  const seen = new Set<Node>();
  for (const words of COMMAND_WORDS) {
    for (const [meaning, sources] of Object.entries(words.sayings) as [Meaning, readonly string[]][]) {
      for (const source of sources) {
        const pattern = compile(source, words.sets);
        const saying = { meaning, pattern, words, source };
        wordsOf(pattern.nodes, vocabulary, seen);
        if (pattern.firsts === null) anywhere.push(saying);
        else for (const first of pattern.firsts) listed(byFirst, first, saying);
      }
    }
    for (const word of [...words.notNames, ...words.floating]) vocabulary.add(fold(word));
  }
  for (const word of DATE_NAMES) vocabulary.add(word);
  const bySlip = new Map<string, string[]>();
  for (const word of vocabulary) {
    if (word.length < LONG) continue;
    listed(bySlip, `${word[0]}${word.length}`, word);
  }
  return { byFirst, anywhere, vocabulary, bySlip };
}

/** Typos are forgiven only in words at least this long. */
const LONG = 6;

let index: Index | null = null;
const known = (): Index => {
  index ??= build();
  return index;
};

export const sayingsFrom = (word: string): readonly Saying[] => known().byFirst.get(word) ?? [];
export const sayingsFromAnywhere = (): readonly Saying[] => known().anywhere;

const slips = scrap<string | null>();

/** The saying's word that this one misspells by one letter (changed, missing, doubled or swapped); null if it is a word itself. */
export function meantBy(word: string): string | null {
  const { vocabulary, bySlip } = known();
  if (word.length < LONG - 1 || word.length > 20 || vocabulary.has(word) || !/^\p{L}+$/u.test(word)) return null;
  const before = slips.get(word);
  if (before !== undefined) return before;
  let found: string | null = null;
  for (const length of [word.length, word.length + 1, word.length - 1]) {
    found ??= bySlip.get(`${word[0]}${length}`)?.find((one) => isSlip(word, one)) ?? null;
  }
  if (slips.size > 5000) slips.clear();
  slips.set(word, found);
  return found;
}
