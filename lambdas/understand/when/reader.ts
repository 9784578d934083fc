/** One line, read: its tokens, and what a word means in the languages of the text. */
import { type Phrase, phrasesFrom, standsAt } from './lexicon.ts';
import type { Sense } from './sense.ts';
import type { Token, TokenLine } from './tokens.ts';
import type { Tongues } from './told-language.ts';

/** English days, months and am/pm occur in mails of every language. */
const EVERYWHERE: ReadonlySet<Sense> = new Set(['month', 'weekday', 'weekday-short', 'am', 'pm']);
/** Names long enough to be unmistakable are understood even if the text is in another language. */
const UNMISTAKABLE: ReadonlySet<Sense> = new Set(['month', 'weekday']);

const NONE: ReadonlyMap<Sense, Found> = new Map();

export interface Found {
  /** Index of the token after it. */
  readonly next: number;
  readonly value: number;
  readonly zone: string;
  readonly language: string;
  readonly size: number;
}

export class Reader {
  readonly line: TokenLine;
  readonly tokens: readonly Token[];
  readonly tongues: Tongues;
  readonly #found: ReadonlyMap<Sense, Found>[] = [];

  /** Also accepts what may be an hour, to be weighed later: 'Thursday, eleven'. */
  generous = false;

  constructor(line: TokenLine, tongues: Tongues) {
    this.line = line;
    this.tokens = line.tokens;
    this.tongues = tongues;
  }

  /** The longest phrase of this sense here; of two equally long ones, the likelier language's. */
  sense(at: number, sense: Sense): Found | null {
    return this.#sensesAt(at).get(sense) ?? null;
  }

  any(at: number, ...senses: readonly Sense[]): Found | null {
    let best: Found | null = null;
    for (const sense of senses) {
      const found = this.sense(at, sense);
      if (found !== null && (best === null || found.next > best.next)) best = found;
    }
    return best;
  }

  token(at: number): Token | null {
    return this.tokens[at] ?? null;
  }

  key(at: number): string {
    return this.tokens[at]?.key ?? '';
  }

  /** A mark or word that touches the previous token. */
  glued(at: number, ...keys: readonly string[]): boolean {
    const token = this.tokens[at];
    return token !== undefined && !token.space && keys.includes(token.key);
  }

  /** A number from `least` to `most`, of at most `digits` digits. */
  number(at: number, least: number, most: number, digits = 2): number | null {
    const token = this.tokens[at];
    if (token?.kind !== 'number' || token.key.length > digits) return null;
    return token.value >= least && token.value <= most ? token.value : null;
  }

  /** Phrases that end right before a position: what precedes an hour or a date. */
  before(at: number, ...senses: readonly Sense[]): number | null {
    for (let start = Math.max(0, at - 4); start < at; start++)
      for (const sense of senses) if (this.sense(start, sense)?.next === at) return start;
    return null;
  }

  #sensesAt(at: number): ReadonlyMap<Sense, Found> {
    const known = this.#found[at];
    if (known !== undefined) return known;
    const token = this.tokens[at];
    if (token === undefined) return NONE;
    const phrases = phrasesFrom(token.key);
    if (phrases.length === 0) {
      this.#found[at] = NONE;
      return NONE;
    }
    const senses = new Map<Sense, Found & { readonly rank: number }>();
    for (const phrase of phrases) {
      const rank = this.#rank(phrase);
      if (rank === null || !standsAt(phrase, this.tokens, at)) continue;
      const best = senses.get(phrase.sense);
      if (
        best !== undefined &&
        (best.size > phrase.keys.length || (best.size === phrase.keys.length && best.rank <= rank))
      )
        continue;
      const { value, zone, language, keys } = phrase;
      senses.set(phrase.sense, { next: at + keys.length, value, zone, language, size: keys.length, rank });
    }
    this.#found[at] = senses;
    return senses;
  }

  #rank(phrase: Phrase): number | null {
    if (phrase.language === '') return 0;
    const rank = this.tongues.rank.get(phrase.language);
    if (rank !== undefined) return rank;
    if (phrase.language === 'en' && EVERYWHERE.has(phrase.sense)) return 50;
    return UNMISTAKABLE.has(phrase.sense) && phrase.letters >= 5 ? 60 : null;
  }
}
