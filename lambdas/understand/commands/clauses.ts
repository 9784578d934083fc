/** Splits a sentence into clauses: complete sayings, courtesy, and free words. */
import { COMMAND_WORDS } from '../languages/all.ts';
import { type Captures, compile, matches, type Pattern } from './pattern.ts';
import { SHY } from './sayings.ts';
import { fold, type Token } from './tokens.ts';
import { leadless, understood } from './understood.ts';
import type { Meaning } from './words.ts';

export type Clause =
  | {
      readonly is: 'said';
      readonly meaning: Meaning;
      readonly got: Captures;
      readonly from: number;
      readonly to: number;
    }
  /** It takes back what came before it. */
  | { readonly is: 'retraction'; readonly from: number; readonly to: number }
  | { readonly is: 'words'; readonly from: number; readonly to: number };

export interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly isQuestion: boolean;
}

const MOST_BREAKS = 14;

const JOINTS = new Set(COMMAND_WORDS.flatMap((words) => words.joints).map(fold));
const RETRACTIONS: readonly Pattern[] = COMMAND_WORDS.flatMap((words) =>
  words.retractions.map((source) => compile(source, words.sets)),
);

/** Meanings that may be put as a request: 'can you list my applications?' */
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
  'whole',
  'polite',
]);
const ASKS_FREELY: ReadonlySet<Meaning> = new Set([
  'discussed',
  'forgot',
  'list',
  'help',
  'another',
  'whole',
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

/** Where one clause may end and the next begin. */
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
  /** Each clause costs one; free words that run past a break cost more, so that the next clause is read on its own. */
  readonly cost: number;
  readonly clauses: readonly Clause[];
}

const FREE: ReadonlySet<Meaning> = new Set(['discussed', 'forgot', 'ask']);

/** Cuts a sentence so that the most words are understood, and with that in the fewest clauses. */
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

/** Merges two neighbouring clauses of free words. */
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

/** Words in quotes are somebody else's, or are only mentioned. */
function isQuoted(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined || !QUOTE.test(` ${first.lead.trimStart()}`)) return false;
  return /^[^\p{L}\p{N}]{0,3}["\u201c\u201d\u201f\u00ab\u00bb'\u2019]/u.test(text.slice(last.to, last.to + 4));
}

/** Free words next to words that were not understood are part of them; so is a short saying in mid-sentence. */
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
