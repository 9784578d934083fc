/** A sentence becomes clauses: sayings that are known wholly, courtesy, and words. */
import { LANGUAGES } from './languages.ts';
import { type Captures, compile, matches, type Pattern } from './pattern.ts';
import { GRAVE, IN_DEBRIEF, meantBy, type Saying, SHY, sayingsFrom, sayingsFromAnywhere } from './sayings.ts';
import { slotsOf } from './slots.ts';
import { fold, type Token } from './tokens.ts';
import type { Meaning } from './words.ts';

export type Clause =
  | {
      readonly is: 'said';
      readonly meaning: Meaning;
      readonly got: Captures;
      readonly from: number;
      readonly to: number;
    }
  /** Takes back what stands before it. */
  | { readonly is: 'retraction'; readonly from: number; readonly to: number }
  | { readonly is: 'words'; readonly from: number; readonly to: number };

export interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly isQuestion: boolean;
}

/** A clause of a command is short; what is longer can only be free words after an opening. */
const LONGEST_CLAUSE = 60;
/** The longest saying without free words, with a list of names in it. */
const LONGEST_SAYING = 24;
const MOST_BREAKS = 14;

const phrases = (pick: (words: (typeof LANGUAGES)[number]) => readonly string[]): ReadonlySet<string> =>
  new Set(LANGUAGES.flatMap(pick).map((phrase) => fold(phrase).trim()));

const LEAD = phrases((words) => words.lead);
const TRAIL = phrases((words) => words.trail);
const FLOATING = phrases((words) => words.floating);
const JOINTS = phrases((words) => words.joints);
const RETRACTIONS: readonly Pattern[] = LANGUAGES.flatMap((words) =>
  words.retractions.map((source) => compile(source, words.sets)),
);

/** Meanings that may be asked for: 'can you list my applications?' */
const ASKABLE: ReadonlySet<Meaning> = new Set([
  'list',
  'help',
  'export',
  'undo',
  'pause',
  'snooze',
  'resume',
  'shorter',
  'warmer',
  'plainer',
  'another',
  'polite',
]);
const ASKS_FREELY: ReadonlySet<Meaning> = new Set([
  'discussed',
  'forgot',
  'list',
  'help',
  'another',
  'shorter',
  'warmer',
  'plainer',
  'polite',
  'ask',
]);
const ASKING = new Set([
  'can',
  'could',
  'would',
  'will',
  'may',
  'what',
  'whats',
  'where',
  'which',
  'how',
  'please',
  'kannst',
  'konntest',
  'konnten',
  'kann',
  'konnt',
  'wurdest',
  'wurden',
  'peux',
  'pouvez',
  'pourrais',
  'pourriez',
  'puis',
  'puedes',
  'podrias',
  'podria',
  'puede',
  'puedo',
  'me',
  'bitte',
  'was',
  'wie',
  'welche',
  'que',
  'quelles',
  'cuales',
  'como',
  'comment',
  'est',
  'tu',
  'te',
]);

/** What is tried of a clause: as it stands, without courtesy around it, without words like 'just'. */
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

