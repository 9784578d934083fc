/**
 * Phrases as data, matched word by word: the `*` in 'move * to' stands for up to five words, and 'interview*' matches any ending.
 * Hyphens, punctuation and elided articles ('l'entretien') separate words; in a script without spaces, a phrase is a substring.
 */
import { TEXT } from '../../application/limits.ts';
import { plain } from './lines.ts';
import { remembered, scrap } from './remembered.ts';

export interface Found {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

type Phrases = readonly (readonly string[])[];

interface Token {
  readonly word: string;
  readonly at: number;
  readonly end: number;
}

/** A word in a sentence, with the phrases of every list that begin with it. */
interface Spoken extends Token {
  readonly begins: ReadonlyMap<Index, Phrases> | undefined;
}

interface Sentence {
  readonly spoken: readonly Spoken[];
  /** The lists that have a phrase beginning with one of its words. */
  readonly lists: ReadonlySet<Index>;
  /** The first letters of its words. */
  readonly letters: ReadonlySet<string>;
  /** It contains a script without spaces. */
  readonly unspaced: boolean;
}

interface Index {
  /** Phrases whose first word has an open ending, by first letter; under '*' those that begin with a gap. */
  readonly open: ReadonlyMap<string, Phrases>;
  /** Its keys. */
  readonly letters: readonly string[];
  readonly unspaced: readonly string[];
}

const NONE: readonly string[] = [];
const NO_SPACES = /[\u3040-\u30ff\u3400-\u9fff]/u;
const WORD = /[\p{L}\p{M}\d&+#%]+(?:'[\p{L}\p{M}]+)*'?|\*/gu;
const ELIDED = /^(?:l|d|j|n|s|c|qu|m|t|un|dell|nell|all|sull|quest|jusqu|lorsqu|aujourd)'(?=.)/u;
const REACH = 5;

function tokens(text: string): readonly Token[] {
  const out: Token[] = [];
  for (const found of text.matchAll(WORD)) {
    const word = found[0];
    if (!word.includes("'")) {
      out.push({ word, at: found.index, end: found.index + word.length });
      continue;
    }
    const cut = ELIDED.exec(word)?.[0].length ?? 0;
    if (cut > 0) out.push({ word: word.slice(0, cut), at: found.index, end: found.index + cut });
    out.push({ word: word.slice(cut).replace(/'$/, ''), at: found.index + cut, end: found.index + word.length });
  }
  return out;
}

/** They last when a new list makes what begins with them out of date. */
const tokensOf = remembered(tokens);

/** Phrases of every list used so far, by first word, so that each word is looked up once and not once per list. */
const beginning = new Map<string, Map<Index, (readonly string[])[]>>();

/** One sentence is checked against many lists in a row. */
const recent = scrap<Sentence>();

function sentenceOf(text: string): Sentence {
  const known = recent.get(text);
  if (known !== undefined) return known;
  const spoken = tokensOf(text.slice(0, TEXT.sentence)).map(({ word, at, end }) => ({
    word,
    at,
    end,
    begins: beginning.get(word),
  }));
  const lists = new Set<Index>();
  const letters = new Set<string>();
  for (const { word, begins } of spoken) {
    letters.add(word.charAt(0));
    if (begins !== undefined) for (const index of begins.keys()) lists.add(index);
  }
  const made = { spoken, lists, letters, unspaced: NO_SPACES.test(text) };
  if (recent.size > 400) recent.clear();
  recent.set(text, made);
  return made;
}

/** Built once for each list. */
let indices = new WeakMap<readonly string[], Index>();

/** Call when lists are rebuilt, or the index keeps the old ones in memory. Not while a sentence is being read. */
export function forgetPhrases(): void {
  indices = new WeakMap();
  beginning.clear();
  recent.clear();
}

const listed = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
};

function indexOf(phrases: readonly string[]): Index {
  const known = indices.get(phrases);
  if (known !== undefined) return known;
  const open = new Map<string, (readonly string[])[]>();
  const unspaced: string[] = [];
  const opening: string[] = [];
  const made: Index = { open, letters: opening, unspaced };
  for (const phrase of phrases) {
    const text = plain(phrase);
    if (NO_SPACES.test(text)) {
      unspaced.push(text.replaceAll('*', ''));
      continue;
    }
    const words = wordsOfPhrase(text);
    const first = words[0];
    if (first === undefined) continue;
    if (first.endsWith('*')) {
      listed(open, first.charAt(0), words);
      continue;
    }
    const lists = beginning.get(first) ?? new Map<Index, (readonly string[])[]>();
    beginning.set(first, lists);
    listed(lists, made, words);
  }
  opening.push(...open.keys());
  indices.set(phrases, made);
  // Cached words do not know these phrases yet.
  recent.clear();
  return made;
}

const PLAIN = /^[a-z]+\*?(?: (?:[a-z]+\*?|\*))*$/;

/** 'rozmow* kwalifikacyjn*' keeps its open endings; a lone '*' stays a word. */
function wordsOfPhrase(text: string): readonly string[] {
  if (PLAIN.test(text)) return text.split(' ');
  const out: string[] = [];
  for (const { word, at } of tokens(text)) {
    const last = out.length - 1;
    if (word === '*' && at > 0 && text.charAt(at - 1) !== ' ' && last >= 0) out[last] = `${out[last] ?? ''}*`;
    else out.push(word);
  }
  return out;
}

const fits = (want: string, word: string): boolean =>
  want === word || (want.endsWith('*') && word.startsWith(want.slice(0, -1)));

/** Whether any phrase of the list can begin in the sentence: for most lists none can. */
function mayHold({ lists, letters }: Sentence, index: Index): boolean {
  if (lists.has(index)) return true;
  return index.letters.some((letter) => letter === '*' || letters.has(letter));
}

/** The last token of the phrase beginning at token `from`; -1 if it does not match. */
function matchFrom(words: readonly string[], list: readonly Token[], from: number): number {
  let at = from;
  for (let i = 0; i < words.length; i++) {
    const want = words[i] ?? '';
    if (want === '*') {
      const next = words[i + 1];
      if (next === undefined) return at - 1;
      let skip = 0;
      while (skip <= REACH && at + skip < list.length && !fits(next, list[at + skip]?.word ?? '')) skip += 1;
      if (skip > REACH || at + skip >= list.length) return -1;
      at += skip;
      continue;
    }
    if (at >= list.length || !fits(want, list[at]?.word ?? '')) return -1;
    at += 1;
  }
  return at - 1;
}

/** Where the longest of the phrases beginning at token `from` ends, in characters; 0 if none matches. */
function endFrom(phrases: Phrases | undefined, list: readonly Token[], from: number): number {
  if (phrases === undefined) return 0;
  let end = 0;
  for (const words of phrases) {
    const last = matchFrom(words, list, from);
    if (last >= from) end = Math.max(end, list[last]?.end ?? 0);
  }
  return end;
}

/** The first match of any phrase in a sentence in plain form (see `plain`); the longest, if several begin there. */
export function findPhrase(sentence: string, phrases: readonly string[], from = 0): Found | null {
  const index = indexOf(phrases);
  const { open } = index;
  const tokenized = sentenceOf(sentence);
  const { spoken, unspaced } = tokenized;
  // A gap at the beginning.
  const anywhere = open.get('*');
  let best: Found | null = null;
  const until = mayHold(tokenized, index) ? spoken.length : 0;
  for (let i = 0; i < until && best === null; i++) {
    const first = spoken[i];
    if (first === undefined || first.at < from) continue;
    let end = endFrom(first.begins?.get(index), spoken, i);
    if (open.size > 0)
      end = Math.max(end, endFrom(open.get(first.word.charAt(0)), spoken, i), endFrom(anywhere, spoken, i));
    if (end > 0) best = { at: first.at, end, text: sentence.slice(first.at, end) };
  }
  for (const piece of unspaced ? index.unspaced : NONE) {
    const at = sentence.indexOf(piece, from);
    if (at >= 0 && (best === null || at < best.at || (at === best.at && at + piece.length > best.end)))
      best = { at, end: at + piece.length, text: piece };
  }
  return best;
}

export const hasPhrase = (sentence: string, phrases: readonly string[]): boolean =>
  findPhrase(sentence, phrases) !== null;

/** Every match of the phrases, none inside another. */
export function everyPhrase(sentence: string, phrases: readonly string[]): readonly Found[] {
  const out: Found[] = [];
  for (let from = 0; out.length < TEXT.places; ) {
    const found = findPhrase(sentence, phrases, from);
    if (found === null) break;
    out.push(found);
    from = Math.max(found.end, from + 1);
  }
  return out;
}
