/** Finds the saying that covers a whole clause, with surrounding courtesy removed. */
import { COMMAND_WORDS } from '../languages/all.ts';
import { type Captures, matches } from './pattern.ts';
import { GRAVE, IN_DEBRIEF, meantBy, type Saying, sayingsFrom, sayingsFromAnywhere } from './sayings.ts';
import { slotsOf } from './slots.ts';
import { fold, type Token } from './tokens.ts';
import type { Meaning } from './words.ts';

/** A command clause is short; anything longer can only be an opening followed by free words. */
const LONGEST_CLAUSE = 60;
/** The longest saying without free words, with a list of names in it. */
const LONGEST_SAYING = 24;

const phrases = (pick: (words: (typeof COMMAND_WORDS)[number]) => readonly string[]): ReadonlySet<string> =>
  new Set(COMMAND_WORDS.flatMap(pick).map((phrase) => fold(phrase).trim()));

const LEAD = phrases((words) => words.lead);
const TRAIL = phrases((words) => words.trail);
const FLOATING = phrases((words) => words.floating);

/** The forms of a clause that are tried: as it is, without courtesy around it, without words like 'just'. */
function variants(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const bare = trailless(leadless(tokens));
  const floatless = (list: readonly Token[]) => list.filter((one) => !FLOATING.has(one.word));
  const all = [
    tokens,
    leadless(tokens),
    trailless(tokens),
    bare,
    floatless(tokens),
    floatless(bare),
    trailless(leadless(floatless(bare))),
  ];
  const seen = new Set<string>();
  return all.filter((list) => {
    const key = `${list[0]?.from} ${list.at(-1)?.to} ${list.length}`;
    if (list.length === 0 || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const said = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((one) => one.word)
    .join(' ');

export function leadless(tokens: readonly Token[]): readonly Token[] {
  let from = 0;
  for (let again = true; again && from < tokens.length; ) {
    again = false;
    for (let size = Math.min(9, tokens.length - from - 1); size > 0; size -= 1) {
      if (!LEAD.has(said(tokens, from, from + size))) continue;
      from += size;
      again = true;
      break;
    }
  }
  return tokens.slice(from);
}

function trailless(tokens: readonly Token[]): readonly Token[] {
  let to = tokens.length;
  for (let again = true; again && to > 0; ) {
    again = false;
    for (let size = Math.min(5, to - 1); size > 0; size -= 1) {
      if (!TRAIL.has(said(tokens, to - size, to))) continue;
      to -= size;
      again = true;
      break;
    }
  }
  return tokens.slice(0, to);
}

/** In the answer to a debrief feelings are tried first; sayings that begin with a word come before those that begin with a name. */
const rank = (saying: Saying, isDebrief: boolean): number => {
  if (isDebrief && saying.meaning.startsWith('feels-')) return 0;
  if (saying.meaning === 'score') return 1;
  if (saying.meaning === 'heard-in-debrief') return 2;
  if (saying.meaning === 'moment') return 3;
  return saying.meaning === 'decoy' ? 3 : saying.meaning === 'elliptic' ? 6 : 4;
};

const ranked = (sayings: readonly Saying[], isDebrief: boolean): readonly Saying[] =>
  sayings.toSorted((a, b) => rank(a, isDebrief) - rank(b, isDebrief));

const ANYWHERE = new Map<boolean, readonly Saying[]>();
function anywhere(isDebrief: boolean): readonly Saying[] {
  const known = ANYWHERE.get(isDebrief) ?? ranked(sayingsFromAnywhere(), isDebrief);
  ANYWHERE.set(isDebrief, known);
  return known;
}

/** The saying that covers exactly these words. */
export function understood(
  text: string,
  tokens: readonly Token[],
  isDebrief: boolean,
): { readonly meaning: Meaning; readonly got: Captures } | null {
  // 'Great, thanks' is usually courtesy; after 'how was it?' it is the answer.
  const felt = isDebrief ? found(text, tokens, (meaning) => meaning.startsWith('feels-')) : null;
  return felt ?? found(text, tokens, (meaning) => isDebrief || !IN_DEBRIEF.has(meaning), isDebrief);
}

function found(
  text: string,
  tokens: readonly Token[],
  counts: (meaning: Meaning) => boolean,
  isDebrief = false,
): { readonly meaning: Meaning; readonly got: Captures } | null {
  if (tokens.length > LONGEST_CLAUSE) return null;
  for (const list of variants(tokens)) {
    const slots = new Map(COMMAND_WORDS.map((words) => [words.language, slotsOf(text, list, words)]));
    const slips = new Map<Token, string | null>(
      list.map((one) => [one, one.kind === 'word' ? meantBy(one.word) : null]),
    );
    const first = list[0];
    if (first === undefined) continue;
    const slip = slips.get(first);
    const words = slip == null ? [first.word] : [first.word, slip];
    const candidates = ranked(words.flatMap(sayingsFrom), isDebrief);
    for (const saying of [...candidates, ...anywhere(isDebrief)]) {
      if (!counts(saying.meaning)) continue;
      const filled = slots.get(saying.words.language);
      if (filled === undefined || (list.length > LONGEST_SAYING && !saying.pattern.isLong)) continue;
      const { firstSlot } = saying.pattern;
      if (firstSlot !== null && filled(firstSlot, 0, list.length).length === 0) continue;
      const isGrave = GRAVE.has(saying.meaning);
      const got = matches(
        saying.pattern,
        list,
        0,
        list.length,
        filled,
        (token, word) => token.word === word || (!isGrave && slips.get(token) === word),
      );
      if (got !== null) return { meaning: saying.meaning, got };
    }
  }
  return null;
}