function leadless(tokens: readonly Token[]): readonly Token[] {
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

/** Feelings come first in the answer to a debrief; what begins with a word of its own comes before what begins with a name. */
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
function understood(
  text: string,
  tokens: readonly Token[],
  isDebrief: boolean,
): { readonly meaning: Meaning; readonly got: Captures } | null {
  // 'Great, thanks' is courtesy elsewhere; after 'how was it?' it is the answer.
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
    const slots = new Map(LANGUAGES.map((words) => [words.language, slotsOf(text, list, words)]));
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

function retracts(tokens: readonly Token[]): boolean {
  if (tokens.length === 0 || tokens.length > 8) return false;
  return [tokens, leadless(tokens)].some((list) =>
    RETRACTIONS.some(
      (pattern) =>
        matches(
          pattern,
          list,
          0,
          list.length,
          () => [],
          (token, word) => token.word === word,
        ) !== null,
    ),
  );
}

const BREAK = /[,()[\]:;\u2013\u2014\u2026\n]|\.\.|\s-+\s?|\s\/\s/u;

/** Where a clause may end and the next begin. */
function breaksIn(tokens: readonly Token[]): readonly number[] {
  const found: number[] = [];
  for (const [i, token] of tokens.entries()) {
    if (i === 0) continue;
    if (
      BREAK.test(token.lead) ||
      JOINTS.has(token.word) ||
      (token.kind === 'sign') !== (tokens[i - 1]?.kind === 'sign')
    )
      found.push(i);
    if (found.length === MOST_BREAKS) break;
  }
  return found;
}

interface Way {
  readonly covered: number;
  /** Each clause costs one; free words that run on past a break cost more, so that the next clause is heard. */
  readonly cost: number;
  readonly clauses: readonly Clause[];
}

const FREE: ReadonlySet<Meaning> = new Set(['discussed', 'forgot', 'ask']);

/** The way to cut a sentence into clauses that understands the most words, and of those the one with the fewest clauses. */
export function clausesOf({ text, tokens, isQuestion }: Sentence, isDebrief: boolean): readonly Clause[] {
  const cuts = [0, ...breaksIn(tokens), tokens.length];
  const best: Way[] = Array.from({ length: cuts.length }, () => ({ covered: 0, cost: 0, clauses: [] }));
  for (let i = cuts.length - 2; i >= 0; i -= 1) {
    const from = cuts[i] ?? 0;
    let chosen: Way | null = null;
    for (let j = cuts.length - 1; j > i; j -= 1) {
      const to = cuts[j] ?? 0;
      const rest = best[j];
      if (rest === undefined) continue;
      const clause = clauseOf(text, tokens, from, to, isQuestion, isDebrief);
      if (clause.is === 'words' && j > i + 1) continue;
      const covered = rest.covered + (clause.is === 'words' ? 0 : to - from);
      const clauses = joined(clause, rest.clauses);
      const cost = rest.cost + 1 + (clause.is === 'said' && FREE.has(clause.meaning) ? 2 * (j - i - 1) : 0);
      if (chosen === null || covered > chosen.covered || (covered === chosen.covered && cost < chosen.cost))
        chosen = { covered, cost, clauses };
    }
    best[i] = chosen ?? { covered: 0, cost: 0, clauses: [] };
  }
  return withoutShy(best[0]?.clauses ?? [], tokens);
}

/** Two clauses of mere words are one. */
function joined(clause: Clause, rest: readonly Clause[]): readonly Clause[] {
  const next = rest[0];
  return clause.is === 'words' && next?.is === 'words'
    ? [{ is: 'words', from: clause.from, to: next.to }, ...rest.slice(1)]
    : [clause, ...rest];
}

function clauseOf(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  isQuestion: boolean,
  isDebrief: boolean,
): Clause {
  const list = tokens.slice(from, to);
  if (from > 0 && retracts(list)) return { is: 'retraction', from, to };
  const found = isQuoted(text, tokens, from, to) ? null : understood(text, list, isDebrief);
  if (found === null || found.meaning === 'decoy') {
    if (retracts(list)) return { is: 'retraction', from, to };
  }
  if (found === null) return { is: 'words', from, to };
  if (isQuestion && !mayBeAsked(found.meaning, leadless(list))) return { is: 'words', from, to };
  return { is: 'said', ...found, from, to };
}

const mayBeAsked = (meaning: Meaning, tokens: readonly Token[]): boolean =>
  ASKS_FREELY.has(meaning) || (ASKABLE.has(meaning) && ASKING.has(tokens[0]?.word ?? ''));

const QUOTE = /["\u201c\u201d\u201e\u201f\u00ab\u00bb]|(?:^|\s)['\u2018\u201a]/u;

/** Words in quotes are somebody else's, or are spoken of. */
function isQuoted(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined || !QUOTE.test(` ${first.lead.trimStart()}`)) return false;
  return /^[^\p{L}\p{N}]{0,3}["\u201c\u201d\u201f\u00ab\u00bb'\u2019]/u.test(text.slice(last.to, last.to + 4));
}

/** Bare words beside words that were not understood belong to those; so does a short saying in the midst of a sentence. */
function withoutShy(clauses: readonly Clause[], tokens: readonly Token[]): readonly Clause[] {
  const isWhole = clauses.every((one) => one.is !== 'words');
  let clear = true;
  let commanded = false;
  return clauses.map((one): Clause => {
    if (one.is === 'words') clear = false;
    if (one.is !== 'said' || one.meaning === 'polite') return one;
    const isShort = !clear && one.to - one.from < 3 && tokens[one.from]?.kind !== 'sign';
    const isWeak = (one.meaning === 'elliptic' && !commanded) || (!isWhole && (SHY.has(one.meaning) || isShort));
    commanded ||= !isWeak;
    return isWeak ? { is: 'words', from: one.from, to: one.to } : one;
  });
}
